"""The words an office uses, in the place of ours."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

from analytics.store.office import office
from analytics.vocabulary.picture import Table
from analytics.vocabulary.provenance import Provenance
from analytics.wording.slides import first_upper

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

T = TypeVar("T")
# What is quoted keeps its words: who said it, in which document; and codes are no words.
_QUOTED = frozenset({"source", "document", "code", "area_code", "rings", "version"})


def applied(text: str) -> str:
    """The text in the office's words; whole words only, and none is replaced twice.

    A word at the head of a sentence keeps its capital.

    Raises:
        BrokenData: `kantor.toml` cannot be used.
    """
    return _replacing(tuple(sorted(office().words.items())))(text)


def applied_to(what: T, quoted: Collection[str] = ()) -> T:
    """Whatever it is made of, with every text in the office's words; quotations stay.

    So do rows of tables, and in every text what is `quoted`.

    Raises:
        BrokenData: `kantor.toml` cannot be used.
    """
    words = tuple(sorted(office().words.items()))
    found: T = _walked(what, _replacing(words, tuple(quoted))) if words else what
    return found


@lru_cache(maxsize=8)
def _replacing(
    words: tuple[tuple[str, str], ...], quoted: tuple[str, ...] = ()
) -> Callable[[str], str]:
    if not words:
        return str
    known = dict(words) | {first_upper(ours): first_upper(theirs) for ours, theirs in words}
    known = {text: text for text in quoted if text} | known
    longest = sorted(known, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")
    return lambda text: pattern.sub(lambda found: known[found.group()], text)


def _walked(value: Any, words: Callable[[str], str]) -> Any:  # noqa: ANN401
    if type(value) is str:
        return words(value)
    if isinstance(value, tuple):
        return tuple(_walked(each, words) for each in value)
    if is_dataclass(value) and not isinstance(value, Provenance | type):
        stays = _QUOTED | {"rows"} if isinstance(value, Table) else _QUOTED
        named = (one.name for one in fields(value) if one.name not in stays)
        return replace(value, **{name: _walked(getattr(value, name), words) for name in named})
    return value
