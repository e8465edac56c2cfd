"""Questions of the page Ketepatan sasaran, for `answers.questions`: name, words, who answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import recipients
from analytics.vocabulary.recipients import FamilyList

if TYPE_CHECKING:
    from analytics.answers.questions import Answers, Asked


def _overlap(asked: Asked) -> Answers:
    return (recipients.overlap(asked.practice),)


def _pairs(asked: Asked) -> Answers:
    return (recipients.pairs(asked.practice),)


def _errors(asked: Asked) -> Answers:
    found = recipients.references(asked.practice) or {FamilyList.DTSEN_DESIL_1.value: ""}
    return tuple(recipients.errors(one, asked.practice) for one in found)


def _published(_: Asked) -> Answers:
    return (recipients.published(),)


OF_RECIPIENTS = (
    ("tumpang-tindih", "Siapa menerima banyak program, siapa tidak satu pun?", _overlap),
    ("pasangan-daftar", "Siapa ada di satu daftar tetapi tidak di daftar lain?", _pairs),
    ("salah-sasaran", "Siapa terlewat dan siapa di luar daftar acuan?", _errors),
    ("besar-daftar", "Berapa keluarga tiap daftar menurut yang terbit?", _published),
)
