"""Where resources lie, and where an archive lies unless the user says otherwise."""

from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent / "resources"


def default_archive() -> Path:
    """Return the per-user data folder: never Documents, which is often synchronised."""
    import platformdirs

    return Path(platformdirs.user_data_dir("sutarta", appauthor=False))


def configuration_folder() -> Path:
    """Return the folder of the user's own settings (look, keys, last archive)."""
    import platformdirs

    return Path(platformdirs.user_config_dir("sutarta", appauthor=False))
