"""What the command line and imports say."""

LITHUANIAN = {
    "file.unwritable": (
        "Failas neįrašytas: „{path}“ – {reason}. Ankstesnis failas, jei buvo, nepakeistas. "
        "Užverkite jį kitose programose arba pasirinkite kitą aplanką."
    ),
    "file.disk_full": (
        "Failas neįrašytas: diske nėra vietos („{path}“). Ankstesnis failas, jei buvo, "
        "nepakeistas. Atlaisvinkite vietos arba pasirinkite kitą aplanką."
    ),
    "file.differs": (
        "Failas „{path}“ įrašytas netiksliai, todėl pašalintas. Ankstesnis failas, jei buvo, "
        "nepakeistas. Bandykite kitą aplanką arba diską."
    ),
    "import.unreadable": "Failo „{path}“ perskaityti nepavyko: {reason}. Archyvas nepakeistas.",
    "import.too_large": "Failas „{path}“ per didelis. Archyvas nepakeistas.",
    "import.not_json": "Tai ne JSON failas: {reason}. Archyvas nepakeistas.",
    "import.missing": "Trūksta lauko {path}. Archyvas nepakeistas.",
    "import.unknown": "Nežinomas laukas {path}. Archyvas nepakeistas.",
    "import.expected_number": "{path}: turi būti skaičius, o yra {value}. Archyvas nepakeistas.",
    "import.expected_text": "{path}: turi būti tekstas, o yra {value}. Archyvas nepakeistas.",
    "import.expected_boolean": (
        "{path}: turi būti true arba false, o yra {value}. Archyvas nepakeistas."
    ),
    "import.not_allowed": "{path}: reikšmė {value} netinka. Archyvas nepakeistas.",
    "import.name_twice": "Laukas {name} viename įraše pakartotas. Archyvas nepakeistas.",
    "import.id_twice": "{path}: {value} jau panaudotas. Archyvas nepakeistas.",
    "import.no_such_record": "{path}: įrašo {value} faile nėra. Archyvas nepakeistas.",
    "import.not_base64": "{path}: turinys ne base64. Archyvas nepakeistas.",
    "import.file_differs": "{path}: turinys neatitinka kontrolinės sumos. Archyvas nepakeistas.",
    "import.file_missing": "{path}: priedo failo čia nėra. Archyvas nepakeistas.",
    "import.deadline": "Termino kodas „{code}“ nesuprantamas. Archyvas nepakeistas.",
    "import.meeting_exists": ("Posėdis „{title}“ ({on}) archyve jau yra. Archyvas nepakeistas."),
    "opening.unreadable": (
        "Failo „{path}“ perskaityti nepavyko: {reason}. Archyvas neatvertas, niekas nepakeista."
    ),
    "opening.not_ours": (
        "Tai ne „Sutartos“ archyvo failas arba jis pakeistas kita programa. Archyvas neatvertas, "
        "niekas nepakeista. Eksportuokite archyvą iš naujo ir atverkite tą failą."
    ),
    "opening.damaged": (
        "Archyvo failas pažeistas: jo turinys ne toks, koks buvo eksportuotas. Archyvas "
        "neatvertas, niekas nepakeista. Nukopijuokite failą iš naujo arba eksportuokite dar kartą."
    ),
    "opening.newer": (
        "Archyvo failą sukūrė naujesnė „Sutartos“ versija. Archyvas neatvertas, niekas nepakeista. "
        "Įdiekite naujausią programos versiją."
    ),
    "opening.filled": (
        "Aplanke „{folder}“ jau yra failų. Archyvas iš failo atveriamas tik naujame arba tuščiame "
        "aplanke, kad nieko neužrašytų. Niekas nepakeista. Tiktų, pavyzdžiui, „{suggested}“."
    ),
    "opening.no_room": (
        "Archyvui išskleisti reikia maždaug {megabytes}\N{NO-BREAK SPACE}MB laisvos vietos. "
        "Archyvas neatvertas, niekas nepakeista. Atlaisvinkite vietos arba pasirinkite kitą diską."
    ),
    "opening.unpack": "Išskleidžiama",
    "opening.check": "Tikrinama",
    "opening.upgrade": "Atnaujinama",
    "storage.foreign": (
        "Archyvo faile „{path}“ yra tai, ko „Sutarta“ neįrašo ({what}), todėl jis neatvertas. "
        "Failas nepakeistas. Atkurkite archyvą iš atsarginės kopijos."
    ),
    "vetting.not_an_archive": (
        "Failo duomenys – ne „Sutartos“ archyvas. Archyvas neatvertas, niekas nepakeista."
    ),
    "vetting.newer": (
        "Failo duomenis įrašė naujesnė „Sutartos“ versija. Archyvas neatvertas, niekas nepakeista. "
        "Įdiekite naujausią programos versiją."
    ),
    "vetting.foreign": (
        "Failo duomenyse yra tai, ko „Sutarta“ neįrašo ({what}). Archyvas neatvertas, niekas "
        "nepakeista. Eksportuokite archyvą iš naujo."
    ),
    "vetting.value": (
        "Failo duomenyse yra netinkama reikšmė ({table} {id}, {column}). Archyvas neatvertas, "
        "niekas nepakeista. Eksportuokite archyvą iš naujo."
    ),
    "vetting.damaged": (
        "Failo duomenys pažeisti. Archyvas neatvertas, niekas nepakeista. Eksportuokite archyvą "
        "iš naujo."
    ),
    "vetting.unsound": (
        "Failo įrašai pažeisti arba pakeisti ne per programą. Archyvas neatvertas, niekas "
        "nepakeista. Eksportuokite archyvą iš naujo."
    ),
    "export.inside": (
        "Archyvas neeksportuotas: „{path}“ yra paties archyvo aplanke. Niekas nepakeista. "
        "Pasirinkite kitą aplanką."
    ),
    "export.unsound": (
        "Archyvas neeksportuotas: patikra rado neatitikimų ({count}). Niekas nepakeista. "
        "Peržiūrėkite juos „Patikrinti“ ir atkurkite archyvą iš atsarginės kopijos."
    ),
    "export.missing": (
        "{count} priedo failo archyve nėra arba jis pažeistas, todėl eksporte jo nėra.",
        "{count} priedų failų archyve nėra arba jie pažeisti, todėl eksporte jų nėra.",
        "{count} priedų failų archyve nėra arba jie pažeisti, todėl eksporte jų nėra.",
    ),
    "export.stopped": (
        "Archyvas neeksportuotas, nes tuo metu buvo užveriamas. Niekas nepakeista. Bandykite dar "
        "kartą."
    ),
    "export.copy": "Kopijuojama",
    "export.check": "Tikrinama",
    "export.look": "Skaitomi priedai",
    "export.write": "Įrašoma",
    "export.read_back": "Tikrinama, ar įrašyta tiksliai",
    "sample.not_empty": (
        "Archyve jau yra įrašų, todėl pavyzdys neįkeltas. Nurodykite tuščią aplanką."
    ),
    "check.sound": "Archyvas tvarkingas.",
    "check.no_room": (
        "Archyvas nepatikrintas: diske neužtenka vietos laikinai jo kopijai ({path}). Niekas "
        "nepakeista. Atlaisvinkite vietos diske ir patikrinkite dar kartą."
    ),
    "check.found": ("{count} pastaba:", "{count} pastabos:", "{count} pastabų:"),
    "check.integrity": "SQLite: {text}",
    "check.reference": "{record}: nuoroda rodo į įrašą, kurio nėra ({parent})",
    "check.unknown_row": "{record}: įrašo nėra veiksmų žurnale",
    "check.changed_row": "{record}: įrašas pakeistas ne per programą arba pažeistas",
    "check.lost_row": "{record}: įrašas dingo",
    "check.history": "{record}: jo istorija pažeista arba pakeista ne per programą",
    "check.keys": "{record}: numeriai galėtų būti suteikti antrą kartą",
    "check.objects": "failo sandara ne tokia, kokią kuria programa ({what})",
    "cli.no_match": "„{reference}“ nieko neatitinka.",
    "cli.several": "„{reference}“ atitinka kelis įrašus; nurodykite vieną, pavyzdžiui, id:{id}:",
    "cli.match": "  id:{id}  {on}  {title}",
    "cli.match_numbered": "  id:{id}  {on}  Nr. {number}  {title}",
    "cli.no_archive": "Aplanke „{folder}“ archyvo nėra.",
    "archive.none_here": "Aplanke „{folder}“ archyvo nėra. Lieka atvertas tas pats archyvas.",
    "cli.backups_alone": (
        (
            "Aplanke „{folder}“ archyvo failo nėra, bet yra {count} atsarginė jo kopija.\n"
            "Atkurti: {command}\nKopijų sąrašas: {command} --list"
        ),
        (
            "Aplanke „{folder}“ archyvo failo nėra, bet yra {count} atsarginės jo kopijos.\n"
            "Atkurti: {command}\nKopijų sąrašas: {command} --list"
        ),
        (
            "Aplanke „{folder}“ archyvo failo nėra, bet yra {count} atsarginių jo kopijų.\n"
            "Atkurti: {command}\nKopijų sąrašas: {command} --list"
        ),
    ),
    "cli.no_item": "Darbotvarkėje nėra klausimo ar nutarimo Nr. {number}.",
    "export.no_duties": "Organizacijai „{name}“ šiuo protokolu nieko nepavesta.",
    "export.nobody_has_duties": "Šiuo protokolu nė vienai organizacijai nieko nepavesta.",
    "export.nobody_invited": "Nėra nė vieno kviečiamo asmens, kurio vardas žinomas.",
    "cli.written": "Įrašyta: {path}",
    "cli.imported": "Į archyvą „{folder}“ įkelta viskas iš failo „{path}“.",
}

