"""The command line, one command a module; each is a thin layer over the face."""
