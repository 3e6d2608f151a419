"""Invented files of an invented meeting: a drawn landscape, a paper, and one that was lost."""

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPolygonF

from app.services import attachments, meetings
from app.services.attachments import NewFile, Owner
from app.storage.attachments import keep, path_of
from app.storage.database import Database

_PAPER = b"%PDF-1.7\n" + bytes(184_000)
_LOST = b"%PDF-1.7\nlost"


def attach_files(database: Database) -> None:
    """Give the meeting with the longest agenda three files."""
    with database.reading() as session:
        main = max(meetings.list_meetings(session), key=lambda row: row.items).id
    files = []
    for name, data in (
        ("Susitikimo dalyviai prie ežero.jpg", _landscape()),
        ("Talkos_dalyviu_sarasas_2025-03-12_galutinis.pdf", _PAPER),
        ("Nuomos sutarties kopija.pdf", _LOST),
    ):
        kept = keep(database.folder, data, name)
        files.append(NewFile(kept.sha256, kept.size, kept.media_type, name))
    with database.writing("attachment.add") as session:
        photo, *_ = attachments.add_files(session, Owner(meeting_id=main), files)
        attachments.edit_attachment(
            session,
            photo,
            caption="Susitikimo dalyviai prie Dauniškio ežero",
            credit="Jono Miškinio nuotr.",
        )
    path_of(database.folder, files[-1].sha256).unlink()


def _landscape() -> bytes:
    """Return a drawn picture of hills at a lake, as JPEG."""
    width, height = 1200, 800
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    sky = QLinearGradient(0, 0, 0, height)
    sky.setColorAt(0, QColor("#7FA8D9"))
    sky.setColorAt(1, QColor("#F3E3C3"))
    painter.fillRect(image.rect(), sky)
    painter.setBrush(QColor("#3F7A57"))
    hills = [(0, 520), (260, 330), (520, 480), (800, 280), (1200, 500), (1200, 800), (0, 800)]
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in hills]))
    painter.setBrush(QColor("#3D6FA3"))
    painter.drawEllipse(QRectF(120, 560, 960, 180))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPG")  # type: ignore[call-overload] # the stubs want bytes, Qt a name
    return bytes(buffer.data().data())
