"""The six answers a meeting opens with, in words: plain values in, one sentence out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.indicator import Indicator, Unit
from analytics.vocabulary.meeting import Status
from analytics.wording.periods import day
from analytics.wording.quantities import interval, number, quantity
from analytics.wording.sentences import joined, lower_first

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

ARITHMETIC = "Hitungan lurus dari angka yang pernah terbit; bukan ramalan dan bukan hasil program."
NOBODY_PUBLISHED = "Belum ada angka yang pernah terbit untuk menjawabnya."
NOTHING_BEFORE = "Belum ada angka sebelumnya dari deret yang sama untuk dibandingkan."
NO_STAGE = "Belum ada daftar kejadian tahap, jadi hanya yang sudah keluar yang dapat dihitung."
STAGES_ON_FILE = "Dihitung dari daftar KPM dan kejadian tahap yang sudah dimasukkan."
NO_DISTRICT = "Belum ada angka yang pernah terbit per kecamatan."
NOTHING_AGREED = "Belum ada janji, permintaan, atau kesimpulan rapat yang tercatat."
PROVED = "Setiap tindak lanjut punya kabar beserta buktinya."
AGREE = "Pimpinan rapat mencatat siapa mengerjakan apa dan tenggatnya."
_NAMED = 3  # kecamatan that share the first place
_TWO = 2


def percent(value: float) -> str:
    """A poverty rate as BPS prints it."""
    return quantity(value, Unit.PERCENT, 2)


def winning(rate: float, period: str, change: float | None, *, surely: bool, goals: Goals) -> str:
    """The verdict on the poverty rate: what surely happened goes before targets, which go first."""
    now = f"{percent(rate)} pada {period}"
    if change is not None and surely and change > 0:
        return f"Tidak: kemiskinan naik {number(change, 2)} poin menjadi {now}."
    if goals.named:
        return f"{_VERDICTS[goals.verdict]}: kemiskinan {now} {goals.told()}."
    if change is not None and surely:
        return f"Ya: kemiskinan turun {number(-change, 2)} poin menjadi {now}."
    if change is None:
        return f"Belum dapat dinilai: kemiskinan {now}, tanpa angka sebelumnya dan tanpa target."
    return f"Belum tampak: kemiskinan {now}, dan geraknya terlalu kecil untuk disebut naik turun."


class Goals:
    """The targets of one year (percent, lower is better) beside the figure of that year."""

    def __init__(self, rate: float, year: int, values: Sequence[float]) -> None:
        self.year, self.named = year, sorted(set(values))
        self.met = [value for value in self.named if rate <= value]

    @property
    def verdict(self) -> str:
        """Whether `none`, `some` or `all` of them are met."""
        if not self.met:
            return "none"
        return "all" if len(self.met) == len(self.named) else "some"

    def told(self) -> str:
        """How the figure lies to them, to follow it in a sentence."""
        ends = interval(self.named[0], self.named[-1], Unit.PERCENT, 2)
        single = len(self.named) == 1
        every = f"target {self.year} ({ends})" if single else f"semua target {self.year} ({ends})"
        match self.verdict:
            case "none":
                return f"masih di atas {every}"
            case "all":
                return f"memenuhi {every}"
            case _:
                count = f"{number(len(self.met))} dari {number(len(self.named))}"
                return f"memenuhi {count} target {self.year} ({ends})"


_VERDICTS = {"none": "Belum", "some": "Sebagian", "all": "Ya"}


def barely_moved(change: float, since: str) -> str:
    """Why a small change of a survey rate says nothing yet."""
    size = number(abs(change), 2)
    moved = f"{'Turun' if change < 0 else 'Naik'} {size} poin dari {since}"
    if size == number(0, 2):
        moved = f"Tidak berubah dari {since}; perubahan kecil pun"
    return f"{moved} belum tentu bermakna: galat sampelnya tidak diterbitkan."


def moved_surely(change: float, since: str) -> str:
    """Why a large change of a survey rate says something."""
    way = "Turun" if change < 0 else "Naik"
    return (
        f"{way} {number(abs(change), 2)} poin dari {since}, lebih dari yang lazim karena kebetulan."
    )


def sources_differ(low: float, high: float, unit: Unit, decimals: int) -> str:
    """Why a figure is not settled."""
    return f"Sumber menyebut angka yang berbeda ({interval(low, high, unit, decimals)})."


def choose_target(year: int, values: Sequence[float]) -> str:
    """What the secretary of the team has to settle."""
    listed = joined([percent(value) for value in sorted(set(values))], "atau")
    return f"Bappeda selaku sekretaris TKPK menetapkan satu target {year}: {listed}."


def explain_target(year: int) -> str:
    """What is owed where a target was missed and the next one is settled."""
    return f"Bappeda menjelaskan kepada TKPK mengapa target {year} belum tercapai."


def give_target(year: int) -> str:
    """What is missing where nobody named a target."""
    return f"Bappeda menyampaikan target kemiskinan {year} menurut RPJMD dan RPKD."


def keep_target(year: int) -> str:
    """What follows a target that was met."""
    return f"Bappeda menyampaikan kepada TKPK apa yang membuat target {year} tercapai."


def worst_of_all(indicator: Indicator, names: Sequence[str]) -> str:
    """The kecamatan with the highest figure, where every one has a figure."""
    return f"{indicator.label} paling {_most(indicator)} di {_shared(names)}."


def worst_of_some(indicator: Indicator, names: Sequence[str], known: int, total: int) -> str:
    """The same where most have none, so that there is no order."""
    return (
        f"Belum dapat diurutkan: baru {number(known)} dari {number(total)} kecamatan punya angka, "
        f"di antaranya {_shared(names)} paling {_most(indicator)}."
    )


def worst_why(indicator: Indicator, value: str, period: str) -> str:
    """What the figure is, and that it is not what was asked for."""
    return (
        f"{indicator.label} {value} ({period}): cacahan daftar, bukan persentase penduduk miskin, "
        "yang tidak terbit per kecamatan."
    )


def _most(indicator: Indicator) -> str:
    return "tinggi" if indicator.unit is Unit.PERCENT else "banyak"


def _shared(names: Sequence[str]) -> str:
    if len(names) > _NAMED:
        return f"{number(len(names))} kecamatan sekaligus"
    return joined(names)


def missing(what: str) -> str:
    """That a question has no figure yet."""
    return f"Belum ada {lower_first(what)}."


def not_published(never: str) -> str:
    """Why nobody can say where poverty is highest."""
    return f"{never}."


def give(whom: str, what: str) -> str:
    """Who hands over what."""
    return f"{whom} menyerahkan {what}."


def graduated(count: float, low: float, high: float) -> str:
    """How many families left able, and what part of all that is."""
    share = interval(low, high, Unit.PERCENT, 2)
    return f"{number(count)} KPM tergraduasi mandiri ({share} dari KPM)"


def stuck_unknown(head: str) -> str:
    """That nobody can say where families are held up."""
    return f"{head}; di mana yang lain tertahan belum diketahui."


def stuck_at(head: str, stage: str, share: float) -> str:
    """Where most families are held up; `share` (0 to 1): of those at the stage before."""
    passed = quantity(100 * share, Unit.PERCENT, 0)
    return f"{head}; paling tertahan menuju “{lower_first(stage)}”, hanya {passed} yang sampai."


def give_stages(whom: str) -> str:
    """Who hands over what the funnel is counted from."""
    return f"{whom} menyerahkan daftar KPM per kecamatan beserta tahap dan tanggalnya."


def no_start(until: str) -> str:
    """Why a count of graduates is no yearly rate."""
    return (
        f"Dihitung hingga {until}, tetapi sumber tidak menyebut sejak kapan; bukan laju per tahun."
    )


def counted_until(until: str, why: str) -> str:
    """Of what time a count of graduates is, and what makes it as sure as it is."""
    return f"Keadaan {until}. {why}"


def look_at_stage(stage: str) -> str:
    """What comes after knowing where families are held up."""
    return (
        "Koordinator PKH menyampaikan per kecamatan apa yang menahan keluarga menuju "
        f"“{lower_first(stage)}”."
    )


def pilots_unknown(names: Sequence[str]) -> str:
    """That the pilot villages were named and nothing was measured."""
    return f"{joined(names)} belum punya satu pun angka sebelum dan sesudah."


def no_comparison(since: str) -> str:
    """Why a move of a pilot village says little."""
    return (
        f"Disebut sejak {since}; tanpa desa pembanding, sebab suatu perubahan tidak dapat "
        "dipastikan."
    )


def pilots_moved(known: int, total: int, moves: Sequence[str]) -> str:
    """What is known before and after, without saying that one made the other."""
    return (
        f"{number(known)} dari {number(total)} desa percontohan punya angka sebelum dan sesudah: "
        f"{'; '.join(moves)}."
    )


def pilot_moved(what: str, name: str, before: str, after: str) -> str:
    """One figure of one village, before and after."""
    return f"{what} {name} {before} menjadi {after}"


def measure_pilots(names: Sequence[str]) -> str:
    """Who measures what in the pilot villages."""
    return (
        f"Bappeda bersama camat {joined(names)} mencatat angka dasarnya dan angka desa pembanding."
    )


def needed(  # noqa: PLR0913, PLR0917 - plain values, each said once
    goal: float, year: int, years: int, gap: float, pace: float | None, span: int
) -> str:
    """What fall a year the nearest target asks for (points), beside the recent one."""
    fall = _a_year(gap / years) + ("" if years == 1 else f" selama {number(years)} tahun")
    told = f"Untuk {percent(goal)} pada {year}, kemiskinan harus turun {fall}"
    if pace is None:
        return f"{told}; laju sebelumnya belum diketahui."
    way = "turun" if pace < 0 else "naik"
    return f"{told}; {number(span)} tahun ini rata-rata {way} {number(abs(pace), 2)} poin."


def reached_already(goal: float, year: int, rate: float) -> str:
    """That the nearest target lies behind."""
    return (
        f"Target {year} ({percent(goal)}) sudah terpenuhi oleh {percent(rate)}; bila tetap begitu, "
        "tinggal dipertahankan."
    )


def pace_of_graduation(count: float, year: str, low: float, high: float) -> str:
    """How long all families of today would take at the pace of one year."""
    years = interval(low, high, Unit.COUNT, 0)
    return (
        f"Dengan {number(count)} graduasi mandiri setahun seperti {year}, semua KPM yang ada baru "
        f"tergraduasi dalam {years} tahun."
    )


def show_lever(points: float) -> str:
    """Who shows what closes the distance between two paces."""
    return f"Bappeda menunjukkan program mana yang menambah penurunan {_a_year(points)}."


def agreed(states: Mapping[Status, int], late: int) -> str:
    """How many promises and decisions there are, and how far they are."""
    total = sum(states.values())
    if not total:
        return "Belum ada tindak lanjut yang tercatat."
    if states[Status.UNKNOWN] == total:
        return f"{number(total)} janji dan permintaan tercatat; belum satu pun ada kabarnya."
    parts = [f"{number(states[each])} {each.label}" for each in Status if states.get(each)]
    told = f"{number(total)} tindak lanjut: {joined(parts)}"
    return f"{told}; {number(late)} lewat tenggat." if late else f"{told}."


def loose_ends(silent: int, nobody: int, undated: int) -> str:
    """Why a register is not to be relied on yet."""
    parts = [
        f"{number(count)} {what}"
        for count, what in (
            (silent, "belum ada kabar"),
            (nobody, "tidak menyebut pelaksana"),
            (undated, "tanpa tenggat"),
        )
        if count
    ]
    return f"Di antaranya {joined(parts)}."


def unproved(count: int) -> str:
    """That words on some of it have nothing to show."""
    return f"Semua punya kabar, tetapi {number(count)} tanpa bukti."


def report_by(actor: str, what: str, due: date) -> str:
    """Who owes what by when."""
    return f"{actor}, paling lambat {day(due)}: {what}"


def report(actor: str, what: str) -> str:
    """Who owes a word on what."""
    return f"{actor} menyampaikan kabar: {what}"


def name_somebody(count: int) -> str:
    """That somebody has to be named first."""
    return f"Pimpinan rapat menunjuk pelaksana bagi {number(count)} permintaan yang belum punya."


SHOW_PLAN = "Bappeda menunjukkan program mana yang menjaga laju itu."


def _a_year(points: float) -> str:
    return f"{number(points, 2)} poin setahun"
