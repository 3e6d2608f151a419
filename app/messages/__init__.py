"""Every sentence that services and errors cause, by key, in both languages."""
