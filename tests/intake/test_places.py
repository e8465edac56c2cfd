from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from analytics.intake.gazetteer import Gazetteer, loose, prefixed
from analytics.intake.places import Source, read
from analytics.vocabulary.area import Level


@pytest.fixture(scope="module")
def gazetteer(reference):
    return Gazetteer(reference.areas, {})


def place(gazetteer, *columns, within="", village=False, local=True):
    """Columns as (level, cells) to what was read."""
    sources = [Source(pd.Series(list(cells), dtype="str"), level) for level, cells in columns]
    size = len(columns[0][1])
    parents = np.array([within] * size, dtype=object)
    return read(sources, parents, gazetteer, village=village, local=local)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Kec. Kedungadem", "35.22.08"),
        ("KECAMATAN  KEDUNGADEM", "35.22.08"),
        ("kec.kedungadem", "35.22.08"),
        ("KEPOH BARU", "35.22.09"),
        ("Kepohbaru\u00a0", "35.22.09"),
        ("SUMBEREJO", "35.22.12"),
        ("Sumberrejo", "35.22.12"),
        ("35.22.08", "35.22.08"),
        ("352208", "35.22.08"),
        ("3522080", "35.22.08"),
        ("3522080.0", "35.22.08"),
    ],
)
def test_a_kecamatan_in_every_way_files_write_it(gazetteer, written, code):
    found = place(gazetteer, (Level.DISTRICT, [written]))
    assert list(found.cells) == [code]
    assert not found.faults
    assert not found.guesses


def test_bps_and_kemendagri_are_two_numberings(gazetteer, districts):
    """3522150 is Kapas at BPS; 35.22.15 is Bojonegoro; 3522160 is Bojonegoro at BPS."""
    assert list(place(gazetteer, (Level.DISTRICT, ["3522150", "3522160"])).cells) == [
        "35.22.14",
        "35.22.15",
    ]
    assert list(place(gazetteer, (None, ["352215", "352216"])).cells) == ["35.22.15", "35.22.16"]
    whole = place(gazetteer, (Level.DISTRICT, list(districts["bps_code"])))
    assert list(whole.cells) == list(districts["code"])


def test_a_bps_code_of_a_village_is_read_through_the_bridge_or_its_name(gazetteer):
    villages = place(gazetteer, (Level.VILLAGE, ["3522082005", "3522151001"]), village=True)
    assert [code[:8] for code in villages.cells] == ["35.22.08", "35.22.15"]
    alone = place(gazetteer, (Level.VILLAGE, ["3522080001"]), village=True)
    assert alone.faults[0].rule == "village-not-in-bridge"
    named = place(
        gazetteer, (Level.VILLAGE, ["3522080001"]), (Level.VILLAGE, ["Tumbrasanom"]), village=True
    )
    assert gazetteer.name[named.cells[0]] == "Tumbrasanom"
    assert named.cells[0].startswith("35.22.08")


def test_names_decide_a_numbering_both_fit(reference):
    areas = reference.areas.copy()
    areas.loc[areas["code"] == "35.22.01", "bps_code"] = "352208"
    both = Gazetteer(areas, {})
    unsure = place(both, (Level.DISTRICT, ["352208"]))
    assert "unclear-numbering" in {fault.rule for fault in unsure.faults}
    theirs = place(both, (None, ["352208"]), (Level.DISTRICT, ["Ngraho"]))
    assert list(theirs.cells) == ["35.22.01"]
    ours = place(both, (None, ["352208"]), (Level.DISTRICT, ["Kedungadem"]))
    assert list(ours.cells) == ["35.22.08"]


def test_kecamatan_bojonegoro_is_not_kabupaten_bojonegoro(gazetteer):
    rows = ["Kec. Bojonegoro", "Kab. Bojonegoro", "Bojonegoro", "Kedungadem", "Kanor"]
    assert list(place(gazetteer, (None, rows)).cells) == [
        "35.22.15", "35.22", "35.22.15", "35.22.08", "35.22.11",
    ]  # fmt: skip
    regencies = place(gazetteer, (None, ["Bojonegoro", "Tuban", "Kab. Blora"]), local=False)
    assert list(regencies.cells) == ["35.22", "35.23", "33.16"]


@pytest.mark.parametrize("beside", [[], ["Tuban"], ["Kanor"]])
def test_a_name_of_two_levels_is_asked_where_nothing_shows_which(gazetteer, beside):
    found = place(gazetteer, (None, ["Bojonegoro", *beside]), local=False)
    (guess,) = (one for one in found.guesses if one.written == "Bojonegoro")
    assert found.cells[0] is None
    assert (guess.parent, guess.proposed) == ("35.22", "35.22")
    for meant in ("35.22", "35.22.15"):
        told = Gazetteer_with(gazetteer, {("35.22", "bojonegoro"): meant})
        assert place(told, (None, ["Bojonegoro"]), local=False).cells[0] == meant
        column = place(told, (Level.DISTRICT, ["Bojonegoro", "Kec. Bojonegoro"]))
        assert list(column.cells) == ["35.22.15"] * 2, "the heading says which"
        rows = ["Bojonegoro", "Kedungadem", "Kanor"]
        assert place(told, (None, rows)).cells[0] == "35.22.15", "its neighbours show which"


