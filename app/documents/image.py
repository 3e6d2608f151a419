"""A picture as a PDF carries it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Image:
    """The bytes of a picture's stream and what they are."""

    width: int
    height: int
    data: bytes
    colours: int
    """1: grey, or a palette's places; 3: red, green, blue."""
    bits: int = 8
    palette: bytes = b""
    is_jpeg: bool = False
    predicted: bool = True
    """The rows are packed as PNG packs them, each with its filter."""
