"""What came of trainings, in words: done, not done, and not asked are three things."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from analytics.vocabulary.training import AFTER, Act, Change, Role
from analytics.wording.periods import dated, day
from analytics.wording.quantities import number
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

LABEL: Final = "Perbuatan sesudah pelatihan"
DEFINITION: Final = (
    "Bagian dari yang ditanya yang melakukan suatu perbuatan dari daftar yang ditetapkan, sesudah "
    "sekian hari dari pelatihannya. Yang belum ditanya tidak dihitung sebagai tidak; hadir bukan "
    "hasil."
)
OWNER: Final = "penyelenggara pelatihan"
BY_FORM: Final = "catatan operator di aplikasi ini"
TITLE: Final = "Pelatihan dan kabar sesudahnya"
STEP: Final = (
    "Batas dari semua peserta: paling sedikit bila tidak satu pun yang belum ditanya melakukannya, "
    "paling banyak bila semuanya melakukannya."
)
FEW: Final = "Cacahan peserta di bawah lima disembunyikan, juga yang dapat dihitung darinya."
ASKED: Final = (
    "kabar sesudah pelatihan pada hari ke-30, ke-90, dan ke-180 menurut daftar perbuatan yang "
    "ditetapkan: berapa yang ditanya, berapa yang melakukannya, buktinya, dan siapa yang memberi "
    "tahu; tanpa nama peserta"
)
HEAD: Final = "Sesudah pelatihan: apa yang dilakukan"
ATTENDED: Final = "Siapa hadir (bukan hasil)"
ALL: Final = "Semua pelatihan"
HIDDEN: Final = "disembunyikan"
NEVER_ASKED: Final = "belum ditanya"
UNCOUNTED: Final = "banyaknya belum dihitung"
SAVED: Final = "Pelatihan tersimpan."
TOLD: Final = "Kabar sesudah pelatihan tersimpan."
SIGN_IN: Final = (
    "Semua orang dapat membaca kabar ini; masuk sebagai operator untuk menulis pelatihan dan apa "
    "yang dilakukan sesudahnya."
)
NO_TRAINING: Final = "Tulis dahulu pelatihannya; kabar sesudahnya ditulis di bawahnya."
TOO_YOUNG: Final = "Belum ada pelatihan yang sudah lewat selama itu."
PICK_AFTER: Final = {str(after): f"{after} hari" for after in AFTER}
PARTS: Final = {"done": "melakukan", "not_done": "tidak melakukan", "unasked": NEVER_ASKED}
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


def missing(name: str) -> str:
    """No training of a place is known."""
    return f"pelatihan bagi pelaku penanggulangan kemiskinan di {name} dan kabar sesudahnya"


def whom(name: str) -> str:
    """Who holds trainings and could ask."""
    return f"badan kepegawaian {name.replace('Kab. ', 'Kabupaten ')}"


def what_came(names: Sequence[str], after: int) -> str:
    """What nobody told of trainings that are old enough."""
    return f"apa yang dilakukan peserta {joined(list(names))} sesudah {number(after)} hari"


def change(value: str) -> str:
    """Of what an act is a sign."""
    return Change(value).label


def lead(facts: Mapping[str, Any], rows: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    """What was done so many days after, or that nobody asked; facts and rows of `outcomes`."""
    after, ripe, silent = number(facts["after"]), facts["trainings"], facts["silent"]
    if not ripe:
        return (f"Belum ada pelatihan di {facts['name']} yang sudah lewat {after} hari.",)
    if len(silent) == len(ripe):
        named = joined([each.name for each in ripe])
        since = number(facts["days"])
        return (
            (
                f"{named} sudah lewat {since} hari, dan belum ada satu pun kabar tentang apa yang "
                f"dilakukan pesertanya pada hari ke-{after}: belum ditanya bukan berarti tidak. "
                "Siapa yang hadir bukan hasil."
            ),
        )
    told = [done(row) for row in _first_of_each([row for row in rows if done(row)])]
    asked = len(ripe) - len(silent)
    rest = f" {number(len(silent))} pelatihan belum ditanya." if silent else ""
    head = f"Pada hari ke-{after} sesudah {number(asked)} pelatihan"
    if not told:
        return (f"{head} jawabannya terlalu sedikit untuk ditampilkan.{rest}",)
    return (f"{head}: {'; '.join(told)}.{rest}",)


def done(row: Mapping[str, Any]) -> str:
    """An act in one sentence, with how many were asked and the bounds among all."""
    if row["hidden"] or not row["asked"]:
        return ""
    unit = "desa" if row["of_village"] else "peserta"
    told = f"{number(row['done'])} dari {number(row['asked'])} {unit} yang ditanya {row['label']}"
    if row["of_village"]:
        told = (
            f"{row['label']} di {number(row['done'])} dari {number(row['asked'])} desa yang ditanya"
        )
    if not row["unasked"]:
        return told
    most = row["done"] + row["unasked"]
    return (
        f"{told} (antara {number(row['done'])} dan {number(most)} dari seluruh "
        f"{number(row['of'])} {unit}, tergantung {number(row['unasked'])} yang belum ditanya)"
    )


def _first_of_each(rows: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The first act of villages and of people, as declared, of those told; never the best."""
    found: list[Mapping[str, Any]] = []
    for of_village in (True, False):
        found += [row for row in rows if bool(row["of_village"]) == of_village][:1]
    return found


