"""Pure values that every layer may use: languages, deadlines, names and their cases."""
