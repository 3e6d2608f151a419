"""Prints, as JSON, the SHA-256 of every paper; with an argument in another order."""

import json
import sys
from hashlib import sha256

from app.documents.rendering import render
from tests.documents.papers import PAPERS

names = sorted(PAPERS, reverse=len(sys.argv) > 1)
made = {name: sha256(render(PAPERS[name])).hexdigest() for name in names}
assert not {"PySide6", "sqlalchemy"} & set(sys.modules), "papers need no window and no database"
sys.stdout.write(json.dumps(made))
