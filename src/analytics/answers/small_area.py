"""Estimates of kecamatan from a survey's own figures and covariates, and how sure each is.

Nothing stands under the name of a kecamatan before direct estimates were imported, and no value
whose error is more than half of it ever does.
"""

from __future__ import annotations

from dataclasses import replace
from operator import itemgetter
from typing import TYPE_CHECKING

from analytics.answers import assisted, figures
from analytics.answers.small_area_told import people, told, whole
from analytics.answers.small_area_worked import worked
from analytics.measures.small_area import Unsolvable
from analytics.store import tables
from analytics.store.versioned import cached
from analytics.vocabulary.area import BOJONEGORO, Level
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.provenance import Caveat, Provenance
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.vocabulary.small_area import SHARES, TOLD, Aligned, Model, Reliability
from analytics.wording import small_area as words
from analytics.wording import small_area_model as model_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from analytics.answers.small_area_told import Told, Whole
    from analytics.vocabulary.indicator import Indicator

_PER_COVARIATE = 5  # kecamatan with a sample for every covariate that is used unasked


def offered(practice: bool) -> tuple[tuple[str, int], ...]:  # noqa: FBT001 - as asked
    """Indicator and year of every survey there is, the usual one first; none without an import."""
    found = told(practice)
    return () if found is None else found.offered


def covariates(practice: bool) -> Mapping[str, str]:  # noqa: FBT001 - as asked
    """Code and name of every covariate that may be used, those of the file first."""
    found = told(practice)
    return {} if found is None else found.labels


def usual(practice: bool, indicator: str, year: int) -> Model:  # noqa: FBT001 - as asked
    """The model a reader meets first: covariates of the file, one for five kecamatan at most."""
    found = told(practice)
    if found is None:
        return Model(indicator, year)
    rows = _rows(found, indicator, year)
    most = int(rows["estimate"].notna().sum()) // _PER_COVARIATE
    return Model(indicator, year, covariates=found.of_file[:most])


@cached
def estimated(practice: bool, model: Model) -> Answer:  # noqa: FBT001 - as asked
    """Every kecamatan by the model that is asked, in the order in which they are drawn.

    One row a kecamatan: area_code, name, value, low, high (95 %; missing where refused), rse
    (percent), reliability (of `Reliability`; empty where a covariate is missing), direct,
    direct_rse (the survey's own; missing where it is refused, `direct_shown`), gamma (weight of
    the survey), sample (households), population, sampled, residual, outlier.

    `facts`: `regency`, `name`, `model`, `label`, `used` (names of covariates), `counts` (kecamatan
    by reliability), `shown`, `direct_count`, `surveyed`, `outside` (without sample), `unknown`
    (without covariate); of the fit `variance`, `variance_low`, `variance_high`, `coefficients`
    (value and standard error of the constant and of each covariate in standard deviations),
    `log_likelihood`, `aic`, `bic`, `areas`, `limit`, `normality`, `explained`, `gap`, `gap_p`,
    `gamma` (median), `filled`; of the whole `agreed`, `whole`, `whole_period`, `before`,
    `whole_error`, `why_not`.

    A Gap without direct estimates, or where they tell no such model.
    """
    found = told(practice)
    if found is None:
        return missing()
    rows = _rows(found, model.indicator, model.year)
    if rows["estimate"].isna().all():
        return missing(model.indicator)
    codes = [code for code in found.labels if code in model.covariates]
    goal = whole(found, model.indicator, model.year)
    weights, published = people(found, rows)
    rows["population"] = weights.to_numpy()
    try:
        frame, facts = worked(rows, codes, model, goal.value)
    except Unsolvable:
        return _unsolvable(model, int(rows["estimate"].notna().sum()), len(codes))
    used = [found.labels[code] for code in codes]
    counts = {one: int((frame["reliability"] == one).sum()) for one in Reliability}
    provenance = _provenance(found, codes, goal, published, agreed=facts["agreed"])
    return Result(
        frame=frame.assign(standing=provenance.standing.value),
        indicator=_indicator(model),
        provenance=provenance.estimated(model_words.step(model, used), Caveat.SMALL_AREA),
        facts=facts
        | {
            "regency": found.regency,
            "name": assisted.name_of(found.regency),
            "model": model,
            "label": tables.indicator(model.indicator).label,
            "used": tuple(used),
            "counts": counts,
            "shown": counts[Reliability.USABLE] + counts[Reliability.CAREFUL],
            "direct_count": int(frame["direct_shown"].sum()),
            "surveyed": int(rows["estimate"].notna().sum()),
            "outside": int((rows["estimate"].isna() & (frame["reliability"] != "")).sum()),
            "unknown": int((frame["reliability"] == "").sum()),
            "whole": goal.value,
            "whole_period": goal.period,
            "why_not": _why_not(goal, frame, model, agreed=facts["agreed"]),
        },
    )


