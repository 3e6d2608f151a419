"""What the record does not allow, said so that the secretary can mend it."""

LITHUANIAN = {
    "work_failed": (
        "Dokumento parengti nepavyko dėl programos klaidos. Įrašai išliko. Bandykite dar kartą."
    ),
    "program.error": (
        "Programoje įvyko klaida. Kas parašyta ir įrašyta, išliko. Jei klaida kartojasi, "
        "užverkite programą ir atverkite ją iš naujo; klaida aprašyta archyvo aplanke „logs“."
    ),
    "record.gone": "Šio įrašo nebėra. Galbūt jis pašalintas; tai galima atšaukti (Ctrl+Z).",
    "minutes.final": "Protokolas galutinis, todėl jo keisti nebegalima. Nieko nepakeista.",
    "undo.nothing": "Nėra ko atšaukti.",
    "redo.nothing": "Nėra ko pakartoti.",
    "undo.changed_since": "Atšaukti negalima: įrašas nebe toks, koks buvo. Nieko nepakeista.",
    "merge.same": "Tai tas pats įrašas. Pasirinkite kitą.",
    "merge.merged": (
        "Vienas iš šių įrašų jau sujungtas su kitu. Niekas nepakeista. "
        "Pirmiau jį atskirkite arba pasirinkite tą, su kuriuo jis sujungtas."
    ),
    "merge.not_merged": "Šis įrašas su niekuo nesujungtas.",
    "trash.not_there": "Šio įrašo šiukšlinėje nėra. Galbūt jis jau grąžintas.",
    "trash.owner_trashed": (
        "Įrašas priklauso „{title}“, o tai irgi šiukšlinėje. Niekas nepakeista. Grąžinkite abu."
    ),
    "trash.taken": "Jo vietoje jau yra kitas toks įrašas, todėl niekas nepakeista.",
    "history.in_trash": (
        "Įrašas šiukšlinėje, todėl jo keisti negalima. Niekas nepakeista. Pirmiau jį grąžinkite."
    ),
    "history.not_then": "Tuo metu šio įrašo dar nebuvo. Niekas nepakeista.",
    "history.fixed": "Šio lauko atskirai grąžinti negalima. Niekas nepakeista.",
    "history.reference_gone": (
        "Tai, kas čia buvo nurodyta, archyve nebeegzistuoja. Niekas nepakeista. Pasirinkite kitą."
    ),
    "history.value_gone": (
        "Tokios reikšmės šioje programos versijoje nebėra. Niekas nepakeista. Pasirinkite kitą."
    ),
    "series.in_use": (
        "Šis bendradarbiavimas turi posėdžių arba planų. Niekas nepakeista. Pirmiau pašalinkite "
        "juos."
    ),
    "organisation.name_missing": "Įrašykite organizacijos pavadinimą.",
    "person.name_missing": "Įrašykite vardą ir pavardę.",
    "party.ends_before_it_begins": "Pabaigos data ankstesnė už pradžios datą.",
    "party.counted_in_final": (
        "Posėdžio, vykusio {day}, protokolas jau galutinis, o nuo šio pakeitimo jame pasikeistų"
        " dalyvių skaičius. Nieko nepakeista."
    ),
    "membership.ends_before_it_begins": "Pabaigos data ankstesnė už pradžios datą.",
    "series.name_missing": "Įrašykite, kas bendradarbiauja.",
    "protocol.party_missing": "Įrašykite šalies pavadinimą.",
    "protocol.party_twice": "„{name}“ jau yra tarp šalių.",
    "protocol.unknown_party": "Organizacijos „{name}“ tarp dalyvių nėra.",
    "meeting.ends_before_it_begins": "Pabaigos laikas ankstesnis už pradžios laiką.",
    "agenda.without_decision": "Šis klausimas neturi nutarimo.",
    "measure.text_missing": "Įrašykite priemonę.",
    "measure.unknown_organisation": (
        "Organizacijos „{name}“ tarp dalyvių nėra. Pataisykite trumpinį arba pridėkite ją."
    ),
    "measure.meeting_without_date": (
        "Posėdis neturi datos, todėl neaišku, kurių metų plane priemonė. Įrašykite datą."
    ),
    "document.missing_glyphs": (
        "Dokumento šriftas neturi ženklo {characters}. Pataisykite tekstą „{text}“. Įrašai "
        "nepakeisti."
    ),
    "readiness.date": "Neįrašyta data.",
    "readiness.number": "Protokolas dar neturi numerio.",
    "readiness.chair": "Nenurodytas pirmininkas.",
    "readiness.secretary": "Nenurodytas sekretorius.",
    "readiness.one_signs_twice": "Pirmininkas ir sekretorius – tas pats asmuo.",
    "readiness.no_items": "Darbotvarkė tuščia.",
    "readiness.items_open": (
        "{count} klausimas nebaigtas.",
        "{count} klausimai nebaigti.",
        "{count} klausimų nebaigta.",
    ),
    "readiness.measures_without_lead": (
        "{count} priemonė be atsakingo vykdytojo.",
        "{count} priemonės be atsakingo vykdytojo.",
        "{count} priemonių be atsakingo vykdytojo.",
    ),
    "readiness.measures_without_deadline": (
        "{count} priemonė be termino.",
        "{count} priemonės be termino.",
        "{count} priemonių be termino.",
    ),
    "readiness.deadlines_unclear": (
        "{count} priemonės terminas neaiškus.",
        "{count} priemonių terminai neaiškūs.",
        "{count} priemonių terminai neaiškūs.",
    ),
    "readiness.all_decided": (
        "Nutarimą turi {count} klausimas. Protokolas parengtas pasirašyti.",
        "Visi {count} klausimai turi nutarimą. Protokolas parengtas pasirašyti.",
        "Visi {count} klausimų turi nutarimą. Protokolas parengtas pasirašyti.",
    ),
    "readiness.all_finished": (
        "Baigtas {count} klausimas. Protokolas parengtas pasirašyti.",
        "Baigti visi {count} klausimai. Protokolas parengtas pasirašyti.",
        "Baigti visi {count} klausimų. Protokolas parengtas pasirašyti.",
    ),
    "readiness.plan_not_approved": "Planas dar nepatvirtintas.",
    "readiness.no_measures": "Plane dar nėra priemonių.",
    "readiness.plan_ready": (
        "{count} priemonė turi atsakingą vykdytoją ir terminą.",
        "Visos {count} priemonės turi atsakingą vykdytoją ir terminą.",
        "Visos {count} priemonių turi atsakingą vykdytoją ir terminą.",
    ),
    "print.not_here": (
        "Šioje sistemoje spausdinti tiesiogiai dar negalima. Įrašykite PDF ir jį išspausdinkite."
    ),
    "print.program_missing": (
        "Nerasta spausdinimo programa „{program}“. Įdiekite CUPS (paketą „cups-client“) arba "
        "įrašykite PDF."
    ),
    "print.no_service": (
        "Neišspausdinta: spausdinimo tarnyba neatsako. Dokumentas nepakeistas. Patikrinkite, ar "
        "CUPS veikia, ir bandykite dar kartą."
    ),
    "print.no_such_printer": (
        "Neišspausdinta: spausdintuvo „{printer}“ nebėra arba spausdinimo tarnyba neveikia. "
        "Pasirinkite kitą spausdintuvą arba įrašykite PDF."
    ),
    "print.not_accepting": (
        "Neišspausdinta: spausdintuvas „{printer}“ dabar nepriima užduočių. Įjunkite jį arba "
        "pasirinkite kitą."
    ),
    "print.too_slow": (
        "Neišspausdinta: spausdintuvas „{printer}“ per minutę neatsakė. Patikrinkite, ar jis "
        "įjungtas ir prijungtas, ir bandykite dar kartą."
    ),
    "print.refused": (
        "Neišspausdinta: spausdintuvas „{printer}“ užduoties nepriėmė ({reason}). Dokumentas "
        "nepakeistas. Bandykite dar kartą arba įrašykite PDF."
    ),
}

