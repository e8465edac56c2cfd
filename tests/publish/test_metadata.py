from __future__ import annotations

from datetime import date

from analytics.answers.metadata import NOT_APPROVED
from analytics.answers.metadata import sheet as found
from analytics.publish.metadata import file_name, sheet
from tests.publish.reading import opened, rows, text

DAY = date(2026, 11, 22)


def test_every_field_is_a_row():
    table = rows(opened(sheet(found("hdi"), DAY)).tables[0])
    assert [row[0] for row in table[1:]] == [entry.head for entry in found("hdi").entries]


def test_what_is_missing_has_room_to_be_filled_in_and_nothing_is_called_approved():
    told = text(sheet(found("event_offices"), DAY))
    assert "belum diisi: …" in told
    assert NOT_APPROVED in told
    assert "mohon dilengkapi oleh" in told


def test_equal_sheets_are_equal_bytes():
    assert sheet(found("gini"), DAY) == sheet(found("gini"), DAY)
    assert file_name(found("gini"), DAY) == "ms-ind-gini-2026-11-22.docx"
