"""Pictures that a logo may be: PNG and JPEG of a kind that every archival PDF can hold as it is.

A picture is looked through to its end before it is kept, so that making a paper never fails for
it; what does not draw it (where it was taken, by whom, what a program noted) is left behind.
"""

from app.values.jpeg_picture import read_jpeg
from app.values.picture import (
    JPEG,
    JPEG_BEGINS,
    LARGEST,
    LONGEST_SIDE,
    PNG,
    PNG_BEGINS,
    Picture,
    PictureError,
)
from app.values.png_picture import read_png

__all__ = ["JPEG", "LARGEST", "LONGEST_SIDE", "PNG", "Picture", "PictureError", "read_picture"]


def read_picture(data: bytes) -> Picture:
    """Return what a file holds; PictureError for one that no logo can be."""
    if len(data) > LARGEST:
        raise PictureError("too_large")
    if data.startswith(PNG_BEGINS):
        return read_png(data)
    if data.startswith(JPEG_BEGINS):
        return read_jpeg(data)
    raise PictureError("no_picture")
