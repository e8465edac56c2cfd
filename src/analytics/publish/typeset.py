"""PDF and PNG by typst: from one of our templates and plain content, the same bytes every time.

What people and sources wrote reaches a template as JSON strings only, never as its markup, so
that no `#`, `$` or `[` in a name means anything but itself.
"""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analytics.draw import theme
from analytics.draw.slides import typeface
from analytics.vocabulary.standing import WATERMARK, Standing

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    import typst

_HERE = Path(__file__).parent
_UNIVERSAL = "ua-1"  # PDF/UA: what a screen reader needs
_LONG = 18  # letters of a word that may have to be broken: an address, a code
_ZERO_WIDTH = "\u200b"
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_HOUSE = {
    "family": typeface.FAMILY,
    "ink": theme.INK,
    "muted": theme.MUTED,
    "grid": theme.GRID,
    "accent": theme.ACCENT,
    "peer": theme.PEER,
    "target": theme.TARGET,
    "warning": theme.BREAK,
    "watermark": WATERMARK,
    "standings": {standing.value: standing.short_label for standing in Standing},
}


def pdf(template: str, content: Mapping[str, Any], title: str, on: date) -> bytes:
    """The pages of `template` (`<name>.typ` beside this file) filled with `content`.

    Tagged and, unless a letter of the content is in no font of ours, PDF/UA. `title` is the title
    of the document, `on` its date.
    """
    import typst  # noqa: PLC0415 - 20 MB that only who asks for a document needs

    made: bytes
    try:
        made = _compiled(template, content, title, on, format="pdf", pdf_standards=[_UNIVERSAL])
    except typst.TypstError:
        made = _compiled(template, content, title, on, format="pdf")
    return made


def png(
    template: str, content: Mapping[str, Any], title: str, on: date, scale: float = 1
) -> list[bytes]:
    """As `pdf`, one picture a page, with `scale` pixels a point."""
    made = _compiled(template, content, title, on, format="png", ppi=72 * scale)
    return made if isinstance(made, list) else [made]


def _compiled(
    template: str,
    content: Mapping[str, Any],
    title: str,
    on: date,
    **how: Any,  # noqa: ANN401 - typst's own words
) -> Any:  # noqa: ANN401 - one file, or one a page
    import typst  # noqa: PLC0415 - as above

    told = {
        **content,
        "title": title,
        "on": [on.year, on.month, on.day],
        "house": _HOUSE,
    }
    return typst.compile(
        str(_HERE / f"{template}.typ"),
        root=str(_HERE),
        font_paths=_fonts(),
        sys_inputs={"content": json.dumps(_printable(told), ensure_ascii=False)},
        timestamp=datetime.combine(on, time(), UTC),
        **how,
    )


@cache
def _fonts() -> typst.Fonts:
    """Our typeface, and those typst brings along for letters that ours lacks."""
    import typst  # noqa: PLC0415 - as above

    return typst.Fonts(include_system_fonts=False, font_paths=[str(typeface.FOLDER)])


def _printable(value: Any) -> Any:  # noqa: ANN401 - whatever JSON can hold
    """Without what no page can hold; long words may be broken, so that none leaves its column."""
    match value:
        case str():
            if value.startswith("<svg"):
                return value
            kept = _UNPRINTABLE.sub("", value)
            return " ".join(map(_breakable, kept.split(" ")))
        case list() | tuple():
            return [_printable(each) for each in value]
        case dict():
            return {name: _printable(each) for name, each in value.items()}
        case _:
            return value


def _breakable(word: str) -> str:
    """A long word with places to break it: after its signs, else every few letters."""
    if len(word) <= _LONG:
        return word
    pieces = re.findall(r"[^/_.&?=,;:-]*[/_.&?=,;:-]+|[^/_.&?=,;:-]+", word)
    return _ZERO_WIDTH.join(
        piece[at : at + _LONG] for piece in pieces for at in range(0, len(piece), _LONG)
    )
