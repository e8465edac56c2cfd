"""What may be said of a set of villages after something was done there."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from analytics.vocabulary.design import Choice


class Verdict(StrEnum):
    """The four words, and no other; `measures.verdicts` has the rule, `THRESHOLDS` its limits."""

    UNKNOWN = "unknown"
    INDISTINGUISHABLE = "indistinguishable"
    SOME_SIGN = "some_sign"
    CLEAR = "clear"

    @property
    def label(self) -> str:
        """The words on screen."""
        return _LABELS[self]


_LABELS = {
    Verdict.UNKNOWN: "belum dapat dinilai",
    Verdict.INDISTINGUISHABLE: "belum dapat dibedakan dari variasi wajar",
    Verdict.SOME_SIGN: "ada tanda",
    Verdict.CLEAR: "jelas",
}


class Thresholds(NamedTuple):
    """The limits of the rule.

    Attributes:
        before: fewest periods before.
        earlier: the same of villages that were not drawn by lot, as the worst of an earlier date
            are followed too.
        comparisons: fewest comparison villages.
        sign: highest p of "ada tanda", in every test that is asked for.
        clear: highest p of "jelas", likewise.
        lone: highest p with any one of the villages left out, for "jelas".
        strayed: p at which the gap strayed too far before anything was done.
    """

    before: int = 4
    earlier: int = 5
    comparisons: int = 10
    sign: float = 0.025  # half of the 5 % promised, as villages and outcomes are looked at often
    clear: float = 0.01
    lone: float = 0.05
    strayed: float = 0.05


THRESHOLDS = Thresholds()


class Reason(StrEnum):
    """Why it is this verdict and no higher one."""

    NO_CARD = "no_card"
    TOO_FEW_BEFORE = "too_few_before"
    NOTHING_AFTER = "nothing_after"
    MISSING_VALUE = "missing_value"
    TOO_FEW_VILLAGES = "too_few_villages"
    LOST_BY_VALUE = "lost_by_value"
    NO_EARLIER_DATE = "no_earlier_date"
    TOO_FEW_SETS = "too_few_sets"
    STRAYED_BEFORE = "strayed_before"
    LIKE_OTHERS = "like_others"
    LIKE_OTHER_WORST = "like_other_worst"
    LIKE_FALLING_BACK = "like_falling_back"
    SIGNS_DIFFER = "signs_differ"
    CHOICE_CANNOT_BE_REPLAYED = "choice_cannot_be_replayed"
    ONE_VILLAGE = "one_village"
    HANGS_ON_ONE = "hangs_on_one"
    NOT_RARE_ENOUGH = "not_rare_enough"
    ALL_HOLD = "all_hold"


REPLAYED = frozenset({Choice.RANDOM, Choice.WORST})
"""Ways of picking that the computer can repeat; of the others "jelas" is never said."""


class Unfit(StrEnum):
    """Why there is no synthetic comparison of a set of villages."""

    TOO_FEW_BEFORE = "too_few_before"
    MISSING_VALUE = "missing_value"
    TOO_FEW_DONORS = "too_few_donors"
    OUTSIDE_HULL = "outside_hull"
    POOR_FIT = "poor_fit"


class Fitting(NamedTuple):
    """When a synthetic comparison may be made.

    Attributes:
        before: fewest periods before.
        donors: fewest villages to be weighed.
        poor: root mean squared error before, as a multiple of the median one of the placebos,
            beyond which the fit is too poor.
    """

    before: int = 8
    donors: int = 10
    poor: float = 2.0


FITTING = Fitting()
