"""Outcomes of all villages side by side over time: what a before and after can be held against.

An outcome that only the pilots have says nothing: it is offered where nearly every village of the
regency has it in several periods.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from analytics.answers.village_outcomes import known
from analytics.simulate import village_panel as simulated
from analytics.store import contiguity, places, tables
from analytics.store.versioned import cached
from analytics.vocabulary.area import BOJONEGORO, Level
from analytics.vocabulary.assistance import EXAMPLE_REGENCY
from analytics.vocabulary.indicator import Direction, Indicator, Unit
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.period import Period
from analytics.vocabulary.provenance import Caveat, Origin, Provenance
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.vocabulary.standing import Standing
from analytics.vocabulary.verdict import FITTING, THRESHOLDS
from analytics.wording import village_panel as words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

EXAMPLE: Final = "contoh"
"""Id of the example outcome."""
NEARLY_ALL: Final = 0.9
"""Share of the villages of a regency that must have a figure for a period to be compared."""
FEWEST_BEFORE: Final = THRESHOLDS.before
"""Periods before the day: of fewer no verdict is given, not even of villages drawn by lot."""
FOR_SYNTHETIC: Final = FITTING.before
_FEWEST = 3  # periods in which an outcome is known, so that it is offered


def regency_of(codes: Sequence[str], practice: bool) -> str:  # noqa: FBT001 - the reader's switch
    """Whose villages are compared: those around `codes`, or in mode latihan the example's."""
    if practice:
        return EXAMPLE_REGENCY
    return codes[0].rpartition(".")[0].rpartition(".")[0] if codes else BOJONEGORO


def offered(codes: Sequence[str], practice: bool) -> Mapping[str, str]:  # noqa: FBT001
    """Outcomes that nearly every village around `codes` has in several periods: id and label."""
    if practice:
        return {EXAMPLE: words.EXAMPLE_SHARE}
    regency = regency_of(codes, practice)
    found = {name: panel(name, regency, practice=False) for name in known(regency)}
    return {
        name: words.labelled(answer.indicator, _series(answer.facts["series"]))
        for name, answer in found.items()
        if isinstance(answer, Result)
    }


def _series(name: str | None) -> str:
    """The label of a series; "" where nobody says which."""
    if name is None:
        return ""
    rows = tables.series().drop_duplicates("series_id").set_index("series_id")["label"]
    return str(rows.get(name, name))


@cached
def panel(
    outcome: str,
    regency: str,
    practice: bool,  # noqa: FBT001
    effect: float = 0.0,
    treated: tuple[str, ...] = (),
) -> Answer:
    """One outcome of all villages of a regency over time.

    Args:
        outcome: id, of `offered`.
        regency: code.
        practice: the example instead, whatever `outcome` and `regency` say.
        effect: of the example alone: by how many points the work truly lowers it.
        treated: of the example alone: where; empty for its pilots.

    Returns:
        Rows village_code, period (key), value: of what is known. `facts`: `wide` (float, index
        code of every village of the regency, columns keys of periods in order, NaN where unknown),
        `names` (of villages by code), `in_percent` (compared by how many percent it moves),
        `guarded` and `series` (for `answers.breaks`), `hidden` (counts too small to be told),
        `dropped` (keys of periods of which too few villages are known), `outcome`, `regency`.
        A Gap where fewer than three periods are known of nearly every village.
    """
    if practice:
        return _example(effect, treated)
    one = known(regency).get(outcome)
    names = villages(regency)
    if one is None or not names:
        return missing(regency)
    wide = one.rows.pivot_table(
        index="village_code", columns="period", values="value", aggfunc="last"
    ).reindex(list(names))
    keys = sorted(wide.columns, key=lambda key: (Period.parse(key).end, Period.parse(key).start))
    wide = wide[keys].astype(float)
    enough = wide.notna().mean() >= NEARLY_ALL
    if enough.sum() < _FEWEST:
        return missing(regency)
    dropped = tuple(wide.columns[~enough])
    provenance = one.provenance
    if dropped:
        provenance = provenance.then(words.left_out(len(dropped)), Caveat.INCOMPLETE_COVERAGE)
    kept = [key for key in keys if key not in dropped]
    return Result(
        frame=one.rows[one.rows["period"].isin(kept)].reset_index(drop=True),
        indicator=one.indicator,
        provenance=provenance,
        facts={
            "wide": wide[kept],
            "names": names,
            "in_percent": one.in_percent,
            "guarded": one.guarded,
            "series": one.series,
            "hidden": one.hidden,
            "dropped": dropped,
            "outcome": outcome,
            "regency": regency,
        },
    )


@cached
def villages(regency: str) -> Mapping[str, str]:
    """Code and name of every village (desa and kelurahan) of a regency, in order of code."""
    rows = tables.areas()
    within = rows["code"].str.startswith(f"{regency}.") & (rows["level"] == Level.VILLAGE)
    own = rows[within].sort_values("code")
    return dict(zip(own["code"], own["name"], strict=True))


def around(practice: bool, regency: str = BOJONEGORO) -> Mapping[str, tuple[str, ...]]:  # noqa: FBT001
    """Of each village of a regency those that touch it: what is done next door may reach them."""
    if practice:
        return simulated.around()
    return contiguity.contiguity(Level.VILLAGE, places.geo_folder(), regency)


def missing(regency: str, since: date | None = None) -> Gap:
    """What is asked for where no outcome is known of all villages before and after a day."""
    return Gap(
        what=words.WHAT,
        ask_whom=words.owners(tables.area(regency).name),
        ask_for=words.ask_for(
            len(villages(regency)), since, THRESHOLDS.earlier, FEWEST_BEFORE, FOR_SYNTHETIC
        ),
        layout=Layout.VILLAGES,
    )


def _example(effect: float, treated: tuple[str, ...]) -> Result:
    made = simulated.example(effect, treated)
    long = made.wide.rename_axis("village_code").reset_index()
    long = long.melt("village_code", var_name="period", value_name="value")
    return Result(
        frame=long,
        indicator=_EXAMPLE_INDICATOR,
        provenance=Provenance(
            origins=(_EXAMPLE_ORIGIN,),
            standing=Standing.EXAMPLE,
            steps=(words.EXAMPLE_STEP,),
            caveats=(Caveat.INVENTED,),
        ),
        facts={
            "wide": made.wide,
            "names": dict(zip(made.frame["code"], made.frame["name"], strict=True)),
            "in_percent": False,
            "guarded": "",
            "series": None,
            "hidden": 0,
            "dropped": (),
            "outcome": EXAMPLE,
            "regency": EXAMPLE_REGENCY,
        },
    )


_EXAMPLE_ORIGIN = Origin(
    id="example_village_panel",
    publisher="data contoh",
    carrier="data contoh",
    title=words.EXAMPLE_TITLE,
    url="",
    published="",
)
_EXAMPLE_INDICATOR = Indicator(
    id="example_kpm_share",
    label=words.EXAMPLE_SHARE,
    unit=Unit.PERCENT,
    direction=Direction.LOWER_IS_BETTER,
    decimals=1,
    definition=words.EXAMPLE_MEANS,
    owner="data contoh",
    smallest_level=Level.VILLAGE,
)
