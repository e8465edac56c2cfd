"""The slide of facilitators: how heavy the load is, and what moving some would even."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.indicator import Unit
from analytics.wording import aloud
from analytics.wording.facilitators import map_title
from analytics.wording.periods import period_of
from analytics.wording.periods import until as told_until
from analytics.wording.quantities import MISSING as NO_FIGURE
from analytics.wording.quantities import interval, is_missing, number, quantity
from analytics.wording.slides import counted, first_upper, fitting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from analytics.vocabulary.picture import Card

MISSING = "Beban pendamping belum dapat dihitung: jumlahnya belum diterima"
LACKING = "KPM dan pendamping tiap kecamatan"
QUESTION_OF_TOTALS = "Berapa KPM dan berapa kelulusan per pendamping, se-kabupaten?"


def title(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> str:
    """The message: what the moves even, or that nothing is left to even."""
    heavy = sum(row["band"] >= 2 for row in rows)
    (least, lightest), (most, heaviest) = facts["least"], facts["most"]
    now = interval(least, most, Unit.COUNT, 0)
    if not facts["moved"]:
        return fitting(f"Beban pendamping {now} KPM; tidak ada perpindahan yang meratakannya")
    then = interval(lightest, heaviest, Unit.COUNT, 0)
    told = f"Beban pendamping {now} KPM; bila {counted(facts['moved'])} pindah menjadi {then}"
    if heavy:
        return fitting(
            f"{first_upper(counted(heavy))} kecamatan di atas kisaran lazim. {told}", told
        )
    return fitting(told)


def question(period: str) -> str:
    """What the slide answers, and of when."""
    return f"KPM per pendamping tiap kecamatan, keadaan {period_of(period)}?"


def load(value: float) -> str:
    """The load of one kecamatan on the map."""
    return NO_FIGURE if is_missing(value) else number(value)


def alt(told: Sequence[tuple[str, str]], *, after: bool) -> str:
    """The map in words."""
    return f"Peta {map_title(after=after)}: {'; '.join(f'{name} {text}' for name, text in told)}"


def spoken(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> tuple[str, ...]:
    """The message as it is said."""
    heavy = [row for row in rows if row["band"] >= 2]
    told = [f"Rata-rata satu pendamping mendampingi {number(facts['mean'])} keluarga."]
    if heavy:
        told.append(
            f"Di {counted(len(heavy))} kecamatan bebannya di atas kisaran lazim daerah lain."
        )
    else:
        told.append("Tidak ada kecamatan di atas kisaran lazim daerah lain.")
    if facts["moved"]:
        told.append(
            f"Kalau {counted(facts['moved'])} orang pindah, beban terberat dari "
            f"{number(facts['most'][0])} menjadi {number(facts['most'][1])} keluarga, yang "
            f"teringan dari {number(facts['least'][0])} menjadi {number(facts['least'][1])}."
        )
    return tuple(told)


def title_of_totals(row: Mapping[str, Any], facts: Mapping[str, Any]) -> str:
    """The message of published totals."""
    each, asked = number(facts["per_facilitator"], 2), number(facts["norms"].graduates)
    told = f"Tiap pendamping {_span(row)} KPM; lulus {each} (awal tidak disebut)"
    return fitting(f"{told}, diminta {asked} setahun", told)


def cards(
    row: Mapping[str, Any], facts: Mapping[str, Any], when: str, until: str
) -> tuple[tuple[str, str, str, str], ...]:
    """Label, value, time and note of the three figures."""
    low, high = facts["even"]
    achieved = quantity(facts["achieved"], Unit.PERCENT, 1)
    asked = f"{achieved} dari {number(facts['norms'].graduates)} yang diminta setahun"
    return (
        (
            "KPM per pendamping",
            _span(row),
            when,
            f"lazim di daerah lain {number(facts['norms'].low)}–{number(facts['norms'].high)}",
        ),
        (
            "Lulus mandiri per pendamping",
            number(facts["per_facilitator"], 2),
            told_until(until),
            asked,
        ),
        (
            "Bila tersebar rata, per kecamatan",
            number(low) if low == high else f"{number(low)}–{number(high)}",
            when,
            f"{number(facts['facilitators'])} pendamping : {number(facts['districts'])} kecamatan",
        ),
    )


def alt_of_cards(told: Sequence[Card]) -> str:
    """The figures in words."""
    return "; ".join(f"{one.label} {one.value}" for one in told)


def spoken_of_totals(row: Mapping[str, Any], facts: Mapping[str, Any]) -> tuple[str, ...]:
    """What published totals say, as it is said."""
    load = (
        f"Satu pendamping rata-rata mendampingi {number(row['low'])} sampai "
        f"{number(row['high'])} keluarga, tergantung angka penerima yang dipakai."
    )
    able = (
        f"Yang lulus mandiri {aloud.said(facts['graduates'], Unit.KPM)}, sekitar "
        f"{counted(round(facts['per_facilitator']))} per pendamping; yang diminta "
        f"{counted(int(facts['norms'].graduates))} setahun."
    )
    return load, able


SPOKEN_MISSING = (
    "Beban pendamping belum dapat kami hitung, karena jumlahnya belum kami terima.",
    "Kami tidak menggantinya dengan perkiraan.",
)
SPOKEN_MORE = (
    "Tidak ada kecamatan yang kehilangan pendamping terakhirnya.",
    "Jarak, medan, dan surat tugas tidak ada dalam hitungan ini; ini bahan rapat, bukan keputusan.",
    "Beban yang rata belum berarti kelulusan yang rata.",
    "Mohon Dinas Sosial menilai perpindahan mana yang mungkin di lapangan.",
    "Tidak ada nama pendamping dalam hitungan ini.",
)
SPOKEN_MORE_OF_TOTALS = (
    "Sumber tidak menyebut sejak kapan kelulusan itu dihitung, jadi ini bukan laju setahun.",
    "Rata-rata tidak menunjukkan kecamatan mana yang kekurangan pendamping.",
    "Yang kita minta: jumlah pendamping dan dampingannya tiap kecamatan, tanpa nama.",
    "Dengan itu tampak perpindahan mana yang paling meratakan beban.",
)


def _span(row: Mapping[str, Any]) -> str:
    return interval(row["low"], row["high"], Unit.COUNT, 0)
