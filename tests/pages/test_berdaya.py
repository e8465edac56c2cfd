"""Pemberdayaan on Mitra: what is known without a list, and the marked example."""

from __future__ import annotations

import pytest

from analytics.vocabulary.standing import WATERMARK


@pytest.fixture(autouse=True)
def _own_state(practised):
    return practised


def test_without_a_list_it_says_what_is_published_who_offers_what_and_whom_to_ask(visit, words):
    app = visit("mitra", bagian="berdaya", latihan="tidak")
    assert not app.exception
    told = " ".join(words(app))
    assert "tidak satu pun sumber mengikuti keluarga yang sama" in told
    assert "KADIN Jawa Timur" in told
    assert "inti-plasma, subkontrak, serta distribusi dan keagenan" in told
    assert "belum ada kabar" in told
    assert "5.209 KPM" in told
    assert "Unduh surat permintaan (Word)" in told
    assert WATERMARK not in told


def test_the_example_shows_where_families_stop_and_says_that_it_is_one(visit, words):
    app = visit("mitra", bagian="berdaya", latihan="ya")
    assert not app.exception
    told = " ".join(words(app))
    assert WATERMARK in told
    assert "Data contoh: Paling banyak berhenti" in told
    assert "di Kabupaten Contoh" in told
    assert "Angkatan" in told
    assert "dibulatkan" in told, "counts of families are told in fives"
