"""Frozen content in, PDF bytes out."""

import sys
from types import ModuleType

# ReportLab runs what it finds under these names in the user's home folder; a paper is made of its
# content alone.
for _name in ("reportlab_mods", "reportlab_settings"):
    sys.modules.setdefault(_name, ModuleType(_name))