def count(value: int | None, *, hidden: bool = False) -> str:
    """A count in the table."""
    return HIDDEN if hidden or value is None else number(value)


def share(row: Mapping[str, Any]) -> str:
    """Of those asked, in percent, with how many; nothing where nobody was asked."""
    if row["hidden"]:
        return HIDDEN
    if not row["asked"]:
        return NEVER_ASKED
    return f"{number(row['share'])}% dari {number(row['asked'])}"


def every(row: Mapping[str, Any]) -> str:
    """All that took part, villages or people."""
    unit = "desa" if row["of_village"] else "peserta"
    return f"{number(row['of'])} {unit}" if row["of"] else UNCOUNTED


def villages(count: int) -> str:
    """How many villages took part."""
    return f"{number(count)} desa"


def bounds(row: Mapping[str, Any]) -> str:
    """What it could be among all."""
    if row["hidden"]:
        return HIDDEN
    if not row["asked"]:
        return NEVER_ASKED if row["of"] else UNCOUNTED
    low, high = number(row["lowest"]), number(row["highest"])
    return f"{low}%" if low == high else f"{low}–{high}%"


def attended(participants: Mapping[str, int]) -> str:
    """Who took part, by role; of a role with few people only the sum of all is told."""
    if not participants:
        return UNCOUNTED
    people = sum(participants.values())
    if people < _FEW:
        return f"kurang dari {number(_FEW)}"
    if min(participants.values()) < _FEW:
        return f"{number(people)} peserta; rinciannya disembunyikan"
    return ", ".join(f"{Role(role).label} {number(many)}" for role, many in participants.items())


_FEW = 5


def bar(row: Mapping[str, Any]) -> str:
    """Above the bar of an act."""
    unit = "desa" if row["of_village"] else "peserta"
    if row["hidden"]:
        return f"{row['label']}: jawaban terlalu sedikit"
    if not row["of"]:
        return f"{row['label']}: {UNCOUNTED}"
    if not row["asked"]:
        return f"{row['label']}: {number(row['of'])} {unit}, {NEVER_ASKED}"
    return f"{row['label']}: {number(row['done'])} dari {number(row['asked'])} {unit}"


def told_act(row: Mapping[str, Any], facts: Mapping[str, Any]) -> str:
    """An act at a terminal, with how many were asked and the bounds among all."""
    return f"  {number(facts['after'])} hari: {bar(row)}; bagian {share(row)}, batas {bounds(row)}"


def alt(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> str:
    """The bars in words."""
    told = "; ".join(bar(row) for row in rows)
    return f"Perbuatan {number(facts['after'])} hari sesudah pelatihan: {told}"


def when(value: date) -> str:
    """The day of a training."""
    return day(value)


def told(content: Mapping[str, Any], villages: Mapping[str, str]) -> dict[str, str]:
    """What a form says, line by line, to be laid side by side; checked or just typed."""
    lines = {
        "Nama": str(content.get("name", "")),
        "Tanggal": _day(str(content.get("on", ""))),
        "Penyelenggara": str(content.get("organiser", "")),
        "Desa peserta": ", ".join(villages.get(code, code) for code in content.get("villages", ())),
        "Sumber": str(content.get("source", "")),
    }
    for role in Role:
        value = content.get("participants", {}).get(role.value)
        lines[f"Peserta {role.label}"] = number(value) if isinstance(value, int) else value or ""
    for one in content.get("rounds", ()):
        head = f"Hari ke-{one['after']}"
        lines[head] = "; ".join(filter(None, [_day(str(one["on"])), str(one["by"])]))
        for act in Act:
            answer = one["villages" if act.of_village else "people"].get(act.value)
            if answer:
                lines[f"{head}: {act.label}"] = _answer(answer, villages)
    return lines


def _answer(answer: Mapping[str, Any], villages: Mapping[str, str]) -> str:
    if "yes" in answer:
        sides = [
            f"{word} {', '.join(villages.get(code, code) for code in answer[side])}"
            for side, word in (("yes", "ya:"), ("no", "tidak:"))
            if answer[side]
        ]
    else:
        sides = [f"{answer['done']} dari {answer['asked']} yang ditanya"] if answer["asked"] else []
    return "; ".join(filter(None, [*sides, str(answer.get("evidence", ""))]))


def _day(written: str) -> str:
    return dated(written) if _ISO.fullmatch(written) else written
