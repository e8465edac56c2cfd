"""From PKH to independence: the funnel, and what flowed in and out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import areas, beneficiaries, figures
from analytics.answers.register import cube, missing, practice_by_default, provenance
from analytics.measures.intervals import wilson
from analytics.store import tables
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.period import Period
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.vocabulary.stage import Stage
from analytics.wording import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

EVERY = "semua"
COUNTED = ("Semua keluarga dalam daftar, termasuk yang sudah keluar; tanpa KPM “lindung”.",)
STAGE_KEY = (" · ".join(f"{int(stage)} {stage.label}" for stage in Stage if stage > 0),)
METHOD = (
    (
        "Corong menghitung setiap keluarga yang tercatat dalam daftar, termasuk yang sudah keluar; "
        "karena itu awalnya lebih besar daripada jumlah KPM sekarang."
    ),
    (
        "KPM “lindung” (hanya lansia atau penyandang disabilitas) dipisahkan lebih dahulu dan "
        "tidak pernah masuk penyebut. Corong dimulai dari KPM yang potensial graduasi."
    ),
    (
        "Suatu tahap dicapai bila ada kejadian pada tahap itu atau sesudahnya; yang melompati "
        "tahap tampak di tabel. Kedua persentase dihitung atas keluarga yang sama. “Bertahan 12 "
        "bulan” hanya dihitung dari keluarga yang sudah dapat diamati 12 bulan sesudah graduasi."
    ),
    (
        "Graduasi mandiri dan alamiah tidak pernah dijumlahkan; pindah, meninggal, dan data ganda "
        "terpisah dari tidak layak."
    ),
    (
        "“Mampu tanpa bantuan” (uji jurang): pendapatan per orang tetap di atas garis kemiskinan "
        "sesudah PKH dan Sembako dihitung hilang. Tahap bertanda “usulan” bukan istilah Kemensos."
    ),
    (
        "Angka desa di bawah 5 disembunyikan, juga angka lain yang akan membukanya lewat "
        "pengurangan. Jumlah kecamatan selalu ditampilkan."
    ),
)


def funnel(codes: Sequence[str] = (BOJONEGORO,), practice: bool = False) -> Answer:  # noqa: FBT001, FBT002
    """How far did families get, stage by stage, and how many of those before and at the start?

    Nine rows an area in order of code and stage: area_code, name, stage, reached, skipped, base,
    reached_previous, start, share_of_previous, share_of_start. Counted up to `facts["cutoff"]`.
    """
    return _from_cube("funnel", codes, practice, "corong graduasi per kecamatan")


def flows(codes: Sequence[str] = (BOJONEGORO,), practice: bool = False) -> Answer:  # noqa: FBT001, FBT002
    """How many families came in and went out, by reason?

    One row an area, of the newest period: opening, entries, re_entries, one column a reason of
    leaving, closing; opening + in - out = closing.
    """
    return _from_cube("flows", codes, practice, "arus masuk dan keluar KPM per kecamatan")


def stock(codes: Sequence[str] = (BOJONEGORO,), practice: bool = False) -> Answer:  # noqa: FBT001, FBT002
    """How many families are on PKH, and how many of them are "lindung"?

    One row an area: active, potential, protected; active = potential + protected.
    """
    return _from_cube("stock", codes, practice, "jumlah KPM per kecamatan")


def _from_cube(name: str, codes: Sequence[str], practice: bool, what: str) -> Answer:  # noqa: FBT001
    if practice_by_default() and not practice:
        return missing(what)
    rows = cube(name)
    newest = figures.newest_period(rows["period"].unique())
    rows = rows[(rows["period"] == newest) & rows["area_code"].isin(codes)]
    if rows.empty:
        return missing(what)
    rows = figures.with_names(rows).sort_values(
        [c for c in ("area_code", "stage") if c in rows], ignore_index=True
    )
    return Result(
        frame=rows,
        indicator=tables.indicator("kpm_active"),
        provenance=provenance(),
        facts={
            "cutoff": Period.parse(newest).end,
            "period": newest,
        },
    )


def choices() -> dict[str, str]:
    """What the page of graduation offers: the whole regency, all kecamatan at once, or some."""
    whole = {BOJONEGORO: tables.area(BOJONEGORO).name, EVERY: "Semua 28 kecamatan"}
    return whole | areas.districts()


def areas_of(chosen: Sequence[str]) -> tuple[str, ...]:
    """The area codes that entries of `choices` stand for."""
    return tuple(areas.districts()) if EVERY in chosen else tuple(chosen)


def fair_variation() -> tuple[str, ...]:
    """How far the share of graduates may wander by chance alone, under each count of KPM."""
    graduates = beneficiaries.graduates_now()
    families = beneficiaries.families_now()
    if isinstance(graduates, Gap) or isinstance(families, Gap):
        return ()
    count = float(graduates.only()["value"])
    told = []
    for total in families.facts["stated"]:
        low, high = (float(end) for end in wilson(count, total))
        told.append(sentences.fair_variation(count, total, 100 * low, 100 * high))
    return tuple(told)
