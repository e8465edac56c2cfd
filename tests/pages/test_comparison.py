"""The section of comparison on the page Graduasi: with an example register, and without any."""

from __future__ import annotations

from analytics.answers import areas


def test_kecamatan_stand_in_order_of_code_with_intervals(visit, words):
    app = visit("graduasi", bagian="banding", latihan="ya", tampilan="selang")
    assert not app.exception
    assert not app.error
    texts = " ".join(words(app))
    assert "Secara kebetulan saja wajar 0–1 kecamatan" in texts
    assert "Bonferroni" in texts
    table = texts[texts.index("<table>") :]
    places = [table.index(f"<td>{code}</td>") for code in areas.districts()]
    assert places == sorted(places)
    assert "Disusutkan (selang 95%)" in table


def test_on_totals_alone_no_kecamatan_has_a_number(visit, words):
    app = visit("graduasi", bagian="banding", latihan="tidak")
    assert not app.exception
    assert not app.error
    texts = " ".join(words(app))
    assert "Seandainya 214 graduasi mandiri" in texts
    assert "formulir bulanan" in texts
    assert "DATA CONTOH" not in texts
    assert not any(f"<td>{code}</td>" in texts for code in areas.districts())
