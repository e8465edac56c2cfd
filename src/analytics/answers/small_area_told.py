"""What estimates of small areas are made of: a survey's own figures, covariates, people, a whole.

Of what was imported, or in mode latihan of the example place: nothing of the example ever stands
under the name of a real kecamatan.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pandas as pd

from analytics.answers import assisted, counted, figures
from analytics.simulate import small_area as example
from analytics.store import tables, versions, warehouse
from analytics.store.versioned import cached
from analytics.vocabulary.area import BOJONEGORO, Level
from analytics.vocabulary.assistance import EXAMPLE_REGENCY
from analytics.vocabulary.provenance import Origin, Provenance
from analytics.vocabulary.small_area import TOLD
from analytics.vocabulary.standing import Standing
from analytics.wording import small_area as words

if TYPE_CHECKING:
    from collections.abc import Mapping

# Published for every kecamatan, and no measure of poverty: offered beside the covariates of a file.
_PUBLISHED = ("population_density",)
_PEOPLE = "population"


@dataclass(frozen=True)
class Told:
    """Everything there is.

    Attributes:
        regency: code of the kabupaten, the example place's in mode latihan.
        areas: code and name of every kecamatan, in the order in which it is drawn.
        direct: area_code, indicator, year, estimate, error, sample, population, source.
        covariates: one row a kecamatan (index area_code), one column a code.
        labels: code of each covariate to its name, those of the file first.
        of_file: codes of those of the file.
        origins: of each code, and of `direct` under "".
        periods: code of each covariate to the year or period it holds for.
    """

    regency: str
    areas: Mapping[str, str]
    direct: pd.DataFrame
    covariates: pd.DataFrame
    labels: Mapping[str, str]
    of_file: tuple[str, ...]
    origins: Mapping[str, Provenance]
    periods: Mapping[str, str] = field(default_factory=dict)

    @property
    def offered(self) -> tuple[tuple[str, int], ...]:
        """Indicator and year of every survey told, the usual indicator and newest year first."""
        names, years = self.direct["indicator"].tolist(), self.direct["year"].tolist()
        pairs = set(zip(names, years, strict=True))
        return tuple(sorted(pairs, key=lambda one: (TOLD.index(one[0]), -one[1])))


@dataclass(frozen=True)
class Whole:
    """The published figure of the kabupaten; `value` None, with the reason, where there is none."""

    value: float | None
    period: str
    provenance: Provenance | None
    why_not: str = ""


def told(practice: bool) -> Told | None:  # noqa: FBT001 - the reader's switch, as asked
    """What was imported, or the example; None where nothing was imported."""
    return _example() if practice else _imported()


def whole(of: Told, indicator: str, year: int) -> Whole:
    """The figure all kecamatan together have to give: of the same year, and one series alone."""
    if of.regency == EXAMPLE_REGENCY:
        return Whole(example.survey()[2], str(year), assisted.EXAMPLE)
    rows = figures.used(indicator, [of.regency])
    rows = rows[rows["period"].str[:4] == str(year)]
    if rows.empty:
        return Whole(None, "", None, words.no_whole(tables.indicator(indicator).label, year))
    if len(set(rows["series_id"])) > 1:
        return Whole(None, "", None, words.two_wholes(tables.indicator(indicator).label, year))
    row = rows.iloc[-1]
    return Whole(float(row["value"]), str(row["period"]), figures.provenance_of(rows.tail(1)))


def people(of: Told, rows: pd.DataFrame) -> tuple[pd.Series[float], Provenance | None]:
    """People of each kecamatan, by area_code: as the file says, else as published, all alike.

    Missing altogether where neither knows every kecamatan. And where they come from, if published.
    """
    said = rows.set_index("area_code")["population"].reindex(list(of.areas)).astype("float64")
    if said.notna().all() or of.regency == EXAMPLE_REGENCY:
        return said, None
    published, provenance = _newest(_PEOPLE, list(of.areas))
    if published is None:
        return pd.Series(float("nan"), index=list(of.areas)), None
    return published, provenance


@cached
def _imported() -> Told | None:
    direct = warehouse.frame("direct_estimates", versions.current())
    if direct is None:
        return None
    codes = counted.drawn_codes(Level.DISTRICT)
    names = tables.names()
    direct = direct[direct["area_code"].isin(codes)]
    if direct.empty:
        return None
    stored = warehouse.frame("area_covariates", versions.current())
    rows = pd.DataFrame(columns=["area_code", "covariate", "year", "value", "source"])
    rows = rows if stored is None else stored[stored["area_code"].isin(codes)]
    found = _of(BOJONEGORO, {code: names[code] for code in codes}, direct, rows)
    return _with_published(found)


@cached
def _example() -> Told:
    direct, covariates, _ = example.survey()
    places = assisted.villages(EXAMPLE_REGENCY)
    areas = dict(zip(places["district_code"], places["district"], strict=True))
    return _of(
        EXAMPLE_REGENCY,
        areas,
        direct.assign(source=words.EXAMPLE_SURVEY),
        covariates.assign(source=words.EXAMPLE_SURVEY),
    )


def _of(regency: str, areas: Mapping[str, str], direct: pd.DataFrame, rows: pd.DataFrame) -> Told:
    """Covariates by their newest year; the same name has the same code as long as the file has."""
    names = sorted(set(rows["covariate"]))
    codes = {name: f"p{place}" for place, name in enumerate(names, start=1)}
    newest = rows.sort_values("year").drop_duplicates(["area_code", "covariate"], keep="last")
    wide = pd.DataFrame(index=pd.Index(list(areas), name="area_code"))
    periods, origins = {}, {"": _provenance(regency, direct["source"], "direct")}
    for name, code in codes.items():
        own = newest[newest["covariate"] == name]
        wide[code] = own.set_index("area_code")["value"].reindex(wide.index).astype("float64")
        years = sorted({str(year) for year in own["year"].dropna()})
        periods[code] = "–".join(dict.fromkeys((years[0], years[-1]))) if years else ""
        origins[code] = _provenance(regency, own["source"], "covariates")
    labels = {code: name for name, code in codes.items()}
    return Told(regency, areas, direct, wide, labels, tuple(labels), origins, periods)


def _with_published(found: Told) -> Told:
    wide, labels = found.covariates.copy(), dict(found.labels)
    origins, periods = dict(found.origins), dict(found.periods)
    for name in _PUBLISHED:
        values, provenance = _newest(name, list(found.areas))
        if values is not None and provenance is not None:
            wide[name] = values
            labels[name] = tables.indicator(name).label
            origins[name] = provenance
            periods[name] = ""
    return Told(
        found.regency, found.areas, found.direct, wide, labels, found.of_file, origins, periods
    )


def _newest(indicator: str, codes: list[str]) -> tuple[pd.Series[float] | None, Provenance | None]:
    """The newest period for which every area has a figure, by area_code."""
    rows = figures.used(indicator, codes)
    complete = rows.groupby("period")["area_code"].transform("nunique") == len(codes)
    rows = rows[complete]
    if rows.empty:
        return None, None
    rows = rows[rows["period"] == rows.sort_values("period_end")["period"].iloc[-1]]
    values = rows.drop_duplicates("area_code").set_index("area_code")["value"].reindex(codes)
    return values.astype("float64"), figures.provenance_of(rows)


def _provenance(regency: str, sources: pd.Series, what: str) -> Provenance:
    if regency == EXAMPLE_REGENCY:
        return assisted.EXAMPLE
    origins = tuple(
        Origin(f"small_area.{what}.{place}", source, words.BY_IMPORT, words.ORIGINS[what], "", "")
        for place, source in enumerate(sorted(set(sources)), start=1)
    )
    return Provenance(origins, Standing.ESTIMATE)
