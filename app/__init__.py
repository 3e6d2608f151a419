"""Sutarta: minutes, measures and deadlines for the secretary of meetings between organisations."""

__version__ = "0.1.0"
