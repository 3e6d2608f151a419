"""Sets the same papers with other programs; run by a Python that has them, without our packages.

Takes requests as lines of JSON and answers each with a line: the seconds that the work took, after
everything that is only needed once, and where the PDF is. The first answer names who is there.
"""

import html
import json
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from importlib import metadata
from pathlib import Path
from typing import Any

FOLDER, FONTS = Path(sys.argv[1]), Path(sys.argv[2])
_CHILDREN = resource.RUSAGE_CHILDREN
WIDTHS = (12, 75, 30, 50, 75)
Paper = dict[str, Any]


def typst() -> Callable[[Paper, Path], None]:
    import typst as library

    fonts = library.Fonts(include_system_fonts=False, font_paths=[str(FONTS)])
    compiler = library.Compiler(font_paths=fonts)

    def make(paper: Paper, to: Path) -> None:
        source = _typst_source(paper).encode()
        pdf = compiler.compile(source, format="pdf", pdf_standards=["a-2a", "ua-1"])
        to.write_bytes(pdf)

    return make


def _typst_source(paper: Paper) -> str:
    said = json.dumps
    columns = ", ".join(f"{width}fr" for width in WIDTHS)
    lines = [
        f"#set document(title: {said(paper['title'], ensure_ascii=False)})",
        '#set page(paper: "a4", flipped: %s, margin: (left: 30mm, right: 10mm, y: 20mm))'
        % ("true" if paper["landscape"] else "false"),
        '#set text(font: "Tinos", size: 12pt, lang: "lt", hyphenate: true)',
        "#set par(justify: true, first-line-indent: 15mm)",
        "#set table.cell(breakable: false)",
    ]
    for block in paper["blocks"]:
        if block["kind"] == "table":
            head = ", ".join(said(text, ensure_ascii=False) for text in block["head"])
            lines.append(f"#table(columns: ({columns}), table.header({head}),")
            for row in block["rows"]:
                if len(row) == 1:
                    only = said(row[0], ensure_ascii=False)
                    lines.append(f"table.cell(colspan: {len(WIDTHS)}, {only}),")
                else:
                    lines.append(", ".join(said(text, ensure_ascii=False) for text in row) + ",")
            lines.append(")")
        else:
            level = {"H1": 1, "H2": 2}.get(block["kind"])
            text = f"#{said(block['text'], ensure_ascii=False)}"
            lines.append(f"#heading(level: {level})[{text}]" if level else text)
        lines.append("")
    return "\n".join(lines)


def weasyprint() -> Callable[[Paper, Path], None]:
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    configuration = FontConfiguration()
    faces = "".join(
        f"@font-face {{ font-family: Tinos; font-weight: {weight}; "
        f"src: url({(FONTS / name).as_uri()}) }}"
        for weight, name in ((400, "Tinos-Regular.ttf"), (700, "Tinos-Bold.ttf"))
    )
    style = faces + (
        "body { font: 12pt Tinos } h1, h2 { font-size: 12pt; text-align: center } "
        "p { text-align: justify; hyphens: auto; text-indent: 15mm; margin: 0 } "
        "table { border-collapse: collapse; width: 100% } "
        "td, th { border: 0.5pt solid; padding: 1mm } tr { break-inside: avoid }"
    )
    page = "@page { size: A4 %s; margin: 20mm 10mm 20mm 30mm }"
    sheets = {
        landscape: CSS(
            string=style + page % ("landscape" if landscape else "portrait"),
            font_config=configuration,
        )
        for landscape in (False, True)
    }

    def make(paper: Paper, to: Path) -> None:
        HTML(string=_html(paper)).write_pdf(
            to,
            stylesheets=[sheets[paper["landscape"]]],
            font_config=configuration,
            pdf_variant="pdf/a-2a",
        )

    return make


def _html(paper: Paper) -> str:
    parts = [f"<html lang=lt><head><title>{html.escape(paper['title'])}</title></head><body>"]
    for block in paper["blocks"]:
        if block["kind"] == "table":
            widths = "".join(f'<col style="width: {width}mm">' for width in WIDTHS)
            head = "".join(f"<th>{html.escape(text)}</th>" for text in block["head"])
            parts.append(f"<table>{widths}<thead><tr>{head}</tr></thead><tbody>")
            for row in block["rows"]:
                span = f" colspan={len(WIDTHS)}" if len(row) == 1 else ""
                cells = "".join(f"<td{span}>{html.escape(text)}</td>" for text in row)
                parts.append(f"<tr>{cells}</tr>")
            parts.append("</tbody></table>")
        else:
            tag = block["kind"].lower()
            parts.append(f"<{tag}>{html.escape(block['text'])}</{tag}>")
    return "".join(parts) + "</body></html>"


def libreoffice() -> Callable[[Paper, Path], None]:
    import docx

    if shutil.which("soffice") is None:
        raise ModuleNotFoundError("soffice")

    def make(paper: Paper, to: Path) -> None:
        document = docx.Document()
        section = document.sections[0]
        if paper["landscape"]:
            section.page_width, section.page_height = section.page_height, section.page_width
        for block in paper["blocks"]:
            if block["kind"] == "table":
                rows = [block["head"], *block["rows"]]
                table = document.add_table(len(rows), len(WIDTHS), style="Table Grid")
                cells = iter(table._cells)
                for row in rows:
                    for place in range(len(WIDTHS)):
                        cell = next(cells)
                        if place < len(row):
                            cell.text = row[place]
            elif block["kind"] in ("H1", "H2"):
                document.add_heading(block["text"], int(block["kind"][1]))
            else:
                document.add_paragraph(block["text"])
        written = to.with_suffix(".docx")
        document.save(written)
        standards = (
            '{"SelectPdfVersion":{"type":"long","value":"2"},'
            '"PDFUACompliance":{"type":"boolean","value":"true"}}'
        )
        subprocess.run(
            [
                "soffice", f"-env:UserInstallation={(FOLDER / 'profile').as_uri()}", "--headless",
                "--convert-to", f"pdf:writer_pdf_Export:{standards}",
                "--outdir", str(to.parent), str(written),
            ],
            check=True,
            capture_output=True,
        )  # fmt: skip

    return make


PEERS = {"Typst": typst, "WeasyPrint": weasyprint, "LibreOffice": libreoffice}
PACKAGES = {"Typst": "typst", "WeasyPrint": "weasyprint", "LibreOffice": "python-docx"}


def processor() -> float:
    """Return the processor's seconds of this process, its threads and its children."""
    own, children = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, _CHILDREN))
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def answer(what: object) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def main() -> None:
    """Answer until there are no more requests."""
    makers: dict[str, Callable[[Paper, Path], None]] = {}
    versions = {}
    for name, begin in PEERS.items():
        try:
            makers[name] = begin()
            versions[name] = f"{PACKAGES[name]} {metadata.version(PACKAGES[name])}"
        except (ImportError, OSError) as error:
            versions[name] = ""
            sys.stderr.write(f"{name}: {error}\n")
    answer(versions)
    for number, line in enumerate(sys.stdin):
        request = json.loads(line)
        to = FOLDER / f"{number}.pdf"
        begun, busy = time.perf_counter(), processor()
        makers[request["peer"]](request["paper"], to)
        taken = time.perf_counter() - begun
        answer({"seconds": taken, "processor": processor() - busy, "pdf": str(to)})


if __name__ == "__main__":
    main()
