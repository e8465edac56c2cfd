"""Questions of the page Desa percontohan, for `answers.questions`: name, words, and who answers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from analytics.answers import designs, figures, luck, pilot_villages, public_sentences
from analytics.answers import pilot_profile as profile
from analytics.answers import village_events as events
from analytics.vocabulary.area import BOJONEGORO, Level, level_of
from analytics.vocabulary.result import Gap
from analytics.wording import luck as of_luck
from analytics.wording import pilot_profile as of_profile
from analytics.wording import pilot_questions as words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import pandas as pd

    from analytics.answers.questions import Answers, Asked
    from analytics.vocabulary.result import Result


def _villages(asked: Asked) -> tuple[str, ...]:
    """The villages that were asked about; else those that sources name as pilots."""
    told = tuple(code for code in asked.areas if level_of(code) is Level.VILLAGE)
    return tuple(sorted(told)) or pilot_villages.named()


def _profile(asked: Asked) -> Answers:
    answer = profile.known(_villages(asked))
    if isinstance(answer, Gap):
        return (answer,)
    return (_said(answer, answer.frame, [words.known(row) for row in answer.rows()]),)


def _timeline(asked: Asked) -> Answers:
    codes = _villages(asked)
    found = events.events(codes)
    if found.frame.empty:
        return (profile.known(codes),)
    lines = [of_profile.event_line(row) for row in found.rows()]
    return (_said(found, found.frame.assign(area_code=BOJONEGORO), lines),)


def _design(asked: Asked) -> Answers:
    """Each line of the card."""
    codes = _villages(asked)
    lines = designs.card(codes).lines
    return _told(codes, [words.line(one.label, one.text) for one in lines])


def _luck(asked: Asked) -> Answers:
    answer = luck.luck(picked=len(_villages(asked)) or luck.PICKED)
    if isinstance(answer, Gap):
        return (answer,)
    told = [words.line(row["name"], of_luck.row(row)) for row in answer.rows()]
    return (_said(answer, answer.frame, told),)


def _public(asked: Asked) -> Answers:
    """Each sentence: may it be said, and who says so or why not."""
    codes = _villages(asked)
    if not codes:
        return _told(codes, [])
    found = public_sentences.half_page(codes)
    allowed = [words.allowed(one.sentence, one.source) for one in found.allowed]
    return _told(codes, [*allowed, *(words.refused(*one) for one in found.refused)])


def _told(codes: tuple[str, ...], lines: Sequence[str]) -> Answers:
    """Lines on a set of villages, with the sources of all that is known of them."""
    known = profile.known(codes)
    if isinstance(known, Gap):
        return (known,)
    frame = known.frame.head(1).loc[:, ["area_code"]].assign(area_code=BOJONEGORO)
    return (_said(known, frame.loc[frame.index.repeat(len(lines))], lines),)


def _said(answer: Result, frame: pd.DataFrame, lines: Sequence[str]) -> Result:
    told = figures.with_names(frame.reset_index(drop=True)).assign(sentence=list(lines))
    return replace(answer, frame=told)


OF_PILOTS: tuple[tuple[str, str, Callable[[Asked], Answers]], ...] = (
    ("profil-desa", "Apa yang diketahui tentang desa percontohan, dan dari mana?", _profile),
    ("garis-waktu-desa", "Apa yang diumumkan, dimulai, dan selesai di desa itu?", _timeline),
    ("kartu-rancangan", "Kapan dan bagaimana desa itu dipilih, dan apa yang dikerjakan?", _design),
    (
        "keberuntungan",
        "Seberapa besar penurunan desa terburuk karena keberuntungan semata?",
        _luck,
    ),
    ("untuk-publik", "Apa yang boleh disampaikan ke publik tentang desa itu?", _public),
)
