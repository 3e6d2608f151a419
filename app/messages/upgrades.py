"""Bringing an older archive to today's shape: its steps and what may keep it from being done."""

LITHUANIAN = {
    "archive.upgrade": "archyvo atnaujinimas",
    "upgrade.checking": "Tikrinamas archyvas",
    "upgrade.backing_up": "Daroma atsarginė kopija",
    "upgrade.copying": "Kopijuojamas archyvas",
    "upgrade.changing": "Atnaujinama archyvo kopija",
    "upgrade.verifying": "Tikrinama, ar nieko neprarasta",
    "upgrade.swapping": "Įrašomas atnaujintas archyvas",
    "upgrade.no_room": (
        "Archyvui atnaujinti reikia {needed}\N{NO-BREAK SPACE}MB vietos diske, laisva "
        "{free}\N{NO-BREAK SPACE}MB. Archyvas nepakeistas. Atlaisvinkite "
        "vietos ir atverkite jį dar kartą."
    ),
    "upgrade.unsound": (
        "Archyvo failas „{path}“ nebe toks, koks buvo paliktas (neatitikimų: {count}), todėl "
        "neatnaujintas. Failas paliktas, koks yra. Atkurkite archyvą iš atsarginės kopijos."
    ),
    "upgrade.failed": (
        "Archyvo „{path}“ atnaujinti nepavyko. Failas nepakeistas, visi įrašai išliko. Kol kas "
        "atverkite jį ankstesne „Sutartos“ versija ir praneškite apie klaidą: kas nutiko, "
        "įrašyta žurnale."
    ),
}

ENGLISH = {
    "archive.upgrade": "upgrade of the archive",
    "upgrade.checking": "Checking the archive",
    "upgrade.backing_up": "Making a backup",
    "upgrade.copying": "Copying the archive",
    "upgrade.changing": "Upgrading the copy of the archive",
    "upgrade.verifying": "Checking that nothing was lost",
    "upgrade.swapping": "Saving the upgraded archive",
    "upgrade.no_room": (
        "Upgrading the archive needs {needed} MB of disk space, {free} MB are free. The archive is "
        "unchanged. Free some space and open it again."
    ),
    "upgrade.unsound": (
        "The archive file “{path}” is no longer as it was left ({count} findings), so it was not "
        "upgraded. The file is left as it is. Restore the archive from a backup."
    ),
    "upgrade.failed": (
        "The archive “{path}” could not be upgraded. The file is unchanged and every record is "
        "kept. For now open it with the earlier version of Sutarta and report the error: what "
        "happened is in the log."
    ),
}
