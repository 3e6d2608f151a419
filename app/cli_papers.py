"""What the command line may ask of a meeting's papers: items, organisations, people."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import StorageError, UserError, reason
from app.values.paper_kind import PaperKind

if TYPE_CHECKING:
    from app.cli_parser import Parser, Say
    from app.services.papers import Paper
    from app.storage.session import JournalledSession


def add_choices(parser: "Parser", kind: PaperKind, say: "Say") -> None:
    """Add the options of a kind that has them; they exclude each other."""
    if kind is PaperKind.EXTRACT:
        group = parser.add_mutually_exclusive_group()
        group.add_argument("--items", metavar="1,3.2", help=say("help.items"))
        group.add_argument(
            "--organisation", metavar=say("help.ORGANISATION"), help=say("help.organisation")
        )
        group.add_argument(
            "--all-organisations",
            dest="each",
            action="store_true",
            help=say("help.all_organisations"),
        )
    if kind is PaperKind.INVITATION:
        group = parser.add_mutually_exclusive_group()
        group.add_argument("--person", metavar=say("help.PERSON"), help=say("help.person"))
        group.add_argument("--all", dest="each", action="store_true", help=say("help.all_persons"))


def chosen_papers(
    session: "JournalledSession", options: argparse.Namespace, meeting_id: int, paper: "Paper"
) -> list[tuple[Path, "Paper"]]:
    """Return the papers asked for and where each goes; UserError where a name means nothing."""
    if getattr(options, "each", False):
        return _in_folder(session, options.to, meeting_id, paper)
    if paper.kind is PaperKind.EXTRACT:
        paper = _extract(session, options, meeting_id, paper)
    if paper.kind is PaperKind.INVITATION and options.person is not None:
        paper = _invitation(session, options.person, meeting_id, paper)
    return [(options.to, paper)]


def _extract(
    session: "JournalledSession", options: argparse.Namespace, meeting_id: int, paper: "Paper"
) -> "Paper":
    from dataclasses import replace

    from app.services.extract import list_duty_holders
    from app.services.organisations import find_named

    if options.items is not None:
        return _numbered(session, options.items, meeting_id, paper)
    if options.organisation is None:
        return paper
    found = find_named(session, options.organisation)
    if found is None:
        raise UserError("cli.no_match", reference=options.organisation)
    if found.id not in {row.organisation_id for row in list_duty_holders(session, meeting_id)}:
        raise UserError("export.no_duties", name=found.name)
    return replace(paper, organisation_id=found.id)


def _numbered(
    session: "JournalledSession", numbers: str, meeting_id: int, paper: "Paper"
) -> "Paper":
    """Return the extract of items („3“) and of single points („3.2“) by their printed numbers."""
    from dataclasses import replace

    from app.services.agenda import list_items
    from app.services.numbered_decisions import numbered_decisions

    items, points = [], []
    known = {str(row.number): row.id for row in list_items(session, meeting_id)}
    for number in (part.strip().removesuffix(".") for part in numbers.split(",")):
        if number in known:
            items.append(known[number])
            continue
        of_item = number.partition(".")[0]
        listed = (
            numbered_decisions(session, known[of_item], int(of_item)) if of_item in known else ()
        )
        found = [point for point in listed if point.number == number]
        if not found:
            raise UserError("cli.no_item", number=number)
        points += found
    return replace(
        paper,
        items=tuple(items),
        decisions=tuple(one.decision_id for one in points if one.decision_id is not None),
        measures=tuple(one.measure.id for one in points if one.measure is not None),
    )


def _invitation(
    session: "JournalledSession", name: str, meeting_id: int, paper: "Paper"
) -> "Paper":
    from dataclasses import replace

    from app.services.invitations import list_invited

    wanted = " ".join(name.split()).casefold()
    for row in list_invited(session, meeting_id):
        if row.name.casefold() == wanted:
            return replace(paper, seat_id=row.seat_id)
    raise UserError("cli.no_match", reference=name)


def _in_folder(
    session: "JournalledSession", folder: Path, meeting_id: int, paper: "Paper"
) -> list[tuple[Path, "Paper"]]:
    """Return a paper for each organisation or person, every one with a file of its own."""
    from app.services.paper_files import PaperSet, list_set
    from app.services.record_papers import read_record

    extracts = paper.kind is PaperKind.EXTRACT
    which = PaperSet.DUTIES if extracts else PaperSet.INVITATIONS
    record = read_record(session, meeting_id, None)
    files = list_set(record, paper, which, (paper.language,))
    if not files:
        raise UserError("export.nobody_has_duties" if extracts else "export.nobody_invited")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError("file.unwritable", path=str(folder), reason=reason(error)) from error
    return [(folder / file.name, file.paper) for file in files]
