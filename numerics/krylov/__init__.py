"""The linearized loss from a few products with the kernel, without its matrix."""
