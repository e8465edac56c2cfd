"""The typeface of slides, and how wide its letters are, so that what is drawn is known to fit."""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from PIL import ImageFont

FAMILY = "Source Sans Pro"
SMALLEST = 38
"""Units of 1920 that no letter of a slide goes below: 20 pixels on a projector 1024 wide."""
LEADING = 1.22
"""Height of a line, in parts of the size of its letters."""
_PACKAGE = find_spec("font_source_sans_pro")
FOLDER = Path(_PACKAGE.origin).parent / "files" if _PACKAGE and _PACKAGE.origin else Path()
"""Of the TTF files."""
FILES = {False: "SourceSansPro-Regular.ttf", True: "SourceSansPro-Bold.ttf"}
"""The two weights a slide uses: regular, and bold."""
_EM = 1000
ELLIPSIS = "…"


@lru_cache(maxsize=2)
def _font(bold: bool) -> ImageFont.FreeTypeFont:  # noqa: FBT001 - a key of the cache
    return ImageFont.truetype(str(FOLDER / FILES[bold]), _EM, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=4096)
def _advance(letter: str, bold: bool) -> float:  # noqa: FBT001 - a key of the cache
    return _font(bold).getlength(letter) / _EM


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Units `text` takes on one line; kerning, which makes it a little less, is left out."""
    return size * sum(_advance(letter, bold) for letter in text)


def shortened(text: str, size: float, room: float, *, bold: bool = False) -> str:
    """`text`, or as much of its beginning as fits `room` with an ellipsis after it."""
    if width(text, size, bold=bold) <= room:
        return text
    room -= width(ELLIPSIS, size, bold=bold)
    kept, used = 0, 0.0
    for letter in text:
        used += size * _advance(letter, bold)
        if used > room:
            break
        kept += 1
    return text[:kept].rstrip(" ,;:–-(") + ELLIPSIS


def wrapped(text: str, size: float, room: float, *, bold: bool = False) -> tuple[str, ...]:
    """Lines no wider than `room`, broken between words; a longer word is broken within."""
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and width(joined, size, bold=bold) <= room:
            lines[-1] = joined
            continue
        lines.extend(_broken(word, size, room, bold=bold))
    return tuple(lines)


def limited(
    text: str, size: float, room: float, most: int, *, bold: bool = False
) -> tuple[str, ...]:
    """As `wrapped`, at most `most` lines; an ellipsis ends the last where more was said."""
    lines = wrapped(text, size, room, bold=bold)
    if len(lines) <= most:
        return lines
    rest = " ".join(lines[most - 1 :])
    return (*lines[: most - 1], shortened(rest, size, room, bold=bold))


def fitting(
    text: str, room: float, most: int, sizes: tuple[float, ...], *, bold: bool = False
) -> tuple[float, tuple[str, ...]]:
    """The first of `sizes` at which `text` takes at most `most` lines, and the lines.

    Where none does, the last of `sizes`, with an ellipsis.
    """
    for size in sizes:
        lines = wrapped(text, size, room, bold=bold)
        if len(lines) <= most:
            return size, lines
    return sizes[-1], limited(text, sizes[-1], room, most, bold=bold)


def balanced(text: str, size: float, room: float, *, bold: bool = False) -> tuple[str, ...]:
    """As `wrapped`, in as many lines, but of lengths as equal as can be: no word alone."""
    lines = wrapped(text, size, room, bold=bold)
    low, high = room / max(1, len(lines)), room
    while len(lines) > 1 and high - low > size / 4:
        middle = (low + high) / 2
        if len(wrapped(text, size, middle, bold=bold)) > len(lines):
            low = middle
        else:
            high = middle
    return wrapped(text, size, high, bold=bold)


def _broken(word: str, size: float, room: float, *, bold: bool) -> list[str]:
    """The word, or pieces of one that is wider than `room`."""
    if width(word, size, bold=bold) <= room:
        return [word]
    pieces, used = [""], 0.0
    for letter in word:
        used += size * _advance(letter, bold)
        if used > room and pieces[-1]:
            pieces.append("")
            used = size * _advance(letter, bold)
        pieces[-1] += letter
    return pieces
