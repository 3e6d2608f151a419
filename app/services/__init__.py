"""What the secretary does, one function each; frozen rows out."""
