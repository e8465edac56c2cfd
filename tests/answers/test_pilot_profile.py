"""What is known of any set of villages, what happened when, what is missing, what may be said."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from analytics.actions import designs as actions
from analytics.actions import entries as entry_actions
from analytics.answers import (
    designs,
    luck,
    pilot_profile,
    pilot_villages,
    public_sentences,
    village_events,
    village_gaps,
)
from analytics.store import contiguity, geometry, places
from analytics.vocabulary.area import PILOT_VILLAGES, Level
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.result import Gap
from analytics.vocabulary.role import Actor, Role, Way
from analytics.vocabulary.standing import Standing
from analytics.vocabulary.verdict import Verdict
from analytics.wording import luck as of_luck
from analytics.wording import pilot_profile as words
from analytics.wording import public_sentences as public_words

OPERATOR = Actor("ani", Role.OPERATOR, Way.ACCOUNT)
KOLONG, NGANTI, TONDOMULO = "35.22.04.2005", "35.22.01.2003", "35.22.08.2005"
OTHER = ("35.22.15.1001",)  # nobody says anything of it
CARD = {
    "name": "Percontohan",
    "villages": list(PILOT_VILLAGES),
    "chosen_on": "2025-09-01",
    "how": "worst",
    "document": "SK 1",
    "done": [
        {"what": "Kandang ayam", "announced": "", "started": "2025-12-01", "source": "laporan"}
    ],
}


@pytest.fixture
def card(state):
    actions.write(OPERATOR, designs.subject_of(PILOT_VILLAGES), CARD)


def test_the_villages_are_those_that_sources_name(data):
    assert pilot_villages.named() == PILOT_VILLAGES
    data.change("claims", {"indicator": "pilot_village", "area_code": KOLONG}, value="0")
    assert pilot_villages.named() == (NGANTI, TONDOMULO)


def test_villages_are_told_apart_though_81_share_a_name():
    labels = pilot_villages.labels()
    assert len(set(labels.values())) == len(labels) == 430


def test_the_ring_around_a_village_is_what_touches_it():
    answer = pilot_profile.boundary(PILOT_VILLAGES)
    kinds = dict(zip(answer.frame["area_code"], answer.facts["classes"], strict=True))
    near = contiguity.contiguity(Level.VILLAGE, places.geo_folder())
    assert {code for code, kind in kinds.items() if kind == 2} == set(PILOT_VILLAGES)
    ring = {other for code in PILOT_VILLAGES for other in near[code]}
    assert {code for code, kind in kinds.items() if kind == 1} == ring - set(PILOT_VILLAGES)
    assert answer.provenance.standing is Standing.ESTIMATE, "derived boundaries say so"


def test_a_map_is_framed_on_what_it_is_about():
    folder = places.geo_folder()
    whole = geometry.layer(Level.VILLAGE, folder)
    assert contiguity.extent(Level.VILLAGE, folder, whole.codes) == whole.bounds
    answer = pilot_profile.boundary(PILOT_VILLAGES)
    (south, west), (north, east) = answer.facts["extent"][TONDOMULO]
    (wide_south, wide_west), (wide_north, wide_east) = answer.facts["extent"][""]
    assert wide_south <= south < north <= wide_north
    assert wide_west <= west < east <= wide_east
    with pytest.raises(KeyError):
        contiguity.extent(Level.VILLAGE, folder, ["35.22.99.2001"])


def test_everything_known_has_its_source_and_nothing_is_known_of_the_people():
    answer = pilot_profile.known(PILOT_VILLAGES)
    assert answer.frame["source"].all()
    assert answer.facts["people"] == 0
    on = answer.facts["listed"]["Desa prioritas kemiskinan ekstrem 2021"]
    assert on == ("Nganti", "Tondomulo")
    assert "Belum ada satu pun angka" in " ".join(words.lead(answer.facts))


def test_of_another_village_only_its_code_is_known_and_nobody_calls_it_a_pilot():
    answer = pilot_profile.known(OTHER)
    assert set(answer.frame["what"]) <= {words.CODE, words.BPS_CODE}
    assert answer.facts["only"] == ("Jetak",)
    assert "tidak tercatat" in words.lead(answer.facts)[0]
    assert village_events.events(OTHER).frame.empty


def test_announced_started_and_done_are_kept_apart():
    rows = village_events.events(PILOT_VILLAGES).rows()
    own = [row for row in rows if row["own"]]
    named = next(row for row in own if "percontohan" in row["what"])
    assert named["mentioned"] == "2025-10-14"
    assert named["announced"] == named["started"] == named["done"] == ""
    assert "tanggal penetapan, SK, dan kriteria tidak disebut" in named["note"]
    assert all(not row["started"] and not row["done"] for row in own)
    (training,) = (row for row in rows if not row["own"])
    assert "LEANS" in training["what"]
    assert training["done"] == "2025-10-14"
    assert not training["villages"], "it trained officials, it is no work in a village"


def test_a_card_adds_what_was_done_and_takes_away_what_was_unknown(card):
    rows = village_events.events(PILOT_VILLAGES).rows()
    (done,) = (row for row in rows if row["what"] == "Kandang ayam")
    assert (done["announced"], done["started"], done["done"]) == ("", "2025-12-01", "")
    found = designs.card(PILOT_VILLAGES)
    known = {line.label: line.text for line in found.lines if line.known}
    assert known["Kapan dipilih"] == "1 September 2025"
    assert "terburuk" in known["Bagaimana dipilih"]
    missing = [gap.what for gap in village_gaps.unknown(PILOT_VILLAGES)]
    assert not [what for what in missing if what.startswith(("Tanggal penetapan", "Surat"))]
    other = designs.card(PILOT_VILLAGES[:2])
    assert other.entry is None, "the card is of exactly these villages"


def test_without_a_card_nothing_is_filled_in(state):
    found = designs.card(PILOT_VILLAGES)
    assert not [line for line in found.lines if line.known]
    assert found.lines[0].text.startswith("belum diketahui. ")
    assert all(line.text.startswith("belum") for line in found.lines)


def test_everything_missing_has_a_letter_with_a_row_for_each_village(state):
    gaps = village_gaps.unknown(PILOT_VILLAGES)
    whats = " ".join(gap.what for gap in gaps)
    for asked in ("Tanggal penetapan", "Surat keputusan", "Kriteria", "Ukuran keberhasilan",
                  "Jumlah penduduk", "Jumlah keluarga", "Keluarga miskin", "Kegiatan"):  # fmt: skip
        assert asked in whats
    for gap in gaps:
        assert isinstance(gap, Gap)
        request = village_gaps.letter(gap, PILOT_VILLAGES)
        assert request.to
        (form,) = request.forms
        assert [row[1] for row in form.rows] == list(PILOT_VILLAGES)
        assert "Tondomulo, Kec. Kedungadem" in request.known[0]


def test_a_figure_that_comes_in_closes_its_gap(data, state):
    claims = data.read("claims")
    like = claims[claims["claim_id"] == "kpm_pkh.35.22.2025.1"]
    own = like.assign(claim_id="kpm_pkh.x", area_code=TONDOMULO, value="95")
    data.write("claims", pd.concat([claims, own]))
    (kpm,) = (g.what for g in village_gaps.unknown(PILOT_VILLAGES) if g.what.startswith("KPM"))
    assert "Tondomulo" not in kpm
    assert "Kolong" in kpm
    said = [one.sentence for one in public_sentences.half_page(PILOT_VILLAGES).allowed]
    assert any("KPM PKH Tondomulo: 95 KPM" in sentence for sentence in said)


def test_a_count_that_was_typed_on_the_spot_is_told_and_closes_its_gap(state):
    told = {"population": None, "families": None, "poor_families": 41}
    content = {"on": "2026-03-01", "conditions": [], "profile": told, "source": "musdes"}
    entry_actions.write(OPERATOR, EntryKind.MAPPING, KOLONG, "Kolong", content, [])
    answer = pilot_profile.known(PILOT_VILLAGES)
    (row,) = (one for one in answer.rows() if one["people"])
    assert (row["name"], row["told"], row["source"]) == ("Kolong", "41 KK", "musdes")
    (poor,) = (
        gap.what for gap in village_gaps.unknown(PILOT_VILLAGES) if "Keluarga miskin" in gap.what
    )
    assert "Kolong" not in poor
    assert "Nganti" in poor


def test_what_may_be_said_names_no_cause_and_has_a_source(state):
    found = public_sentences.half_page(PILOT_VILLAGES)
    assert found.verdict is Verdict.UNKNOWN
    assert "belum dapat dinilai" in found.allowed[-1].sentence
    for one in found.allowed:
        assert one.source
        assert one.standing is not Standing.EXAMPLE
        assert not [word for word in public_words.CAUSAL if word in one.sentence.lower()]
    assert len(found.refused) >= 4
    assert all(why for _, why in found.refused)


@pytest.mark.parametrize("verdict", Verdict)
@pytest.mark.parametrize("moved", ["bergerak 2,0 persen lebih rendah daripada pembanding", ""])
def test_no_verdict_is_said_with_a_cause(verdict, moved):
    since = date(2022, 12, 31)
    seen = public_words.Seen("KPM PKH aktif", since, "2024", moved, "Angka.", is_of_lists=True)
    told = public_words.judged(
        ["Kolong"], verdict, ["periodenya terlalu sedikit"], seen if moved else None
    )
    if moved and verdict is not Verdict.UNKNOWN:
        assert "KPM PKH aktif di Kolong sejak dipilih pada 31 Desember 2022 sampai 2024" in told
        assert verdict is Verdict.INDISTINGUISHABLE or f"{moved}; " in told
        assert verdict is Verdict.INDISTINGUISHABLE or "daftar yang dibersihkan" in told
    told += " ".join(public_words.lead(["Kolong"], verdict))
    assert not [word for word in public_words.CAUSAL if word in told.lower()]
    said, why = public_words.success(["Kolong"], verdict)
    assert "berhasil" in said
    assert why


def test_work_that_began_may_be_said_and_is_no_longer_refused(card):
    found = public_sentences.half_page(PILOT_VILLAGES)
    said = " ".join(one.sentence for one in found.allowed)
    assert "Kandang ayam" in said
    assert "dimulai 1 Desember 2025" in said
    assert not [one for one, _ in found.refused if "sudah berjalan" in one]
    assert not [one for one, _ in found.refused if "paling miskin" in one]


def test_luck_is_a_calculation_and_no_figure_of_any_village():
    answer = luck.luck(picked=3, noise=2.5)
    asked = luck.asked_of(answer)
    assert asked["noise"] == 2.5
    assert answer.facts["villages"] == 430
    assert answer.provenance.standing is Standing.ESTIMATE
    assert any("perhitungan pengandaian" in step for step in answer.provenance.steps)
    told = " ".join(of_luck.lead(asked, answer.facts))
    assert told.startswith("Andai 3 desa terburuk dari 430")
    assert (answer.frame["value"] <= 0).all()
    assert asked["value"] == pytest.approx(asked["expected"], abs=0.2)


def test_without_noise_luck_says_that_nothing_moves():
    answer = luck.luck(picked=3, noise=0.0)
    (told,) = of_luck.lead(luck.asked_of(answer), answer.facts)
    assert "tidak berubah" in told
