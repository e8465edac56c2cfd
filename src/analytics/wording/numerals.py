"""Numbers written in words: `dua puluh lima`, `seratus sepuluh`, `dua koma lima`."""

from __future__ import annotations

import re

_DIGITS = {
    word: value
    for value, word in enumerate(
        ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"), start=1
    )
}
_SCALES = {"triliun": 1e12, "miliar": 1e9, "milyar": 1e9, "juta": 1e6, "ribu": 1e3}
_ONE = {"seribu": "satu ribu", "sejuta": "satu juta", "seratus": "satu ratus"}
_DIGIT = "|".join(_DIGITS)
_SMALL = rf"(?:sepuluh|sebelas|(?:{_DIGIT}) belas|(?:{_DIGIT}) puluh(?: (?:{_DIGIT}))?|{_DIGIT})"
_GROUP = rf"(?:(?:{_DIGIT}) ratus(?: {_SMALL})?|{_SMALL})"
_WHOLE = re.compile(
    rf"(?:(?P<triliun>{_GROUP}) triliun ?)?(?:(?P<miliar>{_GROUP}) (?:miliar|milyar) ?)?"
    rf"(?:(?P<juta>{_GROUP}) juta ?)?(?:(?P<ribu>{_GROUP}) ribu ?)?(?P<rest>{_GROUP})?"
)
_DECIMAL = re.compile(
    rf"(?P<whole>nol|{_GROUP}) koma (?P<digits>(?:nol|{_DIGIT})(?: (?:nol|{_DIGIT}))*)"
    rf"(?: (?P<scale>{'|'.join(_SCALES)}))?"
)
_WORD = "|".join(
    [*_DIGITS, *_SCALES, *_ONE, "nol", "sepuluh", "sebelas", "belas", "puluh", "ratus", "koma"]
)
# A run of such words; what begins with a scale alone (`ribu orang`) is no number.
SAID = rf"(?:{_DIGIT}|nol|sepuluh|sebelas|{'|'.join(_ONE)})(?![\w])(?:[\s-]+(?:{_WORD})(?![\w]))*"


def in_words(run: str) -> tuple[float, float] | None:
    """The value of a run of number words and the unit it is rounded to.

    `dua puluh lima ribu` is (25000, 1000). None where the words make up no one number, as
    `dua tiga`: what they mean is not guessed.
    """
    words = " ".join(_ONE.get(word, word) for word in re.split(r"[\s-]+", run.lower().strip()))
    if match := _DECIMAL.fullmatch(words):
        digits = [_DIGITS.get(word, 0) for word in match["digits"].split()]
        scale = _SCALES.get(match["scale"] or "", 1.0)
        fraction = sum(digit / 10**place for place, digit in enumerate(digits, start=1))
        return (_group(match["whole"]) + fraction) * scale, scale / 10 ** len(digits)
    match = _WHOLE.fullmatch(words)
    if match is None or not words:
        return None
    said = {name: text for name, text in match.groupdict().items() if text}
    value = sum(_group(text) * _SCALES.get(name, 1.0) for name, text in said.items())
    return value, min(_SCALES.get(name, 1.0) for name in said)


def _group(words: str) -> float:
    """A number below a thousand."""
    value, last = 0, 0
    for word in words.split():
        match word:
            case "ratus":
                value, last = last * 100, 0
            case "puluh":
                value, last = value + last * 10, 0
            case "belas":
                value, last = value + last + 10, 0
            case "sepuluh" | "sebelas":
                value += 10 + (word == "sebelas")
            case _:
                last = _DIGITS.get(word, 0)
    return float(value + last)
