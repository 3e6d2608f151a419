"""What went wrong with the archive's folder or file: what happened, what is kept, what to do."""

LITHUANIAN = {
    "reason.no_folder": "tokio aplanko ar failo nėra",
    "reason.is_folder": "tokiu vardu jau yra aplankas",
    "reason.not_allowed": "neturite teisės ten rašyti ar skaityti",
    "reason.read_only": "diskas skirtas tik skaityti",
    "reason.name_too_long": "vardas per ilgas",
    "reason.gone": "diskas neatsako arba atjungtas",
    "reason.refused": "sistema neleido",
    "reason.unexpected": "įvyko nenumatyta klaida",
    "storage.in_use": (
        "Šis archyvas jau atvertas kitame lange arba kitoje programoje ({folder}). "
        "Niekas nepakeista. Užverkite jį ten ir bandykite dar kartą."
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
        "Archyvo failas „{path}“ pažeistas: jame gali trūkti įrašų arba jie gali būti iškraipyti. "
        "Failas paliktas, koks yra. Atkurkite archyvą iš atsarginės kopijos."
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
    "storage.in_use_elsewhere": (
        "Archyvo failą aplanke „{folder}“ dabar naudoja kita programa, pavyzdžiui, sinchronizavimo "
        "ar kopijavimo. Failas nepakeistas. Palaukite, kol ji baigs, arba ją užverkite ir "
        "bandykite dar kartą."
    ),
    "storage.no_room": (
        "Archyvo atverti nepavyko: diske nebėra vietos ({path}). Kas įrašyta, išliko. "
        "Atlaisvinkite vietos diske ir bandykite dar kartą."
    ),
    "storage.vanished": (
        "Archyvo „{path}“ toje vietoje nebėra: diskas atjungtas arba aplankas perkeltas ar "
        "pervadintas. Kas jau įrašyta, yra tame aplanke. Prijunkite diską arba grąžinkite aplanką "
        "į vietą ir bandykite dar kartą."
    ),
    "storage.gone": (
        "Diskas, kuriame yra „{path}“, neatsako: jis atjungtas arba nutrūko tinklo ryšys. Kas jau "
        "įrašyta, yra tame diske. Prijunkite diską ar atkurkite ryšį ir bandykite dar kartą."
    ),
    "storage.replaced": (
        "Neįrašyta: kita programa (galbūt sinchronizavimo) archyvo failą „{path}“ pakeitė kitu. "
        "Kas iki tol įrašyta šiame lange, padėta į „{kept}“. Atverkite archyvą iš naujo ir "
        "patikrinkite, ar viskas yra."
    ),
    "storage.replaced_unkept": (
        "Neįrašyta: kita programa (galbūt sinchronizavimo) archyvo failą „{path}“ pakeitė kitu. "
        "Kas iki tol įrašyta, dar matote šiame lange, bet padėti į šalį nepavyko. Neužverkite jo, "
        "kol nenusirašysite, ko naujame faile gali nebūti."
    ),
    "storage.closed": (
        "Archyvas „{path}“ šiuo metu neatvertas. Kas įrašyta, išliko. Palaukite arba atverkite jį "
        "iš naujo."
    ),
    "storage.file_missing": (
        "Archyvo failo „{path}“ nėra arba jis tuščias, bet šalia jo yra atsarginių kopijų. Naujas "
        "archyvas nepradėtas, kopijos nepaliestos. Grąžinkite failą į vietą arba atkurkite archyvą "
        "iš kopijos."
    ),
    "storage.no_memory": (
        "Kompiuteriui pritrūko atminties, todėl archyvo „{path}“ skaityti ar rašyti nepavyko. "
        "Ankstesni įrašai išliko. Užverkite kitas programas ir bandykite dar kartą."
    ),
    "storage.too_long": (
        "Neįrašyta: tekstas per ilgas, kad tilptų į archyvą „{path}“. Ankstesni įrašai išliko. "
        "Sutrumpinkite tekstą."
    ),
    "storage.interrupted": (
        "Paskutinis įrašymas į „{path}“ nutrūko ir pirma turi būti užbaigtas, bet į aplanką rašyti "
        "negalima. Failas nepakeistas. Nukopijuokite visą aplanką į šį kompiuterį ir atverkite "
        "kopiją."
    ),
    "storage.no_locks": (
        "Diske, kuriame yra „{path}“, failo užrakinti negalima, todėl dvi programos galėtų jį "
        "sugadinti. Failas nepakeistas. Perkelkite archyvo aplanką į šį kompiuterį."
    ),
    "storage.not_a_folder": (
        "„{path}“ negali būti archyvo aplankas: toje vietoje yra failas. Niekas nepakeista. "
        "Pasirinkite kitą aplanką."
    ),
    "storage.file_is_folder": (
        "Vietoj archyvo failo „{path}“ yra aplankas tokiu vardu. Niekas nepakeista. Pervadinkite "
        "jį arba pasirinkite kitą archyvo aplanką."
    ),
    "storage.path_too_long": (
        "Kelias iki archyvo per ilgas („{path}“). Niekas nepakeista. Pasirinkite aplanką, kurio "
        "kelias trumpesnis."
    ),
    "storage.older_read_only": (
        "Archyvą „{path}“ reikia pritaikyti šiai programos versijai, bet į jo aplanką rašyti "
        "negalima. Failas nepakeistas. Nukopijuokite visą aplanką į šį kompiuterį ir atverkite "
        "kopiją."
    ),
    "storage.read_only_newer": (
        "Neįrašyta: archyvą sukūrė naujesnė „Sutartos“ versija, todėl jis atvertas tik skaityti. "
        "Archyvas nepakeistas. Įdiekite naujausią programos versiją."
    ),
    "storage.read_only_folder": (
        "Neįrašyta: į archyvo aplanką rašyti negalima, todėl archyvas atvertas tik skaityti. "
        "Archyvas nepakeistas. Nukopijuokite visą aplanką ten, kur galite rašyti, ir atverkite "
        "kopiją."
    ),
    "storage.read_only_full": (
        "Neįrašyta: diske nėra vietos, todėl archyvas atvertas tik skaityti. Archyvas nepakeistas. "
        "Atlaisvinkite vietos diske ir atverkite archyvą iš naujo."
    ),
    "read_only.newer": (
        "Archyvas atvertas tik skaityti: jį sukūrė naujesnė „Sutartos“ versija. Kad galėtumėte "
        "rašyti, įdiekite naujausią programos versiją."
    ),
    "read_only.folder": (
        "Archyvas atvertas tik skaityti: į jo aplanką rašyti negalima. Kad galėtumėte rašyti, "
        "nukopijuokite visą aplanką ten, kur turite teisę, ir atverkite kopiją."
    ),
    "read_only.full": (
        "Archyvas atvertas tik skaityti: diske nėra vietos. Atlaisvinkite jos ir atverkite "
        "archyvą iš naujo."
    ),
    "folder.synced": (
        "Archyvo aplankas „{folder}“ sinchronizuojamas ({service}). Debesis gali pasiimti failą "
        "vidury įrašymo, o dviejuose kompiuteriuose atvertas archyvas – išsiskirti į dvi kopijas. "
        "Laikykite archyvą šiame kompiuteryje, o debesijai palikite atsargines kopijas: nurodykite "
        "ten antrą kopijų aplanką."
    ),
    "folder.network": (
        "Archyvo aplankas „{folder}“ yra tinklo diske ({service}). Nutrūkus ryšiui įrašymas gali "
        "likti pusinis, o du kompiuteriai gali rašyti vienu metu. Laikykite archyvą šiame "
        "kompiuteryje, o tinklo diskui palikite atsargines kopijas: nurodykite ten antrą kopijų "
        "aplanką."
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
    "reason.unexpected": "an unexpected error",
    "storage.in_use": (
        "This archive is already open in another window or program ({folder}). "
        "Nothing was changed. Close it there and try again."
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
        "The archive file “{path}” is damaged: records may be missing or garbled. It is left as "
        "it is. Restore the archive from a backup."
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
    "storage.in_use_elsewhere": (
        "Another program is using the archive's file in “{folder}” now, perhaps to synchronise or "
        "copy it. The file is unchanged. Wait until it has finished, or close it, and try again."
    ),
    "storage.no_room": (
        "The archive could not be opened: the disk is full ({path}). What was saved is kept. "
        "Free some space and try again."
    ),
    "storage.vanished": (
        "The archive “{path}” is no longer in its place: the disk is disconnected, or the folder "
        "was moved or renamed. What was saved is in that folder. Connect the disk or put the "
        "folder back, and try again."
    ),
    "storage.gone": (
        "The disk that holds “{path}” does not answer: it is disconnected or the network is down. "
        "What was saved is on that disk. Connect the disk or restore the network, and try again."
    ),
    "storage.replaced": (
        "Not saved: another program (perhaps one that synchronises) put another file in the place "
        "of “{path}”. What was saved in this window until then is kept in “{kept}”. Open the "
        "archive again and check whether everything is there."
    ),
    "storage.replaced_unkept": (
        "Not saved: another program (perhaps one that synchronises) put another file in the place "
        "of “{path}”. What was saved until then is still shown in this window but could not be "
        "put aside. Do not close it before you have noted what the new file may lack."
    ),
    "storage.closed": (
        "The archive “{path}” is not open now. What was saved is kept. Wait, or open it again."
    ),
    "storage.file_missing": (
        "The archive file “{path}” is missing or empty, yet there are backups beside it. No new "
        "archive was begun, and the backups are untouched. Put the file back or restore the "
        "archive from a backup."
    ),
    "storage.no_memory": (
        "The computer ran out of memory, so the archive “{path}” could not be read or written. "
        "Everything saved before is kept. Close other programs and try again."
    ),
    "storage.too_long": (
        "Not saved: the text is too long for the archive “{path}”. Everything saved before is "
        "kept. Shorten the text."
    ),
    "storage.interrupted": (
        "The last writing to “{path}” was interrupted and has to be completed first, but the "
        "folder cannot be written to. The file is unchanged. Copy the whole folder to this "
        "computer and open the copy."
    ),
    "storage.no_locks": (
        "The disk that holds “{path}” cannot lock files, so two programs could damage the archive. "
        "The file is unchanged. Move the archive's folder to this computer."
    ),
    "storage.not_a_folder": (
        "“{path}” cannot be the folder of an archive: there is a file in that place. Nothing was "
        "changed. Choose another folder."
    ),
    "storage.file_is_folder": (
        "In the place of the archive file “{path}” there is a folder. Nothing was changed. Rename "
        "it or choose another folder for the archive."
    ),
    "storage.path_too_long": (
        "The path of the archive is too long (“{path}”). Nothing was changed. Choose a folder with "
        "a shorter path."
    ),
    "storage.older_read_only": (
        "The archive “{path}” has to be adapted to this version of the program, but its folder "
        "cannot be written to. The file is unchanged. Copy the whole folder to this computer and "
        "open the copy."
    ),
    "storage.read_only_newer": (
        "Not saved: a newer version of Sutarta made this archive, so it is open for reading only. "
        "The archive is unchanged. Install the newest version of the program."
    ),
    "storage.read_only_folder": (
        "Not saved: the archive's folder cannot be written to, so it is open for reading only. "
        "The archive is unchanged. Copy the whole folder to where you may write and open the copy."
    ),
    "storage.read_only_full": (
        "Not saved: the disk is full, so the archive is open for reading only. The archive is "
        "unchanged. Free some space and open the archive again."
    ),
    "read_only.newer": (
        "The archive is open for reading only: a newer version of Sutarta made it. To write, "
        "install the newest version of the program."
    ),
    "read_only.folder": (
        "The archive is open for reading only: its folder cannot be written to. To write, copy the "
        "whole folder to where you may write and open the copy."
    ),
    "read_only.full": (
        "The archive is open for reading only: the disk is full. Free some space and open the "
        "archive again."
    ),
    "folder.synced": (
        "The archive's folder “{folder}” is synchronised ({service}). The cloud may take the file "
        "in the middle of a write, and an archive open on two computers may split into two copies. "
        "Keep the archive on this computer and give the cloud the backups: name a second backup "
        "folder there."
    ),
    "folder.network": (
        "The archive's folder “{folder}” is on a network drive ({service}). When the network "
        "fails, a write may stay half done, and two computers may write at once. Keep the archive "
        "on this computer and give the network drive the backups: name a second backup folder "
        "there."
    ),
}
