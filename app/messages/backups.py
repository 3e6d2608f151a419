"""Backups, the second folder and restoring: what failed, what is kept, what would be lost."""

LITHUANIAN = {
    "backup.unsound": (
        (
            "Atsarginė kopija neišsaugota: archyve {count} vieta ne tokia, kokia buvo palikta. "
            "Archyvas ir ankstesnės kopijos nepaliesti. Patikrinkite archyvą."
        ),
        (
            "Atsarginė kopija neišsaugota: archyve {count} vietos ne tokios, kokios buvo paliktos. "
            "Archyvas ir ankstesnės kopijos nepaliesti. Patikrinkite archyvą."
        ),
        (
            "Atsarginė kopija neišsaugota: archyve {count} vietų ne tokios, kokios buvo paliktos. "
            "Archyvas ir ankstesnės kopijos nepaliesti. Patikrinkite archyvą."
        ),
    ),
    "backup.disk_full": (
        "Atsarginei kopijai diske neužtenka vietos ({path}). Archyvas ir ankstesnės kopijos "
        "išliko. Atlaisvinkite vietos diske ir kopijuokite dar kartą."
    ),
    "backup.unwritable": (
        "Atsarginės kopijos nepavyko įrašyti į „{path}“: {reason}. Archyvas ir ankstesnės kopijos "
        "išliko. Patikrinkite, ar turite teisę į tą aplanką rašyti."
    ),
    "backup.unreadable": (
        "Atsarginių kopijų aplanko „{path}“ perskaityti nepavyko: {reason}. Archyvas nepaliestas. "
        "Patikrinkite, ar turite teisę tą aplanką skaityti."
    ),
    "second.inside": (
        "Aplankas „{path}“ yra pačiame archyve: sugedus diskui dingtų ir antrosios kopijos. "
        "Nurodykite aplanką kitur – atmintinėje, tinkle ar debesyje."
    ),
    "second.missing": (
        "Antrojo kopijų aplanko „{path}“ nėra: laikmena atjungta arba aplankas perkeltas. Kopijos "
        "pagrindiniame aplanke yra. Prijunkite laikmeną arba nurodykite kitą aplanką."
    ),
    "second.disk_full": (
        "Antrajame kopijų aplanke „{path}“ nebėra vietos. Kopijos pagrindiniame aplanke yra. "
        "Atlaisvinkite vietos arba nurodykite kitą aplanką."
    ),
    "second.unwritable": (
        "Į antrąjį kopijų aplanką „{path}“ įrašyti nepavyko: {reason}. Kopijos pagrindiniame "
        "aplanke yra. Patikrinkite laikmeną arba nurodykite kitą aplanką."
    ),
    "second.unsound": (
        "Atsarginė kopija Nr. {number} į antrąjį aplanką „{path}“ nenukopijuota: jos failas ne "
        "toks, koks buvo padarytas. Kitos kopijos nepaliestos. Patikrinkite diską."
    ),
    "restore.no_backup": (
        "Atsarginės kopijos „{path}“ perskaityti nepavyko. Archyvas nepakeistas. Patikrinkite, ar "
        "failas yra, arba pasirinkite kitą kopiją."
    ),
    "restore.unsound": (
        "Atsarginė kopija „{path}“ pažeista, todėl iš jos neatkurta. Archyvas nepakeistas. "
        "Pasirinkite kitą kopiją."
    ),
    "restore.unsound_but": (
        "Atsarginė kopija „{path}“ pažeista, todėl iš jos neatkurta. Archyvas nepakeistas. "
        "Naujausia iš kitų patikrintų kopijų yra Nr. {number} ({at}): nurodykite ją."
    ),
    "restore.skipped": (
        "Naujesnė atsarginė kopija Nr. {number} ({at}) pažeista, todėl imama ankstesnė."
    ),
    "restore.newer": (
        "Atsarginę kopiją „{path}“ padarė naujesnė „Sutartos“ versija. Archyvas nepakeistas. "
        "Įdiekite naujausią programos versiją arba pasirinkite kitą kopiją."
    ),
    "restore.disk_full": (
        "Atkurti nepavyko: diske neužtenka vietos ({path}). Archyvas nepakeistas. Atlaisvinkite "
        "vietos diske ir bandykite dar kartą."
    ),
    "restore.unwritable": (
        "Atkurti nepavyko: į „{path}“ įrašyti negalima ({reason}). Archyvas nepakeistas. "
        "Patikrinkite, ar aplankas yra ir ar turite teisę į jį rašyti."
    ),
    "backup.reason_start": "pradedant darbą",
    "backup.reason_periodic": "dirbant",
    "backup.reason_before_upgrade": "prieš naują programos versiją",
    "backup.reason_before_import": "prieš duomenų įkėlimą",
    "backup.reason_before_restore": "prieš atkūrimą",
    "backup.reason_before_delete": "prieš šalinimą",
    "backup.reason_finalised": "užbaigus protokolą",
    "backup.reason_exit": "baigiant darbą",
    "backup.reason_asked": "Jūsų prašymu",
    "backup.reason_none": "be aprašo",
    "backup.row": "{number:>6}  {at}  {size:>9}  {reason}",
    "backup.row_unverified": "{number:>6}  {at}  {size:>9}  {reason} (nepatikrinta)",
    "backup.row_damaged": "{number:>6}  {at}  {size:>9}  {reason} (pažeista)",
    "backup.decimal_point": ",",
    "backup.none": "Atsarginių kopijų dar nėra ({folder}).",
    "backup.space": "Kopijos užima {used} iš joms skirtų {space} ({folder}).",
    "backup.done": "Atsarginė kopija Nr. {number} padaryta ir patikrinta: {path}",
    "second.done": "Antrasis aplankas „{folder}“: naujų kopijų – {backups}, priedų – {files}.",
    "second.brought": (
        "Iš antrojo aplanko į archyvą grąžintas {count} sveikas priedo failas.",
        "Iš antrojo aplanko į archyvą grąžinti {count} sveiki priedų failai.",
        "Iš antrojo aplanko į archyvą grąžinta {count} sveikų priedų failų.",
    ),
    "restore.number_unknown": "Atsarginės kopijos Nr. {number} nėra.",
    "restore.none_verified": (
        "Patikrintos atsarginės kopijos nėra ({folder}). Nurodykite kopijos numerį arba failą."
    ),
    "restore.head": "Atsarginė kopija Nr. {number}: {at}, {reason}.",
    "restore.head_file": "Atsarginė kopija „{path}“: {at}, {reason}.",
    "restore.holds": (
        "Joje: posėdžių – {meetings}, priemonių – {measures}, organizacijų – {organisations}."
    ),
    "restore.last_meeting": "Paskutinis posėdis joje: {title}, {day}",
    "restore.last_meeting_undated": "Paskutinis posėdis joje: {title}.",
    "restore.unreadable": (
        "Archyvo failo nėra arba jo perskaityti nepavyksta, todėl nežinoma, kas įrašyta po šios "
        "kopijos. Viso to neliktų."
    ),
    "restore.nothing_lost": "Po šios kopijos nieko nekeista: nieko neprarastumėte.",
    "restore.nothing_done": (
        "Po šios kopijos programoje nieko nekeista. Pažeisti įrašai vėl būtų tokie, kokie jie "
        "kopijoje."
    ),
    "restore.lost_actions": (
        "Būtų prarastas {count} vėlesnis pakeitimas:",
        "Būtų prarasti {count} vėlesni pakeitimai:",
        "Būtų prarasta {count} vėlesnių pakeitimų:",
    ),
    "restore.action": "{count:>6} × {action}",
    "restore.lost_meetings": (
        "Neliktų {count} posėdžio:",
        "Neliktų {count} posėdžių:",
        "Neliktų {count} posėdžių:",
    ),
    "restore.lost_measures": (
        "Neliktų {count} priemonės:",
        "Neliktų {count} priemonių:",
        "Neliktų {count} priemonių:",
    ),
    "restore.lost_organisations": (
        "Neliktų {count} organizacijos:",
        "Neliktų {count} organizacijų:",
        "Neliktų {count} organizacijų:",
    ),
    "restore.record": "       {title}",
    "restore.record_on": "       {title}, {day}",
    "restore.more": "       … ir dar {count}",
    "restore.more_changes": (
        "{listed} ir dar {count}\N{NO-BREAK SPACE}pakeitimas",
        "{listed} ir dar {count}\N{NO-BREAK SPACE}pakeitimai",
        "{listed} ir dar {count}\N{NO-BREAK SPACE}pakeitimų",
    ),
    "restore.missing": (
        "Trūktų {count} kopijoje nurodyto priedo.",
        "Trūktų {count} kopijoje nurodytų priedų.",
        "Trūktų {count} kopijoje nurodytų priedų.",
    ),
    "restore.keeps": (
        "Dabartinis archyvas išlieka: pirmiausia padaroma jo atsarginė kopija, o failas padedamas "
        "į aplanką „{folder}“."
    ),
    "restore.keeps_if_sound": (
        "Dabartinis archyvas išlieka: jo failas padedamas į aplanką „{folder}“. Jei archyvas "
        "nepažeistas, pirmiausia padaroma ir jo atsarginė kopija."
    ),
    "restore.keeps_damaged": (
        "Dabartinis archyvas pažeistas, todėl patikrintos jo atsarginės kopijos padaryti negalima. "
        "Jo failas toks, koks yra, padedamas į aplanką „{folder}“."
    ),
    "restore.keeps_unreadable": (
        "Jo atsarginės kopijos padaryti negalima. Failas, jei jis yra, padedamas į aplanką "
        "„{folder}“ toks, koks yra."
    ),
    "restore.ask": "Atkurti? (taip/ne) ",
    "restore.yes": "taip",
    "restore.add_yes": "Niekas neatkurta. Kad atkurtumėte, pridėkite --yes.",
    "restore.left": "Niekas neatkurta.",
    "restore.done": "Archyvas atkurtas. Ankstesnis failas padėtas į „{path}“.",
    "restore.done_new": "Archyvas atkurtas.",
    "restore.done_from": (
        "Archyvas atkurtas iš {moment} atsarginės kopijos. Ankstesnis jo failas padėtas į „{path}“."
    ),
    "restore.done_from_new": "Archyvas atkurtas iš {moment} atsarginės kopijos.",
    "restore.unsound_before": (
        "Tas failas buvo pažeistas, todėl patikrintos jo atsarginės kopijos padaryti nebuvo "
        "galima: jis padėtas toks, koks buvo."
    ),
    "restore.healed": (
        "Iš kito aplanko grąžintas {count} sveikas priedo failas: {names}.",
        "Iš kito aplanko grąžinti {count} sveiki priedų failai: {names}.",
        "Iš kito aplanko grąžinta {count} sveikų priedų failų: {names}.",
    ),
    "restore.not_healed": (
        (
            "Sveiko {count} priedo failo nėra nei archyve, nei antrajame kopijų aplanke: {names}. "
            "Prie šio priedo pasirinkite „Pridėti iš naujo…“ ir nurodykite tą patį failą."
        ),
        (
            "Sveikų {count} priedų failų nėra nei archyve, nei antrajame kopijų aplanke: {names}. "
            "Prie šių priedų pasirinkite „Pridėti iš naujo…“ ir nurodykite tuos pačius failus."
        ),
        (
            "Sveikų {count} priedų failų nėra nei archyve, nei antrajame kopijų aplanke: {names}. "
            "Prie šių priedų pasirinkite „Pridėti iš naujo…“ ir nurodykite tuos pačius failus."
        ),
    ),
}

