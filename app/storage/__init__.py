"""Where it is kept: the database, its journal, its migrations."""
