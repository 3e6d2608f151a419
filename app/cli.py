"""`sutarta`: what the window does, without a window.

Exit codes: 0 done, 1 findings, 2 usage or input, 4 archive in use.
"""

import argparse
import io
import locale
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from app import __version__
from app.cli_backups import add_backup_commands, no_archive
from app.cli_papers import add_choices, chosen_papers
from app.cli_parser import Parser, Say
from app.errors import ArchiveInUseError, UserError
from app.messages.catalogue import Catalogue
from app.paths import default_archive
from app.storage.connection import DATABASE_NAME
from app.storage.database import Database
from app.storage.files import write_file
from app.values.language import Language
from app.values.paper_kind import PaperKind, PaperOwner

if TYPE_CHECKING:
    from app.services.papers import Paper

DONE, FINDINGS, WRONG_INPUT, IN_USE = 0, 1, 2, 4
_DEMO = (
    "minutes", "extract", "agenda", "registration-list", "action-plan", "report",
    "protocol-of-intent",
)  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> int:
    """Do one command and return the exit code."""
    if isinstance(sys.stdout, io.TextIOWrapper):  # stderr always says what its letters cannot
        sys.stdout.reconfigure(errors="backslashreplace")
    say = Catalogue(_language()).say
    options = _parser(say).parse_args(arguments)
    try:
        return int(options.command(options, say))
    except ArchiveInUseError as error:
        sys.stderr.write(say(error.key, **error.parameters) + "\n")
        return IN_USE
    except UserError as error:
        sys.stderr.write(say(error.key, **error.parameters) + "\n")
        return WRONG_INPUT


def _parser(say: Say) -> Parser:
    parser = Parser(say=say, prog="sutarta", description=say("help.program"))
    parser.add_argument(
        "--version", action="version", version=f"sutarta {__version__}", help=say("help.version")
    )
    parser.add_argument("--archive", type=Path, metavar=say("help.DIR"), help=say("help.archive"))
    commands = parser.add_commands("help.commands", "help.COMMAND")
    commands.add("demo", "help.demo").set_defaults(command=_demo)
    papers = commands.add("demo-papers", "help.demo_papers")
    papers.add_argument(
        "folder", type=Path, metavar=say("help.DIR"), help=say("help.demo_papers_folder")
    )
    papers.set_defaults(command=_demo_papers)
    bring = commands.add("import", "help.import")
    bring.add_argument("file", type=Path, metavar=say("help.FILE"), help=say("help.import_file"))
    bring.set_defaults(command=_import)
    commands.add("check", "help.check").set_defaults(command=_check)
    add_backup_commands(commands)
    _add_export(commands.add("export", "help.export"), say)
    return parser


def _add_export(export: Parser, say: Say) -> None:
    kinds = export.add_commands("help.kinds", "help.KIND")
    whole = kinds.add("archive", "help.export_archive")
    _add_target(whole, say, "help.FILE.zip")
    whole.set_defaults(command=_export_archive)
    json = kinds.add("json", "help.export_json")
    json.add_argument("--meeting", metavar=say("help.REF"), help=say("help.meeting"))
    _add_target(json, say)
    json.set_defaults(command=_export_json)
    for kind in PaperKind:
        paper = kinds.add(kind.command, f"help.export_{kind}")
        _add_reference(paper, kind, say)
        add_choices(paper, kind, say)
        paper.add_argument(
            "--language",
            choices=[language.value for language in Language],
            default="lt",
            help=say("help.language"),
        )
        _add_target(paper, say)
        paper.set_defaults(command=_export_paper, kind=kind)


def _add_reference(paper: Parser, kind: PaperKind, say: Say) -> None:
    """Add what names the record a paper is of, and the day it tells of."""
    type_: Callable[[str], object] = partial(_year, say) if kind.owner is PaperOwner.YEAR else str
    paper.add_argument(
        f"--{kind.owner}",
        type=type_,
        dest="reference",
        required=True,
        metavar=say("help.YEAR" if kind.owner is PaperOwner.YEAR else "help.REF"),
        help=say(f"help.{kind.owner}"),
    )
    if kind.owner is PaperOwner.YEAR:
        paper.add_argument("--series", metavar=say("help.REF"), help=say("help.series"))
    if kind is PaperKind.REPORT:
        day = partial(_day, say)
        paper.add_argument("--as-of", type=day, metavar=say("help.DAY"), help=say("help.as_of"))


