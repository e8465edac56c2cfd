"""What a camat takes to a meeting: one kecamatan, what is published of it and what is missing.

Nothing here is ever worked out below the kabupaten: a figure stands under the name of a kecamatan
only where somebody published it, or where a register counted it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from analytics.answers import areas, follow_ups, graduation, in_words, quality, terms
from analytics.store import choices, hashed, places, shapes, tables
from analytics.store.versioned import following, version
from analytics.vocabulary.area import Level, parent_of
from analytics.vocabulary.claim import MAIN
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.picture import Place
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.standing import Standing
from analytics.wording import decks as words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from analytics.vocabulary.area import Area
    from analytics.vocabulary.meeting import FollowUp
    from analytics.vocabulary.result import Answer

_DIGITS, _TRIES = 8, 5


@dataclass(frozen=True, slots=True, eq=False)
class DistrictSheet:
    """One kecamatan.

    Attributes:
        area: which one.
        on: the day it was made.
        practice: example figures were asked for.
        version: of the data, short.
        basis: which figure is used where sources disagree, in words.
        published: one figure each.
        missing: one for each that is not there, the funnel among them.
        villages: as `areas.villages_of`, or what is missing of it.
        funnel: as `graduation.funnel`, real or (`practice`) invented; None where there is none.
        in_words: three sentences on its graduation, as `in_words.three`.
        follow_ups: of the kecamatan first, then of those it lies in, by urgency.
        doubts: by claim id, what an audit says of a figure.
    """

    area: Area
    on: date
    practice: bool
    version: str
    basis: str
    published: tuple[Result, ...]
    missing: tuple[Gap, ...]
    villages: Answer
    funnel: Result | None
    in_words: Answer
    follow_ups: tuple[FollowUp, ...]
    doubts: dict[str, str]

    @property
    def is_example(self) -> bool:
        """True if an invented figure is on it, so that it wears the watermark."""
        more = (one for one in (self.funnel, self.in_words) if isinstance(one, Result))
        found = [answer.provenance.standing for answer in (*self.published, *more)]
        return Standing.EXAMPLE in found


@dataclass(frozen=True, slots=True, eq=False)
class _Shared:
    """What is asked once for all sheets."""

    version: str
    register: tuple[FollowUp, ...]
    doubts: dict[str, str]


def sheets(codes: Sequence[str], on: date, *, practice: bool = False) -> tuple[DistrictSheet, ...]:
    """One sheet a kecamatan, all from one version of the data; `on` is today.

    No reader's own basis enters, as in a deck. If the data change meanwhile, all is made again.

    Raises:
        Refused: a code is of no kecamatan here, or the data do not stop changing.
    """
    known = areas.districts()
    unknown = sorted(set(codes) - set(known))
    if unknown or not codes:
        raise Refused(
            f"Kode kecamatan tidak dikenal: {', '.join(unknown) or 'tidak ada yang disebut'}; "
            f"pakai kode Kemendagri, misalnya {next(iter(known))} ({next(iter(known.values()))})."
        )
    with following(MAIN):
        for _ in range(_TRIES):
            before = version()
            shared = _Shared(before, follow_ups.register(), quality.doubted())
            found = tuple(_sheet(code, on, shared, practice=practice) for code in codes)
            if version() == before:
                return found
    raise Refused(words.NO_REST)


def position() -> tuple[Place, ...]:
    """The outlines of all kecamatan, without any figure."""
    names = areas.districts()
    return tuple(
        Place(shape.code, names[shape.code], shape.rings, None, "", shape.label)
        for shape in shapes.shapes(Level.DISTRICT, places.geo_folder())
        if shape.code in names
    )


def _sheet(code: str, on: date, shared: _Shared, *, practice: bool) -> DistrictSheet:
    answers = areas.known_of(code)
    funnel = graduation.funnel((code,), practice)
    gaps = [answer for answer in (*answers, funnel) if isinstance(answer, Gap)]
    return DistrictSheet(
        area=tables.area(code),
        on=on,
        practice=practice,
        version=hashed.digest(shared.version)[:_DIGITS],
        basis=words.basis(len(choices.active())),
        published=tuple(answer for answer in answers if isinstance(answer, Result)),
        missing=terms.applied_to(tuple(gaps)),
        villages=areas.villages_of(code),
        funnel=funnel if isinstance(funnel, Result) else None,
        in_words=in_words.three(code, practice),
        follow_ups=tuple(_reaching(shared.register, code, on)),
        doubts=shared.doubts,
    )


def _reaching(register: Sequence[FollowUp], code: str, on: date) -> Iterator[FollowUp]:
    """What is to be done in a kecamatan, then what is to be done where it lies."""
    inside = [item for item in register if f"{item.area_code}.".startswith(f"{code}.")]
    yield from follow_ups.by_urgency(inside, on)
    upper = parent_of(code)
    while upper is not None:
        here = [item for item in register if item.area_code == upper]
        yield from follow_ups.by_urgency(here, on)
        upper = parent_of(upper)
