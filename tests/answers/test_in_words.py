"""A kecamatan in three sentences: every depth, zero, missing, few, hidden, invented."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from analytics.answers import comparison, depth, flow, graduation, in_words, stuck
from analytics.answers.areas import districts
from analytics.store import tables
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.comparison import Base, Finding, Place
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.provenance import Origin, Provenance
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.stage import Stage
from analytics.vocabulary.standing import Standing
from analytics.vocabulary.stuck import Held, LeftOut, Rated, Stuck, Unrated

CODE, NAME = "35.22.01", "Kecamatan Ngraho"
FROM = Provenance(
    (Origin("x", "Dinas Sosial", "Dinas Sosial", "Daftar", "", ""),), Standing.OFFICIAL
)
EXAMPLE = "Data contoh: "


@pytest.fixture(autouse=True)
def _own_state(state):
    return state


def result(frame: dict, **facts) -> Result:
    of = tables.indicator("kpm_active")
    return Result(pd.DataFrame(frame), of, FROM, facts)


def listed(active=1885, potential=1540, *, hidden=False):
    rows = {"area_code": [CODE], "active": [active], "potential": [potential], "hidden": [hidden]}
    return result(rows, cutoff=date(2025, 11, 30))


def compared(place=Place.WITHIN, *, flagged=False, graduated=3, families=1591, **facts):
    rows = {
        "area_code": [CODE], "name": ["Ngraho"], "period": ["2025"], "graduated": [graduated],
        "families": [families], "shrunk_low": [0.23], "shrunk_high": [0.56],
        "place": [int(place)], "flagged": [flagged],
    }  # fmt: skip
    known = {"depth": Depth.FAMILIES, "base": Base.POTENTIAL, "finding": Finding.NONE}
    return result(rows, **(known | {"common": 0.46, "few": (), "missing": ()} | facts))


@pytest.fixture
def register(monkeypatch):
    """A register of families, of which each answer can be replaced."""

    def made(*, size=None, pace=None, stage=None, known=True, deep=Depth.FAMILIES):
        monkeypatch.setattr(depth, "depth", lambda _practice: deep)
        monkeypatch.setattr(graduation, "stock", lambda *_: size or listed())
        monkeypatch.setattr(comparison, "compared", lambda *_: pace or compared())
        monkeypatch.setattr(stuck, "told", lambda *_, **__: known)
        monkeypatch.setattr(stuck, "where", lambda *_, **__: stage)
        monkeypatch.setattr(stuck, "provenance", lambda *_, **__: FROM)

    return made


def said(*, practice=False, code=CODE):
    answer = in_words.three(code, practice)
    assert isinstance(answer, Result)
    assert list(answer.frame["said"]) == list(in_words.PARTS)
    return in_words.sentences(answer)


FIRST = Rated(Stage.ASSESSED, entered=300, lost=60, value=365.3, low=278.8, high=470.2)
AT = Stuck(Held.SURE, FIRST)
FEW = LeftOut(Stage.POTENTIAL, Unrated.FEW, 3)
LOST = LeftOut(Stage.POTENTIAL, Unrated.LOSSES, None)
UNDATED = LeftOut(Stage.POTENTIAL, Unrated.DAYS, 500)


def test_of_totals_alone_nothing_of_the_kabupaten_stands_under_a_kecamatan():
    for code, name in districts().items():
        size, pace, held = said(code=code)
        assert size.startswith(f"Kecamatan {name} berpenduduk")
        assert all("Dinas Sosial" in one for one in (size, pace, held))
        told = f"{size} {pace} {held}"
        for whole in ("55.028", "59.303", "56.515", "214", "0,39", "209"):
            assert whole not in told.replace("52.214", "")
        assert "belum pernah terbit" in pace
        assert "%" not in told
        assert "contoh" not in told


def test_no_published_figure_at_all_is_a_gap(data):
    claims = data.read("claims")
    data.write("claims", claims[claims["indicator"] != "population"])
    answer = in_words.three(CODE)
    assert isinstance(answer, Gap)
    assert in_words.sentences(answer) == ()


@pytest.mark.parametrize("code", [BOJONEGORO, "35.22.01.2003", "35.23", "33.16"])
def test_only_a_kecamatan_of_ours_has_three_sentences(code):
    assert isinstance(in_words.three(code), Gap)


def test_each_sentence_says_what_is_uncertain(register):
    register(stage=AT)
    size, pace, held = said()
    assert size == (
        "Kecamatan Ngraho punya 1.885 KPM aktif per 30 November 2025, 1.540 di antaranya "
        "potensial graduasi."
    )
    assert pace.startswith("3 dari 1.591 KPM potensial Kecamatan Ngraho graduasi mandiri (2025)")
    assert "tidak terbedakan dari kecamatan lain" in pace
    assert "0,23–0,56%" in pace
    assert "paling tertahan di tahap “asesmen selesai”" in held
    assert (
        "60 dari 300 keluarga yang sampai di sana keluar tanpa lulus, 365,3 per 100 "
        "tahun-keluarga menunggu (selang 95% 278,8–470,2)"
    ) in held
    assert "dari 100 keluarga" not in held


def test_an_example_says_so_in_every_sentence(register):
    register(stage=AT)
    assert all(one.startswith(EXAMPLE) for one in said(practice=True))
    assert not any("contoh" in one for one in said(practice=False))


def test_the_monthly_form_is_no_example_even_in_mode_latihan(register, monkeypatch):
    register(pace=compared(depth=Depth.DISTRICTS), stage=AT)
    _, pace, _ = said(practice=True)
    assert not pace.startswith(EXAMPLE)


@pytest.mark.parametrize(
    ("size", "told"),
    [
        (listed(active=0, potential=0), "tidak punya satu pun KPM aktif"),
        (listed(active=pd.NA, potential=pd.NA), "belum dilaporkan; itu bukan nol"),
        (listed(active=pd.NA, potential=pd.NA, hidden=True), "disembunyikan"),
        (listed(active=12, potential=9), "terlalu sedikit untuk laju yang berarti"),
        (listed(potential=pd.NA), "berapa yang potensial graduasi tidak tercatat"),
        (Gap("x", "y", "z"), "belum dilaporkan; itu bukan nol"),
    ],
)
def test_size_of_zero_missing_hidden_and_few(register, size, told):
    register(size=size, stage=AT)
    assert told in said()[0]
    assert NAME in said()[0]


@pytest.mark.parametrize(
    ("pace", "told"),
    [
        (compared(graduated=0), "Belum ada yang graduasi mandiri dari 1.591 KPM"),
        (compared(graduated=0, finding=Finding.EMPTY), "seperti di semua kecamatan lain"),
        (compared(Place.FAR_ABOVE, flagged=True), "lebih tinggi daripada kecamatan lain"),
        (compared(Place.FAR_BELOW, flagged=True), "lebih rendah daripada kecamatan lain"),
        (compared(Place.BELOW), "tidak terbedakan"),
        (compared(Place.BELOW, common=0.57), "mungkin lebih rendah daripada kecamatan lain, belum"),
        (compared(Place.FAR_ABOVE, common=0.22), "mungkin lebih tinggi daripada kecamatan lain"),
        (compared(-1, few=("Ngraho",)), "kurang dari 30"),
        (compared(-1, graduated=pd.NA, families=pd.NA, missing=("Ngraho",)), "itu bukan nol"),
        (Gap("x", "y", "z"), "belum dapat dihitung"),
    ],
)
def test_pace_against_the_others(register, pace, told):
    register(pace=pace, stage=AT)
    assert told in said()[1]
    assert NAME in said()[1]


@pytest.mark.parametrize(
    ("stage", "known", "told"),
    [
        (AT, True, "paling tertahan di tahap"),
        (replace(AT, held=Held.CLOSE), True, "bertumpang tindih"),
        (replace(AT, held=Held.RARE), True, "baru 60 keluarga keluar"),
        (replace(AT, left_out=(UNDATED,)), True, "Di antara tahap yang dapat dibandingkan"),
        (replace(AT, left_out=(UNDATED,)), True, "“potensial graduasi” (lama menunggunya"),
        (Stuck(Held.NOBODY, None), True, "Tidak ada keluarga"),
        (Stuck(Held.ALONE, None, (FEW,) * 7), True, "7 tahap (dicapai kurang dari 30 keluarga)"),
        (Stuck(Held.ALONE, None, (LOST,) * 7), True, "tidak semua alasan keluar ada di daftar"),
        (None, False, "belum diketahui"),
    ],
)
def test_where_they_are_stuck(register, stage, known, told):
    register(stage=stage, known=known)
    assert told in said()[2]
    assert NAME in said()[2]


def test_the_monthly_form_tells_the_size_of_its_last_month(register, monkeypatch):
    register(deep=Depth.DISTRICTS, known=False, pace=compared(depth=Depth.DISTRICTS))
    months = {"area_code": [CODE], "period": ["2026-01-01..2026-03-31"], "closing": [1900]}
    monkeypatch.setattr(flow, "flows", lambda *_: result(months))
    size, _, held = said()
    assert size == "Kecamatan Ngraho melaporkan 1.900 KPM pada akhir Maret 2026."
    assert "daftar KPM beserta kejadian tahap" in held
    monkeypatch.setattr(flow, "flows", lambda *_: result(months | {"closing": [pd.NA]}))
    assert "itu bukan nol" in said()[0]
    monkeypatch.setattr(flow, "flows", lambda *_: result(months | {"closing": [0]}))
    assert "tidak ada KPM" in said()[0]


def test_the_kabupaten_is_answered_plainly(register):
    first, second, third = in_words.sentences(in_words.regency())
    assert first.startswith("214 KPM tergraduasi mandiri")
    assert "0,36–0,39%" in first
    assert "belum diketahui" in second
    assert "daftar KPM" in third
    register(stage=AT)
    _, second, third = in_words.sentences(in_words.regency(practice=True))
    assert second.startswith(f"{EXAMPLE}Keluarga Kab. Bojonegoro paling tertahan")
    assert "Yang perlu dilihat lebih dahulu: apa yang menahan di “asesmen selesai”" in third
    assert third.startswith(EXAMPLE)
    assert "214" in in_words.sentences(in_words.regency(practice=True))[0]


@pytest.mark.parametrize(
    "stage",
    [
        *(replace(AT, held=held) for held in (Held.CLOSE, Held.RARE)),
        *(Stuck(held, None) for held in (Held.NOBODY, Held.ALONE)),
        replace(AT, left_out=(UNDATED,)),
    ],
)
def test_advice_is_given_only_where_a_stage_is_named_among_all(register, stage):
    register(stage=stage)
    *_, third = in_words.sentences(in_words.regency(practice=True))
    assert third.startswith(f"{EXAMPLE}Apa yang perlu dilihat lebih dahulu belum dapat disebut")
    assert "asesmen" not in third


def test_on_the_example_register_itself(practised):
    answer = in_words.three(CODE, practice=True)
    assert answer.provenance.standing is Standing.EXAMPLE
    assert answer.facts["depth"] is Depth.FAMILIES
    for one in in_words.sentences(answer):
        assert one.startswith(EXAMPLE)
        assert re.search(r"\d", one), "of 28 kecamatan this one has families at every step"
