"""An operator keeps a scenario under a name, or takes it out; whoever reads may take it along."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.actions import entries
from analytics.actions.scenario_content import Filed, content, filed
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.scenario import scenario_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from analytics.vocabulary.role import Actor


def checked(told: Mapping[str, Any]) -> dict[str, Any]:
    """The content as it is kept; empty where the scenario was taken out, and stays empty.

    Raises:
        Refused: it is no scenario.
    """
    return content(filed(told)) if told else {}


def subject(told: Mapping[str, Any]) -> str:
    """Of which scenario an entry with this checked content is: one a name, and a mode."""
    return scenario_id(told["name"], told["practice"])


def keep(actor: Actor, of: Filed, seen: Iterable[str] = ()) -> str:
    """Keep a scenario under its name; the id of the entry.

    Args:
        actor: who keeps it.
        of: the scenario, and what came of it.
        seen: ids of the entries under this name that the form showed.

    Raises:
        NotAllowed: the actor is no operator; nothing is written.
        Refused: it has no name, or a lever that nobody knows; nothing is written.
        Overtaken: somebody kept another one under this name meanwhile; nothing is written.
    """
    return keep_content(actor, content(of), seen)


def keep_content(actor: Actor, told: Mapping[str, Any], seen: Iterable[str] = ()) -> str:
    """As `keep`, of plain content."""
    kept = checked(told)
    return entries.write(actor, EntryKind.SCENARIO, subject(kept), kept["name"], kept, seen)


def take_out(actor: Actor, told: Mapping[str, Any], seen: Iterable[str]) -> str:
    """Take out a scenario that is kept; every version stays in its history.

    Args:
        actor: who takes it out.
        told: its content, as it stands.
        seen: ids of the entries under its name that the page showed.

    Raises:
        NotAllowed: the actor is no operator; nothing is written.
        Overtaken: somebody kept another one under this name meanwhile; nothing is written.
    """
    return entries.write(actor, EntryKind.SCENARIO, subject(told), told["name"], {}, seen)
