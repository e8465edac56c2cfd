"""What somebody in the hall asks of a figure, and how it is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from analytics.vocabulary.slide import Question
from analytics.vocabulary.standing import Standing
from analytics.wording.periods import dated
from analytics.wording.sentences import joined, lower_first
from analytics.wording.sources import carried

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.vocabulary.provenance import Provenance

OTHER = "Mengapa bukan angka lain?"
SURE = "Seberapa pasti?"
FROM = "Dari mana?"
WHY_NONE = "Mengapa belum ada angkanya?"
_NAMED = 3  # sources that an answer names one by one
_CAVEATS = 3


class Stated(NamedTuple):
    """What one source says of something, and why it is used or not."""

    value: str
    source: str
    reason: str


def other(what: str, used: Stated, rivals: Sequence[Stated], *, first: bool) -> Question:
    """Why a figure is used and not what others say; `first`: no other is asked about before."""
    asked = OTHER if first else f"{OTHER.rstrip('?')} untuk {lower_first(what)}?"
    reason = f": {_sentence(used.reason)}" if used.reason else "."
    told = [f"{what} yang dipakai {used.value} ({used.source}){reason}"]
    told += [
        f"Sumber lain menyebut {one.value} ({one.source})"
        + (f": {_sentence(one.reason)}" if one.reason else ".")
        for one in rivals
    ]
    return Question(asked, " ".join(told))


def sure(provenance: Provenance) -> Question:
    """How sure the figures of a slide are."""
    told = [f"Statusnya {provenance.label}. {provenance.meaning}"]
    told += [caveat.sentence for caveat in provenance.caveats[:_CAVEATS]]
    return Question(SURE, " ".join(told))


def source(provenance: Provenance) -> Question:
    """Where the figures of a slide come from, and what was done to them."""
    named = list(
        dict.fromkeys(
            carried(origin) + (f" ({dated(origin.published)})" if origin.published else "")
            for origin in sorted(provenance.origins, key=lambda one: one.published, reverse=True)
        )
    )
    told = "; ".join(named[:_NAMED])
    if len(named) > _NAMED:
        told += f"; dan {len(named) - _NAMED} sumber lain di halaman Sumber & metode"
    if provenance.standing is Standing.EXAMPLE:
        told += ". Angka rekaan ini tidak boleh dikutip"
    worked = joined([step.rstrip(".") for step in provenance.steps])
    steps = f" Langkah hitungan kami: {worked}." if worked else ""
    return Question(FROM, f"{told}.{steps}")


def none(whom: str, asked: str, never: str = "") -> Question:
    """Why a slide has no figure, and who could give it."""
    why = f"{_sentence(never)} " if never else "Belum ada yang menyerahkan atau menerbitkannya. "
    return Question(WHY_NONE, f"{why}Yang dapat memberi: {whom}. Yang diminta: {asked}.")


def _sentence(text: str) -> str:
    return f"{text.rstrip('. ')}."
