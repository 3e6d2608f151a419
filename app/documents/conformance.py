"""What makes a file valid for archives and readable by ear: PDF/A-2a and PDF/UA-1, both, always.

The one place that touches ReportLab's insides: its versions are pinned and every correction has a
test that fails without it. ISO 19005-2 is PDF/A-2, ISO 14289-1 PDF/UA-1, ISO 32000-1 PDF itself.
"""

import hashlib
from functools import lru_cache
from typing import Any, Final
from xml.sax.saxutils import escape

from app.documents.image import Image
from app.documents.tagging import Element, Figure, Role, Structure
from app.paths import RESOURCES

_PRODUCER: Final = "Sutarta"
_BLOCK: Final = 100
"""Entries that one block of a character map may hold (Adobe technical note 5014)."""
_ENDSTREAM: Final = b"endstream\n"


@lru_cache(maxsize=1)
def correct_library() -> None:
    """Mend, once in a process, what the library writes against the standards.

    It puts `endstream` right after the data, where a line must end (ISO 19005-2, 6.1.7.1), and maps
    codes that no text uses to U+0000 (6.2.11.7.2), in blocks that are too long. The line ends with
    two characters: data that happens to end with the first of them would lose it to a single one.
    """
    from reportlab.pdfbase import pdfdoc, ttfonts

    written = pdfdoc.PDFStream.format

    def with_line_end(stream: Any, document: Any) -> bytes:
        data: bytes = written(stream, document)
        return data[: -len(_ENDSTREAM)] + b"\r\n" + _ENDSTREAM

    pdfdoc.PDFStream.format = with_line_end
    ttfonts.makeToUnicodeCMap = _character_map
    # Catalog and page know no such entries; they write those they are told of.
    pdfdoc.PDFCatalog.__NoDefault__ = [*pdfdoc.PDFCatalog.__NoDefault__, "OutputIntents"]
    pdfdoc.PDFPage.__NoDefault__ = [*pdfdoc.PDFPage.__NoDefault__, "StructParents", "Tabs"]


def conform(canvas: Any, structure: Structure, *, title: str, language: str) -> None:
    """Complete a canvas whose pages are all drawn; nothing may be drawn on it afterwards.

    `title` is a `text.label`; `language` a tag of RFC 3066 such as `lt`.
    """
    from reportlab.pdfbase import pdfdoc

    document = canvas._doc  # noqa: SLF001 - see the module's first lines
    catalog = document.Catalog
    catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})
    catalog.Metadata = _metadata(title, language)
    catalog.OutputIntents = pdfdoc.PDFArray([document.Reference(_output_intent(document))])
    catalog.StructTreeRoot = _Tree(document, structure).root
    document.info = _information(document, title)
    document._ID = _identity(canvas)  # noqa: SLF001 - see the module's first lines


def add_image(canvas: Any, image: Image) -> str:
    """Put a picture into the file, once however often it is drawn; return its name on pages.

    The stream is written as it is: no filter of the library packs it anew.
    """
    from reportlab.pdfbase import pdfdoc

    document = canvas._doc  # noqa: SLF001 - see the module's first lines
    key = hashlib.sha256(image.data).hexdigest()
    name: str = document.getXObjectName(key)
    if name not in document.idToObject:
        stream = pdfdoc.PDFStream(
            dictionary=pdfdoc.PDFDictionary(_image_entries(image)), content=image.data, filters=[]
        )
        document.Reference(stream, name)
        document.addForm(key, stream)
    canvas._formsinuse.append(key)  # noqa: SLF001 - see the module's first lines
    return name


def _image_entries(image: Image) -> dict[str, Any]:
    from reportlab.pdfbase import pdfdoc

    grey = image.colours == 1
    colours: Any = pdfdoc.PDFName("DeviceGray" if grey else "DeviceRGB")
    if image.palette:
        last = len(image.palette) // 3 - 1
        colours = f"[/Indexed /DeviceRGB {last} <{image.palette.hex()}>]"
    entries = {
        "Type": pdfdoc.PDFName("XObject"),
        "Subtype": pdfdoc.PDFName("Image"),
        "Width": image.width,
        "Height": image.height,
        "BitsPerComponent": image.bits,
        "ColorSpace": colours,
        "Filter": pdfdoc.PDFName("DCTDecode" if image.is_jpeg else "FlateDecode"),
    }
    if image.predicted and not image.is_jpeg:
        entries["DecodeParms"] = pdfdoc.PDFDictionary(
            {
                "Predictor": 15,
                "Colors": image.colours,
                "BitsPerComponent": image.bits,
                "Columns": image.width,
            }
        )
    return entries


