"""JSON that somebody wrote to do harm, each document made from a good one and wrong in one way."""

import json
from collections.abc import Callable
from typing import Any

from app.exchange.archive_schema import VERSION
from app.exchange.sample import SAMPLE

GOOD = SAMPLE.read_bytes()
STAMP = f'"version": {VERSION}'.encode()


def of(change: Callable[[dict[str, Any]], object]) -> bytes:
    document = json.loads(GOOD)
    change(document)
    return json.dumps(document).encode()


def meeting(**values: object) -> bytes:
    return of(lambda document: document["records"]["meeting"][0].update(values))


def person(place: int, **values: object) -> bytes:
    return of(lambda document: document["records"]["person"][place].update(values))


def replaced(old: bytes, new: bytes) -> bytes:
    assert old in GOOD
    return GOOD.replace(old, new, 1)


def wrong_throughout(document: dict[str, Any]) -> None:
    document["records"]["setting"] = [{"id": "x"} for _ in range(50_000)]


JSON: dict[str, Callable[[], bytes]] = {
    "brackets": lambda: b'{"a":' * 100_000,
    "brackets that close": lambda: b"[" * 200_000 + b"]" * 200_000,
    "a number of ten thousand digits": lambda: replaced(STAMP, b'"version": ' + b"9" * 10_000),
    "endless": lambda: replaced(STAMP, b'"version": 1e999'),
    "no number": lambda: replaced(STAMP, b'"version": NaN'),
    "a name twice": lambda: replaced(STAMP, STAMP + b", " + STAMP),
    "a record's name twice": lambda: replaced(b'"name":', b'"name": "x", "name":'),
    "no format": lambda: of(lambda document: document.pop("format")),
    "a newer version": lambda: of(lambda document: document.update(version=VERSION + 1)),
    "version as text": lambda: of(lambda document: document.update(version=str(VERSION))),
    "an id of nought": lambda: meeting(id=0),
    "an id below nought": lambda: meeting(id=-1),
    "an id too large": lambda: meeting(id=2**60),
    "an id that is true": lambda: meeting(id=True),
    "an id as text": lambda: meeting(id="1"),
    "an id with a fraction": lambda: meeting(id=1.0),
    "an id as a list": lambda: meeting(id=[1]),
    "a reference to nothing": lambda: meeting(series_id=77),
    "a reference as text": lambda: meeting(series_id="1"),
    "NUL": lambda: meeting(title="a\0b"),
    "half a pair": lambda: meeting(title="\udfff"),
    "an object for text": lambda: meeting(title={"$ne": None}),
    "a class": lambda: meeting(__class__="evil"),
    "a word that is none": lambda: meeting(status="'; DROP TABLE meeting; --"),
    "a date with an end of line": lambda: meeting(held_on="2025-01-29\n"),
    "a date in other digits": lambda: meeting(held_on="２０２５-01-29"),
    "a date before all": lambda: meeting(held_on="0000-01-01"),
    "a time after all": lambda: meeting(starts_at="25:00"),
    "merged in a circle": lambda: of(
        lambda document: [
            document["records"]["person"][one].update(
                merged_into_id=document["records"]["person"][other]["id"]
            )
            for one, other in ((0, 1), (1, 0))
        ]
    ),
    "a kind more": lambda: of(lambda document: document["records"].update(evil=[])),
    "the journal": lambda: of(lambda document: document["records"].update(journal_action=[])),
    "a file by a path": lambda: of(lambda document: document["files"].update({"../../evil": ""})),
    "a file of other bytes": lambda: of(
        lambda document: document["files"].update({"0" * 64: "eA=="})
    ),
    "a file nobody names": lambda: of(
        lambda document: document["files"].update(
            {"2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881": "eA=="}
        )
    ),
    "wrong throughout": lambda: of(wrong_throughout),
    "a name of a megabyte": lambda: meeting(**{"x" * 1_000_000: 1}),
    "UTF-16": lambda: GOOD.decode().encode("utf-16"),
    "two marks of order": lambda: b"\xef\xbb\xbf" * 2 + GOOD,
    "something behind": lambda: GOOD + b"{}",
    "cut": lambda: GOOD[: len(GOOD) // 2],
}
