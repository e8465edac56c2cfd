"""Bars of what one thing alone would bring, and the line of what is asked."""

from __future__ import annotations

import pytest

from analytics.answers import goals
from analytics.draw.goals import reached


def test_each_bar_ends_where_its_constraint_alone_would_bring_it(prepared):
    answer = goals.sought("1200")
    figure = reached(answer)
    now, more = figure.data
    ends = [base + added for base, added in zip(now.x, more.x, strict=True)]
    wanted = [row["at_best"] for row in answer.rows()] + [answer.facts["most"]]
    assert ends == pytest.approx(wanted)
    assert set(now.x) == {answer.facts["base"]}
    assert figure.layout.shapes[0].x0 == 1200
    assert figure.layout.xaxis.range[1] > max(*ends, 1200)
