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
    "organisation.name_missing": "Įrašykite organizacijos pavadinimą.",
    "person.name_missing": "Įrašykite vardą ir pavardę.",
    "membership.ends_before_it_begins": "Pabaigos data ankstesnė už pradžios datą.",
    "series.name_missing": "Įrašykite, kas bendradarbiauja.",
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
    "organisation.name_missing": "Enter the name of the organisation.",
    "person.name_missing": "Enter the given name and surname.",
    "membership.ends_before_it_begins": "The end date is before the start date.",
    "series.name_missing": "Enter who cooperates.",
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
}
