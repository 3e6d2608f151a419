"""What becomes of text that is pasted: plain, without what another program's layout left in it."""

import re

_BREAKS = re.compile(r"\r\n?|\u0085|\u2029")
_SOFT_BREAKS = re.compile(r" *[\v\f\u2028] *")
# Soft hyphens, zero-width spaces and joiners, byte-order marks and other controls: unseen, yet
# they break search and print as boxes. Tab and newline are kept for the steps that follow.
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff\x00-\x08\x0e-\x1f\x7f]")
_SENTENCE_ENDS = (".", "!", "?", ":", ";", "…", "“", "”")


def single_line(text: str) -> str:
    """Return pasted text as one line; non-breaking spaces are kept."""
    return re.sub(r"[ \t]*\n[ \t\n]*", " ", _plain(text).strip("\n \t")).replace("\t", " ")


def paragraphs(text: str) -> str:
    """Return pasted text with one line per paragraph; non-breaking spaces are kept.

    A line that begins with a small letter after one that does not end a sentence is the rest of a
    wrapped line (from a PDF or an e-mail), so the two are joined.
    """
    if "\n" not in (text := _plain(text).replace("\t", " ")):
        return text
    lines: list[str] = []
    for raw in text.split("\n"):
        line = raw.strip(" ")
        if lines and _continues(lines[-1], line):
            lines[-1] = f"{lines[-1]} {line}"
        else:
            lines.append(line)
    return re.sub(r"\n{2,}", "\n", "\n".join(lines)).strip("\n")


def _plain(text: str) -> str:
    text = _SOFT_BREAKS.sub(" ", _BREAKS.sub("\n", text))
    return _UNSEEN.sub("", text)


def _continues(before: str, line: str) -> bool:
    return bool(before and line and line[0].islower() and not before.endswith(_SENTENCE_ENDS))