def _character_map(name: str, subset: list[int]) -> str:
    """Return the map from a subset's codes to Unicode, of the codes that stand for a character."""
    used = [(code, value) for code, value in enumerate(subset) if value]
    lines = [
        "/CIDInit /ProcSet findresource begin", "12 dict begin", "begincmap", "/CIDSystemInfo",
        f"<< /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def",
        f"/CMapName /{name} def", "/CMapType 2 def",
        "1 begincodespacerange", "<00> <FF>", "endcodespacerange",
    ]  # fmt: skip
    for start in range(0, len(used), _BLOCK):
        block = used[start : start + _BLOCK]
        lines.append(f"{len(block)} beginbfchar")
        lines += [f"<{code:02X}> <{_utf16(value)}>" for code, value in block]
        lines.append("endbfchar")
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines)


def _utf16(value: int) -> str:
    return chr(value).encode("utf-16-be").hex().upper()


def _identity(canvas: Any) -> bytes:
    """Return the file's identifier: a hash of all that is drawn, so equal files have equal ones."""
    hashed = hashlib.sha256()
    document = canvas._doc  # noqa: SLF001 - see the module's first lines
    for name in _page_names(document):
        hashed.update(document.idToObject[name].stream.encode("latin-1"))
    said = hashed.hexdigest()[:32].upper()
    return f"[<{said}><{said}>]".encode()


def _page_names(document: Any) -> list[str]:
    """Return the names under which the library keeps the pages, from the first to the last."""
    return [f"Page{number}" for number in range(1, document.pageCounter)]


def _information(document: Any, title: str) -> Any:
    """Return title and producer, without dates: a file made again is the same."""
    from reportlab.pdfbase import pdfdoc

    entries = {name: pdfdoc.PDFString(_PRODUCER) for name in ("Producer", "Creator")}
    entries["Title"] = pdfdoc.PDFString(title)
    return _ready(pdfdoc.PDFDictionary(entries).format(document))


def _output_intent(document: Any) -> Any:
    """Return what the colours mean: sRGB, by a profile that is a file of ours and never changes."""
    from reportlab.pdfbase import pdfdoc

    profile = pdfdoc.PDFStream(
        dictionary=pdfdoc.PDFDictionary({"N": 3}),
        content=(RESOURCES / "icc" / "srgb.icc").read_bytes(),
        filters=[pdfdoc.PDFZCompress],
    )
    return pdfdoc.PDFDictionary(
        {
            "Type": pdfdoc.PDFName("OutputIntent"),
            "S": pdfdoc.PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": pdfdoc.PDFString("sRGB"),
            "Info": pdfdoc.PDFString("sRGB IEC61966-2.1"),
            "DestOutputProfile": document.Reference(profile),
        }
    )


_XMP: Final = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{producer}</pdf:Producer>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA part number</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


def _metadata(title: str, language: str) -> Any:
    """Return the metadata, readable without unpacking (ISO 19005-2, 6.6.2.1)."""
    from reportlab.pdfbase import pdfdoc

    # Not packed, so a reader that looks for the word finds the stream's end where a title has it.
    said = escape(title).replace("endstream", "&#101;ndstream")
    text = _XMP.format(title=said, language=language, producer=_PRODUCER)
    return pdfdoc.PDFStream(
        dictionary=pdfdoc.PDFDictionary(
            {"Type": pdfdoc.PDFName("Metadata"), "Subtype": pdfdoc.PDFName("XML")}
        ),
        content=text.encode(),
    )


@lru_cache(maxsize=1)
def _ready_object() -> type:
    """Return the class of objects whose bytes are ready; the library asks for its own base."""
    from reportlab.pdfbase.pdfdoc import PDFObject

    class Ready(PDFObject):  # type: ignore[misc] # the library is not typed
        __RefOnly__ = 1

        def __init__(self, data: bytes) -> None:
            self._data = data

        def format(self, _document: Any) -> bytes:
            return self._data

        def digest(self, _hash: object) -> None:
            """Take no part in the library's own identifier, as the information dictionary would."""

    return Ready


