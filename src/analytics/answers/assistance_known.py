"""Assisted villages as they are published: Blora's programme, its pairs, the red villages.

Nothing here is an example, and nothing is guessed: a village without a source has no pair.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.answers import areas, boundaries, figures, sources
from analytics.answers.assistance_unknown import RED, gaps, names_of_the_red
from analytics.answers.counted import drawn_codes
from analytics.store import tables
from analytics.store.versioned import cached
from analytics.vocabulary.area import BLORA, BOJONEGORO, JOMBANG, Level
from analytics.vocabulary.pairs import PairKind
from analytics.vocabulary.period import Period
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Answer, Result
from analytics.wording import assistance_known as words
from analytics.wording.sources import carried

if TYPE_CHECKING:
    from collections.abc import Mapping

ASSISTED = "assisted_villages"
_PROGRAMME = "Satu Perangkat Daerah Satu Desa Dampingan"
_PROVINCE = "Satu OPD Satu Desa Dampingan Jawa Tengah"
_RPKD, _ZAKAT = "RPKD 2025–2029", "Kampung Zakat (Kemenag dan Baznas)"
_NONE: Mapping[str, Any] = {"told": (), "of": 0}
_OF = {BLORA: (_PROGRAMME, _PROVINCE), BOJONEGORO: (_RPKD,), JOMBANG: (_ZAKAT,)}


@cached
def told(regency: str) -> pd.DataFrame:
    """What sources say of programmes of assisted villages: rows of `sources.programmes`.

    The regency's own programme first, then by time. The pairs are left out: they have an answer of
    their own.
    """
    rows, order = sources.programmes(), list(_OF.get(regency, ()))
    kept = rows["programme"].isin(order)
    kept &= ~rows["programme_id"].isin(tables.pairs()["programme_id"])
    rows = rows[kept]
    rank = [
        (order.index(of), Period.parse(key).end)
        for of, key in zip(rows["programme"], rows["period"], strict=True)
    ]
    places = sorted(range(len(rows)), key=rank.__getitem__)
    return rows.iloc[places].reset_index(drop=True)


@cached
def pairs() -> Result:
    """Every published pair of a village of Blora and an organisation, the programme's own first.

    One row a pair: area_code, name, district, organisation, organisation_kind, kind (`PairKind`),
    period, standing, source.
    """
    rows, names = tables.pairs(), tables.names()
    districts = rows["area_code"].str.rpartition(".")[0]
    frame = pd.DataFrame(
        {
            "area_code": rows["area_code"],
            "name": rows["area_code"].map(names),
            "district": districts.map(names),
            **{column: rows[column] for column in ("organisation", "organisation_kind", "kind")},
            "period": rows["period"],
            "standing": rows["standing"],
            "source": [carried(tables.origin(origin)) for origin in rows["origin_id"]],
        }
    )
    order = -frame["kind"].map(list(PairKind).index)
    return Result(
        frame=frame.iloc[order.argsort(kind="stable")].reset_index(drop=True),
        indicator=tables.indicator(ASSISTED),
        provenance=figures.provenance_of(rows, Caveat.INCOMPLETE_COVERAGE),
    )


@cached
def pairs_map() -> Result:
    """The villages of Blora, those with a published pair by what kind of pair it is.

    One row a village in the order of the map: area_code, name, value (NaN), text (who is named
    with it, or ""). `facts`: `classes` (position in `PairKind`, -1 without one), `level`,
    `regency`, `boundary`, `period`, `first` (codes with a pair), `pairs` (rows of `pairs`).
    """
    answer = pairs()
    codes, names = drawn_codes(Level.VILLAGE, BLORA), tables.names()
    by_code: dict[str, list[dict[str, Any]]] = {}
    for row in answer.rows():
        by_code.setdefault(row["area_code"], []).append(row)
    kinds = {code: list(PairKind).index(rows[0]["kind"]) for code, rows in by_code.items()}
    frame = pd.DataFrame(
        {
            "area_code": codes,
            "name": [names[code] for code in codes],
            "value": float("nan"),
            "text": ["; ".join(map(words.pair, by_code.get(code, ()))) for code in codes],
        }
    )
    every = [Period.parse(key) for key in answer.frame["period"]]
    return Result(
        frame=frame,
        indicator=answer.indicator,
        provenance=answer.provenance.then(
            "ditandai pada desanya", *boundaries.caveats(Level.VILLAGE, BLORA)
        ),
        facts={
            "classes": tuple(kinds.get(code, -1) for code in codes),
            "level": Level.VILLAGE,
            "regency": BLORA,
            "boundary": boundaries.note(Level.VILLAGE, BLORA),
            "period": Period(min(one.start for one in every), max(one.end for one in every)).key,
            "first": tuple(by_code),
            "pairs": tuple(answer.rows()),
        },
    )


@cached
def red_villages() -> Answer:
    """Villages in the red quadrant of the RPKD: of Bojonegoro, then of the kecamatan that are told.

    One row an area with a figure, as `figures.used`; kecamatan in order of code, as names of these
    villages are not public and nothing is ranked. `facts`: `told` (counts of kecamatan), `of` (how
    many kecamatan there are), `total` (of the regency, or None).
    """
    every = areas.districts()
    rows = figures.latest(figures.used(RED, [BOJONEGORO, *every]))
    if rows.empty:
        return names_of_the_red()
    whole = rows["area_code"] == BOJONEGORO
    known = rows[~whole].sort_values("area_code")
    return Result(
        frame=pd.concat([rows[whole], known], ignore_index=True),
        indicator=tables.indicator(RED),
        provenance=figures.provenance_of(rows, Caveat.INCOMPLETE_COVERAGE),
        facts={
            "told": tuple(known["value"].tolist()),
            "of": len(every),
            "total": float(rows.loc[whole, "value"].iloc[0]) if whole.any() else None,
        },
    )


def lead(regency: str) -> tuple[str, ...]:
    """What is known, in the sentences that stand first."""
    if regency == BLORA:
        return words.blora(
            _row(_PROGRAMME, "peluncuran")["period"],
            _row(_PROGRAMME, "desa dampingan")["value"],
            _row(_PROGRAMME, "kecamatan yang punya desa dampingan")["value"],
            pairs().rows(),
        )
    if regency == BOJONEGORO:
        facts = answer.facts if isinstance(answer := red_villages(), Result) else _NONE
        return words.bojonegoro(
            _row(_RPKD, "desa kuadran merah")["value"],
            _row(_RPKD, "kecamatan yang punya desa kuadran merah")["value"],
            facts["told"],
            facts["of"],
        )
    return words.jombang(list(told(regency)["text"]), promised(regency))


def notes(regency: str) -> tuple[str, ...]:
    """What else has to be known: counts that disagree, a meeting without results."""
    if regency != BLORA:
        return ()
    rows = told(regency)
    rows = rows[rows["programme"] == _PROVINCE]
    counts = [
        (float(value), tables.origin(origin).carrier)
        for value, origin in zip(rows["value"], rows["origin_id"], strict=True)
    ]
    held = _row(_PROGRAMME, "rapat evaluasi tenaga pendamping")["period"]
    return words.province(counts), words.meeting(held)


def promised(regency: str) -> int:
    """How many promises, requests, offers and targets a source reports of a regency."""
    return int((tables.promises()["area_code"] == regency).sum())


def known(regency: str) -> tuple[Answer, ...]:
    """All there is on a regency, for whoever asks at a terminal: figures, pairs, and the gaps."""
    found: list[Answer] = []
    if regency == BLORA:
        used = figures.latest(figures.used(ASSISTED, [regency]))
        of = tables.indicator(ASSISTED)
        found = [Result(used, of, figures.provenance_of(used)), pairs()]
    if regency == BOJONEGORO and isinstance(answer := red_villages(), Result):
        found = [answer]
    return (*found, *gaps(regency))


def _row(programme: str, what: str) -> pd.Series[Any]:
    """The one row of a programme on a matter."""
    rows = tables.programmes()
    return rows[(rows["programme"] == programme) & (rows["indicator"] == what)].iloc[0]
