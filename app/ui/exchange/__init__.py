"""The whole archive to another computer and from there."""
