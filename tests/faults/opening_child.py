"""Opens an archive, upgrading it where it is older, and says the key of what kept it from opening.

Arguments: the archive's folder.
"""

import logging
import sys
from pathlib import Path

from app.errors import StorageError
from app.storage.database import Database


def main() -> None:
    logging.disable()
    try:
        database = Database(Path(sys.argv[1]))
    except StorageError as error:
        sys.stdout.write(error.key)
        return
    database.close()
    sys.stdout.write("open")


if __name__ == "__main__":
    main()
