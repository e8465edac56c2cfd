"""Printed limits: R `prop.test(correct=FALSE)`, `binom.test` and `qbeta`, 95 %.

81/263, 15/148, 1/29 and 0/20 are the examples of Newcombe 1998, Stat Med 17:857-872.
The upper Clopper-Pearson limit of 2/29 is printed 5e-10 too low: at the printed limit the exact
binomial tail misses 2.5 % by 4e-10, at ours by 3e-17. Hence the tolerance.
"""

from __future__ import annotations

import numpy as np
import pytest

from analytics.measures.intervals import clopper_pearson, jeffreys, wilson

TOLERANCE = 6e-10
METHODS = (wilson, clopper_pearson, jeffreys)
PRINTED = {
    (0, 10): ((0, 0.2775327999), (0, 0.3084971078), (0, 0.2171962675)),
    (0, 20): ((0, 0.1611251581), (0, 0.1684334710), (0, 0.1166389829)),
    (1, 10): (
        (0.0178762131, 0.4041500268),
        (0.0025285785, 0.4450161170),
        (0.0110116738, 0.3813147711),
    ),
    (1, 29): (
        (0.0061132143, 0.1717552188),
        (0.0008726469, 0.1776442955),
        (0.0037461736, 0.1500776860),
    ),
    (2, 29): (
        (0.0191212662, 0.2196458015),
        (0.0084639623, 0.2276618894),
        (0.0146084694, 0.2033186205),
    ),
    (15, 148): (
        (0.0623863995, 0.1604872417),
        (0.0578440101, 0.1616504904),
        (0.0604485170, 0.1576431435),
    ),
    (81, 263): (
        (0.2552885199, 0.3662095770),
        (0.2527367456, 0.3676219226),
        (0.2545219350, 0.3656474992),
    ),
    (3, 250): (
        (0.0040893199, 0.0346807804),
        (0.0024815583, 0.0346666146),
        (0.0033909901, 0.0316746459),
    ),
    (214, 55028): (
        (0.0034024002, 0.0044447198),
        (0.0033861315, 0.0044451113),
        (0.0033946123, 0.0044354212),
    ),
}


@pytest.mark.parametrize("position", range(3), ids=[method.__name__ for method in METHODS])
@pytest.mark.parametrize("pair", PRINTED, ids=lambda pair: f"{pair[0]}of{pair[1]}")
def test_limits_are_those_printed(pair, position):
    assert METHODS[position](*pair) == pytest.approx(PRINTED[pair][position], abs=TOLERANCE)


def test_a_whole_column_at_once_gives_the_same_limits():
    events, totals = np.array(list(PRINTED)).T
    low, high = wilson(events, totals)
    assert low == pytest.approx([limits[0][0] for limits in PRINTED.values()], abs=TOLERANCE)
    assert high == pytest.approx([limits[0][1] for limits in PRINTED.values()], abs=TOLERANCE)


@pytest.mark.parametrize(
    ("kpm", "low", "high"), [(55028, 0.340, 0.444), (56515, 0.331, 0.433), (59303, 0.316, 0.412)]
)
def test_graduation_rate_under_each_published_number_of_kpm(kpm, low, high):
    limits = wilson(214, kpm)
    assert (round(float(limits.low) * 100, 3), round(float(limits.high) * 100, 3)) == (low, high)