def _ready(data: bytes) -> Any:
    """Return an object of the file that is these bytes."""
    return _ready_object()(data)


class _Tree:
    """Numbers the elements, then writes them: a table of a thousand rows has seven thousand."""

    def __init__(self, document: Any, structure: Structure) -> None:
        self._document = document
        self._pages = _page_names(document)
        # Known numbers make every reference a piece of text: root, parents' tree, then elements.
        first = document.objectcounter + 3
        self._numbers: dict[int, int] = {}
        self._elements: list[Element] = []
        self._number(structure.document, first)
        self._page_numbers = [document.idToObjectNumberAndVersion[name][0] for name in self._pages]
        self.root = self._write(structure)

    def _number(self, root: Element, first: int) -> None:
        waiting = [root]
        while waiting:
            element = waiting.pop()
            self._numbers[id(element)] = first + len(self._elements)
            self._elements.append(element)
            waiting.extend(kid for kid in reversed(element.kids) if _is_there(kid))

    def _write(self, structure: Structure) -> Any:
        document = self._document
        top = self._numbers[id(structure.document)]
        root_number, parents_number = top - 2, top - 1
        root = self._add(
            f"<</Type /StructTreeRoot /K {top} 0 R /ParentTree {parents_number} 0 R"
            f" /ParentTreeNextKey {len(structure.pages)}>>"
        )
        self._add(self._parents(structure))
        for element in self._elements:
            self._add(self._element(element, root_number))
        for place, name in enumerate(self._pages):
            page = document.idToObject[name]
            page.StructParents = place
            page.Tabs = "/S"
        return root

    def _add(self, text: str) -> Any:
        return self._document.Reference(_ready(text.encode("ascii")))

    def _parents(self, structure: Structure) -> str:
        numbers = self._numbers
        entries = [
            f"{place} [{' '.join(f'{numbers[id(leaf)]} 0 R' for leaf in leaves)}]"
            for place, leaves in enumerate(structure.pages)
        ]
        return f"<</Nums [{' '.join(entries)}]>>"

    def _element(self, element: Element, root: int) -> str:
        parent = root if element.parent is None else self._numbers[id(element.parent)]
        parts = [f"<</S /{element.role.value} /P {parent} 0 R"]
        if element.marks:
            page = element.marks[0].page
            parts.append(f"/Pg {self._page_numbers[page]} 0 R")
            kids = [
                str(mark.number)
                if mark.page == page
                else f"<</Type /MCR /Pg {self._page_numbers[mark.page]} 0 R /MCID {mark.number}>>"
                for mark in element.marks
            ]
        else:
            kids = [
                f"{self._numbers[id(kid)]} 0 R" for kid in element.kids if id(kid) in self._numbers
            ]
        if kids:
            parts.append(f"/K {kids[0]}" if len(kids) == 1 else f"/K [{' '.join(kids)}]")
        if attributes := _attributes(element):
            parts.append(f"/A {attributes}")
        if isinstance(element, Figure):
            said = ("\ufeff" + element.alternative).encode("utf-16-be").hex().upper()
            parts.append(f"/Alt <{said}>")
        return " ".join(parts) + ">>"


def _is_there(element: Element) -> bool:
    """Tell whether anything of an element was drawn; an empty cell keeps its place in the row."""
    cells = (Role.DATA_CELL, Role.HEADER_CELL)
    return bool(element.marks) or element.role in cells or any(map(_is_there, element.kids))


def _attributes(element: Element) -> str:
    """Return what a reader must know of an element beyond its role."""
    if element.role is Role.LIST:
        return "<</O /List /ListNumbering /Decimal>>"
    if isinstance(element, Figure) and element.box:
        box = " ".join(f"{edge:.4f}" for edge in element.box)
        return f"<</O /Layout /Placement /Block /BBox [{box}]>>"
    said = ""
    if element.role is Role.HEADER_CELL:
        said += " /Scope /Row" if element.heads_row else " /Scope /Column"
    if element.span > 1:
        said += f" /ColSpan {element.span}"
    return f"<</O /Table{said}>>" if said else ""
