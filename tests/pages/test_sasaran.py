"""Ketepatan sasaran: what was published alone, and the lists of the example."""

from __future__ import annotations


def test_published_sizes_say_what_they_do_not_say(visit, words):
    app = visit("sasaran", latihan="tidak")
    assert not app.exception
    texts = " ".join(words(app))
    assert "Belum dapat dikatakan siapa menerima banyak program" in texts
    assert "50.987" in texts
    assert "DATA CONTOH" not in texts


def test_the_example_shows_none_one_and_many(visit, words):
    app = visit("sasaran", latihan="ya")
    assert not app.exception
    texts = " ".join(words(app))
    assert "terdata miskin tanpa satu program pun" in texts
    assert "DATA CONTOH" in texts


def test_errors_against_a_reference(visit, words):
    app = visit("sasaran", latihan="ya", bagian="salah")
    assert not app.exception
    texts = " ".join(words(app))
    assert "tidak menerima satu pun program" in texts
    assert "Penerima di luar acuan" in texts
    assert "Semua program bersama" in texts
    assert "wajar menyisakan hampir semuanya" in texts
