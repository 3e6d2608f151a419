"""Backups in the window: when they are made, which there are, how one is brought back."""
