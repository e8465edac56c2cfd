"""A slide put together: source line, speech and card follow from what is shown on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers.slides.questions import card
from analytics.vocabulary.picture import Missing
from analytics.vocabulary.slide import Slide
from analytics.vocabulary.standing import Standing
from analytics.wording import aloud, slides
from analytics.wording.sources import source_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from analytics.vocabulary.picture import Part
    from analytics.vocabulary.provenance import Provenance
    from analytics.vocabulary.result import Gap, Result
    from analytics.vocabulary.slide import Question, Subject


def composed(  # noqa: PLR0913 - what a slide is made of, each by its name
    subject: Subject,
    *,
    title: str,
    question: str,
    parts: tuple[Part, ...],
    provenance: Provenance | None,
    spoken: Sequence[str],
    more: Sequence[str],
    disputes: Sequence[Result] = (),
    gaps: Sequence[Gap] = (),
    asked: Sequence[Question] = (),
) -> Slide:
    """The slide.

    Args:
        subject: what it is about.
        title: the message.
        question: the question it answers.
        parts: one or two.
        provenance: of all figures on it; None where there is none.
        spoken: what has to be said, the most important first.
        more: what may be said besides, as far as half a minute allows.
        disputes: what sources state differently (`reconciliation.dispute`), for the card.
        gaps: what is missing, for the card.
        asked: further questions and answers.
    """
    invented = provenance is not None and provenance.standing is Standing.EXAMPLE
    return Slide(
        subject=subject,
        title=slides.example(title) if invented else title,
        question=question,
        parts=parts,
        source="" if provenance is None else source_line(provenance),
        provenance=provenance,
        script=aloud.script([*([slides.SPOKEN_EXAMPLE] if invented else []), *spoken], more),
        questions=(*asked, *card(provenance, disputes, gaps)),
    )


def lacking(  # noqa: PLR0913 - as `composed`
    subject: Subject,
    gap: Gap,
    *,
    title: str,
    spoken: Sequence[str],
    more: Sequence[str],
    question: str = "",
) -> Slide:
    """The slide of an answer that is not there: what is missing, and whom to ask for what.

    Args:
        subject: what it is about.
        gap: what is missing; it is the question too, unless another is given.
        title: the message.
        spoken: as `composed` takes it.
        more: as `composed` takes it.
        question: the question it would answer.
    """
    return composed(
        subject,
        title=title,
        question=question or gap.what,
        parts=(missing(gap),),
        provenance=None,
        spoken=spoken,
        more=more,
        gaps=[gap],
    )


def together(answers: Iterable[Result]) -> Provenance | None:
    """Provenance of figures that stand on one slide; None without any."""
    found: Provenance | None = None
    for one in answers:
        found = one.provenance if found is None else found | one.provenance
    return found


def missing(gap: Gap, what: str = "") -> Missing:
    """What nobody gave yet, as a part of a slide; `what`: its name where there is little room."""
    return Missing(what or gap.what, tuple(gap.ask_whom.split("; ")), gap.ask_for, gap.never)
