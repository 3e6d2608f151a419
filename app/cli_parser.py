"""What a command line asks for, with help and errors in the language the program speaks.

argparse takes its own words through gettext, from files of translations that nobody ships; here
the catalogue gives them.
"""

import argparse
import re
import sys
from collections.abc import Callable
from functools import partial
from typing import Any, NoReturn, cast

Say = Callable[..., str]

# argparse's sentences (of Python 3.11 to 3.13) and their keys; another is told as it is.
_ARGUMENT = re.compile("argument (?P<name>.+?): (?P<message>.*)", re.DOTALL)
_CHOICE, _NO_VALUE = "usage.choice", "usage.no_value"
_QUOTING = (_CHOICE, _NO_VALUE)
_SENTENCES = tuple(
    (re.compile(pattern, re.DOTALL), key)
    for pattern, key in (
        ("the following arguments are required: (?P<names>.*)", "usage.required"),
        ("unrecognized arguments: (?P<names>.*)", "usage.unrecognized"),
        ("ambiguous option: (?P<option>.*) could match (?P<matches>.*)", "usage.ambiguous"),
        ("expected (?:one|at least one|at most one) argument", "usage.expected"),
        ("not allowed with argument (?P<other>.*)", "usage.excluded"),
        ("ignored explicit argument (?P<value>.*)", _NO_VALUE),
        (r"invalid choice: (?P<value>.*?)(?:, maybe .*)? \(choose from (?P<choices>.*)\)", _CHOICE),
    )
)

# Columns that the longest option takes before what it means.
_WIDEST = 30


class Parser(argparse.ArgumentParser):
    """A parser all of whose words `say` gives; subparsers are such ones too."""

    def __init__(self, *, say: Say, **settings: Any) -> None:
        self._say = say
        super().__init__(
            add_help=False, formatter_class=partial(_Formatter, say("help.usage")), **settings
        )
        # Groups of our own: the titles of argparse's are its own words.
        self._given = self.add_argument_group(say("help.arguments"))
        self._options = self.add_argument_group(say("help.options"))
        self.add_argument("-h", "--help", action="help", help=say("help.help"))

    def add_argument(self, *names: Any, **settings: Any) -> argparse.Action:
        """Add an argument to its group."""
        group = self._options if str(names[0]).startswith("-") else self._given
        return group.add_argument(*names, **settings)

    def add_mutually_exclusive_group(self, **settings: Any) -> Any:
        """Add options of which one may be given."""
        return self._options.add_mutually_exclusive_group(**settings)

    def add_commands(self, title: str, metavar: str) -> "Commands":
        """Add a choice of further commands under a title."""
        kinds = self.add_subparsers(
            title=self._say(title),
            metavar=self._say(metavar),
            required=True,
            parser_class=cast("type[Parser]", partial(Parser, say=self._say)),
        )
        return Commands(kinds, self._say)

    def error(self, message: str) -> NoReturn:
        """Say how the command is used and what is wrong with it, and end with code 2."""
        self.print_usage(sys.stderr)
        said = self._say("usage.error", program=self.prog, message=_said(message, self._say))
        self.exit(2, said + "\n")


class Commands:
    """The commands that stand at one place of the line."""

    def __init__(self, kinds: Any, say: Say) -> None:
        self._kinds = kinds
        self.say = say

    def add(self, name: str, text: str) -> Parser:
        """Add a command; `text` is the key of what it does, for the list and for its own help."""
        said = self.say(text)
        sentence = f"{said[:1].upper()}{said[1:]}."
        parser: Parser = self._kinds.add_parser(name, help=said, description=sentence)
        return parser


class _Formatter(argparse.HelpFormatter):
    def __init__(self, usage: str, prog: str) -> None:
        super().__init__(prog, max_help_position=_WIDEST)
        self._usage_prefix = usage

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, self._usage_prefix if prefix is None else prefix)


def _said(message: str, say: Say) -> str:
    found = _ARGUMENT.fullmatch(message)
    if found is not None:
        return say("usage.argument", name=found["name"], message=_said(found["message"], say))
    for pattern, key in _SENTENCES:
        found = pattern.fullmatch(message)
        if found is not None:
            words = found.groupdict()
            if key in _QUOTING:  # as it is typed, not as Python writes it
                words = {name: text.replace("'", "") for name, text in words.items()}
            return say(key, **words)
    return message