def known() -> Result:
    """The newest poverty rate of the kabupaten itself: what stands while no kecamatan has one."""
    rows = figures.used("poverty_rate", [BOJONEGORO]).sort_values("period_end").tail(1)
    return Result(rows, tables.indicator("poverty_rate"), figures.provenance_of(rows))


def verdict(answer: Answer) -> tuple[str, ...]:
    """The plain answer: how many kecamatan may be shown, how far apart, what they sum to."""
    if isinstance(answer, Gap):
        return ()
    shown = [row for row in answer.rows() if row["value"] == row["value"]]  # not missing
    ends = None
    if len(shown) > 1:
        ends = (min(shown, key=itemgetter("high")), max(shown, key=itemgetter("low")))
    return (
        words.counted(answer.facts),
        *((model_words.SYNTHETIC,) if answer.facts["variance"] == 0 else ()),
        *((words.spread(*ends, answer.indicator),) if ends else ()),
        words.whole(answer.facts, answer.indicator),
    )


def believed(answer: Answer) -> tuple[str, ...]:
    """Whether the model may be believed, in a sentence; nothing of a Gap."""
    return () if isinstance(answer, Gap) else (model_words.verdict(answer.facts, _far(answer)),)


def doubts(answer: Answer) -> tuple[str, ...]:
    """The same, a sentence a check with its statistic; nothing of a Gap."""
    return () if isinstance(answer, Gap) else model_words.believed(answer.facts, _far(answer))


def _far(answer: Result) -> list[str]:
    return [str(name) for name in answer.frame.loc[answer.frame["outlier"], "name"]]


def missing(indicator: str = TOLD[0]) -> Gap:
    """What is asked for while no direct estimates were imported."""
    label = tables.indicator(indicator).label
    return Gap(
        what=words.missing(label),
        ask_whom=words.ASK_WHOM,
        ask_for=words.ask_for(label),
        area=BOJONEGORO,
        layout=Layout.DIRECT_ESTIMATES,
    )


def _unsolvable(model: Model, areas: int, used: int) -> Gap:
    return Gap(
        what=words.too_few(tables.indicator(model.indicator).label, areas, used),
        ask_whom=words.ASK_WHOM,
        ask_for=words.ask_for(tables.indicator(model.indicator).label),
        area=BOJONEGORO,
        layout=Layout.DIRECT_ESTIMATES,
    )


def _rows(found: Told, indicator: str, year: int) -> pd.DataFrame:
    """One row a kecamatan: what the survey told of it, and its covariates."""
    direct = found.direct
    own = direct[(direct["indicator"] == indicator) & (direct["year"] == year)]
    columns = own.drop_duplicates("area_code").set_index("area_code")
    columns = columns[["estimate", "error", "sample", "population"]].reindex(list(found.areas))
    rows = columns.astype("float64").join(found.covariates)
    rows = rows.rename_axis("area_code").reset_index()
    return rows.assign(name=[found.areas[code] for code in rows["area_code"]])


def _indicator(model: Model) -> Indicator:
    of = tables.indicator(model.indicator)
    return replace(
        of,
        id=f"small_area_{of.id}",
        label=words.label(of.label),
        definition=words.DEFINITION,
        owner=words.OWNER,
        smallest_level=Level.DISTRICT,
        decimals=1 if model.indicator in SHARES else of.decimals,
    )


def _provenance(
    found: Told, codes: list[str], goal: Whole, published: Provenance | None, *, agreed: bool
) -> Provenance:
    provenance = found.origins[""]
    for code in codes:
        provenance |= found.origins[code]
    if agreed and goal.provenance is not None:
        provenance |= goal.provenance
    if agreed and published is not None:
        provenance |= published
    return provenance


def _why_not(goal: Whole, frame: pd.DataFrame, model: Model, *, agreed: bool) -> str:
    """Why estimates were left as they are; nothing where they agree with the whole."""
    if agreed:
        return ""
    if model.aligned is Aligned.NONE:
        return words.NOT_ASKED
    if goal.why_not:
        return goal.why_not
    return words.NO_PEOPLE if (frame["reliability"] != "").all() else words.NOT_ALL
