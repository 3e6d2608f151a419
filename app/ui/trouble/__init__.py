"""Where no archive could be opened: what happened, and the ways out of it."""