ENGLISH = {
    "backup.unsound": (
        (
            "The backup was not kept: {count} place in the archive is not as it was left. The "
            "archive and the earlier backups are untouched. Check the archive."
        ),
        (
            "The backup was not kept: {count} places in the archive are not as they were left. The "
            "archive and the earlier backups are untouched. Check the archive."
        ),
    ),
    "backup.disk_full": (
        "There is not enough room on the disk for a backup ({path}). The archive and the earlier "
        "backups are kept. Free some space and back up again."
    ),
    "backup.unwritable": (
        "The backup could not be written to “{path}”: {reason}. The archive and the earlier "
        "backups are kept. Check that you may write to that folder."
    ),
    "backup.unreadable": (
        "The folder of backups “{path}” could not be read: {reason}. The archive is untouched. "
        "Check that you may read that folder."
    ),
    "second.inside": (
        "The folder “{path}” is in the archive itself: if the disk fails, the second copies are "
        "lost as well. Choose a folder elsewhere: on a stick, in the network or in a cloud."
    ),
    "second.missing": (
        "There is no second folder for backups at “{path}”: the drive is disconnected or the "
        "folder was moved. The backups in the main folder are there. Connect the drive or choose "
        "another folder."
    ),
    "second.disk_full": (
        "The second folder for backups “{path}” is full. The backups in the main folder are there. "
        "Free some space or choose another folder."
    ),
    "second.unwritable": (
        "Could not write to the second folder for backups “{path}”: {reason}. The backups in the "
        "main folder are there. Check the drive or choose another folder."
    ),
    "second.unsound": (
        "Backup {number} was not copied to the second folder “{path}”: its file is not as it was "
        "made. The other backups are untouched. Check the disk."
    ),
    "restore.no_backup": (
        "The backup “{path}” could not be read. The archive is unchanged. Check that the file is "
        "there, or choose another backup."
    ),
    "restore.unsound": (
        "The backup “{path}” is damaged, so nothing was restored from it. The archive is "
        "unchanged. Choose another backup."
    ),
    "restore.unsound_but": (
        "The backup “{path}” is damaged, so nothing was restored from it. The archive is "
        "unchanged. The newest of the other checked backups is number {number} ({at}): name that "
        "one."
    ),
    "restore.skipped": ("The newer backup {number} ({at}) is damaged, so an earlier one is taken."),
    "restore.newer": (
        "The backup “{path}” was made by a newer version of Sutarta. The archive is unchanged. "
        "Install the newest version of the program or choose another backup."
    ),
    "restore.disk_full": (
        "Could not restore: there is not enough room on the disk ({path}). The archive is "
        "unchanged. Free some space and try again."
    ),
    "restore.unwritable": (
        "Could not restore: writing to “{path}” is not possible ({reason}). The archive is "
        "unchanged. Check that the folder exists and that you may write to it."
    ),
    "backup.reason_start": "at the start of work",
    "backup.reason_periodic": "while working",
    "backup.reason_before_upgrade": "before the program's new version",
    "backup.reason_before_import": "before an import",
    "backup.reason_before_restore": "before a restore",
    "backup.reason_before_delete": "before deleting",
    "backup.reason_finalised": "after finalising minutes",
    "backup.reason_exit": "at the end of work",
    "backup.reason_asked": "on your request",
    "backup.reason_none": "no description",
    "backup.row": "{number:>6}  {at}  {size:>9}  {reason}",
    "backup.row_unverified": "{number:>6}  {at}  {size:>9}  {reason} (not checked)",
    "backup.row_damaged": "{number:>6}  {at}  {size:>9}  {reason} (damaged)",
    "backup.decimal_point": ".",
    "backup.none": "No backups yet ({folder}).",
    "backup.space": "The backups take {used} of the {space} they may ({folder}).",
    "backup.done": "Backup {number} made and checked: {path}",
    "second.done": "Second folder “{folder}”: new backups {backups}, attachments {files}.",
    "second.brought": (
        "{count} whole file of an attachment came back from the second folder.",
        "{count} whole files of attachments came back from the second folder.",
    ),
    "restore.number_unknown": "There is no backup {number}.",
    "restore.none_verified": (
        "There is no checked backup ({folder}). Name a backup's number or file."
    ),
    "restore.head": "Backup {number}: {at}, {reason}.",
    "restore.head_file": "Backup “{path}”: {at}, {reason}.",
    "restore.holds": (
        "It holds: meetings {meetings}, measures {measures}, organisations {organisations}."
    ),
    "restore.last_meeting": "Its last meeting: {title}, {day}.",
    "restore.last_meeting_undated": "Its last meeting: {title}.",
    "restore.unreadable": (
        "The archive's file is missing or cannot be read, so nobody can tell what was entered "
        "after this backup. All of that would be missing."
    ),
    "restore.nothing_lost": "Nothing was done after this backup: nothing would be lost.",
    "restore.nothing_done": (
        "Nothing was done in the program after this backup. Damaged records would be again as they "
        "are in the backup."
    ),
    "restore.lost_actions": (
        "{count} later change would be lost:",
        "{count} later changes would be lost:",
    ),
    "restore.action": "{count:>6} × {action}",
    "restore.lost_meetings": ("{count} meeting would go:", "{count} meetings would go:"),
    "restore.lost_measures": ("{count} measure would go:", "{count} measures would go:"),
    "restore.lost_organisations": (
        "{count} organisation would go:",
        "{count} organisations would go:",
    ),
    "restore.record": "       {title}",
    "restore.record_on": "       {title}, {day}",
    "restore.more": "       … and {count} more",
    "restore.more_changes": (
        "{listed} and {count}\N{NO-BREAK SPACE}more change",
        "{listed} and {count}\N{NO-BREAK SPACE}more changes",
    ),
    "restore.missing": (
        "{count} attached file that the backup names would be missing.",
        "{count} attached files that the backup names would be missing.",
    ),
    "restore.keeps": (
        "The archive as it stands now is kept: a backup of it is made first, and its file is put "
        "into the folder “{folder}”."
    ),
    "restore.keeps_if_sound": (
        "The archive as it stands now is kept: its file is put into the folder “{folder}”. If the "
        "archive is not damaged, a backup of it is made first as well."
    ),
    "restore.keeps_damaged": (
        "The archive as it stands now is damaged, so no checked backup of it can be made. Its file "
        "is put into the folder “{folder}” as it is."
    ),
    "restore.keeps_unreadable": (
        "No backup of it can be made. The file, if there is one, is put into the folder “{folder}” "
        "as it is."
    ),
    "restore.ask": "Restore? (yes/no) ",
    "restore.yes": "yes",
    "restore.add_yes": "Nothing was restored. Add --yes to restore.",
    "restore.left": "Nothing was restored.",
    "restore.done": "The archive is restored. The earlier file was put into “{path}”.",
    "restore.done_new": "The archive is restored.",
    "restore.done_from": (
        "The archive is restored from the backup of {moment}. Its earlier file was put into"
        " “{path}”."
    ),
    "restore.done_from_new": "The archive is restored from the backup of {moment}.",
    "restore.unsound_before": (
        "That file was damaged, so no checked backup of it could be made: it was put there as it "
        "was."
    ),
    "restore.healed": (
        "{count} whole file of an attachment came from another folder: {names}.",
        "{count} whole files of attachments came from another folder: {names}.",
    ),
    "restore.not_healed": (
        (
            "Neither the archive nor the second folder has a whole file of {count} attachment: "
            "{names}. Choose “Add again…” at that attachment and name the same file."
        ),
        (
            "Neither the archive nor the second folder has whole files of {count} attachments: "
            "{names}. Choose “Add again…” at those attachments and name the same files."
        ),
    ),
}
