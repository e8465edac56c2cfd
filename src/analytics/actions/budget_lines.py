"""An operator classes a line of the budget: which strategy it serves, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.actions import entered, entries
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.planning import Block, Strategy, line_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from analytics.vocabulary.role import Actor

_NAMES = ("programme", "activity", "subactivity", "opd")
_NAME, _REASON = 500, 300  # letters


def write(actor: Actor, content: Mapping[str, Any], seen: Iterable[str]) -> str:
    """Write what a line serves; the id of the entry.

    Args:
        actor: who writes.
        content: as `checked` takes it.
        seen: ids of the entries the form showed.

    Raises:
        NotAllowed: the actor is no operator.
        Overtaken: others wrote meanwhile.
        Refused: something is missing or makes no sense; nothing is written.
    """
    found = checked(content)
    line = found["line"]
    called = line["subactivity"] or line["activity"] or line["programme"]
    return entries.write(actor, EntryKind.BUDGET_LINE, subject(line), called, found, seen)


def subject(line: Mapping[str, str]) -> str:
    """What the entries of a line are written of."""
    return line_id(*(str(line[name]) for name in _NAMES))


def checked(content: Mapping[str, Any]) -> dict[str, Any]:
    """The class of a line, as it is kept.

    Args:
        content: line (programme, activity, subactivity, opd), strategy, block (may be empty),
            reason.

    Returns:
        The same, each text one line.

    Raises:
        Refused: the line has no programme, strategy or block is unknown, or the reason is missing.
    """
    given = content.get("line")
    told = given if isinstance(given, dict) else {}
    line = {name: entered.text(str(told.get(name, "")), _NAME) for name in _NAMES}
    if not line["programme"]:
        raise Refused("Baris anggaran itu tanpa nama program; pilih baris dari daftar.")
    strategy = entered.one_of(str(content.get("strategy", "")), Strategy, "Strategi")
    written = str(content.get("block", ""))
    block = entered.one_of(written, Block, "Kelompok").value if written else ""
    reason = entered.text(
        str(content.get("reason", "")),
        _REASON,
        "Tulis alasannya, misalnya siapa penerimanya menurut DPA.",
    )
    return {"line": line, "strategy": strategy.value, "block": block, "reason": reason}
