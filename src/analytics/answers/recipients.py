"""Who gets many programmes and who none: lists of families against each other, as counts alone."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.answers import boundaries, figures, register
from analytics.answers.counted import drawn_codes
from analytics.measures.classes import assign, breaks
from analytics.measures.targeting_errors import exclusion, inclusion
from analytics.store import cubes, editions, places, tables, versions
from analytics.store.versioned import cached
from analytics.vocabulary.area import BOJONEGORO, Level
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.provenance import Caveat, Origin, Provenance
from analytics.vocabulary.recipients import ANY, COUNTS, MANIFEST, NONE, FamilyList
from analytics.vocabulary.result import Answer, Gap, Result, records
from analytics.vocabulary.standing import Standing
from analytics.wording import recipients as words

if TYPE_CHECKING:
    from pathlib import Path

    from analytics.measures.targeting_errors import Error

ON_LISTS, WITHOUT = "families_on_lists", "families_without_aid_share"
_PUBLISHED = ("kpm_pkh", "damisda_families")


@cached
def overlap(practice: bool = False) -> Answer:  # noqa: FBT001, FBT002 - the reader's switch, as asked
    """How many families are on no list of aid, on one, on two, on three or more?

    Returns:
        The kabupaten, then its kecamatan by code: area_code, name, none (on a reference alone),
        one, two, more, families, all missing where hidden, share (none, percent of families).
        `facts`: `lists` (records: list, families, carded, sampled), `references` (how many lists
        say who is poor). A Gap with fewer than two lists.
    """
    folder = _folder(practice)
    lists = _cube("lists", practice)
    if folder is None or len(lists) < 2:
        return missing(words.OVERLAP)
    rows = figures.with_names(cubes.read(folder, "overlap"))
    # Without a list of the poor nobody can be on none.
    complete = lists[~lists["sampled"]]
    references = sum(FamilyList(name).is_reference for name in complete["list"])
    share = 100 * rows[NONE].astype(float) / rows["families"].astype(float)
    return Result(
        frame=rows.assign(share=share if references else float("nan"))[
            ["area_code", "name", *COUNTS, "families", "share"]
        ],
        indicator=tables.indicator(ON_LISTS),
        provenance=_provenance(practice).then(words.COUNTED_ONCE, Caveat.SMALL_CELLS_HIDDEN),
        facts={"lists": tuple(records(lists)), "references": references},
    )


@cached
def pairs(practice: bool = False) -> Answer:  # noqa: FBT001, FBT002
    """Who has one programme without another: each two lists.

    Returns:
        first, second (values of `FamilyList`), both, only_first, only_second (missing where
        hidden), hidden. `facts`: `lists`. A Gap with fewer than two lists.
    """
    whole = overlap(practice)
    if isinstance(whole, Gap):
        return whole
    found = _cube("pairs", practice)
    return Result(
        frame=found[found["first"] != ANY].reset_index(drop=True),
        indicator=whole.indicator,
        provenance=whole.provenance,
        facts={"lists": whole.facts["lists"]},
    )


@cached
def errors(reference: str, practice: bool = False) -> Answer:  # noqa: FBT001, FBT002
    """Whom programmes leave out and take in, against one list of those held to be poor?

    Args:
        reference: a value of `FamilyList`.
        practice: True in mode latihan.

    Returns:
        One row a programme, whoever is on any of them first: list, label, excluded, excluded_low,
        excluded_high (percent of the reference), included, included_low, included_high (percent
        of the programme), missing where hidden or a sample cannot tell; on_reference, reached
        (families). `facts`: `reference`, `sampled`. A Gap where there is no such list.
    """
    lists = _cube("lists", practice).set_index("list")
    if reference not in lists.index or len(lists) < 2:
        return missing(words.ERRORS)
    sampled = bool(lists.loc[reference, "sampled"])
    loose = (lists["families"] - lists["carded"].fillna(0)).fillna(0).clip(lower=0)
    rows = []
    for pair in records(_cube("pairs", practice)):
        if pair["second"] != reference or _is_reference(pair["first"]):
            continue
        of = loose.drop(reference).sum() if pair["first"] == ANY else loose[pair["first"]]
        known = {name: None if pd.isna(pair[name]) else int(pair[name]) for name in _CELLS}
        at_most = int(of + loose[reference])
        rows.append(
            {
                "list": pair["first"],
                "label": words.label(pair["first"]),
                **_told("excluded", exclusion(known, at_most, sampled=sampled)),
                **_told("included", inclusion(known, at_most, sampled=sampled)),
            }
        )
    if not rows:
        return missing(words.ERRORS)
    return Result(
        frame=pd.DataFrame(rows),
        indicator=tables.indicator(WITHOUT),
        provenance=_provenance(practice).then(words.MATCHED, Caveat.SMALL_CELLS_HIDDEN),
        facts={"reference": reference, "sampled": sampled},
    )


_CELLS = ("both", "only_first", "only_second")


def references(practice: bool = False) -> dict[str, str]:  # noqa: FBT001, FBT002
    """The lists in use that say who is poor: value and label."""
    names = _cube("lists", practice)["list"]
    return {name: words.label(name) for name in names if _is_reference(name)}


def mapped(practice: bool = False) -> Answer:  # noqa: FBT001, FBT002
    """Who is poor by a list and gets nothing, as a map of kecamatan; as `atlas.indicator_map`."""
    answer = overlap(practice)
    if isinstance(answer, Gap):
        return answer
    if not answer.facts["references"]:
        return missing(words.ERRORS)
    frame = answer.frame[answer.frame["area_code"] != BOJONEGORO]
    codes = list(drawn_codes(Level.DISTRICT))
    value = frame.set_index("area_code")["share"].reindex(codes).astype(float)
    ends = breaks(value)
    rows = figures.with_names(value.rename("value").rename_axis("area_code").reset_index())
    standing = answer.provenance.standing
    return Result(
        frame=rows.assign(low=rows["value"], high=rows["value"], standing=standing, period=""),
        indicator=tables.indicator(WITHOUT),
        provenance=answer.provenance.then(words.DRAWN, *boundaries.caveats(Level.DISTRICT)),
        facts={
            "breaks": ends,
            "classes": assign(rows["value"], ends),
            "known": int(rows["value"].notna().sum()),
            "period": "",
            "level": Level.DISTRICT,
            "first": tables.area(BOJONEGORO).name,
            "boundary": boundaries.note(Level.DISTRICT),
            "basis": "",
            "marked": (),
        },
    )


@cached
def published() -> Answer:
    """What was published of lists, side by side: sizes alone, of which no overlap follows.

    Returns:
        area_code, name, indicator, list_label, period, value, standing, source; newest first.
    """
    rows = pd.concat([figures.by_source(one, [BOJONEGORO]) for one in _PUBLISHED])
    if rows.empty:
        return missing(words.OVERLAP)
    provenance = figures.provenance_of(rows, Caveat.REGISTER_NOT_SURVEY)
    rows = rows.sort_values(["period_end", "indicator"], ascending=[False, True])
    rows = rows[rows["period_end"] >= rows["period_end"].max() - pd.DateOffset(years=3)]
    labels = {one: tables.indicator(one).label for one in _PUBLISHED}
    sources = [tables.origin(one).publisher for one in rows["origin_id"]]
    told = rows.assign(list_label=rows["indicator"].map(labels), source=sources)
    kept = ["area_code", "name", "indicator", "list_label", "period", "value", "standing", "source"]
    return Result(
        frame=told[kept].drop_duplicates(["indicator", "period", "value"], ignore_index=True),
        indicator=tables.indicator("damisda_families"),
        provenance=provenance.then(words.NO_OVERLAP),
    )


def missing(what: str) -> Gap:
    """What to ask for until there are lists that can be laid on one another."""
    return Gap(what, words.ASK_WHOM, words.ASK_FOR, layout=Layout.RECIPIENTS)


def _is_reference(name: str) -> bool:
    return name != ANY and FamilyList(name).is_reference


def _told(name: str, error: Error | None) -> dict[str, Any]:
    ends = (None,) * 4 if error is None else (error.share, error.low, error.high, error.families)
    of = "on_reference" if name == "excluded" else "reached"
    return dict(zip((name, f"{name}_low", f"{name}_high", of), ends, strict=True))


def _cube(name: str, practice: bool) -> pd.DataFrame:  # noqa: FBT001
    folder = _folder(practice)
    if folder is None:
        return pd.DataFrame({"list": pd.Series(dtype="str")})
    return cubes.read(folder, name)


def _folder(practice: bool) -> Path | None:  # noqa: FBT001
    """Where the counts lie of what a reader sees: the example's, or those of the version in use."""
    if practice:
        return editions.in_use(places.example_folder(places.state_folder()))
    file = versions.path(f"{cubes.FOLDER}/overlap.parquet")
    return None if file is None else file.parents[1]


def _provenance(practice: bool) -> Provenance:  # noqa: FBT001
    if practice:
        return register.provenance("stock", practice)
    file = versions.path(MANIFEST)
    told = {} if file is None else json.loads(file.read_text(encoding="utf-8"))
    found = Provenance(
        origins=tuple(Origin(**one) for one in told.values()),
        standing=Standing.OFFICIAL,
        caveats=(Caveat.REGISTER_NOT_SURVEY,),
    )
    return found | register.provenance("stock", practice) if register.imported() else found
