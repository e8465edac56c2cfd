"""Small pieces of HTML, every text escaped."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pandas as pd

from analytics.vocabulary.result import records
from analytics.vocabulary.standing import WATERMARK, Standing
from analytics.wording.quantities import MISSING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_ICONS = {
    Standing.OFFICIAL: "✓",
    Standing.QUOTED: "“”",
    Standing.ESTIMATE: "≈",
    Standing.EXAMPLE: "✕",
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: which value of the row, its head, how it is written."""

    name: str
    head: str
    write: Callable[[Any], str] = str
    number: bool = False


def badge(standing: Standing) -> str:
    """The standing as a mark that differs in shape, border and word, not in colour alone."""
    return (
        f'<span class="badge {standing.value}" title="{escape(standing.meaning)}">'
        f'<span aria-hidden="true">{_ICONS[standing]}</span>{escape(standing.short_label)}</span>'
    )


def table(
    frame: pd.DataFrame,
    columns: Sequence[Column],
    *,
    example: bool = False,
    row_class: Callable[[Any], str] | None = None,
    folds: bool = False,
) -> str:
    """A table of `frame`, its rows in the order given. Invented figures carry the words inside.

    It stands in a region that scrolls, named by its heads for whom cannot see what it holds. One
    that `folds` becomes a card a row on a telephone, each value beside its head.
    """
    head = "".join(
        f'<th scope="col"{_css(column)}>{escape(column.head)}</th>' for column in columns
    )
    body = "".join(_row(row, columns, row_class, folds=folds) for row in records(frame))
    caption = f"<caption>{WATERMARK}</caption>" if example else ""
    kind = f"sheet{' folds' if folds else ''}{' example' if example else ''}"
    named = escape(f"Tabel: {', '.join(column.head for column in columns)}")
    return (
        f'<div class="{kind}" tabindex="0" role="region" aria-label="{named}">'
        f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def link(url: str) -> str:
    """A plain address that opens in a tab of its own, named by its host; nothing else is a link.

    Sources come with imported files too, so an address may be anything.
    """
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        return escape(url)
    return (
        f'<a href="{escape(url)}" target="_blank" rel="noopener noreferrer">'
        f"{escape(parts.hostname.removeprefix('www.'))}</a>"
    )


def page(address: str) -> str:
    """A page of ours by its address from the slash on, in a tab of its own."""
    return (
        f'<a href=".{escape(address)}" target="_blank" rel="noopener noreferrer">'
        f"{escape(address)}</a>"
    )


def paragraphs(lines: Iterable[str], css: str) -> str:
    """Paragraphs of one class."""
    return "".join(f'<p class="{css}">{escape(line)}</p>' for line in lines if line)


def listed(head: str, lines: Iterable[str]) -> str:
    """A short list below a head of its own."""
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f'<div class="listed"><b>{escape(head)}</b><ul>{items}</ul></div>'


def _row(
    row: dict[str, Any],
    columns: Sequence[Column],
    row_class: Callable[[Any], str] | None,
    *,
    folds: bool,
) -> str:
    kind = row_class(row) if row_class else ""
    cells = "".join(_cell(column, row[column.name], folds=folds) for column in columns)
    return f'<tr class="{kind}">{cells}</tr>' if kind else f"<tr>{cells}</tr>"


def _cell(column: Column, value: Any, *, folds: bool) -> str:  # noqa: ANN401 - any value
    text = MISSING if _missing(value) else column.write(value)
    head = f' data-head="{escape(column.head)}"' if folds else ""
    return f"<td{_css(column, missing=text == MISSING)}{head}>{escape(text)}</td>"


def _missing(value: Any) -> bool:  # noqa: ANN401
    return value is None or value is pd.NA or value is pd.NaT or value != value  # noqa: PLR0124


def _css(column: Column, *, missing: bool = False) -> str:
    kinds = [kind for kind, holds in (("number", column.number), ("missing", missing)) if holds]
    return f' class="{" ".join(kinds)}"' if kinds else ""