def _add_target(parser: Parser, say: Say, metavar: str = "help.FILE") -> None:
    parser.add_argument("--to", type=Path, required=True, metavar=say(metavar), help=say("help.to"))


def _year(say: Say, text: str) -> int:
    try:
        return date(int(text), 1, 1).year
    except ValueError:
        raise argparse.ArgumentTypeError(say("usage.year", text=text)) from None


def _day(say: Say, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(say("usage.day", text=text)) from None


def _open(options: argparse.Namespace, *, new: bool = False) -> Database:
    folder = options.archive if options.archive is not None else default_archive()
    if not new and not (folder / DATABASE_NAME).exists():
        raise no_archive(folder, named=options.archive is not None)
    return Database(folder)


def _demo(options: argparse.Namespace, _say: Say) -> int:
    from app.exchange.sample import fill_sample

    database = _open(options, new=True)
    try:
        fill_sample(database)
    finally:
        database.close()
    return DONE


def _demo_papers(options: argparse.Namespace, say: Say) -> int:
    """Make the sample anew in DIR/archive and every paper of it, Lithuanian and English."""
    import shutil

    from app.exchange.sample import fill_sample
    from app.services.extract import list_duty_holders
    from app.services.meetings import list_meetings
    from app.services.papers import Paper
    from app.services.plans import list_plans
    from app.services.references import list_intents

    archive = options.folder / "archive"
    if (archive / DATABASE_NAME).exists():
        Database(archive).close()  # raises where somebody has it open
        shutil.rmtree(archive)
    database = Database(archive)
    try:
        fill_sample(database)
        with database.reading() as session:
            plan = list_plans(session)[0]
            owners = {
                PaperOwner.MEETING: list_meetings(session)[0].id,
                PaperOwner.PLAN: plan.id,
                PaperOwner.PROTOCOL: list_intents(session)[0].id,
            }
            holder = list_duty_holders(session, owners[PaperOwner.MEETING])[0]
        # The sample says how things stood on the day of its meeting, and nothing of later.
        as_of = plan.approved_on
        for kind in (kind for kind in PaperKind if kind.command in _DEMO):
            for language in Language:
                ending = "" if language is Language.LITHUANIAN else f"-{language.value}"
                path = options.folder / f"{kind.command}{ending}.pdf"
                paper = Paper(kind, language, as_of=as_of, organisation_id=holder.organisation_id)
                write_file(path, _paper(database, paper, owners[kind.owner]))
                sys.stdout.write(say("cli.written", path=path) + "\n")
    finally:
        database.close()
    return DONE


def _import(options: argparse.Namespace, say: Say) -> int:
    from app.exchange.archive_json import add_records, read_limited
    from app.exchange.archive_opening import FileKind, kind_of, open_from_file
    from app.exchange.json_reading import parse

    folder = options.archive or default_archive()
    if kind_of(options.file) is FileKind.ZIP:
        open_from_file(options.file, folder)
    else:
        records, files = parse(read_limited(options.file))  # one that is refused makes no archive
        database = _open(options, new=True)
        try:
            add_records(database, records, files)
        finally:
            database.close()
    sys.stdout.write(say("cli.imported", folder=folder, path=options.file) + "\n")
    return DONE


def _check(options: argparse.Namespace, say: Say) -> int:
    from app.storage.checks.check import Finding, check_archive
    from app.storage.folder_kind import folder_kind

    database = _open(options)
    try:
        findings = check_archive(database)
    finally:
        database.close()
    wrong = [finding for finding in findings if not finding.harmless]
    notes = [finding for finding in findings if finding.harmless]
    kind = folder_kind(database.folder)
    if kind is not None:
        where = {"folder": database.folder, "service": kind.service}
        notes.append(Finding(kind.key, where, harmless=True))
    if not wrong:
        sys.stdout.write(say("check.sound") + "\n")
    for key, listed in (("check.found", wrong), ("check.notes", notes)):
        if listed:
            sys.stdout.write(say(key, count=len(listed)) + "\n")
        for finding in listed:
            sys.stdout.write("  " + say(finding.key, **finding.parameters) + "\n")
    return FINDINGS if wrong else DONE


def _export_archive(options: argparse.Namespace, say: Say) -> int:
    from app.exchange.archive_zip import export_archive

    database = _open(options)
    try:
        exported = export_archive(database, options.to)
    finally:
        database.close()
    sys.stdout.write(say("cli.written", path=exported.path) + "\n")
    if exported.manifest.missing:
        count = len(exported.manifest.missing)
        sys.stderr.write(say("export.missing", count=count) + "\n")
        return FINDINGS
    return DONE


def _export_json(options: argparse.Namespace, say: Say) -> int:
    from app.exchange.archive_json import write_json

    database = _open(options)
    try:
        meeting_id = None
        if options.meeting is not None:
            meeting_id = _find(database, PaperOwner.MEETING, options.meeting, say)
            if meeting_id is None:
                return WRONG_INPUT
        write_json(database, options.to, meeting_id)
    finally:
        database.close()
    sys.stdout.write(say("cli.written", path=options.to) + "\n")
    return DONE


def _export_paper(options: argparse.Namespace, say: Say) -> int:
    from app.services.papers import Paper

    database = _open(options)
    try:
        record, series_id = options.reference, None
        if options.kind.owner is not PaperOwner.YEAR:
            record = _find(database, options.kind.owner, options.reference, say)
        elif options.series is not None:
            series_id = _find(database, "series", options.series, say)
            if series_id is None:
                return WRONG_INPUT
        if record is None:
            return WRONG_INPUT
        as_of = None
        if options.kind is PaperKind.REPORT:
            as_of = options.as_of or datetime.now().astimezone().date()
        language = Language(options.language)
        paper = Paper(options.kind, language, as_of=as_of, series_id=series_id)
        with database.reading() as session:
            papers = chosen_papers(session, options, record, paper)
        for path, one in papers:
            write_file(path, _paper(database, one, record))
            if path != options.to:
                sys.stdout.write(say("cli.written", path=path) + "\n")
    finally:
        database.close()
    return DONE


def _paper(database: Database, paper: "Paper", record: int) -> bytes:
    from app.documents.rendering import render
    from app.services.papers import freeze

    with database.reading() as session:
        content = freeze(session, paper, record)
    return render(content)


def _find(database: Database, kind: str, reference: str, say: Say) -> int | None:
    """Return the one record meant; otherwise say what was found and return None."""
    from app.services.references import find_meetings, find_plans, find_protocols, find_series

    find = {
        "meeting": find_meetings,
        "plan": find_plans,
        "series": find_series,
        "protocol": find_protocols,
    }[kind]
    with database.reading() as session:
        matches = find(session, reference)
    if len(matches) == 1:
        return matches[0].id
    if not matches:
        sys.stderr.write(say("cli.no_match", reference=reference) + "\n")
        return None
    sys.stderr.write(say("cli.several", reference=reference, id=matches[0].id) + "\n")
    for match in matches:
        key = "cli.match" if match.number is None else "cli.match_numbered"
        on = match.on.isoformat() if match.on else (match.year or "–")
        sys.stderr.write(
            say(key, id=match.id, on=on, number=match.number, title=match.title) + "\n"
        )
    return None


def _language() -> Language:
    """Return the terminal's language: English only where its locale says so."""
    chosen = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG")
    chosen = chosen or (locale.getlocale()[0] or "")
    return Language.ENGLISH if chosen.lower().startswith("en") else Language.LITHUANIAN


if __name__ == "__main__":
    sys.exit(main())
