"""Questions on kabupaten and kota side by side, for `answers.questions`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import (
    memberships,
    region_paces,
    region_sheet,
    region_villages,
    regions,
)
from analytics.vocabulary.region import Group, VillageIndex

if TYPE_CHECKING:
    from collections.abc import Callable

    from analytics.answers.questions import Answers, Asked

_GROUP = Group.EVENTS  # as the page opens


def _position(asked: Asked) -> Answers:
    return (regions.positions(asked.indicator, _GROUP, asked.period),)


def _neighbours(asked: Asked) -> Answers:
    return (regions.positions(asked.indicator, Group.NEIGHBOURS, asked.period),)


def _pace(asked: Asked) -> Answers:
    years = region_paces.years(asked.indicator, _GROUP)
    since = int(next(iter(years), 0))
    held = next(iter(region_paces.references(asked.indicator, _GROUP, since)))
    return (region_paces.paces(asked.indicator, _GROUP, since, held),)


def _villages(_: Asked) -> Answers:
    return tuple(
        region_villages.statuses(index, _GROUP, int(year))
        for index in VillageIndex
        for year in list(region_villages.years(index, _GROUP))[:1]
    )


def _sheet(_: Asked) -> Answers:
    return (region_sheet.sheet(_GROUP),)


def _lists(_: Asked) -> Answers:
    return (memberships.memberships(), memberships.decree())


OF_REGIONS: tuple[tuple[str, str, Callable[[Asked], Answers]], ...] = (
    (
        "antarwilayah",
        "Di mana Bojonegoro di antara daerah Bakorwil II (--indikator --periode)?",
        _position,
    ),
    (
        "antartetangga",
        "Di mana Bojonegoro di antara tetangganya (--indikator --periode)?",
        _neighbours,
    ),
    (
        "laju-wilayah",
        "Siapa di Bakorwil II bergerak lebih cepat, dan apakah itu pasti (--indikator)?",
        _pace,
    ),
    (
        "ukuran-wilayah",
        "Berapa P0, P1, P2, garis kemiskinan, dan TPT tiap daerah Bakorwil II?",
        _sheet,
    ),
    (
        "status-desa-wilayah",
        "Berapa desa mandiri di Bakorwil II menurut IDM, dan menurut Indeks Desa?",
        _villages,
    ),
    (
        "wilayah-bakorwil",
        "Siapa saja wilayah kerja Bakorwil II, menurut daftar yang mana?",
        _lists,
    ),
)
