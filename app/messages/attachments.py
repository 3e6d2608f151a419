"""What is said about files of the record: why one was not taken, lost or damaged ones, deeds."""

LITHUANIAN = {
    "attachment.add": "failų pridėjimas",
    "attachment.edit": "priedo duomenų keitimas",
    "attachment.order": "priedų tvarka",
    "attachment.delete": "priedo šalinimas",
    "attachment.missing": (
        "Priedo „{name}“ failo archyve nėra. Įrašas apie jį išliko. Jei turite antrąjį kopijų "
        "aplanką, padarykite atsarginę kopiją: sveikas failas bus grąžintas iš to aplanko. Jei "
        "failas negrįžo, prie priedo pasirinkite „Pridėti iš naujo…“ ir nurodykite tą patį failą."
    ),
    "attachment.damaged": (
        "Priedo „{name}“ failas pažeistas: jo turinys nebe toks, koks buvo pridėtas. Įrašas apie "
        "jį išliko. Jei turite antrąjį kopijų aplanką, padarykite atsarginę kopiją: sveikas failas "
        "bus grąžintas iš to aplanko. Jei failas negrįžo, prie priedo pasirinkite „Pridėti iš "
        "naujo…“ ir nurodykite tą patį failą."
    ),
    "attachment.another": (
        "„{name}“ – kito turinio failas, todėl nepridėtas. Čia tinka tik tas pats failas, koks "
        "buvo pridėtas iš pradžių. Kitą failą pridėkite kaip naują priedą."
    ),
    "attachment.not_exported": (
        (
            "JSON failas neįrašytas, nes {count} priedo failo archyve nėra arba jis pažeistas: "
            "{names}. Archyvas nepakeistas. Padarykite atsarginę kopiją, kad sveikas failas grįžtų "
            "iš antrojo kopijų aplanko, arba pridėkite jį iš naujo. Viso archyvo ZIP failas "
            "įrašomas ir be jo."
        ),
        (
            "JSON failas neįrašytas, nes {count} priedų failų archyve nėra arba jie pažeisti: "
            "{names}. Archyvas nepakeistas. Padarykite atsarginę kopiją, kad sveiki failai grįžtų "
            "iš antrojo kopijų aplanko, arba pridėkite juos iš naujo. Viso archyvo ZIP failas "
            "įrašomas ir be jų."
        ),
        (
            "JSON failas neįrašytas, nes {count} priedų failų archyve nėra arba jie pažeisti: "
            "{names}. Archyvas nepakeistas. Padarykite atsarginę kopiją, kad sveiki failai grįžtų "
            "iš antrojo kopijų aplanko, arba pridėkite juos iš naujo. Viso archyvo ZIP failas "
            "įrašomas ir be jų."
        ),
    ),
    "attachment.final": (
        "Protokolas galutinis, ir šis failas buvo pridėtas jau prieš tai, todėl jo pašalinti "
        "nebegalima. Nieko nepakeista. Vėliau pridėtus failus pašalinti galima."
    ),
    "attachment.name_missing": "Įrašykite failo pavadinimą.",
    "attachment.too_large": (
        "Failas „{name}“ nepridėtas: jis didesnis nei {most}\N{NO-BREAK SPACE}MB. Sumažinkite "
        "jį arba išskaidykite ir pridėkite dar kartą."
    ),
    "attachment.is_folder": (
        "„{name}“ yra aplankas, todėl nepridėtas. Pridėkite jame esančius failus arba "
        "suglaudintą (ZIP) aplanką."
    ),
    "attachment.no_file": "„{name}“ nėra paprastas failas, todėl nepridėtas. Pasirinkite failą.",
    "attachment.empty": (
        "Failas „{name}“ nepridėtas, nes jis tuščias: jame nėra nė vieno baito. Nuskenuokite arba "
        "atsisiųskite jį iš naujo ir pridėkite dar kartą."
    ),
    "attachment.unreadable": (
        "Failas „{name}“ nepridėtas, nes jo perskaityti nepavyko: {reason}. Archyvas nepakeistas. "
        "Patikrinkite, ar laikmena prijungta ir ar galite failą atverti, ir bandykite dar kartą."
    ),
    "attachment.changing": (
        "Failas „{name}“ nepridėtas, nes kopijuojamas pasikeitė. Archyvas nepakeistas. Užverkite "
        "jį kitoje programoje ir bandykite dar kartą."
    ),
    "attachment.disk_full": (
        "Failas „{name}“ nepridėtas: archyvo diske nėra vietos. Ankstesni įrašai ir failai išliko. "
        "Atlaisvinkite vietos ir bandykite dar kartą."
    ),
    "attachment.not_kept": (
        "Failas „{name}“ nepridėtas, nes į archyvo aplanką įrašyti nepavyko: {reason}. Ankstesni "
        "įrašai ir failai išliko. Patikrinkite archyvo aplanką ir bandykite dar kartą."
    ),
    "attachment.stopped": (
        "Failas „{name}“ nepridėtas: kopijavimas nutrauktas. Archyvas nepakeistas."
    ),
    "attachment.gone_meanwhile": (
        "Failai nepridėti: archyvo aplanke jų nebėra. Įrašai nepakeisti. Pridėkite juos dar kartą."
    ),
    "attachment.not_opened": (
        "„{name}“ – nežinomos rūšies failas, todėl „Sutarta“ jo neatveria: jis galėtų paleisti "
        "programą. Įrašykite jį į pasirinktą aplanką ir atverkite patys."
    ),
    "attachment.no_program": (
        "Atverti „{name}“ nepavyko: sistemoje nėra tam skirtos programos. Įrašykite failą į "
        "pasirinktą aplanką ir atverkite patys."
    ),
    "attachment.no_image": (
        "Nuotrauka iš iškarpinės nepridėta: jos perskaityti nepavyko. Įrašykite ją kaip failą ir "
        "pridėkite."
    ),
    "check.notes": (
        "{count} nekenksmingas pastebėjimas:",
        "{count} nekenksmingi pastebėjimai:",
        "{count} nekenksmingų pastebėjimų:",
    ),
    "check.attachment_unnamed": (
        "priedų aplanke yra failas {name}, kurio neįvardija joks įrašas; jis nekenkia ir paliktas"
    ),
    "check.attachment_unfinished": (
        "priedų aplanke liko nebaigta kopija {name}; ji nekenkia ir bus pašalinta pridedant failą"
    ),
    "check.attachment_open": "priedo „{name}“ failą gali skaityti ar keisti ir kiti naudotojai",
    "check.attachments_open": "priedų aplanką „{path}“ gali skaityti ar keisti ir kiti naudotojai",
}

