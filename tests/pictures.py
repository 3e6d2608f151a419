"""Small pictures for tests, drawn by Pillow."""

from io import BytesIO

from PIL import Image, ImageDraw


def drawn(mode: str = "RGB", size: tuple[int, int] = (120, 60)) -> Image.Image:
    """Return a picture with something on it, half of it transparent where the mode has alpha."""
    picture = Image.new("RGBA", size, (255, 255, 255, 0))
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 0, size[0] // 2, size[1] - 1), fill=(30, 110, 60, 255))
    pen.ellipse((size[0] // 4, 0, size[0] - 4, size[1] - 1), outline=(200, 40, 40, 200), width=3)
    if mode == "P":
        picture = picture.convert("RGB")
    return picture if mode == "RGBA" else picture.convert(mode)


def png(mode: str = "RGB", size: tuple[int, int] = (120, 60), **how: object) -> bytes:
    """Return a drawn picture as PNG."""
    return _saved(drawn(mode, size), "PNG", how)


def jpeg(mode: str = "RGB", size: tuple[int, int] = (120, 60), **how: object) -> bytes:
    """Return a drawn picture as JPEG."""
    return _saved(drawn(mode, size), "JPEG", how)


def _saved(picture: Image.Image, form: str, how: dict[str, object]) -> bytes:
    out = BytesIO()
    picture.save(out, form, **how)
    return out.getvalue()
