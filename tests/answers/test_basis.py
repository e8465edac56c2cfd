"""A reader's basis: which figure is shown, how far it moves, and that nobody meets another's."""

from __future__ import annotations

import threading

import pytest

from analytics.answers import atlas, basis, beneficiaries, figures, indicators, poverty, summary
from analytics.store import versioned
from analytics.ui.ask import ask
from analytics.vocabulary.area import Level
from analytics.vocabulary.claim import MAIN, Basis, Measure, slug
from analytics.vocabulary.standing import Standing

LOWEST, HIGHEST = Basis(Measure.LOWEST), Basis(Measure.HIGHEST)
LIPUTAN = Basis(Measure.SOURCE, "liputan-bojonegoro")
CODES = list(basis.bases())


def kpm(year="2025"):
    rows = figures.used("kpm_pkh", ["35.22"])
    return rows[rows["period"] == year].iloc[0]


def test_codes_are_read_back():
    for code in CODES:
        assert Basis.parse(code).code == code
    for wrong in ("", "sumber", "sumber.", "utama.bps", "termahal"):
        with pytest.raises(ValueError, match=r"basis|valid"):
            Basis.parse(wrong)


def test_sources_that_can_be_followed_state_something_disputed():
    assert CODES[:3] == ["utama", "terendah", "tertinggi"]
    labels = list(basis.bases().values())
    assert len(labels) == len(set(labels))
    disputed = {
        slug for ids in map(figures.named_by().get, basis.disputed()["origin_id"]) for slug in ids
    }
    assert {Basis.parse(code).source for code in CODES[3:]} == disputed - {""}


@pytest.mark.parametrize("code", CODES)
def test_only_what_is_disputed_moves_and_never_beyond_what_is_said(code):
    main = figures.used(None)
    with versioned.following(Basis.parse(code)):
        rows = figures.used(None)
    assert list(rows["main"]) == list(main["value"])
    moved = rows["value"] != rows["main"]
    assert not (moved & ~rows["differs"]).any()
    assert not (moved & rows["lacking"]).any()
    assert rows["value"].between(rows["low"], rows["high"]).all()
    for column in ("low", "high", "sources", *figures.GROUP):
        assert list(rows[column]) == list(main[column])
    every = figures.by_source(None)
    said = set(zip(every["claim_id"], every["value"], strict=True))
    assert set(zip(rows["claim_id"], rows["value"], strict=True)) <= said


def test_the_lowest_and_the_highest_are_the_ends_of_the_spread():
    for wanted, end in ((LOWEST, "low"), (HIGHEST, "high")):
        with versioned.following(wanted):
            rows = figures.used(None)
        disputed = rows[rows["differs"]]
        assert list(disputed["value"]) == list(disputed[end])
        assert not rows["lacking"].any()


def test_standing_and_source_are_those_of_the_figure_shown(data):
    where = {"claim_id": "kpm_pkh.35.22.2025.4"}
    data.change("claims", where, standing="estimate", value="60000")
    with versioned.following(HIGHEST):
        row = kpm()
        assert (row["value"], row["main"], row["standing"]) == (60_000, 55_028, "estimate")
        answer = indicators.indicator_now("kpm_pkh")
    assert answer.provenance.standing is Standing.ESTIMATE
    assert answer.provenance.origins[0].id == row["origin_id"]
    assert indicators.indicator_now("kpm_pkh").provenance.standing is Standing.QUOTED


def test_a_source_that_says_nothing_is_told_and_the_main_figure_stands_in():
    with versioned.following(LIPUTAN):
        assert kpm("2017-06")["lacking"]
        assert kpm("2017-06")["value"] == kpm("2017-06")["main"]
        assert not kpm()["lacking"], "it states both; the main one is among them"
        assert kpm()["value"] == 55_028


def test_who_only_rounds_the_main_figure_moves_nothing(data):
    where = {"claim_id": "kpm_pkh.35.22.2024.2"}
    data.change("claims", where, value="56500", precision="100")
    for wanted in (LOWEST, HIGHEST, LIPUTAN):
        with versioned.following(wanted):
            assert kpm("2024")["value"] == 56_515


def test_what_is_worked_out_follows():
    with versioned.following(HIGHEST):
        load = beneficiaries.families_per_facilitator().only()
        headlines = summary.headlines()
        rows, lacking = basis.moved(headlines)
    main = beneficiaries.families_per_facilitator().only()
    assert load["main"] == main["value"] < load["value"]
    assert [(row["of"].id, row["main"], row["value"]) for row in rows] == [
        ("kpm_pkh", 55_028, 59_303)
    ]
    assert lacking == 0
    assert basis.moved(summary.headlines()) == ([], 0)


def test_the_map_says_which_figures_it_shows():
    with versioned.following(HIGHEST):
        moved = atlas.indicator_map("poverty_rate", Level.REGENCY, "2023-03")
        same = atlas.indicator_map("poverty_rate", Level.REGENCY, "2025-03")
    assert (moved.facts["basis"], same.facts["basis"]) == ("angka tertinggi", "")
    assert atlas.indicator_map("poverty_rate", Level.REGENCY, "2023-03").facts["basis"] == ""


def test_two_readers_never_see_each_others_figure():
    """Threads that ask the same, each under a basis of its own, over and over."""
    expected = {MAIN: 55_028, LOWEST: 55_028, HIGHEST: 59_303, LIPUTAN: 55_028}
    found, wrong = [], []
    together = threading.Barrier(8)

    def read(wanted):
        together.wait()
        for _ in range(60):
            with versioned.following(wanted):
                value = ask(indicators.indicator_now, "kpm_pkh").only()["value"]
                year = ask(poverty.poverty_beside_peers).frame["value"].sum()
                (found if value == expected[wanted] and year > 0 else wrong).append(value)

    threads = [threading.Thread(target=read, args=(w,)) for w in expected for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert len(found) == 8 * 60
    assert versioned.basis() == MAIN


def test_the_basis_is_in_every_key():
    names = set()
    asked = []

    @versioned.cached
    def question():
        asked.append(versioned.basis())
        return versioned.basis().code

    for _ in range(2):
        for code in CODES:
            with versioned.following(Basis.parse(code)):
                names.add(versioned.key())
                assert question() == code
    assert len(names) == len(asked) == len(CODES)
    with pytest.raises(RuntimeError), versioned.following(HIGHEST):
        raise RuntimeError
    assert versioned.basis() == MAIN, "also after a page that failed"


def test_slugs_are_what_an_address_can_carry():
    assert slug("GitHub SYFDNNN/Kemiskinan–2020") == "github-syfdnnn-kemiskinan-2020"
