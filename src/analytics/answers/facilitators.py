"""The load of facilitators, what they achieve, and what moving some of them would even."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analytics.answers import areas, beneficiaries, boundaries, counted, figures
from analytics.answers.indicators import indicator_now
from analytics.answers.norms import norms, provenance_of_norms
from analytics.answers.staffing import Staffing, staffing
from analytics.measures.facilitators import Moves, evening, loads
from analytics.measures.inequality import gini
from analytics.store import tables
from analytics.vocabulary.area import BOJONEGORO, Level
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.vocabulary.standing import Standing
from analytics.wording import facilitators as words

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST = 20  # people a reader may move
USUALLY = 5
MISSING = -1


def caseload(practice: bool = False, people: int = 0) -> Answer:  # noqa: FBT001, FBT002
    """How many KPM does one facilitator of each kecamatan accompany, and if some of them moved?

    Args:
        practice: True in mode latihan.
        people: how many may move, at most; the moves are those that even the load most.

    Returns:
        28 rows in order of code: area_code, name, families, facilitators, shared, graduated, load
        (families per facilitator), after (facilitators then), load_after, band and band_after
        (0 below the usual span, 1 within, 2 above, 3 as heavy as what was called too heavy, -1
        unknown), per_facilitator (graduates a year). Missing where nobody told. `facts`: `depth`,
        `period`, `norms`, `mean`, `gini`, `gini_after`, `least` and `most` (load before, after),
        `steps` (from, to, how many), `asked`, `moved`, `people` (of the regency, each once, or
        None), `places` (sum over kecamatan), `known`, `boundary`. A Gap where only totals
        are there.
    """
    found = staffing(practice)
    return _gap() if found is None else _answer(found, min(max(people, 0), MOST))


def _answer(found: Staffing, people: int) -> Answer:
    frame = figures.with_names(found.frame)
    known = (frame["families"].notna() & frame["facilitators"].fillna(0).gt(0)).to_numpy()
    if not known.any() or not frame.loc[known, "families"].sum():
        return _gap()
    families, staff = (
        frame.loc[known, name].astype(int).tolist() for name in ("families", "facilitators")
    )
    moves = evening(families, staff, people)
    frame = _judged(frame, known, moves)
    before, after = frame.loc[known, "load"], frame.loc[known, "load_after"]
    names = frame.loc[known, "name"].tolist()
    partly = () if known.all() else (Caveat.INCOMPLETE_COVERAGE,)
    return Result(
        frame=frame,
        indicator=tables.indicator("kpm_per_facilitator"),
        provenance=found.provenance.then(
            words.DIVIDED, *boundaries.caveats(Level.DISTRICT), *partly
        ).then(words.HELD_AGAINST),
        facts={
            "depth": found.depth,
            "period": found.on.isoformat(),
            "norms": norms(),
            "mean": sum(families) / sum(staff),
            "gini": gini(before, staff),
            "gini_after": gini(after, moves.after),
            "least": (float(before.min()), float(after.min())),
            "most": (float(before.max()), float(after.max())),
            "steps": tuple((names[a], names[b], number) for a, b, number in moves.steps),
            "asked": people,
            "moved": moves.people,
            "people": found.people,
            "places": sum(staff),
            "known": int(known.sum()),
            "boundary": boundaries.note(Level.DISTRICT),
            "level": Level.DISTRICT,
        },
    )


def _judged(frame: pd.DataFrame, known: np.ndarray[Any, Any], moves: Moves) -> pd.DataFrame:
    after = pd.array([pd.NA] * len(frame), dtype="Int64")
    after[known] = list(moves.after)
    families, staff, graduated, later = (
        counts.to_numpy(dtype=float, na_value=np.nan)
        for counts in (
            frame["families"],
            frame["facilitators"],
            frame["graduated"],
            pd.Series(after),
        )
    )
    load, then, yields = loads(families, staff), loads(families, later), loads(graduated, staff)
    return frame.assign(
        load=load,
        after=after,
        load_after=then,
        band=bands(load),
        band_after=bands(then),
        per_facilitator=yields,
    )


def bands(load: Sequence[float] | np.ndarray[Any, Any]) -> list[int]:
    """Where each load lies among the norms: see `caseload`."""
    held = norms()
    found = []
    for each in load:
        if np.isnan(each):
            found.append(MISSING)
        elif each < held.low:
            found.append(0)
        else:
            found.append(1 + (each > held.high) + (each >= held.overload))
    return found


def totals(area: str = BOJONEGORO) -> Answer:
    """What the published totals say: load, graduates per facilitator, and what was asked of them.

    One row: area_code, name, period, value, low, high (KPM per facilitator by the figure used, and
    by the lowest and highest), standing. `facts`: `depth`, `by_figure` (a frame, one row a figure
    of KPM that sources state), `facilitators`, `graduates`, `until`, `per_facilitator`, `asked`
    (by the norm), `achieved` (percent of that), `even` (whole facilitators a kecamatan if they
    were spread evenly, fewest and most), `districts`, `norms`.
    """
    load = beneficiaries.families_per_facilitator(area)
    staff = indicator_now(beneficiaries.FACILITATORS, area)
    able, families = beneficiaries.graduates_now(area), beneficiaries.families_now(area)
    if isinstance(load, Gap) or isinstance(staff, Gap):
        return load if isinstance(load, Gap) else staff
    if isinstance(able, Gap) or isinstance(families, Gap):
        return able if isinstance(able, Gap) else families
    people, graduates = float(staff.only()["value"]), float(able.only()["value"])
    stated = families.facts["stated"]
    wanted, districts = people * norms().graduates, len(areas.districts())
    share = divmod(int(people), districts)
    return Result(
        frame=load.frame,
        indicator=load.indicator,
        provenance=(load.provenance | able.provenance | provenance_of_norms()).then(
            words.YIELD, Caveat.PERIOD_START_UNKNOWN, standing=Standing.ESTIMATE
        ),
        facts={
            "depth": Depth.TOTALS,
            "by_figure": _by_figure(stated, people, graduates),
            "facilitators": people,
            "graduates": graduates,
            "until": able.facts["until"],
            "per_facilitator": graduates / people,
            "asked": wanted,
            "achieved": 100 * graduates / wanted,
            "even": (share[0], share[0] + bool(share[1])),
            "districts": districts,
            "norms": norms(),
        },
    )


def _by_figure(stated: Sequence[float], people: float, graduates: float) -> pd.DataFrame:
    """One row a figure of KPM: what it makes of the load, and of what is asked."""
    wanted = people * norms().graduates
    rows = [
        {
            "families": float(families),
            "facilitators": people,
            "load": float(families) / people,
            "asked": wanted,
            "asked_share": 100 * wanted / float(families),
            "graduates": graduates,
            "achieved": 100 * graduates / wanted,
        }
        for families in stated
    ]
    return pd.DataFrame(rows)


def verdict(answer: Answer) -> tuple[str, ...]:
    """The load in plain sentences; of totals, what they say and what they do not."""
    if isinstance(answer, Gap):
        return ()
    if answer.facts["depth"] is Depth.TOTALS:
        return words.totals(answer.rows()[0], answer.facts)
    return words.verdict(answer.rows(), answer.facts)


def moving(answer: Answer) -> tuple[str, ...]:
    """What the moves are and what they even, in sentences."""
    if isinstance(answer, Gap) or "steps" not in answer.facts:
        return ()
    return words.moving(answer.facts)


def limits(answer: Answer) -> tuple[str, ...]:
    """What the count cannot say, in sentences."""
    if isinstance(answer, Gap) or "places" not in answer.facts:
        return ()
    return words.limits(answer.rows(), answer.facts)


def load_map(answer: Result, after: bool) -> Result:  # noqa: FBT001 - asked by position
    """An answer of `caseload` as a map: today, or after the moves; classes are the norms."""
    kinds = answer.frame["band_after" if after else "band"]
    value = answer.frame["load_after" if after else "load"]
    drawn = list(counted.drawn_codes(Level.DISTRICT))
    frame = answer.frame.assign(value=value, kind=kinds).set_index("area_code").reindex(drawn)
    return Result(
        frame=frame.rename_axis("area_code").reset_index(),
        indicator=answer.indicator,
        provenance=answer.provenance,
        facts={
            **answer.facts,
            "classes": tuple(int(kind) for kind in frame["kind"]),
            "after": after,
        },
    )


def _gap() -> Gap:
    return Gap(
        what=words.WHAT,
        ask_whom=words.ASK_WHOM,
        ask_for=words.ASK_FOR,
        level=Level.DISTRICT,
        layout=Layout.FACILITATORS,
    )
