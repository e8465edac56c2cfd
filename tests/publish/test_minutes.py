from __future__ import annotations

from datetime import date

from analytics.answers.minutes import contested
from analytics.publish.minutes import file_name, minutes
from tests.publish.reading import opened, rows, text

DAY = date(2026, 11, 22)


def test_it_is_headed_as_a_draft_on_every_page():
    found = opened(minutes(contested(), DAY))
    assert "RANCANGAN" in found.sections[0].header.paragraphs[0].text
    assert found.paragraphs[0].text == "RANCANGAN"


def test_each_figure_has_its_sources_the_one_used_and_whom_to_ask():
    items = contested()
    found = opened(minutes(items, DAY))
    told = text(minutes(items, DAY))
    assert len(found.tables) == len(items) + 1, "one table each, and the signatures"
    for item, table in zip(items, found.tables, strict=False):
        head, *body = rows(table)
        assert head == ["Angka", "Menurut sumber", "Terbit", "Kedudukan", "Sekarang"]
        assert len(body) == len(item.statements)
        assert f"Yang harus dikonfirmasi oleh {item.whom}:" in told
    assert "1.273 KPM berkurang tanpa penjelasan" in told


def test_there_is_space_for_everyone_to_sign():
    told = rows(opened(minutes(contested(), DAY)).tables[-1])
    names = " ".join(cell for row in told for cell in row)
    for owner in ("BPS", "Dinas Sosial Kab. Bojonegoro", "Bappeda selaku sekretaris TKPK", "NIP"):
        assert owner in names


def test_without_a_disagreement_it_says_so():
    assert "Tidak ada angka yang disebut berlainan" in text(minutes((), DAY))


def test_equal_minutes_are_equal_bytes():
    assert minutes(contested(), DAY) == minutes(contested(), DAY)
    assert file_name(DAY) == "rancangan-berita-acara-rekonsiliasi-2026-11-22.docx"