ENGLISH = {
    "file.unwritable": (
        "File not saved: “{path}” – {reason}. The earlier file, if there was one, is unchanged. "
        "Close it in other programs or choose another folder."
    ),
    "file.disk_full": (
        "File not saved: the disk is full (“{path}”). The earlier file, if there was one, is "
        "unchanged. Free some space or choose another folder."
    ),
    "file.differs": (
        "The file “{path}” was not written exactly and was removed. The earlier file, if there "
        "was one, is unchanged. Try another folder or disk."
    ),
    "import.unreadable": "Could not read “{path}”: {reason}. The archive is unchanged.",
    "import.too_large": "The file “{path}” is too large. The archive is unchanged.",
    "import.not_json": "This is not a JSON file: {reason}. The archive is unchanged.",
    "import.missing": "The field {path} is missing. The archive is unchanged.",
    "import.unknown": "Unknown field {path}. The archive is unchanged.",
    "import.expected_number": "{path}: must be a number, is {value}. The archive is unchanged.",
    "import.expected_text": "{path}: must be text, is {value}. The archive is unchanged.",
    "import.expected_boolean": (
        "{path}: must be true or false, is {value}. The archive is unchanged."
    ),
    "import.not_allowed": "{path}: the value {value} is not allowed. The archive is unchanged.",
    "import.name_twice": "The field {name} stands twice in one record. The archive is unchanged.",
    "import.id_twice": "{path}: {value} is used already. The archive is unchanged.",
    "import.no_such_record": "{path}: the file has no record {value}. The archive is unchanged.",
    "import.not_base64": "{path}: the content is not base64. The archive is unchanged.",
    "import.file_differs": "{path}: the content does not match its hash. The archive is unchanged.",
    "import.file_missing": "{path}: the attachment's file is not here. The archive is unchanged.",
    "import.deadline": "The deadline code “{code}” is not understood. The archive is unchanged.",
    "import.meeting_exists": (
        "The meeting “{title}” ({on}) is in the archive already. The archive is unchanged."
    ),
    "opening.unreadable": (
        "Could not read “{path}”: {reason}. The archive was not opened, nothing has changed."
    ),
    "opening.not_ours": (
        "This is not a file of a Sutarta archive, or another program has changed it. The archive "
        "was not opened, nothing has changed. Export the archive again and open that file."
    ),
    "opening.damaged": (
        "The archive's file is damaged: its content is not what was exported. The archive was not "
        "opened, nothing has changed. Copy the file again or export once more."
    ),
    "opening.newer": (
        "The archive's file was made by a newer version of Sutarta. The archive was not opened, "
        "nothing has changed. Install the newest version of the program."
    ),
    "opening.filled": (
        "The folder “{folder}” holds files already. An archive from a file opens only in a new or "
        "empty folder, so that it overwrites nothing. Nothing has changed. “{suggested}” would do."
    ),
    "opening.no_room": (
        "Unpacking the archive takes about {megabytes} MB of free space. The archive was not "
        "opened, nothing has changed. Free some space or choose another disk."
    ),
    "opening.unpack": "Unpacking",
    "opening.check": "Checking",
    "opening.upgrade": "Upgrading",
    "storage.foreign": (
        "The archive file “{path}” holds what Sutarta does not write ({what}), so it was not "
        "opened. The file is unchanged. Restore the archive from a backup."
    ),
    "vetting.not_an_archive": (
        "The file's data are no Sutarta archive. The archive was not opened, nothing has changed."
    ),
    "vetting.newer": (
        "The file's data were written by a newer version of Sutarta. The archive was not opened, "
        "nothing has changed. Install the newest version of the program."
    ),
    "vetting.foreign": (
        "The file's data hold what Sutarta does not write ({what}). The archive was not opened, "
        "nothing has changed. Export the archive again."
    ),
    "vetting.value": (
        "The file's data hold a value that does not fit ({table} {id}, {column}). The archive was "
        "not opened, nothing has changed. Export the archive again."
    ),
    "vetting.damaged": (
        "The file's data are damaged. The archive was not opened, nothing has changed. Export the "
        "archive again."
    ),
    "vetting.unsound": (
        "The file's records are damaged or were changed outside the program. The archive was not "
        "opened, nothing has changed. Export the archive again."
    ),
    "export.inside": (
        "The archive was not exported: “{path}” lies in the archive's own folder. Nothing has "
        "changed. Choose another folder."
    ),
    "export.unsound": (
        "The archive was not exported: the check found something ({count}). Nothing has changed. "
        "Look at it under “Check” and restore the archive from a backup."
    ),
    "export.missing": (
        "{count} attachment's file is missing or damaged, so the export does not hold it.",
        "{count} attachments' files are missing or damaged, so the export does not hold them.",
    ),
    "export.stopped": (
        "The archive was not exported, because it was being closed. Nothing has changed. Try again."
    ),
    "export.copy": "Copying",
    "export.check": "Checking",
    "export.look": "Reading attachments",
    "export.write": "Writing",
    "export.read_back": "Checking what was written",
    "sample.not_empty": (
        "The archive holds records already, so the sample was not loaded. Name an empty folder."
    ),
    "check.sound": "The archive is sound.",
    "check.no_room": (
        "The archive was not checked: there is not enough room on the disk for a temporary copy "
        "of it ({path}). Nothing was changed. Free some space and check again."
    ),
    "check.found": ("{count} finding:", "{count} findings:"),
    "check.integrity": "SQLite: {text}",
    "check.reference": "{record}: it refers to a record that is not there ({parent})",
    "check.unknown_row": "{record}: the journal does not know this record",
    "check.changed_row": "{record}: changed outside the program, or damaged",
    "check.lost_row": "{record}: the record has vanished",
    "check.history": "{record}: its history is damaged or was changed outside the program",
    "check.keys": "{record}: numbers could be given a second time",
    "check.objects": "the file is not made up as the program makes it ({what})",
    "cli.no_match": "Nothing matches “{reference}”.",
    "cli.several": "Several records match “{reference}”; name one of them, such as id:{id}:",
    "cli.match": "  id:{id}  {on}  {title}",
    "cli.match_numbered": "  id:{id}  {on}  No. {number}  {title}",
    "cli.no_archive": "There is no archive in “{folder}”.",
    "archive.none_here": "There is no archive in “{folder}”. The same archive stays open.",
    "cli.backups_alone": (
        (
            "There is no archive in “{folder}”, but {count} backup of it.\n"
            "To go back: {command}\nTo list the backups: {command} --list"
        ),
        (
            "There is no archive in “{folder}”, but {count} backups of it.\n"
            "To go back: {command}\nTo list the backups: {command} --list"
        ),
    ),
    "cli.no_item": "The agenda has no item or decision No. {number}.",
    "export.no_duties": "Nothing was assigned to “{name}” at this meeting.",
    "export.nobody_has_duties": "Nothing was assigned to any organisation at this meeting.",
    "export.nobody_invited": "Nobody who is invited has a name yet.",
    "cli.written": "Written: {path}",
    "cli.imported": "The archive in “{folder}” has taken in all of “{path}”.",
}
