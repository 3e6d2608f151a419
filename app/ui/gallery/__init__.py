"""Every screen as a picture, for looking at: `python -m app.ui.gallery DIR`."""
