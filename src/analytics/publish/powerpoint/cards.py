"""Up to three figures side by side on one grid: label, figure, when, how sure, what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from analytics.draw.slides.layout import GAP, LINE, Box
from analytics.draw.slides.typeface import LEADING, SMALLEST, fitting, limited, wrapped
from analytics.publish.powerpoint import theme
from analytics.publish.powerpoint.words import describe, hatch, panel, said, textbox
from analytics.vocabulary.standing import Standing

if TYPE_CHECKING:
    from pptx.shapes.shapetree import _BaseGroupShapes

    from analytics.vocabulary.picture import Card, Cards

GLYPHS: Final = {
    Standing.OFFICIAL: "●",
    Standing.QUOTED: "□",
    Standing.ESTIMATE: "◇",
    Standing.EXAMPLE: "╳",
}
"""A shape each, so that colour is not needed to tell standings apart."""
_SIZES: Final = (150, 132, 116, 100, 88, 76, 66, 56, 46)
_NOTES: Final = 3  # lines of what a figure means, at most
_EDGE, _ABOVE = 7, 24  # units of the line above a card, and from it to the label
_SPARE: Final = 0.99  # of the width: another machine's letters may be a hair wider


def put(shapes: _BaseGroupShapes, part: Cards, box: Box) -> list[str]:
    """The figures as one group; gives the notes that had no room."""
    found = part.cards
    width = (box.width - GAP * (len(found) - 1)) / len(found)
    room = width * _SPARE
    labels = max(len(wrapped(card.label, SMALLEST, room)) for card in found)
    whens = max(len(wrapped(_when(card), SMALLEST, room)) for card in found)
    notes = min(_NOTES, max(len(wrapped(card.note, SMALLEST, room)) for card in found))
    size = _size(found, room, box.height - _ABOVE - 6 - (labels + whens + notes) * LINE)
    top = box.y + _ABOVE
    rows = {"label": (top, labels * LINE)}
    rows["value"] = (top + labels * LINE, size * LEADING)
    rows["when"] = (sum(rows["value"]), whens * LINE)
    rows["note"] = (sum(rows["when"]) + 6, box.bottom - sum(rows["when"]) - 6)
    made, rest = [], []
    for number, card in enumerate(found):
        x = box.x + number * (width + GAP)
        made.append(_edge(shapes, card, Box(x, box.y, width, _EDGE)))
        note = " ".join(limited(card.note, SMALLEST, room, max(1, int(rows["note"][1] / LINE))))
        if note != card.note:
            rest.append(f"{card.label}: {card.note}")
        colour = theme.ACCENT if card.standing else theme.MUTED
        words = {
            "label": said(card.label, bold=True),
            "value": said(card.value, size, bold=True, colour=colour),
            "when": said(_when(card)),
            "note": said(note, colour=theme.MUTED),
        }
        for name, (y, tall) in rows.items():
            if words[name].runs[0][0]:
                where = Box(x, y, width, tall)
                made.append(textbox(shapes, where, [words[name]], f"{card.label}: {name}"))
    describe(shapes.add_group_shape(made), part.alt, "Angka")
    return rest


def _edge(shapes: _BaseGroupShapes, card: Card, box: Box) -> object:
    """The line above a card; striped above an invented figure, crossed above a missing one."""
    made = panel(shapes, box, f"{card.label}: garis", theme.ACCENT)
    if card.standing is None:
        hatch(made.fill, theme.MUTED, crossed=True)
    elif card.standing is Standing.EXAMPLE:
        hatch(made.fill, theme.ACCENT)
    return made


def _when(card: Card) -> str:
    if card.standing is None:
        return card.when
    return f"{GLYPHS[card.standing]} {card.standing.short_label.partition(' – ')[0]} · {card.when}"


def _size(found: tuple[Card, ...], room: float, high: float) -> float:
    """One size for all figures: the largest at which each fits its column."""
    fits = [fitting(card.value, room, 1, _SIZES, bold=True)[0] for card in found]
    return min(*fits, next((s for s in _SIZES if s * LEADING <= high), _SIZES[-1]))
