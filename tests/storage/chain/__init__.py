"""A made-up archive that goes through six revisions, each with what a real one may meet."""
