from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest

from analytics.publish import package
from tests.draw.decks import SAMPLE, SOBER
from tests.publish import pdfs

BEGINNINGS = {"pptx": b"PK", "pdf": b"%PDF", "png": b"\x89PNG", "html": b"<!DOCTYPE", "xlsx": b"PK"}


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    return package.files(SOBER)


def test_every_file_is_there_under_a_name_that_says_deck_and_version(made):
    assert {name.rpartition(".")[2] for name in made} == {"pptx", "pdf", "png", "xlsx", "html"}
    for name, content in made.items():
        assert "contoh-naskah-uji-a1b2c3d4" in name
        assert content.startswith(BEGINNINGS[name.rpartition(".")[2]])
        assert package.MIMES[name.rpartition(".")[2]]


def test_slides_and_brief_are_two_files(made):
    pages = {
        name.partition("-")[0]: len(pdfs.opened(content).pages)
        for name, content in made.items()
        if name.endswith(".pdf")
    }
    assert pages == {"paparan": len(SOBER.slides), "ringkasan": 2}


def test_all_of_them_come_as_one_file_too(made):
    offer = package.zipped(SOBER)
    with ZipFile(BytesIO(offer.make())) as found:
        assert {name: found.read(name) for name in found.namelist()} == made
    assert offer.name == "paket-contoh-naskah-uji-a1b2c3d4.zip"
    assert offer.mime == "application/zip"


def test_nothing_is_made_before_it_is_wanted(monkeypatch):
    from analytics.publish import brief

    monkeypatch.setattr(brief, "pdf", lambda _deck: pytest.fail("made too early"))
    assert len(package.offers(SOBER)) == len({offer.name for offer in package.offers(SOBER)})


def test_names_hold_on_every_system_and_tell_practice_and_area():
    deck = replace(
        SAMPLE, name='Paparan "TKPK": rapat/besar é', area_code="35.22.08", area_name="Kec. Ngasem"
    )
    names = [offer.name for offer in package.offers(deck)]
    assert "paparan-tkpk-rapat-besar-e-kec-ngasem-latihan-a1b2c3d4.pptx" in names
