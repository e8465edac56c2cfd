"""Matching the example place, the reasons, the cost of a wish, and what real places lack."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from analytics.actions import matching as actions
from analytics.actions import organisations as writing
from analytics.actions.matching import checked
from analytics.answers import matching, matching_kept, organisations
from analytics.answers.matching import Terms
from analytics.answers.slides import matching as slide
from analytics.answers.slides.asked import Asked
from analytics.measures.matching_scores import Weights
from analytics.store import tables
from analytics.vocabulary.area import BLORA, BOJONEGORO
from analytics.vocabulary.assistance import EXAMPLE_REGENCY, Overtaken
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.result import Gap
from analytics.vocabulary.role import Actor, Role, Way
from analytics.vocabulary.slide import Subject
from analytics.vocabulary.standing import Standing
from analytics.wording import matching as words
from analytics.wording import matching_rules as rules
from analytics.wording.aloud import words as words_of

ANI, BUDI = (Actor(name, Role.OPERATOR, Way.ACCOUNT) for name in ("ani", "budi"))
AGENCY = {
    "name": "Dinas A",
    "kind": "agency",
    "regency": BOJONEGORO,
    "base": "35.22.15",
    "sectors": {"farming": 3},
    "capacity": 2,
    "past": [{"village": "35.22.08.2005", "year": 2023}],
    "source": "",
}


@pytest.fixture(scope="module")
def found():
    return matching.matched(EXAMPLE_REGENCY)


@pytest.fixture(autouse=True)
def _own_state(state):
    return state


def test_a_real_regency_has_no_matching_and_says_which_two_lists_it_lacks():
    gaps = matching.missing_lists(BOJONEGORO)
    assert [gap.layout for gap in gaps] == [Layout.CONDITIONS, Layout.ORGANISATIONS]
    assert isinstance(matching.matched(BOJONEGORO), Gap)
    assert organisations.every(BOJONEGORO).empty


def test_every_example_village_has_somebody_the_worst_served_first(found):
    frame, facts = found.frame, found.facts
    assert found.provenance.standing is Standing.EXAMPLE
    assert frame["village_code"].nunique() == facts["villages"] == 48
    assert frame["score"].is_monotonic_increasing
    assert frame["score"].iloc[0] == facts["worst"]
    assert frame["score"].sum() == pytest.approx(facts["total"])
    assert (facts["status"], facts["gap"]) == ("optimal", 0)
    taken = frame["organisation_id"].value_counts()
    room = facts["case"].organisations.set_index("organisation_id")["capacity"]
    assert (taken <= room.loc[taken.index]).all()
    assert len(facts["unused"]) == 44 - len(taken)
    assert frame["share"].between(0, 1).all()


def test_why_is_one_sentence_of_what_stands_in_the_row(found):
    for row in found.rows():
        told = words.why(row)
        assert told.endswith(".")
        assert told.count(". ") == 0
        if row["years"]:
            assert f"pernah mendampingi {row['years'][0]}" in told
        if row["reasons"]:
            assert "di bidang" in told
    best = max(found.rows(), key=lambda row: row["score"] - row["next_score"])
    apart = round(100 * (best["score"] - best["next_score"]) / best["score"])
    assert f"alternatif terbaik {best['next']} lebih rendah {apart} %" in words.why(best)


def test_what_a_wish_costs_is_what_locking_it_brings(found):
    village = found.rows()[0]["village_code"]
    rows = matching.alternatives(found, village)
    assert rows.loc[rows["chosen"], ["total_change", "worst_change"]].to_numpy().tolist() == [
        [0, 0]
    ]
    other = rows[rows["possible"] & ~rows["chosen"]].iloc[-1]
    wish = Terms(locks=((village, other["organisation_id"]),))
    then = matching.matched(EXAMPLE_REGENCY, wish)
    assert then.facts["total"] - found.facts["total"] == pytest.approx(other["total_change"])
    assert then.facts["worst"] == pytest.approx(other["worst"])
    locked = then.frame[then.frame["village_code"] == village].iloc[0]
    assert locked["organisation_id"] == other["organisation_id"]
    assert locked["locked"]
    assert locked["share"] == 1
    assert words.why(locked).startswith("Dikunci walau bidangnya tidak menjawab")


def test_a_pair_that_is_chosen_is_said_to_cost_nothing_only_where_it_is_so(found):
    two = matching.matched(EXAMPLE_REGENCY, Terms(most=2))
    village = two.frame.loc[two.frame["village"] == "Desa Contoh 02"].iloc[-1]
    rows = matching.alternatives(two, village["village_code"])
    row = rows[rows["organisation_id"] == village["organisation_id"]].iloc[0]
    locks = ((village["village_code"], village["organisation_id"]),)
    then = matching.matched(EXAMPLE_REGENCY, Terms(most=2, locks=locks))
    mine, others = (
        set(zip(of.frame["village_code"], of.frame["organisation_id"], strict=True))
        for of in (two, then)
    )
    assert row["chosen"]
    assert row["moved"] == len({code for code, _ in mine ^ others}) > 0
    told = rules.wish("Desa Contoh 02", row)
    assert f"menguncinya mengganti pelaku {int(row['moved'])} desa" in told
    one = matching.alternatives(found, village["village_code"])
    told = rules.wish("Desa Contoh 02", one[one["chosen"]].iloc[0])
    assert told.endswith("menguncinya tidak mengubah apa pun hari ini.")


def test_why_of_a_locked_pair_says_that_the_lock_holds_it(found):
    # Of the villages, one whose worst choice is locked while a better one still has a place.
    of = found.facts["case"]
    village, worst = of.villages["code"].iloc[40], of.problem.scores[40].argmin()
    lock = (village, of.organisations["organisation_id"].iloc[worst])
    then = matching.matched(EXAMPLE_REGENCY, Terms(locks=(lock,)))
    (row,) = [row for row in then.rows() if row["village_code"] == village]
    told = words.why(row)
    assert row["next_score"] > row["score"]
    assert f"{row['next']} lebih cocok" in told
    assert told.endswith("; yang dipakai kuncinya.")
    assert "terbaik dari yang tersisa" not in told
    # Without a lock, whoever fits better has no place left.
    room = of.organisations.set_index("name")["capacity"]
    taken = found.frame["organisation"].value_counts()
    better = [row for row in found.rows() if row["next_score"] > row["score"] and not row["equal"]]
    assert better
    for row in better:
        assert taken[row["next"]] == room[row["next"]]
        assert "tempatnya terpakai desa lain" in words.why(row)


def test_what_cannot_be_is_told_in_one_sentence_with_the_way_out(found):
    rows = found.rows()
    village, other = rows[0], rows[1]
    pair = (village["village_code"], village["organisation_id"])
    with pytest.raises(Refused, match=f"{village['village']} dikunci dengan .* sekaligus dilarang"):
        matching.matched(EXAMPLE_REGENCY, Terms(locks=(pair,), forbidden=(pair,)))
    two = (pair, (village["village_code"], other["organisation_id"]))
    with pytest.raises(Refused, match="paling banyak 1; lepaskan salah satu"):
        matching.matched(EXAMPLE_REGENCY, Terms(locks=two))
    everybody = found.facts["case"].organisations["organisation_id"]
    nobody = tuple((village["village_code"], body) for body in everybody)
    with pytest.raises(Refused, match=f"Tidak ada pelaku .* untuk {village['village']}"):
        matching.matched(EXAMPLE_REGENCY, Terms(forbidden=nobody))


def test_a_rule_on_somebody_who_is_gone_is_told_and_not_used(found):
    gone = (found.rows()[0]["village_code"], "nobody")
    then = matching.matched(EXAMPLE_REGENCY, Terms(locks=(gone,)))
    assert then.facts["ignored"] == (gone,)
    assert then.facts["total"] == found.facts["total"]


def test_past_ties_alone_give_them_back():
    then = matching.matched(EXAMPLE_REGENCY, Terms(weights=Weights(0, 0, 1)))
    assert then.frame["years"].map(bool).sum() == (then.frame["score"] == 100).sum() > 10


def test_the_slide_has_every_pair_and_says_what_is_missing(found):
    made = slide.of(found)
    table, _ = made.parts
    assert len(table.rows) == 48
    assert made.is_example
    assert len(made.title) <= 90
    assert 55 <= words_of(made.script) <= 80
    asked = Asked(
        tables.area(BOJONEGORO),
        practice=False,
        on=date(2026, 11, 22),
        version="0a1b2c3d",
        basis="angka utama",
    )
    empty = slide.slide(asked)
    assert (empty.subject, len(empty.parts)) == (Subject.MATCHING, 2)
    assert 55 <= words_of(empty.script) <= 80


def test_what_is_kept_can_be_read_back_and_a_second_writer_is_told(found):
    content = matching_kept.content(found, "rapat 3 Desember")
    first = actions.write(ANI, BOJONEGORO, "Bojonegoro", content, ())
    kept = matching_kept.kept(BOJONEGORO)
    assert kept == checked(content)
    assert len(kept["pairs"]) == 48
    assert kept["weights"] == [60, 20, 20]
    assert rules.told(kept, {})["Pasangan"] == "48"
    with pytest.raises(Overtaken, match="ani"):
        actions.write(BUDI, BOJONEGORO, "Bojonegoro", content, ())
    actions.write(BUDI, BOJONEGORO, "Bojonegoro", content, (first,))


def test_pairs_that_are_not_the_ones_kept_say_so_on_the_screen_and_in_the_annex(found):
    content = matching_kept.content(found, "")
    regency = {"regency": BOJONEGORO}  # of the example nothing is kept
    answer = replace(found, facts=found.facts | regency)
    assert matching_kept.differs(answer) == ()
    actions.write(ANI, BOJONEGORO, "Bojonegoro", content, ())
    assert matching_kept.differs(answer) == ()
    first, second = answer.frame["organisation_id"].iloc[[0, -1]]
    swapped = answer.frame["organisation_id"].replace({first: second, second: first})
    other = replace(answer, frame=answer.frame.assign(organisation_id=swapped))
    (told,) = matching_kept.differs(other)
    changed = (swapped != answer.frame["organisation_id"]).sum()
    assert f"Pasangan {changed} desa di sini berbeda dari pemadanan yang disimpan" in told
    assert told in matching_kept.annex(other).notes


@pytest.mark.parametrize(
    ("spoiled", "sentence"),
    [
        ({"weights": [0, 0, 0]}, "di atas nol"),
        ({"weights": [60, 20]}, "tiga bilangan"),
        ({"most": 3}, "satu atau paling banyak dua"),
        ({"most": [1]}, "satu atau paling banyak dua"),
        ({"pairs": [{"village": "35.22.08.2005", "organisations": ["x"]}]}, "Pasangan tidak"),
        ({"pairs": []}, "Belum ada pasangan"),
        ({"locks": [["Tondomulo", "x"]]}, "Kunci atau larangan tidak dikenal"),
        ({"on": ""}, "tanggal"),
    ],
)
def test_a_matching_that_makes_no_sense_is_refused(found, spoiled, sentence):
    with pytest.raises(Refused, match=sentence):
        checked(matching_kept.content(found, "") | spoiled)


def test_an_organisation_that_was_written_is_listed_changed_and_taken_out():
    first = writing.write(ANI, "dinas-a", AGENCY, ())
    row = organisations.every(BOJONEGORO).iloc[0]
    assert (row["name"], row["capacity"], row["sectors"]) == ("Dinas A", 2, {"farming": 3})
    assert row["past"] == (("35.22.08.2005", 2023),)
    assert np.isfinite(row["lat"])
    listed = organisations.listed(BOJONEGORO)
    assert listed.provenance.standing is Standing.QUOTED
    assert listed.facts["places"] == 2
    second = writing.write(ANI, "dinas-a", AGENCY | {"capacity": "3", "base": ""}, (first,))
    changed = organisations.every(BOJONEGORO).iloc[0]
    assert (changed["capacity"], np.isnan(changed["lat"])) == (3, True)
    writing.write(ANI, "dinas-a", {}, (second,))
    assert organisations.every(BOJONEGORO).empty


@pytest.mark.parametrize(
    ("spoiled", "sentence"),
    [
        ({"name": " "}, "nama"),
        ({"kind": "ministry"}, "Jenis pelaku"),
        ({"regency": ""}, "Kabupaten"),
        ({"regency": EXAMPLE_REGENCY}, "Tempat contoh"),
        ({"sectors": {}}, "sedikitnya satu bidang"),
        ({"sectors": {"farming": 4}}, "harus 1, 2, atau 3"),
        ({"capacity": "banyak"}, "Daya tampung"),
        ({"past": [{"village": "Tondomulo", "year": None}]}, "pernah didampingi"),
    ],
)
def test_an_organisation_that_makes_no_sense_is_refused(spoiled, sentence):
    with pytest.raises(Refused, match=sentence):
        writing.checked(AGENCY | spoiled)


def test_two_terms_that_differ_are_two_matchings(found):
    other = replace(found.facts["terms"], weights=Weights(20, 60, 20))
    then = matching.matched(EXAMPLE_REGENCY, other)
    assert then.facts["case"] != found.facts["case"]
    assert then.frame["distance_km"].mean() < found.frame["distance_km"].mean()


def test_an_office_in_another_regency_is_as_far_as_it_is():
    writing.write(ANI, "kampus", AGENCY | {"base": BLORA}, ())
    row = organisations.every(BOJONEGORO).iloc[0]
    assert 111 < row["lon"] < 111.6, "about Blora"
    assert -7.5 < row["lat"] < -6.8


def test_what_a_source_names_together_is_earlier_work():
    content = AGENCY | {"regency": "33.16", "base": "", "name": "IAIN  Pekalongan", "past": []}
    writing.write(ANI, "iain", content, ())
    assert organisations.every("33.16")["past"].tolist() == [(("33.16.11.2004", 2021),)]
