"""The plan over time: late on top and marked, the part that is done, today's line, no news."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from analytics.answers.assistance import PROGRESS
from analytics.draw.gantt import MOST, ROW, gantt
from analytics.vocabulary.assistance_work import Activity, Month
from analytics.vocabulary.meeting import FollowUp, Kind, Status
from analytics.vocabulary.provenance import Origin, Provenance
from analytics.vocabulary.result import Result
from analytics.vocabulary.standing import WATERMARK, Standing

ON = date(2026, 4, 15)
_DAY = 86_400_000


def activity(number, begins, due, share=None, status=Status.RUNNING):
    item = FollowUp(
        id=str(number),
        kind=Kind.PLAN,
        what="Sumur",
        actor="Dinas Pekerjaan Umum",
        area_code="35.22.08.2005",
        said_on=date(2026, 1, 5),
        due=due,
        status=status,
        told_on=None,
        evidence="",
        source=None,
    )
    told = () if share is None else (Month("2026-03", share, "", ""),)
    return Activity(item, f"Desa {number}", "Kedungadem", "", begins, told)


def drawn(*lines, standing=Standing.QUOTED):
    origin = Origin("o", "p", "c", "t", "", "")
    facts = {"on": ON, "activities": lines}
    result = Result(pd.DataFrame(), PROGRESS, Provenance((origin,), standing), facts)
    return gantt(result)


def texts(figure):
    return [note.text for note in figure.layout.annotations]


def test_a_bar_reaches_from_begin_to_due_and_is_dark_as_far_as_it_is_done():
    figure = drawn(activity(1, date(2026, 4, 1), date(2026, 5, 1), 50))
    planned, done, late = figure.data
    assert (planned.base[0], planned.x[0]) == ("2026-04-01", 30 * _DAY)
    assert (done.base[0], done.x[0]) == ("2026-04-01", 15 * _DAY)
    assert late.x[0] == 0
    assert "50%" in texts(figure)
    assert figure.layout.shapes[0].x0 == ON.isoformat()
    assert any(text == "hari ini, 15 April 2026" for text in texts(figure))


def test_what_is_late_is_marked_from_its_due_day_to_today():
    figure = drawn(
        activity(1, date(2026, 1, 1), date(2026, 4, 1), 60),
        activity(2, date(2026, 1, 1), date(2026, 4, 1), 100, Status.DONE),
    )
    late = figure.data[2]
    assert (late.base[0], late.x[0]) == ("2026-04-01", 14 * _DAY)
    assert late.x[1] == 0, "what is done is not late"
    assert "Desa 1 · lewat 14 hari · Dinas Pekerjaan Umum" in texts(figure)
    assert "<b>60%</b>" in texts(figure)
    assert list(figure.data[0].y) == [2, 1], "the first row is on top"


@pytest.mark.parametrize(
    ("begins", "due", "start", "days"),
    [
        (None, date(2026, 5, 5), "2026-01-05", 120),  # from the day it was decided
        (date(2026, 4, 10), None, "2026-04-10", 30),
        (date(2025, 4, 15), None, "2025-04-15", 365),  # up to today at least
    ],
)
def test_a_day_nobody_wrote_leaves_a_bar(begins, due, start, days):
    figure = drawn(activity(1, begins, due))
    assert (figure.data[0].base[0], figure.data[0].x[0]) == (start, days * _DAY)
    assert figure.data[1].x[0] == 0, "no news is no share"
    assert "belum ada kabar" in texts(figure)


def test_a_hall_reads_so_many_rows_and_examples_are_marked():
    many = [activity(n, date(2026, 1, 1), date(2026, 12, 31), n) for n in range(40)]
    figure = drawn(*many, standing=Standing.EXAMPLE)
    assert len(figure.data[0].y) == MOST
    assert figure.layout.height < 1080
    assert figure.layout.height > ROW * MOST
    assert sum(WATERMARK.split(" – ")[0] in text for text in texts(figure)) == 2
    assert figure.data[0].marker.pattern.shape != ""
