"""One area on one sheet: what is known of it, and what is missing and who could give it."""

from __future__ import annotations

from dataclasses import replace

from analytics.answers import figures, indicators, register
from analytics.answers.beneficiaries import KPM
from analytics.store import tables
from analytics.vocabulary.area import BOJONEGORO, Level, level_of
from analytics.vocabulary.result import Answer, Gap, Result

_WIDE = ("poverty_rate", "poor_people", "poverty_line", "unemployment_rate", "hdi")
SHEETS = {
    Level.COUNTRY: _WIDE,
    Level.PROVINCE: _WIDE,
    Level.REGENCY: _WIDE,
    Level.DISTRICT: (
        "population",
        "area_size",
        "population_density",
        "village_count",
        "ward_count",
        "register_desil1_4_rate",
        "register_desil1_people",
        "red_quadrant_villages",
        "stunting_rate",
        "kpm_pkh",
        "pkh_graduates_able",
        "poverty_rate",
    ),
    Level.VILLAGE: ("pilot_village", "priority_village_2021", "area_size", "kpm_pkh"),
}


def known_of(area: str) -> tuple[Answer, ...]:
    """What is published of an area, in order of the sheet; what nobody published is a Gap.

    A flag that is not set is left out: not being on a list is told by the list's own map.
    """
    found = []
    for indicator in SHEETS[level_of(area)]:
        answer = indicators.indicator_now(indicator, area)
        if isinstance(answer, Gap) and tables.indicator(indicator).unit == "flag":
            continue
        if isinstance(answer, Gap) and indicator == KPM and area in register.hidden([area]):
            answer = replace(answer, never="angka kecil, disembunyikan untuk melindungi keluarga")
        found.append(answer)
    return tuple(found)


def villages_of(district: str) -> Answer:
    """Which villages does a kecamatan have, and which of them are pilot or priority villages?

    One row a village: code, name, kind (desa, kelurahan), pilot, priority (True or False).
    """
    areas = tables.areas()
    villages = areas[areas["parent_code"] == district]
    count = indicators.indicator_now("village_count", district)
    if isinstance(count, Gap):
        return count
    frame, provenance = villages.assign(area_code=villages["code"]), count.provenance
    for column, indicator in (("pilot", "pilot_village"), ("priority", "priority_village_2021")):
        listed = figures.used(indicator, list(villages["code"]))
        frame[column] = frame["code"].isin(listed.loc[listed["value"] == 1, "area_code"])
        if not listed.empty:
            provenance |= figures.provenance_of(listed)
    return Result(
        frame=figures.with_names(frame.drop(columns="name")).reset_index(drop=True),
        indicator=count.indicator,
        provenance=provenance,
    )


def districts() -> dict[str, str]:
    """Code and name of the kecamatan of Bojonegoro, in order of code."""
    areas = tables.areas()
    rows = areas[areas["parent_code"] == BOJONEGORO].sort_values("code")
    return dict(zip(rows["code"], rows["name"], strict=True))