ENGLISH = {
    "work_failed": (
        "The document could not be made because of an error in the program. The record is kept. "
        "Try again."
    ),
    "program.error": (
        "The program met an error. What you typed and saved is kept. If it happens again, close "
        "the program and open it anew; the error is described in the archive's folder “logs”."
    ),
    "record.gone": "This record is no longer there. It may have been deleted; Ctrl+Z undoes that.",
    "minutes.final": "The minutes are final and can no longer change. Nothing was changed.",
    "undo.nothing": "There is nothing to undo.",
    "redo.nothing": "There is nothing to redo.",
    "undo.changed_since": "This cannot be undone: the record has changed. Nothing was changed.",
    "merge.same": "This is the same record. Choose another.",
    "merge.merged": (
        "One of these records is already merged with another. Nothing has changed. "
        "Separate it first, or choose the one it is merged with."
    ),
    "merge.not_merged": "This record is not merged with any other.",
    "trash.not_there": "This record is not in the trash. It may have been restored already.",
    "trash.owner_trashed": (
        "The record belongs to “{title}”, which is in the trash too. Nothing was changed. Restore "
        "both."
    ),
    "trash.taken": "Another such record stands in its place already, so nothing was changed.",
    "history.in_trash": (
        "The record is in the trash and cannot change. Nothing was changed. Restore it first."
    ),
    "history.not_then": "The record was not there yet. Nothing was changed.",
    "history.fixed": "This field cannot go back by itself. Nothing was changed.",
    "history.reference_gone": (
        "What was named here is no longer in the archive. Nothing was changed. Choose another."
    ),
    "history.value_gone": (
        "This version of the program has no such value. Nothing was changed. Choose another."
    ),
    "series.in_use": (
        "This series has meetings or plans. Nothing was changed. Delete those first."
    ),
    "organisation.name_missing": "Enter the name of the organisation.",
    "person.name_missing": "Enter the given name and surname.",
    "party.ends_before_it_begins": "The end date is before the start date.",
    "party.counted_in_final": (
        "The minutes of the meeting of {day} are final, and this would change the number of parties"
        " in them. Nothing was changed."
    ),
    "membership.ends_before_it_begins": "The end date is before the start date.",
    "series.name_missing": "Enter who cooperates.",
    "protocol.party_missing": "Enter the name of the party.",
    "protocol.party_twice": "“{name}” is among the parties already.",
    "protocol.unknown_party": "There is no organisation “{name}” among the participants.",
    "meeting.ends_before_it_begins": "The end time is before the start time.",
    "agenda.without_decision": "This item has no decision.",
    "measure.text_missing": "Enter the measure.",
    "measure.unknown_organisation": (
        "There is no organisation “{name}” among the participants. Correct the abbreviation or "
        "add the organisation."
    ),
    "measure.meeting_without_date": (
        "The meeting has no date, so it is unclear to which year's plan the measure belongs. "
        "Enter the date."
    ),
    "document.missing_glyphs": (
        "The document's font has no {characters}. Correct the text “{text}”. The record is as it "
        "was."
    ),
    "readiness.date": "The date of the meeting is missing.",
    "readiness.number": "The minutes have no number yet.",
    "readiness.chair": "The chair is not named.",
    "readiness.secretary": "The secretary is not named.",
    "readiness.one_signs_twice": "Chair and secretary are the same person.",
    "readiness.no_items": "The agenda is empty.",
    "readiness.items_open": ("{count} item has no result.", "{count} items have no result."),
    "readiness.measures_without_lead": (
        "{count} measure has no responsible organisation.",
        "{count} measures have no responsible organisation.",
    ),
    "readiness.measures_without_deadline": (
        "{count} measure has no deadline.",
        "{count} measures have no deadline.",
    ),
    "readiness.deadlines_unclear": (
        "The deadline of {count} measure is unclear.",
        "The deadlines of {count} measures are unclear.",
    ),
    "readiness.all_decided": (
        "{count} item has a decision. The minutes are ready to sign.",
        "All {count} items have a decision. The minutes are ready to sign.",
    ),
    "readiness.all_finished": (
        "{count} item is finished. The minutes are ready to sign.",
        "All {count} items are finished. The minutes are ready to sign.",
    ),
    "readiness.plan_not_approved": "The plan has not been approved yet.",
    "readiness.no_measures": "The plan has no measures yet.",
    "readiness.plan_ready": (
        "{count} measure has a responsible organisation and a deadline.",
        "All {count} measures have a responsible organisation and a deadline.",
    ),
    "print.not_here": (
        "Printing directly is not possible on this system yet. Save the PDF and print that."
    ),
    "print.program_missing": (
        "The printing program “{program}” was not found. Install CUPS (the package "
        "“cups-client”) or save the PDF."
    ),
    "print.no_service": (
        "Not printed: the printing service does not answer. The document is unchanged. Check that "
        "CUPS is running and try again."
    ),
    "print.no_such_printer": (
        "Not printed: the printer “{printer}” is no longer there, or the printing service is not "
        "running. Choose another printer or save the PDF."
    ),
    "print.not_accepting": (
        "Not printed: the printer “{printer}” does not accept jobs now. Switch it on or choose "
        "another."
    ),
    "print.too_slow": (
        "Not printed: the printer “{printer}” did not answer within a minute. Check that it is "
        "switched on and connected, and try again."
    ),
    "print.refused": (
        "Not printed: the printer “{printer}” refused the job ({reason}). The document is "
        "unchanged. Try again or save the PDF."
    ),
}
