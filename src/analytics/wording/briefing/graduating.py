"""Whether PKH graduates families, in words."""

from __future__ import annotations

from analytics.vocabulary.indicator import Unit
from analytics.wording.quantities import interval, number, quantity
from analytics.wording.sentences import lower_first

NO_STAGE = "Belum ada daftar kejadian tahap, jadi hanya yang sudah keluar yang dapat dihitung."
STAGES_ON_FILE = "Dihitung dari daftar KPM dan kejadian tahap yang sudah dimasukkan."


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


def stuck_by_loss(
    head: str, stage: str, rate: float, ends: tuple[float, float], *, surely: bool
) -> str:
    """Where families leave without having graduated, per 100 that wait there for a year."""
    if not surely:
        return f"{head}; satu tahap yang paling menahan belum dapat ditunjuk dengan yakin."
    return (
        f"{head}; paling tertahan di “{lower_first(stage)}”: tiap tahun menunggu di sana, sekitar "
        f"{number(rate, 0)} dari 100 keluarga keluar tanpa lulus (variasi wajar "
        f"{interval(*ends, Unit.COUNT, 0)})."
    )


def stuck_of_few(head: str, fewest: int) -> str:
    """That too few families came to the stages to name one."""
    return (
        f"{head}; di mana yang lain tertahan tidak disebut: kurang dari {number(fewest)} keluarga "
        "sampai pada tahap yang dapat dibandingkan."
    )


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
