"""Declining the names of organisations and places.

Only the head noun and the adjectives that agree with it change; genitives before it, quoted
names, abbreviations and everything after a preposition stay. A name is declined only when every
word of it is accounted for.
"""

import re
from collections.abc import Sequence
from typing import Final

from app.values.inflection.adjectives import adjective
from app.values.inflection.endings import Cases, Forms, seven, standing, together
from app.values.inflection.nouns import is_common_noun, is_genitive, is_town, noun

_TOKEN: Final = re.compile(
    r"""\s+|„[^“”"]*[“”"]|“[^“”]*”|"[^"]*"|«[^»]*»|\([^)]*\)|,|[^\s,„“"«(]+|.""", re.DOTALL
)
_PREPOSITION: Final = re.compile(
    "prie|dėl|su|už|pas|iš|į|be|nuo|iki|apie|po|per|tarp|kartu|prieš|pagal|ties|virš"
)
_COMMA: Final = ","
_AND: Final = frozenset(("ir", "bei", "ar", "arba"))
_STANDING: Final = frozenset(("všį", "uab", "ab", "mb", "iį", "bį", "ne"))
_ABBREVIATION: Final = re.compile(r"(?:[^\W\d_]{1,5}\.)+|[A-ZĄČĘĖĮŠŲŪŽ]{1,6}|\d[\d.\-]*")
_LOCATIVE: Final = re.compile(r"\w{2,}(?:oje|ėje|yje|uje|uose|ose|ėse)")
_ADDRESS: Final = re.compile(r"\b(?:g|pr|al|pl|skg|kab)\.|\d+\w?\s*$")
_ABBREVIATION_LENGTH: Final = 6  # letters; a longer word in capitals is a word


def decline_phrase(nominative: str) -> Cases:
    """Return the name of an organisation or a place in every case.

    A name that is not recognised stays in the nominative, marked as not sure: a wrong guess
    would be worse.
    """
    name = nominative.strip()
    if name.isupper() and max(map(len, name.split())) > _ABBREVIATION_LENGTH:
        forms = _declined(_TOKEN.findall(name.lower()))
        if forms:
            forms = {place: seven(form.upper() for form in word) for place, word in forms.items()}
    else:
        forms = _declined(_TOKEN.findall(name))
    if forms is None:
        return Cases.unchanged(name, sure=False)
    tokens = _TOKEN.findall(name)
    return Cases(
        *together(forms.get(place) or standing(token) for place, token in enumerate(tokens))
    )


def _declined(tokens: Sequence[str]) -> dict[int, Forms] | None:
    """Return the forms of the tokens that change, by place, or None if the name is not clear."""
    words = _declinable(tokens)
    if not any(words):
        # Abbreviations stay as they are; a quoted name alone would decline.
        return {} if any(map(_stands, tokens)) else None
    forms: dict[int, Forms] = {}
    clause: list[int] = []
    for places in words:
        text = " ".join(tokens[place] for place in places)
        if forms and (is_town(text) or not places):
            return None  # "…, Vilnius": whether a town declines depends on the sentence
        clause += places
        changed = _clause(tokens, clause)
        if changed:
            forms |= changed
            clause = []
    return None if clause else forms


def _declinable(tokens: Sequence[str]) -> list[list[int]]:
    """Return the places of the words that may change or must be understood, comma by comma.

    Left out are what follows a preposition or a locative, and an address at the end.
    """
    clauses: list[list[int]] = [[]]
    for place, token in enumerate(tokens):
        if place and (_PREPOSITION.fullmatch(token) or _LOCATIVE.fullmatch(token)):
            break
        if token == _COMMA:
            if clauses[0] and _ADDRESS.search("".join(tokens[place + 1 :]).split(_COMMA)[0]):
                break
            clauses.append([])
        elif not token.isspace() and token[0] not in '„“"«(' and not _stands(token):
            clauses[-1].append(place)
    return clauses


def _stands(token: str) -> bool:
    return token.lower() in _STANDING or bool(_ABBREVIATION.fullmatch(token))


def _clause(tokens: Sequence[str], places: Sequence[int]) -> dict[int, Forms] | None:
    """Decline the head, which is the last word, and what agrees with it before it."""
    head = noun(tokens[places[-1]]) if places else None
    if head is None or (len(places) == 1 and not _is_clear_alone(tokens, places[0])):
        return None
    forms = {places[-1]: head.forms}
    joined = False
    for place in reversed(places[:-1]):
        word = tokens[place]
        if word in _AND:
            joined = True
            continue
        agreeing = adjective(word, head.gender, plural=head.plural)
        other = noun(word) if joined else None
        if agreeing:
            forms[place] = agreeing
        elif other:  # "biblioteka ir archyvas"
            forms[place] = other.forms
            head = other
        elif not is_genitive(word):
            return None
        joined = False
    return forms


def _is_clear_alone(tokens: Sequence[str], place: int) -> bool:
    word = tokens[place]
    after = "".join(tokens[place + 1 : place + 3]).lstrip()
    before = "".join(tokens[max(place - 2, 0) : place]).rstrip()
    return (
        is_common_noun(word)
        or is_town(word)
        or after.startswith(("„", "“", '"'))
        or (word.islower() and before.endswith(("“", "”", '"')))
    )
