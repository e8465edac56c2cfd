"""An operator writes a training and, later, what participants and villages did after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.actions import entered, entries
from analytics.store import tables
from analytics.vocabulary.area import Level, level_of
from analytics.vocabulary.assistance import EXAMPLE_REGENCY, EntryKind
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.period import today
from analytics.vocabulary.training import AFTER, Act, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from analytics.vocabulary.role import Actor

_NAME, _WHO, _SOURCE, _EVIDENCE = 150, 120, 300, 300  # letters
_VILLAGES, _PEOPLE = 450, 5000
_BROKEN = "Isian pelatihan itu tidak terbaca; muat ulang halaman, lalu isi lagi."


def write(actor: Actor, training: str, content: Mapping[str, Any], seen: Iterable[str]) -> str:
    """Write a training down, whole, with all that was told of it; the id of the entry.

    Args:
        actor: who writes.
        training: a UUID; of a training that a source tells of, `training.published_id`.
        content: as `checked` takes it; empty to take it out.
        seen: ids of the entries the form showed.

    Raises:
        NotAllowed, Overtaken: as `entries.write`.
        Refused: something is missing or makes no sense; nothing is written.
    """
    told = checked(content) if content else {}
    called = str(told.get("name", "")) or "itu"
    return entries.write(actor, EntryKind.TRAINING, training, called, told, seen)


def checked(content: Mapping[str, Any]) -> dict[str, Any]:
    """The content as it is kept.

    Args:
        content: name, regency, on (a day, however it is written), organiser, villages (codes),
            participants (role to a count), source, rounds (each with after, on, by, villages: act
            to yes, no and evidence; people: act to asked, done and evidence).

    Returns:
        The same with ISO days, rounds in order of `after`, and only acts that were asked about.

    Raises:
        Refused: something is missing or makes no sense: a village that both did it and did
            not, more people who did it than were asked, or asked than took part, a round that
            lies ahead.
    """
    try:
        regency = _regency(content["regency"])
        on = _day(content["on"], "Tanggal pelatihan")
        villages = _villages(content["villages"], regency)
        participants = _participants(content["participants"])
        people = sum(participants.values())
        rounds = [_round(each, on, villages, people) for each in content["rounds"]]
        told = {
            "name": entered.text(str(content["name"]), _NAME, "Tulis nama pelatihannya."),
            "regency": regency,
            "on": on.isoformat(),
            "organiser": entered.text(
                str(content["organiser"]), _WHO, "Tulis siapa yang menyelenggarakan pelatihan itu."
            ),
            "villages": villages,
            "participants": participants,
            "source": entered.text(
                str(content["source"]), _SOURCE, "Tulis sumbernya, misalnya daftar hadir BKPP."
            ),
            "rounds": sorted(rounds, key=lambda each: each["after"]),
        }
    except (KeyError, TypeError, AttributeError):
        raise Refused(_BROKEN) from None
    days = [each["after"] for each in rounds]
    if len(set(days)) < len(days):
        raise Refused("Satu waktu bertanya tertulis dua kali; gabungkan dahulu.")
    return told


def _regency(given: object) -> str:
    code = str(given or "").strip()
    if code == EXAMPLE_REGENCY:
        raise Refused("Tempat contoh tidak dapat diisi; pilih kabupaten yang ada.")
    try:
        if level_of(code) is Level.REGENCY and tables.area(code).code == code:
            return code
    except (KeyError, ValueError):
        pass
    raise Refused("Kabupaten itu tidak dikenal; pilih dari daftar.")


def _day(given: object, what: str) -> date:
    found = entered.day(str(given or ""), what)
    if found is None:
        raise Refused(f"{what} belum ditulis, misalnya 14-10-2025.")
    if found > today():
        raise Refused(f"{what} belum datang; betulkan tanggalnya.")
    return found


def _villages(given: Iterable[Any], regency: str) -> list[str]:
    codes = sorted({str(code) for code in given})
    known = set(tables.names().index)
    for code in codes:
        if not code.startswith(f"{regency}.") or code not in known:
            raise Refused("Satu desa peserta tidak dikenal di kabupaten ini; pilih dari daftar.")
        if level_of(code) is not Level.VILLAGE:
            raise Refused("Desa peserta ditulis desa demi desa; pilih dari daftar.")
    if len(codes) > _VILLAGES:
        raise Refused(f"Paling banyak {_VILLAGES} desa satu pelatihan.")
    return codes


def _participants(given: Mapping[str, Any]) -> dict[str, int]:
    found = {}
    for role in Role:
        count = entered.count(given.get(role.value), f"Peserta {role.label}", _PEOPLE)
        if count:
            found[role.value] = count
    return found


def _round(given: Mapping[str, Any], on: date, villages: list[str], people: int) -> dict[str, Any]:
    days = {str(each): each for each in AFTER}
    if str(given["after"]) not in days:
        raise Refused("Waktu bertanya itu tidak dikenal; pilih 30, 90, atau 180 hari.")
    after = days[str(given["after"])]
    asked_on = _day(given["on"], "Tanggal bertanya")
    if (asked_on - on).days < after:
        raise Refused(
            f"Tanggal bertanya belum {after} hari sesudah pelatihan; pilih waktu yang lebih dekat."
        )
    by = entered.text(str(given["by"]), _WHO, "Tulis siapa yang memberi tahu, menurut jabatan.")
    of_villages = {
        Act(act).value: _of_villages(Act(act), told, villages)
        for act, told in given["villages"].items()
        if _is_act(act, of_village=True)
    }
    of_people = {
        Act(act).value: _of_people(Act(act), told, people)
        for act, told in given["people"].items()
        if _is_act(act, of_village=False)
    }
    told_of = {
        "villages": {act: told for act, told in of_villages.items() if told},
        "people": {act: told for act, told in of_people.items() if told},
    }
    if not any(told_of.values()):
        raise Refused(
            f"Kabar hari ke-{after} belum berisi jawaban; tulis desa atau banyaknya peserta yang "
            "ditanya pada paling sedikit satu perbuatan."
        )
    return {"after": after, "on": asked_on.isoformat(), "by": by, **told_of}


def _is_act(act: str, *, of_village: bool) -> bool:
    if Act(entered.one_of(str(act), Act, "Perbuatan")).of_village is not of_village:
        raise Refused(_BROKEN)
    return True


def _of_villages(act: Act, told: Mapping[str, Any], villages: list[str]) -> dict[str, Any]:
    yes, no = (sorted({str(code) for code in told[side]}) for side in ("yes", "no"))
    if both := set(yes) & set(no):
        name = tables.names()[min(both)]
        raise Refused(f"{name} tertulis melakukan dan tidak melakukan: {act.label}; pilih satu.")
    if not set(yes) | set(no) <= set(villages):
        raise Refused(f"Ada desa yang bukan peserta pelatihan pada: {act.label}.")
    if not yes and not no:
        return {}
    return {"yes": yes, "no": no, "evidence": entered.text(str(told["evidence"]), _EVIDENCE)}


def _of_people(act: Act, told: Mapping[str, Any], people: int) -> dict[str, Any]:
    asked = entered.count(told["asked"], f"Yang ditanya ({act.label})", _PEOPLE)
    done = entered.count(told["done"], f"Yang melakukan ({act.label})", _PEOPLE)
    if asked is None and done is None:
        return {}
    if asked is None or done is None:
        raise Refused(
            f"Tulis berapa yang ditanya dan berapa yang melakukannya: {act.label}. Yang belum "
            "ditanya bukan berarti tidak melakukan."
        )
    if done > asked:
        raise Refused(f"Yang melakukan lebih banyak daripada yang ditanya: {act.label}.")
    if asked > people:
        raise Refused(
            f"Yang ditanya lebih banyak daripada pesertanya: {act.label}; tulis dahulu banyaknya "
            "peserta menurut unsur."
        )
    if not asked:
        return {}
    return {
        "asked": asked,
        "done": done,
        "evidence": entered.text(str(told["evidence"]), _EVIDENCE),
    }
