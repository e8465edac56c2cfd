"""Who is named in published meetings, by kind of actor, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from analytics.vocabulary.collaboration import ActorGroup, Part
from analytics.vocabulary.indicator import Unit
from analytics.wording.quantities import number
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

GROUPED: Final = "Dikelompokkan menurut lima unsur oleh kami; sumber menyebut lembaga atau jabatan."
ASKED: Final = (
    "daftar pelaku yang hadir dalam pertemuan dan pelatihan tentang kemiskinan menurut lima unsur, "
    "tanpa nama orang"
)
NOTHING: Final = "Belum ada data: {what}."
OUTSIDE: Final = "di luar lima unsur, atau campuran"
NOT_NAMED: Final = "tidak disebut hadir"
ASKED_ONLY: Final = "diminta ikut, tidak disebut hadir"
HEAD: Final = "Siapa diminta, siapa disebut hadir"
NOTE: Final = (
    "Hadir dalam pertemuan bukan bekerja di desa, dan bukan hasil. Yang tidak disebut sumber belum "
    "tentu tidak hadir."
)
_COUNTED = ("nol", "satu", "dua", "tiga", "empat", "lima")


def no_meeting(name: str) -> str:
    """No meeting of a place was published."""
    return f"siapa hadir dalam pertemuan dan pelatihan tentang kemiskinan di {name}"


def whom(name: str) -> str:
    """Who keeps the lists of participants."""
    place = name.replace("Kab. ", "Kabupaten ")
    return f"Bappeda {place}; badan kepegawaian {place}"


def there(people: Sequence[tuple[str, str, str]]) -> str:
    """Those who were there: `BKPP (menyelenggarakan pelatihan); ASN dari berbagai OPD, 50 jiwa`."""
    told = []
    for actor, part, count in people:
        role = "" if part == Part.ATTENDED else f" ({Part(part).label})"
        told.append(f"{actor}{role}{f', {count}' if count else ''}")
    return "; ".join(told)


def heads(count: float, unit: str) -> str:
    """How many came: people, not inhabitants."""
    return f"{number(count)} {'OPD' if unit == Unit.OFFICES else 'orang'}"


def cell(row: Mapping[str, Any]) -> str:
    """Who of a kind was there, or that nobody is named."""
    if row["is_there"]:
        return str(row["there"])
    return ASKED_ONLY if row["asked"] else NOT_NAMED


def brief(row: Mapping[str, Any]) -> str:
    """As `cell`, where there is room for a line: the first who are named, and how many more."""
    if not row["is_there"]:
        return cell(row)
    named = str(row["there"]).split("; ")
    rest = len(named) - _ROOM
    more = f"; dan {number(rest)} lagi" if rest > 0 else ""
    return f"{'; '.join(named[:_ROOM])}{more}"


_ROOM = 2


def group(value: str) -> str:
    """What a kind of actor is called."""
    return ActorGroup(value).label if value else OUTSIDE


def told(row: Mapping[str, Any]) -> str:
    """A kind of actor in a meeting, at a terminal."""
    return f"  {row['label']}, {group(row['group'])}: {cell(row)}"


def in_words(count: int) -> str:
    """A count up to five in words."""
    return _COUNTED[count]


def lead(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """Which of the five kinds is named as present where all were asked; facts of `known`."""
    called = facts["called"]
    if called is None:
        held = f"{number(len(facts['meetings']))} pertemuan yang terbit"
        return (
            (
                f"Dari {held} tentang kemiskinan di {facts['name']} hanya diketahui siapa yang "
                "disebut hadir; apa yang mereka kerjakan di desa sesudahnya tidak disebut."
            ),
        )
    present = joined([group(one) for one in called["there"]])
    missing = joined([group(one) for one in called["absent"]])
    absent = f"; {missing} diminta ikut tetapi tidak disebut hadir" if missing else ""
    return (
        (
            f"Pada {called['label']} lima unsur diminta bersinergi; menurut sumber {present} hadir"
            f"{absent}. Apa yang dikerjakan siapa di desa mana sesudahnya belum terbit."
        ),
    )


def notes(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """Where they came from, and what the source's own list adds up to."""
    called = facts["called"]
    if called is None:
        return ()
    told = (
        f"Yang disebut hadir berasal dari {number(len(called['districts']))} dari "
        f"{number(called['of'])} kecamatan ({', '.join(called['districts'])}) dan "
        f"{number(len(called['villages']))} desa ({', '.join(called['villages'])})."
    )
    counted, listed = called["counted"], called["listed"]
    if counted is None or listed <= counted:
        return (told,)
    return (
        told,
        (
            f"Sumber menyebut {number(counted)} peserta dari kecamatan dan desa, tetapi daftarnya "
            f"sendiri memuat sedikitnya {number(listed)}; banyaknya peserta belum pasti."
        ),
    )
