"""The slide of the funnel to independence, or of what is asked for to draw it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.indicator import Unit
from analytics.wording import aloud
from analytics.wording.periods import day
from analytics.wording.quantities import number, quantity
from analytics.wording.slides import fitting

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

KNOWN = "Yang sudah diketahui, se-kabupaten"
AREA = "Wilayah"
STAGES = "tahap menurut nomornya"
SAME_FAMILIES = "Tiap baris satu wilayah: keluarga yang sama, dari tahap ke tahap."
HIDDEN = "disembunyikan (angka kecil)"
UNTOLD = "belum ada data"


def title(before: str, after: str, share: float) -> str:
    """The message: between which two stages the smallest part goes on; `share` of one."""
    told = quantity(100 * share, Unit.PERCENT, 1)
    return fitting(
        f"Paling sedikit lanjut dari {_stage(before)} ke {_stage(after)}: {told}",
        f"Paling sedikit lanjut ke {_stage(after)}: {told}",
    )


def _stage(label: str) -> str:
    label = label.removesuffix(" (usulan)")
    return label if label[:2].isupper() or label[1:2].isdigit() else label[:1].lower() + label[1:]


def start_only(count: float, *, few: bool) -> str:
    """The message where no share can be told; `few`: later stages are there, of few families."""
    told = f"{number(count)} KPM potensial graduasi"
    if few:
        return fitting(f"{told}; terlalu sedikit untuk menyebut tahap yang paling berat")
    return fitting(f"{told}; tahap sesudahnya belum tercatat")


def counted(start: float, end: tuple[str, float] | None) -> str:
    """The message of all years together, of which no share is told; `end` as in `spoken`."""
    told = f"{number(start)} KPM potensial graduasi dari semua tahun masuk"
    if end is None:
        return fitting(told)
    return fitting(f"{told}; {number(end[1])} sampai {_stage(end[0])}", told)


def several(areas: int) -> str:
    """The message of several areas side by side."""
    return fitting(f"Sampai di tahap mana keluarga di {number(areas)} wilayah")


def missing(place: str, *, register: bool, whole: bool) -> str:
    """The message without a funnel; `register`: a list of families is there, stages are not."""
    what = "kejadian tahap belum diterima" if register else "daftar KPM belum diterima"
    if whole:
        return fitting(f"Di tahap mana keluarga tertahan belum dapat dilihat: {what}")
    return fitting(f"{place}: corong graduasi belum dapat dibuat, {what}")


def question(place: str, cutoff: date | None = None, cohort: str = "semua") -> str:
    """What the slide answers, and of which families: those that came in one year, or in any."""
    same = "" if cohort == "semua" else f", keluarga yang masuk {cohort}"
    told = f"{same}, keadaan {day(cutoff)}" if cutoff else ""
    return f"Di tahap mana keluarga PKH tertahan, {place}{told}?"


def share(part: float, *, lasting: bool) -> str:
    """Beside a stage: what part of the start, or of those seen twelve months after, reached it."""
    told = quantity(100 * part, Unit.PERCENT, 1)
    return f"{told} setelah 12 bulan" if lasting else f"{told} dari awal"


def alt(steps: Sequence[tuple[str, str]]) -> str:
    """The funnel in words."""
    return f"Corong graduasi: {'; '.join(f'{name} {text}' for name, text in steps)}"


def spoken(
    start: float, worst: tuple[str, str, float] | None, end: tuple[str, float] | None
) -> tuple[str, ...]:
    """The funnel as it is said.

    Args:
        start: families at the first stage.
        worst: the two stages between which most stay behind, and the part that goes on.
        end: the last stage with a count, and that count.
    """
    told = [f"Corong dimulai dari {aloud.said(start, Unit.KPM)} yang potensial graduasi."]
    if worst:
        before, after, part = worst
        told.append(
            f"Dari keluarga yang sama, paling sedikit yang lanjut dari {_stage(before)} ke "
            f"{_stage(after)}: {aloud.said(100 * part, Unit.PERCENT)}."
        )
    if end:
        told.append(f"Sampai {_stage(end[0])} tercatat {aloud.said(end[1], Unit.KPM)}.")
    return tuple(told)


def spoken_missing(name: str) -> tuple[str, ...]:
    """Why there is no funnel."""
    return (
        f"Corong graduasi untuk {name} belum dapat ditunjukkan, karena datanya belum kami terima.",
        "Kami tidak menggantinya dengan perkiraan.",
    )


def known(label: str, value: str, when: str) -> str:
    """One line of what is known."""
    return f"{label}: {value} ({when})"


def spoken_known(count: float, low: float, high: float) -> str:
    """What is known of those who left able; the share in percent."""
    ends = quantity(low, Unit.PERCENT, 2).replace("%", ""), quantity(high, Unit.PERCENT, 2)
    told = ends[0] if f"{ends[0]}%" == ends[1] else f"{ends[0]} sampai {ends[1].replace('%', '')}"
    return (
        f"Yang kita tahu se-kabupaten: {aloud.said(count, Unit.KPM)} lulus mandiri, atau {told} "
        "persen."
    )


_COUNTED = (
    "Keluarga lansia dan disabilitas tidak dituntut lulus dan tidak ikut dihitung.",
    "Graduasi mandiri dan graduasi alamiah tidak pernah kami jumlahkan.",
)
SPOKEN_MORE = (
    *_COUNTED,
    "Yang perlu dibahas adalah siapa membantu keluarga di tahap itu.",
    "Pertanyaannya: program OPD mana yang dapat membuka hambatan itu?",
)
SPOKEN_FEW = (
    *_COUNTED,
    "Dari sedikit keluarga, satu tahap tidak dapat disebut paling berat; itu bisa kebetulan.",
    "Yang perlu dibahas adalah keluarga mana yang sudah siap, dan siapa yang mendampinginya.",
    "Mohon pendamping membawa daftar tahapnya agar gambar ini lengkap.",
)
SPOKEN_EVERY = (
    *_COUNTED,
    "Bagian yang lanjut tidak kami sebut, karena yang masuk lebih awal punya waktu lebih lama.",
    "Per tahun masuk, bagian itu ada di halaman Graduasi.",
    "Yang perlu dibahas adalah keluarga mana yang sudah siap, dan siapa yang mendampinginya.",
    "Mohon pendamping membawa daftar tahapnya agar gambar ini lengkap.",
)
SPOKEN_ASK = (
    "Yang kita minta: daftar penerima per kecamatan, beserta tahap dan tanggalnya, tanpa nama.",
    "Dengan itu tampak di tahap mana keluarga tertahan, dan siapa yang perlu turun tangan.",
    "Permintaannya ditujukan kepada Dinas Sosial melalui koordinator PKH.",
    "Nomor induk kependudukan disandikan sebelum disimpan.",
)
