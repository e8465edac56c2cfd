"""What the numbers of a sentence say of each other: from so much to so much, so many of so many.

A sentence is read as words with a sign for each number, and only a form that is known word by word
is taken up. Where a sentence speaks of a change, a part or a sum in another form, `rule` is None:
who is accused wrongly stops trusting the check.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from analytics.vocabulary.audit import Relation
from analytics.vocabulary.indicator import Unit
from analytics.wording import forms
from analytics.wording.reading import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from analytics.wording.spoken import Spoken

_FEWEST_PARTS = 2


class Argument(NamedTuple):
    """What a sentence claims: positions of numbers, as `Relation` puts them.

    `rule` is None where the sentence claims something that was not surely understood; `terms` are
    then its numbers. `result` is None where the sentence leaves it to the hearer. `sign` is −1
    where it speaks of a fall, +1 of a rise, 0 where it does not say.
    """

    rule: Relation | None
    result: int | None
    terms: tuple[int, ...]
    sign: int = 0


class _Sentence(NamedTuple):
    """The words of a sentence, each number one sign (`forms.sign_of`), and the numbers."""

    words: str
    spoken: Sequence[Spoken]
    here: Sequence[int]

    def at(self, sign: str) -> int:
        return self.here[forms.position_of(sign)]

    def number(self, sign: str) -> Spoken:
        return self.spoken[self.at(sign)]


def arguments(text: str, spoken: Sequence[Spoken]) -> tuple[Argument, ...]:
    """What the sentences of a text say of their numbers, in order."""
    found: list[Argument] = []
    for first, last in sentences(text):
        inside = [n for n, number in enumerate(spoken) if first <= number.start < last]
        here = [n for n in inside if not spoken[n].year][: forms.MOST]
        if len(here) >= _FEWEST_PARTS:
            words = _words(text, spoken, inside, here, (first, last))
            found += _of_sentence(_Sentence(words, spoken, here))
    return tuple(found)


def _words(
    text: str,
    spoken: Sequence[Spoken],
    inside: Sequence[int],
    here: Sequence[int],
    ends: tuple[int, int],
) -> str:
    parts, last = [], ends[0]
    for n in inside:
        parts.append(forms.plain(text[last : spoken[n].start]))
        parts.append(forms.YEAR if n not in here else forms.sign_of(here.index(n)))
        last = min(spoken[n].end, ends[1])
        if text[last - 1].isspace():  # a unit that may follow took the space with it
            parts.append(" ")
    parts.append(forms.plain(text[last : ends[1]]))
    return re.sub(r"\s+", " ", "".join(parts).lower()).strip()


def _of_sentence(sentence: _Sentence) -> Iterator[Argument]:
    found: list[Argument] = []
    taken: set[int] = set()
    for kind in (_sum, _change, _share):
        for argument in kind(sentence):
            used = {*argument.terms, argument.result} - {None}
            if not used & taken or (found and found[-1].terms == argument.terms):
                found.append(argument)
                taken |= {n for n in used if n is not None}
    if not found and forms.CLAIMS.search(sentence.words):
        found.append(Argument(None, None, tuple(sentence.here)))
    for argument in sorted(found, key=lambda a: min(a.terms)):
        named = [*argument.terms, *([] if argument.result is None else [argument.result])]
        if all(sentence.spoken[n].sure for n in named):
            yield argument
        else:
            yield Argument(None, None, tuple(sorted(named)))


def _change(sentence: _Sentence) -> Iterator[Argument]:
    """`dari A menjadi B`, and by how much, right before or right after it."""
    words = sentence.words
    for core in forms.CHANGE.finditer(words):
        before, after = sentence.number(core["a"]), sentence.number(core["b"])
        terms = (sentence.at(core["a"]), sentence.at(core["b"]))
        lead = words[: core.start()]
        ahead = forms.BY_BEFORE.search(lead) if core["from"] else None
        other = forms.OF_ANOTHER if core["from"] else forms.MOVED_BY
        unclear = forms.DENIED.search(lead) or (not ahead and other.search(lead))
        if not _alike(before, after) or unclear:
            yield Argument(None, None, terms)
            continue
        told = forms.BY_AFTER.match(words, core.end()) or ahead
        results = [told[name] for name in ("c", "d") if told[name]] if told else []
        if told and (forms.NOT_OF_THIS.match(words, told.end()) and told.start() >= core.end()):
            yield Argument(None, None, (*terms, *map(sentence.at, results)))
            continue
        fitting = [sign for sign in results if _measures(sentence.number(sign), before, after)]
        if told and fitting:
            for sign in fitting:
                yield Argument(
                    Relation.CHANGE, sentence.at(sign), terms, forms.direction(told["dir"])
                )
        elif results:
            yield Argument(None, None, (*terms, *map(sentence.at, results)))
        elif core["from"]:
            verb = forms.VERB.search(lead)
            sign = forms.direction(verb["dir"]) if verb else 0
            yield Argument(Relation.CHANGE, None, terms, sign)


def _share(sentence: _Sentence) -> Iterator[Argument]:
    """`A dari B atau C persen`, `C persen (A dari B)`, `C persen dari B adalah A`."""
    for core in forms.SHARE.finditer(sentence.words):
        part, whole = sentence.number(core["a"]), sentence.number(core["b"])
        terms = (sentence.at(core["a"]), sentence.at(core["b"]))
        lead = sentence.words[: core.start()]
        if _percent(whole) or whole.points or part.points:
            continue
        if forms.COMPARED.search(lead) or forms.MOVES_ON.match(sentence.words, core.end()):
            yield Argument(None, None, terms)
            continue
        told = forms.THAT_IS.match(sentence.words, core.end())
        after = (told["c"] or told["bracket"]) if told else None
        if _percent(part):
            known = after is not None and _alike(sentence.number(after), whole)
            if after is None or known:
                yield Argument(Relation.PRODUCT, sentence.at(after) if after else None, terms)
            continue
        if not _alike(part, whole) or not whole.units:
            continue
        ahead = forms.AHEAD.search(lead)
        if after is not None and _percent(sentence.number(after)):
            yield Argument(Relation.SHARE, sentence.at(after), terms)
        elif after is None and ahead and _percent(sentence.number(ahead["c"])):
            yield Argument(Relation.SHARE, sentence.at(ahead["c"]), terms)
        elif after is None:
            yield Argument(Relation.SHARE, None, terms)


def _sum(sentence: _Sentence) -> Iterator[Argument]:
    """`A, terdiri atas B, C, dan D`: a closed list, of one unit."""
    for core in forms.MADE_OF.finditer(sentence.words):
        whole, at = sentence.number(core["a"]), sentence.at(core["a"])
        if _percent(whole):
            continue
        parts, closed = forms.parts(sentence.words[core.end() :])
        terms = tuple(sentence.at(sign) for sign in parts)
        if len(terms) < _FEWEST_PARTS and not core["sure"]:
            continue  # `214 KPM, yaitu 3,9 persen`
        numbers = [sentence.spoken[n] for n in terms]
        one_unit = all(n.units & whole.units for n in numbers) or (
            not any(n.units for n in numbers[:-1]) and all(_alike(n, whole) for n in numbers)
        )
        closed &= not forms.NOT_ALONE.search(sentence.words[: core.start()])
        if not terms or not closed or not one_unit or len(terms) < _FEWEST_PARTS:
            yield Argument(None, None, (at, *terms))
        else:
            yield Argument(Relation.SUM, at, terms)


def _percent(number: Spoken) -> bool:
    return Unit.PERCENT in number.units


def _alike(one: Spoken, other: Spoken) -> bool:
    """Of one unit, or one of them bare: `dari 400 KK menjadi 130`."""
    if one.points or other.points:
        return one.points == other.points
    return bool(one.units & other.units) or not (one.units and other.units)


def _measures(result: Spoken, before: Spoken, after: Spoken) -> bool:
    """Whether a number can say how far one is from the other."""
    if result.points:
        return _percent(after) or _percent(before)
    if _percent(result):
        return True
    units = before.units | after.units
    return bool(result.units & units) if units else not result.units
