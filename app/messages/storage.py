"""What went wrong with the archive's folder or file: what happened, what is kept, what to do."""

LITHUANIAN = {
    "reason.no_folder": "tokio aplanko ar failo nėra",
    "reason.is_folder": "tokiu vardu jau yra aplankas",
    "reason.not_allowed": "neturite teisės ten rašyti ar skaityti",
    "reason.read_only": "diskas skirtas tik skaityti",
    "reason.name_too_long": "vardas per ilgas",
    "reason.gone": "diskas neatsako arba atjungtas",
    "reason.refused": "sistema neleido",
    "storage.in_use": (
        "Šis archyvas jau atvertas kitame lange arba kitoje programoje ({folder}). "
        "Užverkite jį ten ir bandykite dar kartą."
    ),
    "storage.disk_full": (
        "Neįrašyta: diske nebėra vietos ({path}). Ankstesni įrašai išliko. "
        "Atlaisvinkite vietos diske ir įrašykite dar kartą."
    ),
    "storage.unwritable": (
        "Nepavyko įrašyti į „{path}“: {reason}. Ankstesni įrašai išliko. "
        "Patikrinkite, ar aplankas yra ir ar turite teisę į jį rašyti."
    ),
    "storage.damaged": (
        "Archyvo failas „{path}“ pažeistas, todėl jo nerodome kaip tikro. Failas paliktas, "
        "koks yra. Atkurkite archyvą iš atsarginės kopijos."
    ),
    "storage.failed": (
        "Archyvo failo „{path}“ skaityti ar rašyti nepavyko: {reason}. Ankstesni įrašai išliko. "
        "Bandykite dar kartą."
    ),
    "storage.not_an_archive": (
        "„{path}“ nėra „Sutartos“ archyvas. Failas nepakeistas. Pasirinkite kitą aplanką."
    ),
    "storage.newer": (
        "Archyvą „{path}“ sukūrė naujesnė „Sutartos“ versija. Failas nepakeistas. "
        "Įdiekite naujausią programos versiją."
    ),
}

ENGLISH = {
    "reason.no_folder": "there is no such folder or file",
    "reason.is_folder": "a folder of that name exists",
    "reason.not_allowed": "you may not write or read there",
    "reason.read_only": "the disk is read-only",
    "reason.name_too_long": "the name is too long",
    "reason.gone": "the disk does not answer or is disconnected",
    "reason.refused": "the system did not allow it",
    "storage.in_use": (
        "This archive is already open in another window or program ({folder}). "
        "Close it and try again."
    ),
    "storage.disk_full": (
        "Not saved: the disk is full ({path}). Everything saved before is kept. "
        "Free some space and save again."
    ),
    "storage.unwritable": (
        "Could not write to “{path}”: {reason}. Everything saved before is kept. "
        "Check that the folder exists and that you may write to it."
    ),
    "storage.damaged": (
        "The archive file “{path}” is damaged, so it is not shown as true. It is left as it is. "
        "Restore the archive from a backup."
    ),
    "storage.failed": (
        "Could not read or write the archive file “{path}”: {reason}. Everything saved before is "
        "kept. Try again."
    ),
    "storage.not_an_archive": (
        "“{path}” is not a Sutarta archive. The file is unchanged. Choose another folder."
    ),
    "storage.newer": (
        "The archive “{path}” was made by a newer version of Sutarta. The file is unchanged. "
        "Install the newest version of the program."
    ),
}
