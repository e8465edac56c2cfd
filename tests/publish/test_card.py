from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from analytics.publish import card, typeset
from analytics.vocabulary.standing import WATERMARK
from tests.draw.decks import SAMPLE, SOBER
from tests.publish import pdfs

LIMIT = 500_000


def _shown(deck, monkeypatch) -> str:
    """What stands on the picture: the same page, set as PDF."""
    made = []

    def as_pdf(*told):
        made.append(typeset.pdf(*told))
        return [b""]

    with monkeypatch.context() as patch:
        patch.setattr(typeset, "png", as_pdf)
        card.png(deck)
    assert len(pdfs.opened(made[0]).pages) == 1
    assert not pdfs.off_the_page(made[0])
    return pdfs.words(made[0])


@pytest.mark.parametrize("deck", [SAMPLE, SOBER], ids=["sample", "sober"])
def test_one_portrait_picture_small_enough_for_a_message(deck):
    made = card.png(deck)
    picture = Image.open(BytesIO(made))
    assert (picture.format, picture.size) == ("PNG", card.SIZE)
    assert len(made) < LIMIT
    assert len(set(picture.convert("L").tobytes())) > 20  # something is drawn on it
    assert made == card.png(deck)


def test_it_says_figures_standing_year_decision_and_version(monkeypatch):
    shown = _shown(SAMPLE, monkeypatch)
    for told in (
        "11,69 %",
        "59.303",
        "Maret 2024",
        "dikutip – belum dikonfirmasi",
        "belum ada data",
        "Angka KPM PKH 2025 mana yang dipakai: 55.028 atau 59.303?",
        "Sumber: BPS dan Dinas Sosial, dibaca di Prokopim",
        SAMPLE.version,
        SAMPLE.basis,
        "22 November 2026",
    ):
        assert pdfs.squeezed(told) in shown


def test_an_invented_figure_brings_the_watermark(monkeypatch):
    mark = pdfs.squeezed(WATERMARK)
    assert mark in _shown(SAMPLE, monkeypatch)
    assert mark not in _shown(SOBER, monkeypatch)


@pytest.mark.parametrize("times", [3, 12])
def test_long_texts_stay_on_one_picture(times, monkeypatch):
    shown = _shown(pdfs.longer(SAMPLE, times), monkeypatch)
    assert "11,69%" in shown
    assert SAMPLE.version in shown


def test_a_deck_without_figures_still_has_a_picture(monkeypatch):
    bare = replace(SAMPLE, slides=SAMPLE.slides[:1])
    assert "KemiskinandanPKHKabupatenBojonegoro" in _shown(bare, monkeypatch)
