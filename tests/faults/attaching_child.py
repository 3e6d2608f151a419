"""A process that attaches files to a meeting, one after another, until it is killed.

After each row has been committed, the hash of its file goes to the standard output: from then on
both are promised.
"""

import random
import sys
from pathlib import Path

from app.services import attachments
from app.services.attachments import NewFile, Owner
from app.storage.attachments import keep_file
from app.storage.database import Database


def main() -> None:
    folder, seed, meeting_id = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    chance = random.Random(seed)
    source = folder.parent / f"source-{seed}"
    database = Database(folder)
    while True:
        source.write_bytes(chance.randbytes(chance.randrange(1, 3_000_000)))
        kept = keep_file(folder, source)
        file = NewFile(kept.sha256, kept.size, kept.media_type, source.name)
        with database.writing("attachment.add") as session:
            attachments.add_files(session, Owner(meeting_id=meeting_id), [file])
        sys.stdout.write(kept.sha256 + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
