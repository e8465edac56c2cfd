"""The slides of outcomes beside absorption, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.outcome import Agreement, Grouping, Quadrant, Reason
from analytics.wording import absorptions
from analytics.wording import outcomes as told
from analytics.wording.quantities import is_missing, number, quantity
from analytics.wording.sentences import joined
from analytics.wording.slides import counted, first_upper, fitting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

UNIT: Final = "persen perubahan yang direncanakan"
QUESTION: Final = "Apakah uang yang terserap diikuti hasil, dan di mana hasil tidak diukur?"
BUDGET_QUESTION: Final = "Berapa yang terserap, dan cocokkah persen yang ditulis?"
WITHOUT: Final = "Tanpa ukuran hasil"
HEAD: Final = "Cara membacanya"
LINES: Final = (
    "Tegak: perubahan hasil terhadap rencana program itu sendiri",
    "Selang yang memuat nol belum tentu bergerak",
    "Berdampingan bukan sebab",
)
WHOLE_HEADS: Final = ("Tahun", "Serapan APBD", "Perubahan P0")
BUDGET_HEADS: Final = ("Anggaran", "Keadaan", "Dihitung", "Tertulis", "Cocok?")
DECLARED_HEADS: Final = ("Program", "Ukuran hasil", "Sasaran, atau yang dilaporkan")
NO_TITLE: Final = "Hasil program belum dapat dinilai"
TARGET: Final = f"{told.TARGET_LINE} (100)"
_NAMES = 4  # that a line of a slide has room for


def whole_title(n: int, facts: Mapping[str, Any]) -> str:
    """The message of the published slide: most programmes declare no outcome."""
    of, without = number(facts["programmes"]), number(facts["without"])
    long = f"{without} dari {of} program tanpa ukuran hasil; serapan dan P0 n = {number(n)}"
    return fitting(long, f"{without} dari {of} program tanpa ukuran hasil")


def declared_title(facts: Mapping[str, Any]) -> str:
    """How many programmes declare no outcome."""
    of, without = number(facts["programmes"]), number(facts["without"])
    return fitting(f"{without} dari {of} program tidak menyatakan ukuran hasil")


def budgets_title(rows: Sequence[Mapping[str, Any]]) -> str:
    """How many stated percentages contradict their own figures."""
    off = sum(row["agreement"] == Agreement.CONTRADICTS for row in rows)
    told = f"{counted(off)} angka serapan bertentangan dengan pagu dan realisasinya"
    return fitting(first_upper(told))


def title(facts: Mapping[str, Any]) -> str:
    """What stands out among programmes; those without an outcome first."""
    kind = told.GROUPINGS[Grouping(facts["by"])].lower()
    away = facts["counts"][Quadrant.SPENT_AWAY]
    without = f"{number(facts['without'])} dari {number(facts['all'])} {kind} tanpa ukuran hasil"
    if not away:
        return fitting(without)
    return fitting(
        f"{without}; {number(away)} terserap, hasil menjauh dari sasaran",
        f"{without}; {number(away)} terserap, hasil menjauh",
        without,
    )


def question(facts: Mapping[str, Any]) -> str:
    """What the slide of programmes answers."""
    when = f"anggaran {told.year(facts['year'])}, jeda {told.lag(facts['lag'])}"
    return f"Apakah uang yang terserap diikuti hasil? ({when})"


def names(rows: Sequence[Mapping[str, Any]]) -> str:
    """Names of programmes in a sentence, as many as there is room for."""
    listed = [str(row["name"]).partition(" (")[0] for row in rows]
    rest = len(listed) - _NAMES
    if rest <= 0:
        return joined(listed)
    return joined([*listed[:_NAMES], f"{number(rest)} lagi"])


def span_name(row: Mapping[str, Any]) -> str:
    """A programme with what it absorbed."""
    return f"{row['name']} (serap {quantity(row['absorbed'], Unit.PERCENT, 0)})"


def span_text(row: Mapping[str, Any]) -> str:
    """What is planned of it that came true, with its interval; or that it has no outcome."""
    if is_missing(row["progress"]):
        return told.REASONS[Reason(row["reason"])]
    return f"{number(row['progress'])} ({told.ends(row)})"


def spoken_whole(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> list[str]:
    """What has to be said of the published slide."""
    known = [row for row in rows if not is_missing(row["change"])]
    first, last = rows[0], rows[-1]
    return [
        (
            f"{number(facts['without'])} dari {number(facts['programmes'])} program yang dananya "
            "terbit tidak menyatakan ukuran hasil."
        ),
        (
            f"Serapan APBD {first['year']} tertulis {spoken(first)}, dan {last['year']} "
            f"{spoken(last)}."
        ),
        (
            f"Hanya {number(len(known))} tahun yang dapat ditaruh di samping angka kemiskinan, "
            "jadi tidak ada yang dapat disimpulkan."
        ),
    ]


def spoken(row: Mapping[str, Any]) -> str:
    """A percentage as it is said."""
    return f"{number(row['stated'], 1)} persen"


def spoken_placed(facts: Mapping[str, Any]) -> list[str]:
    """What has to be said of programmes."""
    kind = told.GROUPINGS[Grouping(facts["by"])].lower()
    counts = facts["counts"]
    return [
        f"Dari {number(facts['all'])} {kind}, {number(facts['without'])} tidak punya ukuran hasil.",
        f"Yang hasilnya dapat dinilai {number(facts['n'])}.",
        (
            f"{number(counts[Quadrant.SPENT_AWAY])} di antaranya menyerap anggaran tetapi "
            f"hasilnya menjauh dari sasaran, dan {number(counts[Quadrant.UNCLEAR])} belum tentu "
            "bergerak."
        ),
    ]


def spoken_budgets(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """What has to be said of the budgets."""
    off = sum(row["agreement"] == Agreement.CONTRADICTS for row in rows)
    checked = len(rows)
    return [
        (
            f"{first_upper(counted(off))} dari {counted(checked)} angka serapan yang ditulis tidak "
            "mungkin benar menurut pagu dan realisasinya sendiri."
        )
    ]


MORE: Final = (
    "Uang yang keluar bukan hasil; yang ditanyakan adalah apa yang berubah pada keluarga.",
    "Bupati meminta program diukur dari hasil dan dampaknya, bukan hanya dari penyerapan.",
    "Yang diminta kepada tiap perangkat daerah: satu ukuran hasil, sasarannya, dan selangnya.",
    "Letak berdampingan bukan sebab.",
)


def whole_row(row: Mapping[str, Any]) -> tuple[str, str, str]:
    """A budget year in the table of a slide."""
    return (
        told.year(row["year"]),
        absorptions.share(row["stated"]),
        absorptions.moved(row["change"]),
    )


def budget_row(row: Mapping[str, Any]) -> tuple[str, ...]:
    """A budget in the table of a slide."""
    worked, stated = absorptions.share(row["middle"]), absorptions.share(row["stated"])
    return row["label"], absorptions.when(row), worked, stated, absorptions.verdict(row)
