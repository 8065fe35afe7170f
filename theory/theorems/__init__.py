"""The theorems, one family a module; `theory.catalogue` lists them."""
