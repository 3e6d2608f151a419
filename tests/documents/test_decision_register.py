from dataclasses import replace
from datetime import date

from app.documents import decision_register
from app.documents.content import RegisteredDecision, RegisterPart
from tests.documents import plan_samples, samples
from tests.documents.reading import page_lines, reference, text_of


def test_says_what_the_reference_says():
    text = text_of(decision_register.render(plan_samples.REGISTER))
    assert text == reference("decision-register-lt.txt")


def test_several_series_stand_apart():
    content = replace(plan_samples.REGISTER_OF_ALL, language=samples.EN)
    text = text_of(decision_register.render(content))
    assert text == reference("decision-register-en.txt")


def test_an_empty_year_says_so():
    content = replace(plan_samples.REGISTER, parts=(), abbreviations=())
    text = text_of(decision_register.render(content))
    assert text.endswith("Būsena Iš viso nutarimų – 0.")


def test_a_draft_with_a_number_says_both():
    decision = RegisteredDecision(
        draft=True, held_on=date(2025, 2, 3), minutes="7", number="1.1", text=""
    )
    content = replace(plan_samples.REGISTER, parts=(RegisterPart(decisions=(decision,)),))
    assert "2025-02-03 7 projektas 1.1 ____" in text_of(decision_register.render(content))


def test_the_head_repeats_and_no_decision_is_lost():
    pdf = decision_register.render(plan_samples.long_register(200))
    pages = page_lines(pdf)
    assert len(pages) > 10
    for lines in pages[1:-1]:
        assert "Nutarimas" in " ".join(lines[1:6])
    assert text_of(pdf).count("Pavesti visoms šalims") == 200
    assert "Iš viso nutarimų – 200, iš jų protokolų projektuose – 40." in text_of(pdf)
