"""The monthly form of the 28 kecamatan: who has reported, and for which month."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from analytics.answers import areas
from analytics.store import tables, versions, warehouse
from analytics.vocabulary.area import Level
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.period import Period
from analytics.vocabulary.provenance import Origin, Provenance
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.vocabulary.standing import Standing

if TYPE_CHECKING:
    from datetime import date

_TABLE = "monthly"
_MONTHS = 12


def reported(on: date, year: int | None = None) -> Answer:
    """Which kecamatan has reported which month of a year?

    Args:
        on: today; months that are not over by then are not due.
        year: left out, the newest of which there is a report.

    Returns:
        28 rows x 12 months: area_code, name, month (key), reported, due. `facts`: `year`,
        `reported` and `due` (how many), `missing` (names of kecamatan that owe a report).
        A Gap while nobody imported a report.
    """
    rows = warehouse.frame(_TABLE)
    if rows is None or rows.empty:
        return missing()
    chosen = max(int(key[:4]) for key in rows["month"]) if year is None else year
    given = set(zip(rows["district_code"], rows["month"], strict=True))
    found = [
        (code, name, key, (code, key) in given, Period.parse(key).end < on)
        for code, name in areas.districts().items()
        for key in (f"{chosen}-{month:02}" for month in range(1, _MONTHS + 1))
    ]
    frame = pd.DataFrame(found, columns=["area_code", "name", "month", "reported", "due"])
    owing = frame[frame["due"] & ~frame["reported"]]
    return Result(
        frame=frame,
        indicator=tables.indicator("kpm_pkh"),
        provenance=provenance(),
        facts={
            "year": chosen,
            "reported": int((frame["reported"] & frame["due"]).sum()),
            "due": int(frame["due"].sum()),
            "missing": tuple(dict.fromkeys(owing["name"])),
        },
    )


def years() -> dict[str, str]:
    """Years of which there is a report, newest first: code and label."""
    rows = warehouse.frame(_TABLE)
    found = set() if rows is None else {key[:4] for key in rows["month"]}
    return {year: year for year in sorted(found, reverse=True)}


def missing() -> Gap:
    """Whom to ask for the monthly form while nobody imported one."""
    return Gap(
        what=Layout.MONTHLY.label,
        ask_whom="28 camat, melalui Dinas Sosial Kab. Bojonegoro",
        ask_for=(
            "laporan bulanan KPM PKH tiap kecamatan: KPM awal bulan, masuk, keluar menurut "
            "alasannya, dan KPM akhir bulan"
        ),
        level=Level.DISTRICT,
        layout=Layout.MONTHLY,
    )


def provenance() -> Provenance:
    """Where the monthly reports in use come from."""
    version = versions.current()
    keeper = "kecamatan se-Kabupaten Bojonegoro"
    origin = Origin(
        id="imported.monthly",
        publisher=keeper,
        carrier=keeper,
        title=f"{Layout.MONTHLY.label} yang diunggah (versi {version})",
        url="",
        published=versions.read(version).created[:10],
    )
    return Provenance(origins=(origin,), standing=Standing.OFFICIAL)
