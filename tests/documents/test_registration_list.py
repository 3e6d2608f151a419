from dataclasses import replace

from app.documents import registration_list
from app.documents.content import Attendee
from app.documents.tagging import Role
from tests.documents import samples
from tests.documents.reading import Recorder, page_lines, reference, text_of


def test_says_what_the_reference_says():
    assert text_of(registration_list.render(samples.REGISTRATION)) == reference(
        "registration-list-lt.txt"
    )


def test_the_head_is_repeated_and_tagged_once():
    rows = tuple(
        Attendee(name=f"Vardas Pavardenis {n}", organisation="Draugija") for n in range(60)
    )
    recorder = Recorder()
    pdf = registration_list.render(replace(samples.REGISTRATION, rows=rows), structure=recorder)
    pages = page_lines(pdf)
    assert len(pages) >= 3
    assert all("Vardas ir pavardė" in " ".join(lines[:6]) for lines in pages[:3])
    assert recorder.texts(Role.HEADER_CELL) == [
        "Eil. Nr.",
        "Vardas ir pavardė",
        "Atstovaujama organizacija, pareigos",
        "Parašas",
    ]
    joined = " ".join(recorder.texts(Role.DATA_CELL))
    assert all(f"Vardas Pavardenis {n}" in joined for n in range(60))


def test_signature_never_stands_alone():
    for count in range(12, 22):
        rows = tuple(Attendee(name=f"Vardas {n}") for n in range(count))
        last = page_lines(registration_list.render(replace(samples.REGISTRATION, rows=rows)))[-1]
        place = next(n for n, line in enumerate(last) if line.startswith("Iš viso dalyvavo"))
        assert place > 0


def test_contacts_show_only_on_wish():
    rows = (Attendee(name="Ona Liepa", contact="ona@example.org"),)
    content = replace(samples.REGISTRATION, rows=rows)
    assert "ona@" not in text_of(registration_list.render(content))
    shown = text_of(registration_list.render(replace(content, contacts=True)))
    assert "ona@example.org" in shown
    assert "Kontaktai" in shown


def test_english():
    text = text_of(registration_list.render(replace(samples.REGISTRATION, language=samples.EN)))
    assert text.startswith("REGISTRATION LIST OF THE MEETING OF PAMARIO PAVELDO ASOCIACIJŲ")
    assert "29 January 2025, 10:00" in text
    assert "Total present: ______" in text
    assert "attended remotely" in text
