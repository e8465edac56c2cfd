"""An operator keeps a matching of a regency: its weights, its rules, and who assists whom."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Any

from analytics.actions import entered, entries
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.organisation import is_village

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from analytics.vocabulary.role import Actor

_WEIGHTS, _HIGHEST, _NOTE = 3, 100, 500


def write(
    actor: Actor, regency: str, called: str, content: Mapping[str, Any], seen: Iterable[str]
) -> str:
    """Keep a matching, whole; the id of the entry.

    Args:
        actor: who writes.
        regency: code of the regency, the subject.
        called: its name.
        content: weights (competence, closeness, tie), most, locks, forbidden (pairs of village and
            organisation), pairs (village, organisations, score), on (ISO day), note.
        seen: ids of the entries the form showed.

    Raises:
        NotAllowed, Overtaken: as `entries.write`.
        Refused: something is missing or makes no sense; nothing is written.
    """
    return entries.write(actor, EntryKind.MATCHING, regency, called, checked(content), seen)


def checked(content: Mapping[str, Any]) -> dict[str, Any]:
    """The content as it is kept.

    Raises:
        Refused: weights that are none, a pair without a village or organisation, nobody matched.
    """
    weights = _list(content.get("weights"))
    whole = all(isinstance(one, int) and 0 <= one <= _HIGHEST for one in weights)
    if not whole or len(weights) != _WEIGHTS:
        raise Refused("Bobot harus tiga bilangan bulat dari 0 sampai 100.")
    if not any(weights):
        raise Refused("Sedikitnya satu bobot harus di atas nol.")
    most = content.get("most")
    if not isinstance(most, int) or most not in {1, 2}:
        raise Refused("Pelaku per desa harus satu atau paling banyak dua.")
    on = entered.day(str(content.get("on", "")), "Tanggal pemadanan")
    if on is None:
        raise Refused("Tulis tanggal pemadanannya.")
    pairs = [_given(each) for each in _list(content.get("pairs"))]
    if not pairs:
        raise Refused("Belum ada pasangan yang dapat disimpan.")
    return {
        "weights": weights,
        "most": int(most),
        "locks": [_pair(each) for each in _list(content.get("locks"))],
        "forbidden": [_pair(each) for each in _list(content.get("forbidden"))],
        "pairs": pairs,
        "on": on.isoformat(),
        "note": entered.text(str(content.get("note", "")), _NOTE),
    }


def _list(given: object) -> list[Any]:
    return list(given) if isinstance(given, (list, tuple)) else []


def _pair(given: object) -> list[str]:
    pair = [str(each) for each in _list(given)]
    if len(pair) != 2 or not is_village(pair[0]) or not entered.is_id(pair[1]):
        raise Refused("Kunci atau larangan tidak dikenal; pilih lagi desa dan pelakunya.")
    return pair


def _given(each: object) -> dict[str, Any]:
    village = str(each.get("village", "")) if isinstance(each, dict) else ""
    bodies = (
        [str(one) for one in _list(each.get("organisations"))] if isinstance(each, dict) else []
    )
    score = each.get("score") if isinstance(each, dict) else None
    if not is_village(village) or not bodies or not all(map(entered.is_id, bodies)):
        raise Refused("Pasangan tidak dikenal; hitung ulang pemadanannya.")
    if not isinstance(score, (int, float)) or not isfinite(score):
        raise Refused("Nilai pasangan tidak terbaca; hitung ulang pemadanannya.")
    return {"village": village, "organisations": bodies, "score": round(float(score), 3)}
