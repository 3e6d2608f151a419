"""First run: from an empty archive to the first meeting."""
