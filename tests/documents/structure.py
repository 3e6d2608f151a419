"""The structure tree of a finished file, read back from the file itself, and its marked text."""

import io
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Iterator

_TEXT_SHOWN = {"Tj", "TJ", "'", '"'}


@dataclass
class Node:
    """An element as the file has it: its role, attributes, text and kids, in reading order."""

    role: str
    attributes: dict[str, str] = field(default_factory=dict)
    text: str = ""
    kids: "list[Node]" = field(default_factory=list)

    def walk(self) -> "Iterator[Node]":
        yield self
        for kid in self.kids:
            yield from kid.walk()


@dataclass(frozen=True)
class ReadBack:
    """A file's tree, and its artifacts: page, kind, text."""

    root: Node
    artifacts: list[tuple[int, str, str]]

    def roles(self, role: str) -> list[Node]:
        return [node for node in self.root.walk() if node.role == role]

    def texts(self, role: str) -> list[str]:
        return [node.text for node in self.roles(role)]

    @property
    def text(self) -> str:
        """All tagged text in reading order, leaves parted by blanks."""
        return " ".join(" ".join(node.text for node in self.root.walk() if node.text).split())


def read_back(pdf: bytes) -> ReadBack:
    """Read the tree; KeyError where a mark is missing, AssertionError for text outside."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        marked: dict[tuple[int, int], str] = {}
        artifacts: list[tuple[int, str, str]] = []
        pages = {page.obj.objgen: number for number, page in enumerate(file.pages)}
        for number, page in enumerate(file.pages):
            _read_page(number, page, marked, artifacts)
        top = file.Root.StructTreeRoot.K
        return ReadBack(_node(top, None, pages, marked), artifacts)


def _read_page(
    number: int,
    page: pikepdf.Page,
    marked: dict[tuple[int, int], str],
    artifacts: list[tuple[int, str, str]],
) -> None:
    maps = {name: _character_map(font) for name, font in page.Resources.Font.items()}
    stack: list[tuple[str, int | None]] = []
    font: dict[int, str] = {}
    for operands, operator in pikepdf.parse_content_stream(page):
        word = str(operator)
        if word == "BDC":
            properties = operands[1]
            mcid = int(properties["/MCID"]) if "/MCID" in properties else None
            stack.append((str(properties.get("/Type", operands[0])), mcid))
            if mcid is None:
                artifacts.append((number, stack[-1][0], ""))
            else:
                assert (number, mcid) not in marked
                marked[number, mcid] = ""
        elif word == "EMC":
            stack.pop()
        elif word == "Tf":
            font = maps[str(operands[0])]
        elif word in _TEXT_SHOWN:
            assert stack, "text outside of marks"
            text = "".join(font[code] for code in bytes(operands[0]))
            mcid = stack[-1][1]
            if mcid is None:
                artifacts[-1] = (*artifacts[-1][:2], artifacts[-1][2] + text)
            else:
                marked[number, mcid] += text
    assert not stack, "marks left open"


def _character_map(font: pikepdf.Object) -> dict[int, str]:
    entries = re.findall(rb"\n<([0-9A-F]{2})> <([0-9A-F]+)>", bytes(font.ToUnicode.read_bytes()))
    found = [(code, to) for code, to in entries if len(to) >= 4]
    return {int(code, 16): bytes.fromhex(to.decode()).decode("utf-16-be") for code, to in found}


def _node(
    element: pikepdf.Object,
    parent: pikepdf.Object | None,
    pages: dict[tuple[int, int], int],
    marked: dict[tuple[int, int], str],
) -> Node:
    if parent is not None:
        assert element.P.objgen == parent.objgen
    node = Node(str(element.S)[1:])
    for name, value in element.get("/A", {}).items():
        if name != "/O":
            node.attributes[name[1:]] = str(value)
    kids = element.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            node.kids.append(_node(kid, element, pages, marked))
        elif isinstance(kid, pikepdf.Dictionary):
            node.text += marked.pop((pages[kid.Pg.objgen], int(kid.MCID)))
        else:
            node.text += marked.pop((pages[element.Pg.objgen], int(kid)))
    return node
