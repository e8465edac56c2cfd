"""What may stand in an entry, and of what it may be: one check a kind, the one its form uses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.actions import (
    aid_contents,
    assistance,
    budget_lines,
    designs,
    entered,
    mapping,
    matching,
    organisations,
    plans,
    registry_checks,
    scenarios,
    social_workers,
    trainings,
)
from analytics.store import tables
from analytics.vocabulary.area import Level, level_of
from analytics.vocabulary.assistance import EntryKind, set_id
from analytics.vocabulary.checks import CheckedList
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.support import AidKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

CHECKED: Mapping[EntryKind, Callable[[Mapping[str, Any]], dict[str, Any]]] = {
    EntryKind.MAPPING: mapping.checked,
    EntryKind.ORGANISATION: organisations.checked,
    EntryKind.MATCHING: matching.checked,
    EntryKind.ASSISTANCE: assistance.checked,
    EntryKind.PLAN: plans.checked,
    EntryKind.CHECK: registry_checks.checked,
    EntryKind.DESIGN: designs.checked,
    EntryKind.SCENARIO: scenarios.checked,
    EntryKind.NEED: aid_contents.checked_need,
    EntryKind.OFFER: aid_contents.checked_offer,
    EntryKind.DELIVERY: aid_contents.checked_delivery,
    EntryKind.TKSK: social_workers.checked_post,
    EntryKind.CASE: social_workers.checked_case,
    EntryKind.TRAINING: trainings.checked,
    EntryKind.BUDGET_LINE: budget_lines.checked,
}

# The card of a set of villages is no other set's; nor is a scenario kept under another's name.
_NAMED_BY: Mapping[EntryKind, Callable[[Mapping[str, Any]], str]] = {
    EntryKind.DESIGN: lambda content: set_id(content["villages"]),
    EntryKind.SCENARIO: scenarios.subject,
    EntryKind.BUDGET_LINE: lambda content: budget_lines.subject(content["line"]),
}


def checked(kind: EntryKind, content: Mapping[str, Any]) -> dict[str, Any]:
    """The content of an entry as its own form writes it; an empty one takes the subject out.

    Raises:
        Refused: it is no content of this kind, or makes no sense.
    """
    if not content:
        return {}
    if kind not in CHECKED:
        raise Refused(f"Aplikasi ini belum dapat membaca {kind.label}.")
    return CHECKED[kind](content)


def is_known(kind: EntryKind, subject: str, content: Mapping[str, Any]) -> bool:
    """True if an entry of this kind and content may be of that subject.

    Of a plan only its form is looked at: which follow-ups there are, the records say.
    """
    match kind:
        case EntryKind.MAPPING | EntryKind.ASSISTANCE:
            return _is_area(subject, Level.VILLAGE)
        case EntryKind.MATCHING:
            return _is_area(subject, Level.REGENCY)
        case EntryKind.TKSK:
            return _is_area(subject, Level.DISTRICT)
        case EntryKind.CHECK | EntryKind.NEED:
            return _is_pair(kind, subject)
        case _:
            return entered.is_id(subject) and (not content or _is_own(kind, subject, content))


def _is_pair(kind: EntryKind, subject: str) -> bool:
    """A place and one of a closed list, parted by `|`."""
    place, _, of = subject.partition("|")
    if kind is EntryKind.CHECK:
        return of in set(CheckedList) and _is_area(place, Level.VILLAGE)
    return of in set(AidKind) and aid_contents.is_place(place) and _is_area(place, level_of(place))


def _is_own(kind: EntryKind, subject: str, content: Mapping[str, Any]) -> bool:
    """What is named by its content stands under no other name: a card of villages, a scenario."""
    return kind not in _NAMED_BY or subject == _NAMED_BY[kind](content)


def _is_area(code: str, level: Level) -> bool:
    try:
        return level_of(code) is level and tables.area(code).code == code
    except (KeyError, ValueError):
        return False
