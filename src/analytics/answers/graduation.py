"""From PKH to independence: the funnel, and what flowed in and out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from analytics.answers import areas, beneficiaries, figures
from analytics.answers.register import cube, missing, provenance, there
from analytics.measures.intervals import wilson
from analytics.store import tables
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.period import Period
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.register import Group
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.vocabulary.stage import Exit, Stage
from analytics.wording import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.vocabulary.provenance import Provenance

EVERY = "semua"
ENTRIES = ("entries", "re_entries")
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

    Nine rows an area (fewer where no list tells of a stage) in order of code and stage: area_code,
    name, stage, reached, skipped, base, reached_previous, start, share_of_previous,
    share_of_start. Counted up to `facts["cutoff"]`.
    """
    return _from_cube("funnel", codes, practice, "corong graduasi per kecamatan")


def flows(
    codes: Sequence[str] = (BOJONEGORO,),
    practice: bool = False,  # noqa: FBT001, FBT002
    period: str = "",
) -> Answer:
    """How many families came in and went out, by reason?

    One row an area, of a period (left out, the newest): opening, entries, re_entries, one column
    a reason of leaving, closing; opening + in - out = closing. What no list tells is missing; a
    Gap where nothing but the closing stock is told.
    """
    what = "arus masuk dan keluar KPM per kecamatan"
    found = _from_cube("flows", codes, practice, what, period)
    if isinstance(found, Gap):
        return found
    told = found.frame[[*ENTRIES, *(exit_.value for exit_ in Exit)]].notna()
    return found if told.any(axis=None) else missing(what, "flows")


def listed(area: str = BOJONEGORO) -> Result | None:
    """The flows of an imported register if they tell who left able; None where no list does."""
    found = flows((area,))
    if isinstance(found, Gap) or found.frame[Exit.GRADUATED.value].isna().any():
        return None
    return found


def stock(codes: Sequence[str] = (BOJONEGORO,), practice: bool = False) -> Answer:  # noqa: FBT001, FBT002
    """How many families are on PKH, and how many of them are "lindung"?

    One row an area: active, potential, protected, unknown; active is the sum of the others.
    """
    return _from_cube("stock", codes, practice, "jumlah KPM per kecamatan")


def _from_cube(
    name: str,
    codes: Sequence[str],
    practice: bool,  # noqa: FBT001
    what: str,
    period: str = "",
) -> Answer:
    if not there(practice):
        return missing(what)
    rows = cube(name, practice)
    if rows.empty:
        return missing(what, name)
    chosen = period or figures.newest_period(rows["period"].unique())
    rows = rows[(rows["period"] == chosen) & rows["area_code"].isin(codes)]
    if rows.empty:
        return missing(what, name)
    rows = figures.with_names(rows).sort_values(
        [c for c in ("area_code", "stage") if c in rows], ignore_index=True
    )
    return Result(
        frame=rows,
        indicator=tables.indicator("kpm_active"),
        provenance=_read_with_care(name, codes, practice),
        facts={
            "cutoff": Period.parse(chosen).end,
            "period": chosen,
        },
    )


def _read_with_care(name: str, codes: Sequence[str], practice: bool) -> Provenance:  # noqa: FBT001
    """Where a cube comes from, with what is unknown of the families of these areas."""
    found = provenance(name, practice)
    if name == "flows":
        return found
    rows = cube("stock", practice)
    unsure = rows.loc[rows["area_code"].isin(codes), Group.UNKNOWN.value].fillna(0)
    return replace(found, caveats=(*found.caveats, Caveat.GROUP_UNKNOWN)) if unsure.any() else found


def untold(answer: Answer) -> tuple[str, ...]:
    """Which stages no list tells of, in a sentence, so that nobody takes them for zero."""
    if isinstance(answer, Gap):
        return ()
    every = {stage for stage in Stage if stage >= Stage.POTENTIAL}
    by_area = answer.frame.groupby("area_code")["stage"].agg(set)
    absent = every - set.intersection(*by_area)
    return (sentences.untold([stage.label for stage in sorted(absent)]),) if absent else ()


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