ENGLISH = {
    "attachment.add": "adding files",
    "attachment.edit": "changing an attachment's details",
    "attachment.order": "order of the attachments",
    "attachment.delete": "deleting an attachment",
    "attachment.missing": (
        "The file of attachment “{name}” is not in the archive. Its record is kept. If you have a "
        "second folder for backups, make a backup: the whole file comes back from that folder. If "
        "it did not, choose “Add again…” at the attachment and name the same file."
    ),
    "attachment.damaged": (
        "The file of attachment “{name}” is damaged: its content is no longer what was added. Its "
        "record is kept. If you have a second folder for backups, make a backup: the whole file "
        "comes back from that folder. If it did not, choose “Add again…” at the attachment and "
        "name the same file."
    ),
    "attachment.another": (
        "“{name}” has other content and was not added. Only the very file that was attached first "
        "will do here. Add another file as a new attachment."
    ),
    "attachment.not_exported": (
        (
            "The JSON file was not written: the file of {count} attachment is missing or damaged: "
            "{names}. The archive is unchanged. Make a backup, so that the whole file comes back "
            "from the second folder, or add it again. The whole archive's ZIP file can be written "
            "without it."
        ),
        (
            "The JSON file was not written: the files of {count} attachments are missing or "
            "damaged: {names}. The archive is unchanged. Make a backup, so that the whole files "
            "come back from the second folder, or add them again. The whole archive's ZIP file can "
            "be written without them."
        ),
    ),
    "attachment.final": (
        "The minutes are final and this file was attached before that, so it can no longer be "
        "deleted. Nothing was changed. Files attached later can be deleted."
    ),
    "attachment.name_missing": "Enter a file name.",
    "attachment.too_large": (
        "The file “{name}” was not added: it is larger than {most} MB. Make it smaller or split "
        "it, and add it again."
    ),
    "attachment.is_folder": (
        "“{name}” is a folder and was not added. Add the files in it, or the folder as a ZIP file."
    ),
    "attachment.no_file": "“{name}” is no ordinary file and was not added. Choose a file.",
    "attachment.empty": (
        "The file “{name}” was not added because it is empty: there is not a byte in it. Scan or "
        "download it anew, and add it again."
    ),
    "attachment.unreadable": (
        "The file “{name}” was not added because it could not be read: {reason}. The archive is "
        "unchanged. Check that the medium is connected and the file opens, and try again."
    ),
    "attachment.changing": (
        "The file “{name}” was not added because it changed while being copied. The archive is "
        "unchanged. Close it in the other program and try again."
    ),
    "attachment.disk_full": (
        "The file “{name}” was not added: the archive's disk is full. Earlier records and files "
        "are kept. Free some space and try again."
    ),
    "attachment.not_kept": (
        "The file “{name}” was not added because it could not be written to the archive's folder: "
        "{reason}. Earlier records and files are kept. Check the archive's folder and try again."
    ),
    "attachment.stopped": "The file “{name}” was not added: copying was stopped. Nothing changed.",
    "attachment.gone_meanwhile": (
        "The files were not added: they are no longer in the archive's folder. The record is "
        "unchanged. Add them again."
    ),
    "attachment.not_opened": (
        "“{name}” is a file of an unknown kind, so Sutarta does not open it: it could start a "
        "program. Save it to a folder of your choice and open it yourself."
    ),
    "attachment.no_program": (
        "Could not open “{name}”: the system has no program for it. Save it to a folder of your "
        "choice and open it yourself."
    ),
    "attachment.no_image": (
        "The picture from the clipboard was not added: it could not be read. Save it as a file and "
        "add that."
    ),
    "check.notes": ("{count} harmless note:", "{count} harmless notes:"),
    "check.attachment_unnamed": (
        "the attachments folder has a file {name} that no record names; it does no harm and stays"
    ),
    "check.attachment_unfinished": (
        "the attachments folder has an unfinished copy {name}; it does no harm and will be removed "
        "when a file is added"
    ),
    "check.attachment_open": "other users may read or change the file of attachment “{name}”",
    "check.attachments_open": "other users may read or change the attachments folder “{path}”",
}