def test_all_kecamatan_under_a_heading_that_says_no_level_are_read(gazetteer, districts):
    found = place(gazetteer, (None, list(districts["name"])))
    assert list(found.cells) == list(districts["code"])
    assert not found.guesses


def test_a_village_is_read_inside_its_kecamatan(gazetteer):
    ours = [code for code in gazetteer.level if code.startswith("35.22.") and code[8:]]
    twice = [code for code in ours if gazetteer.name[code] == "Sumberagung"]
    assert len(twice) > 1
    names = [gazetteer.name[gazetteer.parent[code]] for code in twice]
    found = place(
        gazetteer,
        (Level.DISTRICT, names),
        (Level.VILLAGE, ["Ds. SUMBERAGUNG"] * len(twice)),
        village=True,
    )
    assert list(found.cells) == twice
    alone = place(gazetteer, (Level.VILLAGE, ["Sumberagung"]), village=True)
    assert [fault.rule for fault in alone.faults] == ["several-places"]
    inside = place(gazetteer, (Level.VILLAGE, ["Sumberagung"]), within=twice[0][:8], village=True)
    assert list(inside.cells) == [twice[0]]


def test_a_village_elsewhere_is_never_taken_for_one_of_ours(gazetteer):
    """Sidomulyo: one in Kedungadem, one in Banjarejo (Blora), one in Jombang."""
    named = (Level.VILLAGE, ["Sidomulyo"])
    ours = ["35.22.08.2020"]
    assert list(place(gazetteer, named, village=True).cells) == ours
    assert list(place(gazetteer, named, village=True, within="35.22").cells) == ours
    # A province does not say whose village it is.
    assert list(place(gazetteer, named, village=True, within="35").cells) == ours
    whole = (Level.PROVINCE, ["Jawa Timur"])
    assert list(place(gazetteer, whole, named, village=True).cells) == ours
    assert list(place(gazetteer, (None, ["Sidomulyo"]), within="35").cells) == ours
    blora = (Level.REGENCY, ["Kab. Blora"])
    theirs = place(gazetteer, blora, named, village=True, local=False)
    assert list(theirs.cells) == ["33.16.11.2004"]


@pytest.mark.parametrize("cells", [["Botoreco"], ["Kec. Kunduran"], ["Kecamatan Jombang"]])
def test_a_name_of_another_kabupaten_alone_is_no_place(gazetteer, cells):
    found = place(gazetteer, (None, cells), local=False)
    assert list(found.cells) == [None]


def test_a_file_of_bojonegoro_refuses_the_code_of_a_village_of_blora(gazetteer):
    found = place(gazetteer, (Level.VILLAGE, ["33.16.13.2001"]), village=True)
    assert [fault.rule for fault in found.faults] == ["outside-bojonegoro"]
    free = place(gazetteer, (Level.VILLAGE, ["33.16.13.2001"]), village=True, local=False)
    assert list(free.cells) == ["33.16.13.2001"]


def test_a_near_miss_is_proposed_and_never_taken(gazetteer):
    found = place(gazetteer, (Level.DISTRICT, ["Kedungdem", "Kanor", "Kedungdem"]))
    assert list(found.cells) == [None, "35.22.11", None]
    (guess,) = found.guesses
    assert (guess.written, guess.parent, guess.proposed, guess.position) == (
        "Kedungdem", "35.22", "35.22.08", 0,
    )  # fmt: skip
    remembering = Gazetteer_with(gazetteer, {("35.22", "kedungdem"): "35.22.08"})
    assert list(place(remembering, (Level.DISTRICT, ["KEDUNGDEM"])).cells) == ["35.22.08"]


def Gazetteer_with(gazetteer, aliases):  # noqa: N802
    from copy import copy

    other = copy(gazetteer)
    other._aliases = aliases
    return other


@pytest.mark.parametrize(
    ("cells", "rule"),
    [
        (["Atlantis"], "unknown-place"),
        (["99.99.99"], "unknown-code"),
        (["35.23"], "outside-bojonegoro"),
        (["Kab. Tuban"], "outside-bojonegoro"),
    ],
)
def test_what_is_no_place_of_ours_is_refused(gazetteer, cells, rule):
    found = place(gazetteer, (None, cells))
    assert [fault.rule for fault in found.faults] == [rule]
    assert found.cells[0] is None


def test_code_and_name_must_agree(gazetteer):
    found = place(gazetteer, (Level.DISTRICT, ["35.22.08"]), (Level.DISTRICT, ["Kanor"]))
    assert [fault.rule for fault in found.faults] == ["code-and-name-differ"]
    same = place(gazetteer, (Level.DISTRICT, ["35.22.08"]), (Level.DISTRICT, ["KEDUNGADEM"]))
    assert list(same.cells) == ["35.22.08"]


def test_a_kecamatan_is_no_village(gazetteer):
    found = place(gazetteer, (Level.VILLAGE, ["35.22.08"]), village=True)
    assert [fault.rule for fault in found.faults] == ["wrong-level"]


def test_spellings_are_compared_without_what_does_not_matter(reference):
    assert prefixed("KECAMATAN  Kedung Adem") == (Level.DISTRICT, "kedung adem")
    assert prefixed("Kedungadem") == (None, "kedungadem")
    assert prefixed("Desa Kota") == (Level.VILLAGE, "kota")
    assert loose("SUMBER REJO") == loose("Sumberejo")
    assert replace(reference, secret=b"").secret == b""
