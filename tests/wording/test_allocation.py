"""Sentences on an allocation: the uncertainty inside, what binds, and what to loosen."""

from __future__ import annotations

import numpy as np
import pytest

from analytics.measures.allocation_short import Impossible
from analytics.vocabulary.allocation import Aim, Obstacle
from analytics.vocabulary.allocation_rule import Rule
from analytics.vocabulary.depth import Depth
from analytics.wording import allocation as words
from analytics.wording import allocation_limits as limits
from analytics.wording import allocation_sure as sure
from analytics.wording.rupiah import money


def facts(aim: Aim = Aim.GRADUATES, **more):
    values = {Rule.BEST: 60.0, Rule.EVEN: 42.0, Rule.NEED: 60.0}
    if aim is Aim.GAP:
        values = {rule: value * 1e8 for rule, value in values.items()}
    ways = [
        {
            "rule": rule,
            "families": 1200,
            "value": value,
            "low": value / 2,
            "high": value * 2,
            "spent": 7.5e9,
        }
        for rule, value in values.items()
    ]
    budget = {"kind": "budget", "name": "", "used": 9e9, "most": 9e9, "binds": True, "step": 1e9}
    places = {"kind": "supply", "name": "PENA", "used": 90.0, "most": 120.0, "binds": False}
    rows = [
        budget | {"gain": 4.2, "places": 1, "bound": 1},
        places | {"gain": 0.0, "places": 1, "bound": 0, "step": 100.0},
    ]
    told = {"aim": aim, "feasible": True, "budget": 9e9, "rules": ways, "limits": rows}
    return (
        told
        | {
            "draws": 500,
            "over_even": 0.998,
            "over_need": 0.61,
            "worst": 12.4,
            "depth": Depth.FAMILIES,
        }
        | more
    )


def test_the_answer_says_how_far_it_may_be_off_and_what_two_rules_would_bring():
    first, beside = words.lead(facts())
    assert first == (
        "Pembagian terbaik memakai Rp7,5 miliar dari anggaran Rp9 miliar untuk 1.200 keluarga dan "
        "diharapkan membawa 60 KPM lulus, wajarnya 30–120 menurut rentang andaian paket."
    )
    assert "18 lebih banyak daripada dibagi merata" in beside
    assert "sama dengan menurut kebutuhan" in beside


def test_of_one_place_the_two_rules_are_told_as_one():
    _, beside = words.lead(facts(depth=Depth.TOTALS))
    assert beside.startswith("Itu 18 lebih banyak daripada dibagi merata atau menurut kebutuhan,")
    assert "menurut kebutuhan di" not in sure.beats(facts(depth=Depth.TOTALS))


def test_rupiah_of_the_gap_are_told_as_money():
    first, beside = words.lead(facts(Aim.GAP))
    assert "Rp6 miliar jurang tertutup setahun, wajarnya Rp3 miliar sampai Rp12 miliar" in first
    assert "Rp1,8 miliar lebih banyak" in beside


def test_a_limit_that_binds_says_what_a_little_more_brings_and_that_it_is_of_the_relaxation():
    first, second = limits.limiting(facts())
    assert first == (
        "Yang membatasi: anggaran. Tambahan Rp1 miliar membawa kira-kira 4,2 KPM lulus lagi."
    )
    assert "harga bayangan" in second
    assert "versi longgar" in second


def test_hours_that_bind_in_many_kecamatan_are_one_limit():
    row = {"kind": "hours", "name": "Malo", "used": 9e3, "most": 1e4, "binds": True, "step": 100.0}
    first, _ = limits.limiting(facts(limits=[row | {"gain": 0.5, "places": 28, "bound": 25}]))
    assert first.startswith("Yang membatasi: jam pendamping di 25 dari 28 kecamatan. ")
    assert "Tambahan 100 jam pendamping di Malo membawa kira-kira 0,5 KPM lulus lagi" in first


