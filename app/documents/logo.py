"""The logo at the head of a paper: how large it is, what is read aloud, how the file carries it."""

import zlib
from functools import lru_cache
from io import BytesIO
from typing import Final

from app.documents.flow import Piece
from app.documents.image import Image
from app.documents.page import Paper
from app.documents.style import MM
from app.documents.tagging import Structure
from app.documents.text import label
from app.documents.typesetting import Typesetting
from app.values.document_settings import Logo
from app.values.language import Language
from app.values.logo_image import JPEG, read_picture

_HEIGHT: Final = 18 * MM
_UNNAMED: Final = {Language.LITHUANIAN: "Logotipas", Language.ENGLISH: "Logo"}


class LogoPiece(Piece):
    """A logo in the middle of the text's width: of the usual height unless it would be too wide."""

    __slots__ = ("_figure", "_image", "_width")

    def __init__(self, logo: Logo, typesetting: Typesetting, structure: Structure) -> None:
        self._image = image(logo.data)
        ratio = self._image.width / self._image.height
        self._width = min(_HEIGHT * ratio, typesetting.page.text_width)
        super().__init__(self._width / ratio, keep=True)
        self._figure = structure.add_figure(_said(logo, typesetting.language))

    def draw(self, paper: Paper, top: float) -> None:
        """Draw the picture."""
        left = (paper.geometry.text_width - self._width) / 2
        paper.picture(self._figure, self._image, left, top, self._width, self.height)


@lru_cache(maxsize=4)
def image(data: bytes) -> Image:
    """Return a logo's file as a PDF carries it, on white where it lets through.

    The bytes of the file itself go on wherever they can: nothing is packed anew.
    """
    picture = read_picture(data)
    if picture.transparent:
        return _on_white(picture.file)
    return Image(
        picture.width,
        picture.height,
        picture.data,
        picture.channels,
        picture.bits,
        picture.palette,
        is_jpeg=picture.media_type == JPEG,
    )


def _on_white(data: bytes) -> Image:
    from PIL import Image as Pillow

    with Pillow.open(BytesIO(data), formats=("PNG",)) as opened:
        drawn = opened.convert("RGBA")
    paper = Pillow.new("RGBA", drawn.size, "white")
    paper.alpha_composite(drawn)
    rows = paper.convert("RGB").tobytes()
    return Image(*drawn.size, zlib.compress(rows, 9), 3, predicted=False)


def _said(logo: Logo, language: Language) -> str:
    """Return what is read aloud; a description in the other language is better than none."""
    ours, other = logo.description, logo.description_en
    if language is Language.ENGLISH:
        ours, other = other, ours
    return label(ours) or label(other) or _UNNAMED[language]
