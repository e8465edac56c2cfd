"""The figures a reader wants used where sources disagree: what there is to follow, what moves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.answers import figures
from analytics.store import tables
from analytics.store.versioned import basis, cached, following
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.claim import MAIN, Basis, Measure, slug
from analytics.vocabulary.result import Result, records
from analytics.wording import moves

if TYPE_CHECKING:
    import pandas as pd


def bases() -> dict[str, str]:
    """What a reader may have used where sources disagree: the code of a basis, and its words.

    Sources are those that state a figure where sources disagree, those that speak of Bojonegoro
    first; each publisher, and each carrier.
    """
    with following(MAIN):
        return _bases()


@cached
def _bases() -> dict[str, str]:
    found = {Basis(m).code: moves.label(m) for m in Measure if m is not Measure.SOURCE}
    rows = disputed().sort_values("ours", ascending=False, kind="stable")
    for ours in (True, False):
        ids = rows.loc[rows["ours"] == ours, "origin_id"].unique()
        origins = [tables.origin(origin) for origin in ids]
        for name in sorted({n for o in origins for n in (o.publisher, o.carrier) if n}):
            code = Basis(Measure.SOURCE, slug(name)).code
            found.setdefault(code, moves.label(Measure.SOURCE, name))
    return found


def label_of(wanted: Basis) -> str:
    """The words of a basis: `angka tertinggi`, `angka menurut Damarinfo`."""
    return bases().get(wanted.code) or moves.label(wanted.measure, "sumber yang dipilih")


def words() -> str:
    """The words of the basis that is followed; empty for the main one."""
    return "" if basis() == MAIN else label_of(basis())


def moved_by(rows: pd.DataFrame) -> str:
    """The words of the basis that is followed, if it moves any of these figures."""
    return words() if "main" in rows and rows["value"].ne(rows["main"]).any() else ""


@cached
def disputed() -> pd.DataFrame:
    """Every claim that is not superseded, of those things that sources disagree about."""
    told = figures.told()
    several = told.groupby(figures.GROUP)["says"].transform("nunique") > 1
    return told[several].assign(ours=told["area_code"].str.startswith(BOJONEGORO))


def can_move(answer: Result) -> bool:
    """True for an answer made of figures that sources state, of which there may be others."""
    return "main" in _followed(answer)


def _followed(answer: Result) -> pd.DataFrame:
    found: pd.DataFrame = answer.facts.get("followed", answer.frame)
    return found


def moved(answers: tuple[Result, ...]) -> tuple[list[dict[str, Any]], int]:
    """Rows of the answers whose figure is not the main one, each once; and how many lack theirs.

    The indicator goes along with each row as `of`.
    """
    found: dict[tuple[Any, ...], dict[str, Any]] = {}
    lacking = set()
    for answer in answers:
        if not can_move(answer):
            continue
        rows = _followed(answer)[["area_code", "name", "period", "value", "main", "lacking"]]
        for row in records(rows[rows["main"].notna()]):
            key = (answer.indicator.id, row["area_code"], row["period"])
            if row["lacking"]:
                lacking.add(key)
            elif row["value"] != row["main"]:
                found.setdefault((*key, row["value"]), row | {"of": answer.indicator})
    return list(found.values()), len(lacking)