def test_without_a_binding_limit_everybody_is_served():
    row = facts()["limits"][1]
    (only,) = limits.limiting(facts(limits=[row]))
    assert "semua keluarga yang layak" in only


def test_no_share_of_draws_is_rounded_to_all_or_none():
    told = sure.beats(facts())
    assert "lebih dari 99% tarikan" in told
    assert "61%" in told
    assert words.share(1.0) == "100%"
    assert words.share(0.004) == "kurang dari 1%"


def test_infeasible_says_in_one_sentence_what_to_loosen():
    short = Impossible(Obstacle.LEAST_ABOVE_LIMIT, ("budget",), 12.5e9, 9e9)
    (told,) = words.lead({"feasible": False, "obstacle": short, "names": {}})
    assert "memerlukan Rp12,5 miliar, sedangkan anggarannya Rp9 miliar" in told
    assert "turunkan minimum per kecamatan" in told
    assert told.count(". ") == 0


def test_infeasible_by_hours_or_places_names_them():
    hours = Impossible(Obstacle.LEAST_ABOVE_LIMIT, ("hours",), np.nan, np.nan)
    (told,) = words.lead({"feasible": False, "obstacle": hours, "names": {}})
    assert "longgarkan jam pendamping, atau turunkan minimum" in told
    few = Impossible(Obstacle.LEAST_ABOVE_ELIGIBLE, ("35.22.01",), 80, 55)
    (told,) = words.lead({"feasible": False, "obstacle": few, "names": {"35.22.01": "Margomulyo"}})
    assert "di Margomulyo diminta 80 keluarga, yang layak 55" in told


def test_a_package_that_stays_and_one_that_does_not_are_told_apart():
    rows = [
        {"label": "PENA", "best": 80, "kept": 0.97},
        {"label": "Domba", "best": 40, "kept": 0.31},
        {"label": "KIP", "best": 0, "kept": 0.99},
    ]
    first, second = sure.firm(rows, facts(regret=9.0, mean_regret=3.2, safest=Rule.EVEN))
    assert first.startswith("PENA tetap terpilih di sedikitnya 90% dari 500 tarikan; Domba")
    assert "KIP" not in first
    assert "rata-rata 3,2 lagi" in second
    assert "justru pembagian merata" in second


@pytest.mark.parametrize(
    ("value", "text"),
    [(131.9e9, "Rp131,9 miliar"), (18_727_000, "Rp18,7 juta"), (950_000, "Rp950.000"),
     (2e9, "Rp2 miliar"), (0, "Rp0")],
)  # fmt: skip
def test_money_is_short(value, text):
    assert money(value) == text


def test_hours_that_bring_the_same_everywhere_name_no_kecamatan():
    row = {"kind": "hours", "name": "", "used": 9e3, "most": 1e4, "binds": True, "step": 100.0}
    first, _ = limits.limiting(facts(limits=[row | {"gain": 0.5, "places": 28, "bound": 28}]))
    assert "jam pendamping di semua 28 kecamatan" in first
    assert "Tambahan 100 jam pendamping di salah satunya membawa" in first


def test_where_no_single_limit_is_enough_all_are_asked_for():
    both = Impossible(Obstacle.LEAST_ABOVE_LIMIT, ("budget", "hours", "supply"), np.nan, np.nan)
    told = {"feasible": False, "obstacle": both, "names": {}, "highest": 0.06}
    (sentence,) = words.lead(told)
    assert "anggaran, jam pendamping, dan pasokan bersama-sama" in sentence
    assert "turunkan minimum per kecamatan sampai 6%" in sentence


def test_places_are_told_by_share_not_by_who_has_most():
    rows = [{"best": 6, "eligible": 100}, {"best": 20, "eligible": 250}]
    assert words.per_hundred({"districts": rows}) == "tiap kecamatan 6–8 dari 100 keluarga layak"


def test_a_package_is_picked_by_the_name_alone():
    assert words.short("KIP (Keluarga Inklusif Produktif)") == "KIP"
    assert words.short("Pelatihan usaha") == "Pelatihan usaha"
