"""Whether PKH graduates families, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.stuck import Held
from analytics.wording import stuck as telling
from analytics.wording.quantities import interval, number, quantity
from analytics.wording.sentences import lower_first

if TYPE_CHECKING:
    from analytics.vocabulary.stuck import Stuck

NO_STAGE = "Belum ada daftar kejadian tahap, jadi hanya yang sudah keluar yang dapat dihitung."
WAIT_FOR_MORE = (
    "Koordinator PKH menyerahkan daftar berikutnya; tahap yang menahan baru disebut bila angkanya "
    "memisahkannya dari tahap lain."
)
STAGES_ON_FILE = "Dihitung dari daftar KPM dan kejadian tahap yang sudah dimasukkan."


def graduated(count: float, low: float, high: float) -> str:
    """How many families left able, and what part of all that is."""
    share = interval(low, high, Unit.PERCENT, 2)
    return f"{number(count)} KPM tergraduasi mandiri ({share} dari KPM)"


def stuck_unknown(head: str) -> str:
    """That nobody can say where families are held up."""
    return f"{head}; di mana yang lain tertahan belum diketahui."


def stuck_at(head: str, stage: str, share: float, ends: tuple[float, float]) -> str:
    """Where most are held up: which part of those at the stage before got there, 0 to 1."""
    low, high = (100 * end for end in ends)
    return (
        f"{head}; paling tertahan menuju “{lower_first(stage)}”, hanya "
        f"{quantity(100 * share, Unit.PERCENT, 0)} yang sampai "
        f"(selang 95% {interval(low, high, Unit.PERCENT, 0)})."
    )


def stuck_by_loss(head: str, found: Stuck) -> str:
    """Where families leave without having graduated for the time they wait, if that is sure."""
    if found.named is None:
        why = telling.unnamed(found)
        # Read from the back of the hall: what is left out is told where it is the reason.
        rest = telling.left_out(found) if found.held is Held.ALONE else ""
        return f"{head}; tahap yang paling menahan belum disebut: {why}{rest}."
    of = "" if found.complete else "di antara tahap yang dapat dibandingkan, "
    where = f"{of}paling tertahan di {telling.stage(found.named.stage)}"
    return f"{head}; {where}: {telling.counted(found.named)}."


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
