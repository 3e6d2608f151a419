"""The index a model is asked with: Qt hands over either kind."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
"""The parent of every row of a list; a value, so it may be a default."""
