"""Nuostatos: the look of the window, of documents, the rules of meetings, ways to the rest."""
