"""A process that does one random thing after another to an archive until it is killed.

After each deed has come back, the digest of the archive's state goes to the standard output: from
then on the state is promised.
"""

import random
import sys
from contextlib import suppress
from pathlib import Path

from app.errors import UserError
from app.storage.database import Database
from tests.faults.deeds import Deeds, digest


def main() -> None:
    folder, seed = Path(sys.argv[1]), int(sys.argv[2])
    chance = random.Random(seed)
    database = Database(folder)
    deeds = Deeds(chance)
    while True:
        drawn = chance.random()
        with suppress(UserError):
            if drawn < 0.1:
                database.undo()
            elif drawn < 0.15:
                database.redo()
            else:
                deeds.act(database)
        sys.stdout.write(digest(database) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
