"""The slide of three figures and the decision that is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.slide import Question
from analytics.wording import aloud
from analytics.wording.quantities import number, quantity, round_half_up
from analytics.wording.sentences import lower_first
from analytics.wording.slides import counted, fitting

if TYPE_CHECKING:
    from collections.abc import Sequence

DECISION = "Keputusan yang diminta"
PUBLISHED = "Angka apa saja yang sudah terbit untuk kecamatan ini?"
WHO = "Mengapa diputuskan, dan siapa yang dapat menjawab?"
OURS = " (hitungan kami)"  # a card has no room for it; the card of questions says how
NO_FIGURE = "belum ada data"


def direction(change: float, *, surely: bool) -> str:
    """`turun`, `naik tipis`, `tetap`: what a change of a rate comes to, in points."""
    if round_half_up(change, 2) == 0:
        return "tetap"
    return f"{'turun' if change < 0 else 'naik'}{'' if surely else ' tipis'}"


def title(
    rate: float | None, change: float | None, families: Sequence[float], *, surely: bool
) -> str:
    """The message: where poverty stands, and whether the number of KPM is agreed on.

    Args:
        rate: percent of the people, or None.
        change: points since the figure before, or None.
        families: every number of KPM that is stated for the newest year.
        surely: the change is more than chance makes.
    """
    if rate is None:
        return fitting(f"Tingkat kemiskinan belum ada; {_families(families)}")
    written = quantity(rate, Unit.PERCENT, 2)
    if change is None:
        head = f"Kemiskinan {written}"
    elif round_half_up(change, 2) == 0:
        head = f"Kemiskinan tetap {written}"
    else:
        head = f"Kemiskinan {direction(change, surely=surely)} ke {written}"
    # Agreement is what is hoped for, as is a rate that falls.
    good, agreed = change is not None and change < 0, len(set(families)) == 1
    link = "dan" if good == agreed else "tetapi"
    return fitting(f"{head}, {link} {_families(families)}", head)


def _families(stated: Sequence[float]) -> str:
    match sorted(set(stated)):
        case []:
            return "jumlah KPM PKH belum ada"
        case [only]:
            return f"KPM PKH tercatat {number(only)}"
        case several:
            return f"jumlah KPM PKH masih disebut {counted(len(several))} angka"


def disagreement(low: str, high: str) -> str:
    """On the card of a figure that sources state differently."""
    return f"disebut {low}–{high}"


def decisions(wanted: Sequence[tuple[str, str, str]]) -> Question:
    """Why each is asked for and who has the answer, each as (what, why, whom)."""
    told = [
        " ".join(filter(None, [_sentence(what), why, f"Yang dapat menjawab: {whom}."]))
        for what, why, whom in wanted
    ]
    return Question(WHO, " ".join(told))


def _sentence(text: str) -> str:
    return text if text.endswith(("?", ".")) else f"{text}."


def published(figures: Sequence[tuple[str, str, str]]) -> Question:
    """Everything that is published of a kecamatan, each as (what, figure, when)."""
    told = [f"{what} {figure} ({when})" for what, figure, when in figures]
    return Question(
        PUBLISHED,
        f"{'; '.join(told)}. Sumbernya ada di Profil kecamatan." if told else "Belum ada satu pun.",
    )


def until(day: str) -> str:
    """On the card of a count of which no source says since when."""
    return f"hingga {day}"


def wanted(every: Sequence[str], most: int) -> tuple[str, ...]:
    """The decisions that there is room for, and how many more there are."""
    if not every:
        return ("Tidak ada keputusan tentang angka yang tertunda.",)
    more = len(every) - most
    return (*every[:most], *([f"Dan {counted(more)} lagi"] if more > 0 else []))


def ask(what: str) -> str:
    """What is asked for, of a kecamatan."""
    return f"Minta {lower_first(what)}"


def missing(whom: str) -> str:
    """On the card of a figure nobody gave."""
    return f"mintakan kepada {whom}"


def never() -> str:
    """On the card of a figure that nobody publishes."""
    return "BPS tidak menerbitkannya per kecamatan"


def spoken_rate(
    rate: float, when: str, before: tuple[float, str] | None, *, surely: bool
) -> tuple[str, ...]:
    """What is said of poverty, and how sure that is.

    Args:
        rate: percent of the people.
        when: of which day.
        before: points since the figure before and the day of that, or None.
        surely: the change is more than chance makes.
    """
    told = [f"Per {when}, {aloud.said(rate, Unit.PERCENT)} penduduk kita hidup dalam kemiskinan."]
    if before is None:
        return tuple(told)
    change, since = before
    if round_half_up(change, 2) == 0:
        told.append(f"Angka itu sama dengan {since}.")
    else:
        way = "turun" if change < 0 else "naik"
        told.append(f"Itu {way} {aloud.points(change)} dari {since}.")
    if not surely:
        told.append("Perubahan sekecil itu belum tentu bermakna, jadi jangan disimpulkan dulu.")
    return tuple(told)


def spoken_families(stated: Sequence[float], year: int) -> str:
    """What is said of the number of families on PKH."""
    told = aloud.either(sorted(set(stated)), Unit.KPM)
    if len(set(stated)) == 1:
        return f"Untuk {year} tercatat {told}."
    return f"Jumlah penerima {year} masih disebut berbeda-beda: {told}."


def spoken_graduates(count: float) -> str:
    """What is said of those who left able."""
    return (
        f"Yang lulus mandiri {aloud.said(count, Unit.KPM)}; sejak kapan dihitung, sumbernya tidak "
        "menyebut."
    )


def spoken_decisions(count: int, most: int) -> str:
    """What the hall is asked for; `most`: of how many the screen has room."""
    if not count:
        return "Hari ini tidak ada keputusan tentang angka yang tertunda."
    if count > most:
        return f"Kita diminta memutuskan {counted(count)} hal; {counted(most)} tertulis di layar."
    return f"Hari ini kita diminta memutuskan {counted(count)} hal yang tertulis di layar."


def district_title(place: str, known: int, missing: int) -> str:
    """The message on a kecamatan: how much is published of it and how much has to be asked for."""
    if not known:
        return fitting(f"{place}: belum satu angka pun terbit")
    if not missing:
        return fitting(f"{place}: {counted(known)} angka sudah ada semuanya")
    return fitting(
        f"{place}: {counted(known)} angka sudah terbit, {counted(missing)} masih harus diminta",
        f"{place}: {counted(missing)} angka masih harus diminta",
    )


def spoken_figure(label: str, value: float, unit: Unit, when: str) -> str:
    """One card of a kecamatan as it is said."""
    return f"{label}: {aloud.said(value, unit)}, keadaan {when}."


def spoken_missing(what: str) -> str:
    """One card of a kecamatan that nobody can fill."""
    return f"{what.partition(',')[0]}: belum ada angkanya, dan tidak kami perkirakan."


def question(place: str) -> str:
    """What the slide answers."""
    return f"Tiga angka terpenting dan keputusan yang diminta, {place}"


def alt(cards: Sequence[tuple[str, str]]) -> str:
    """The cards in words, for who cannot see them."""
    return "; ".join(f"{label}: {value}" for label, value in cards)


SPOKEN_MORE = (
    "Semua angka ini punya sumber, dan statusnya tertulis di samping angkanya.",
    "Yang belum pasti kami katakan belum pasti.",
    "Bila ada yang memegang angka lain, mohon dibawa bersama dokumennya.",
    "Angka yang belum ada tidak kami isi dengan perkiraan.",
)
