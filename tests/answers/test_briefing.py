"""Six answers: true of the figures there are, and of others that may come."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.answers import briefing, follow_ups, graduation, register, stuck
from analytics.answers.briefing import agreed as agreement
from analytics.answers.briefing.graduating import graduating
from analytics.answers.briefing.pilots import pilots
from analytics.answers.briefing.scenario import scenario
from analytics.answers.briefing.winning import winning
from analytics.answers.briefing.worst import worst
from analytics.measures.stuck import FEWEST
from analytics.store import places
from analytics.vocabulary.briefing import Certainty
from analytics.vocabulary.meeting import NOBODY, FollowUp, Kind, Status
from analytics.vocabulary.stage import Stage
from analytics.vocabulary.standing import Standing
from analytics.vocabulary.stuck import Held, LeftOut, Rated, Stuck, Unrated
from analytics.wording.briefing.winning import Goals
from analytics.wording.briefing.winning import winning as verdict

AT = Stuck(Held.SURE, Rated(Stage.LINKED, 200, 62, 12.4, 9.8, 15.6))
TODAY = date(2026, 11, 22)
RATE = {"indicator": "poverty_rate", "area_code": "35.22", "period_end": "2025-03-31"}


def drop(data, table, **where):
    frame = data.read(table)
    gone = (frame[list(where)] == list(where.values())).all(axis=1)
    assert gone.any()
    data.write(table, frame[~gone])


def add(data, claim_id, **cells):
    claims = data.read("claims")
    row = claims[claims["claim_id"] == claim_id].iloc[0].to_dict()
    claims.loc[len(claims)] = row | {"claim_id": f"added.{len(claims)}"} | cells
    data.write("claims", claims)


def test_six_questions_each_with_a_sentence_how_sure_what_next_and_the_evidence(state):
    asked = briefing.six(TODAY)
    assert len({one.question for one in asked}) == 6
    for one in asked:
        assert one.question.endswith("?")
        for sentence in (one.answer, one.why, one.action):
            assert sentence.endswith(".")
            assert sentence[0].isupper() or sentence[0].isdigit()
        assert len(one.answer) <= 120, "read from the back of the hall in five seconds"
        assert (places.project_root() / "pages" / f"{one.evidence.page}.py").exists()
        assert one.evidence.label.startswith("Lihat")
        assert one.provenance is not None
        worked_out = one.certainty is Certainty.SCENARIO
        assert one.provenance.standing is (Standing.ESTIMATE if worked_out else Standing.QUOTED)
    assert "prediksi" not in " ".join(one.answer + one.why for one in asked).lower()


def test_no_example_figure_enters(no_register, state):
    assert len(briefing.six(TODAY)) == 6


def test_winning_says_what_the_figure_is_and_that_it_barely_moved():
    found = winning()
    assert "Belum: kemiskinan 11,49% pada Maret 2025" in found.answer
    assert "9,80–10,95%" in found.answer
    assert found.certainty is Certainty.UNSURE
    assert "0,20 poin" in found.why
    assert found.action.startswith("Bappeda")
    assert "8,98% atau 10,55%" in found.action


def test_a_rate_that_surely_rises_is_told_before_any_target(data):
    data.change("claims", RATE, value="13.49")
    found = winning()
    assert found.answer == "Tidak: kemiskinan naik 1,80 poin menjadi 13,49% pada Maret 2025."
    assert found.certainty is Certainty.FAIRLY, "read in the press, so never sure"
    ours = {"indicator": "poverty_rate", "area_code": "35.22"}
    data.change("claims", ours, standing="official")
    assert winning().certainty is Certainty.FAIRLY, "its targets were read in the press"
    data.change("targets", ours, standing="official")
    assert winning().certainty is Certainty.SURE


def test_targets_that_are_met_are_told_so(data):
    data.change("claims", RATE, value="9.50")
    assert winning().answer.startswith("Ya: kemiskinan 9,50% pada Maret 2025 memenuhi semua")
    data.change("claims", RATE, value="10.40")
    assert winning().answer.startswith("Sebagian: kemiskinan 10,40%")
    assert "memenuhi 1 dari 3 target 2025" in winning().answer


def test_without_targets_nothing_is_said_of_them(data):
    drop(data, "targets", indicator="poverty_rate")
    found = winning()
    assert found.answer.startswith("Belum tampak: kemiskinan 11,49%")
    assert "target kemiskinan 2025" in found.action


def test_sources_that_disagree_make_the_answer_unsure(data):
    data.change("claims", RATE, value="13.49")
    add(data, "poverty_rate.35.22.2025-03.1", value="12.00", rank="normal")
    assert winning().certainty is Certainty.UNSURE
    assert "12,00–13,49%" in winning().why


def test_without_a_rate_the_question_says_whom_to_ask(data):
    drop(data, "claims", indicator="poverty_rate", area_code="35.22")
    assert winning().certainty is Certainty.UNANSWERED
    assert winning().provenance is None
    assert "menyerahkan" in winning().action


rates = st.floats(0.5, 60).map(lambda value: round(value, 2))


@given(rates, st.lists(rates, max_size=4), st.none() | st.floats(-20, 20), st.booleans())
def test_a_verdict_never_contradicts_the_figures(rate, named, change, surely):
    goals = Goals(rate, 2025, named)
    told = verdict(rate, "Maret 2025", change, surely=surely, goals=goals)
    rose = change is not None and surely and change > 0
    fell = change is not None and surely and change < 0
    met = [goal for goal in named if rate <= goal]
    assert told.startswith("Tidak:") == rose
    if not rose and named:
        assert told.startswith("Ya:") == (len(met) == len(named))
        assert told.startswith("Belum:") == (not met)
    if not rose and not named:
        assert told.startswith("Ya:") == fell


def test_where_it_is_worst_is_no_ranking_while_most_kecamatan_have_no_figure():
    found = worst()
    assert "baru 8 dari 28 kecamatan" in found.answer
    assert "Margomulyo" in found.answer
    assert "59,71%" not in found.answer, "it would be taken for a poverty rate"
    assert "59,71% (2021): cacahan daftar, bukan persentase penduduk miskin" in found.why
    assert found.certainty is Certainty.UNSURE
    assert found.evidence.view["indikator"] == "register_desil1_4_rate"


def test_a_count_never_ranks_kecamatan_and_a_rate_that_all_have_never_surely(data):
    areas = data.read("areas")
    codes = list(areas.loc[areas["parent_code"] == "35.22", "code"])
    before = worst()
    claims = data.read("claims")
    rows = []
    for like, first in (("kpm_pkh.35.22.2025.1", 1000), ("register_desil1_4_rate.35.22.01.", 10)):
        row = claims[claims["claim_id"].str.startswith(like)].iloc[0].to_dict()
        rows.append(
            [
                row
                | {"claim_id": f"added.{like}{code}", "area_code": code}
                | {"value": str(first + place), "standing": "official"}
                for place, code in enumerate(codes)
            ]
        )
    counts, rates = (pd.DataFrame(one) for one in rows)
    data.write("claims", pd.concat([claims, counts], ignore_index=True))
    assert worst().answer == before.answer, "most families live where most people live"
    kept = claims[claims["indicator"] != "register_desil1_4_rate"]
    data.write("claims", pd.concat([kept, rates], ignore_index=True))
    found, last = worst(), areas.loc[areas["code"] == codes[-1], "name"].iloc[0]
    assert found.answer == f"Penduduk desil 1–4 dalam daftar BDT-PPFM paling tinggi di {last}."
    assert found.certainty is Certainty.FAIRLY
    assert "bukan persentase penduduk miskin" in found.why
    assert found.evidence.page == "peta"


def test_without_any_figure_of_a_kecamatan_it_is_not_answered(data):
    claims = data.read("claims")
    data.write("claims", claims[~claims["area_code"].str.fullmatch(r"35\.22\.\d\d")])
    assert worst().certainty is Certainty.UNANSWERED
    assert "Belum ada angka" in worst().answer
    assert worst().provenance is None


def test_graduation_is_told_and_where_families_are_held_up_is_not_known():
    found = graduating()
    assert "214 KPM tergraduasi mandiri (0,36–0,39% dari KPM)" in found.answer
    assert "belum diketahui" in found.answer
    assert "bukan laju per tahun" in found.why
    assert found.certainty is Certainty.UNSURE


def test_without_families_graduation_is_not_answered(data):
    drop(data, "claims", indicator="kpm_pkh", area_code="35.22")
    assert graduating().certainty is Certainty.UNANSWERED
    assert "Dinas Sosial" in graduating().action


def test_a_register_that_was_imported_tells_where_families_are_held_up(import_register, lists):
    before = graduating()
    import_register(**lists)
    found = graduating()
    assert "paling menahan belum disebut: kurang dari dua tahap" in found.answer
    assert "belum diketahui" in before.answer
    assert "belum diketahui" not in found.answer
    assert "menyerahkan daftar KPM" in found.action
    assert "KPM graduasi mandiri menurut daftar (Januari – November 2025), 214" in found.answer
    assert "dari KPM)" not in found.answer
    assert "214 KPM tergraduasi mandiri (0,36–0,39% dari KPM)" in before.answer
    assert "paling tinggi" in worst().answer, "counted, and per head"
    assert worst().evidence.view["indikator"] == "kpm_per_1000_population"


def test_a_stage_that_holds_families_back_for_sure_is_named(import_register, lists, monkeypatch):
    import_register(**lists)
    monkeypatch.setattr(stuck, "told", lambda *_, **__: True)
    monkeypatch.setattr(stuck, "where", lambda *_, **__: AT)
    monkeypatch.setattr(
        stuck, "provenance", lambda *_, **__: register.provenance("passages", practice=False)
    )
    told = graduating().answer
    assert "paling tertahan di “terhubung pemberdayaan”" in told
    assert "62 dari 200 keluarga" in told
    assert "12,4 per 100 tahun-keluarga menunggu (selang 95% 9,8–15,6)" in told
    assert "per kecamatan apa yang menahan keluarga" in graduating().action
    for unsure in (Held.CLOSE, Held.RARE, Held.NOBODY, Held.ALONE):
        monkeypatch.setattr(stuck, "where", lambda *_, held=unsure, **__: replace(AT, held=held))
        assert "belum disebut" in graduating().answer
        assert "terhubung" not in f"{graduating().answer} {graduating().action}"
    untold = replace(AT, held=Held.ALONE, left_out=(LeftOut(Stage.LINKED, Unrated.DAYS, 9),))
    monkeypatch.setattr(stuck, "where", lambda *_, **__: untold)
    assert "lama menunggunya belum dapat dihitung" in graduating().answer
    assert "kurang dari 30" not in graduating().answer


@pytest.mark.parametrize(
    ("few", "named"),
    [((FEWEST - 1, 0.9), False), ((FEWEST, 0.9), True), ((FEWEST, 0.65), False)],
)
def test_a_funnel_of_few_families_names_no_stage(import_register, lists, monkeypatch, few, named):
    """A register from before passages were counted has the funnel alone."""
    import_register(**lists)
    monkeypatch.setattr(stuck, "told", lambda *_, **__: False)
    funnel = graduation.funnel(("35.22",), practice=False)
    rows = funnel.frame.assign(reached_previous=1000, share_of_previous=few[1])
    rows.loc[rows["stage"] == Stage.LINKED, ["reached_previous", "share_of_previous"]] = (
        few[0],
        0.5,
    )
    monkeypatch.setattr(graduation, "funnel", lambda *_, **__: replace(funnel, frame=rows))
    answer = graduating().answer
    assert ("paling tertahan menuju “terhubung pemberdayaan”" in answer) == named
    assert ("belum diketahui" in answer) != named
    assert ("hanya 50% yang sampai (selang 95% 33–67%)" in answer) == named


def test_pilot_villages_have_no_figure_before_and_after():
    found = pilots()
    assert (
        found.answer
        == "Nganti, Kolong, dan Tondomulo belum punya satu pun angka sebelum dan sesudah."
    )
    assert found.certainty is Certainty.UNANSWERED
    assert "14 Oktober 2025" in found.why
    assert "camat Ngraho, Ngasem, dan Kedungadem" in found.action


def test_a_pilot_village_that_was_measured_twice_is_told_without_a_cause(data):
    village = {"area_code": "35.22.04.2005"}
    add(data, "kpm_pkh.35.22.2024.1", **village, value="120")
    assert "belum punya" in pilots().answer, "one figure is no before and after"
    after = {"period_start": "2026-01-01", "period_end": "2026-01-31", "value": "110"}
    add(data, "kpm_pkh.35.22.2024.1", **village, **after)
    found = pilots()
    assert found.answer.startswith("1 dari 3 desa percontohan punya angka sebelum dan sesudah")
    assert "KPM PKH Kolong 120 KPM menjadi 110 KPM" in found.answer
    assert found.certainty is Certainty.UNSURE
    assert "tanpa desa pembanding" in found.why


def test_without_pilot_villages_it_is_not_answered(data):
    drop(data, "claims", indicator="pilot_village")
    assert pilots().certainty is Certainty.UNANSWERED


def test_the_scenario_is_arithmetic_on_both_ends_of_the_nearest_targets():
    found = scenario()
    assert "Untuk 10,55% atau 8,98% pada 2026" in found.answer
    assert "turun 0,94–2,51 poin setahun" in found.answer
    assert "turun 0,28 poin" in found.answer
    assert found.certainty is Certainty.SCENARIO
    assert "bukan yang akan terjadi" in found.why
    assert "0,66–2,23 poin" in found.action


def test_the_scenario_follows_the_figures(data):
    data.change("claims", RATE, value="10.00")
    assert "Untuk 8,98% pada 2026" in scenario().answer, "the other one is met already"
    assert "turun 1,02 poin setahun" in scenario().answer
    data.change("claims", RATE, value="8.90")
    assert "sudah terpenuhi oleh 8,90%" in scenario().answer
    data.change("claims", RATE, value="10.00")
    drop(data, "targets", indicator="poverty_rate", year="2026")
    assert "7,98% pada 2029" in scenario().answer
    assert "selama 4 tahun" in scenario().answer


def test_without_targets_the_scenario_is_the_pace_of_a_whole_year(data):
    drop(data, "targets", indicator="poverty_rate")
    found = scenario()
    assert "881 graduasi mandiri setahun seperti 2021" in found.answer, "214 is no yearly count"
    assert "62–67 tahun" in found.answer
    assert "mempercepat" in found.action, "nobody wants to keep that pace"
    drop(data, "claims", indicator="pkh_graduates_able", period_start="2021-01-01")
    assert scenario().certainty is Certainty.UNANSWERED


def follow_up(**told):
    said = {
        "id": "x",
        "kind": Kind.CONCLUSION,
        "what": "Daftar KPM per kecamatan diserahkan.",
        "actor": "Dinas Sosial",
        "area_code": "35.22",
        "said_on": date(2026, 10, 1),
        "due": date(2026, 12, 1),
        "status": Status.RUNNING,
        "told_on": None,
        "evidence": "",
        "source": None,
    }
    return FollowUp(**(said | told))


def test_what_was_agreed_counts_what_concerns_bojonegoro(state):
    found = agreement.agreed(TODAY)
    assert {item.area_code for item in agreement.ours()} == {"35", "35.22"}
    assert found.answer == "10 tindak lanjut tercatat; belum satu pun ada kabarnya."
    assert "4 tidak menyebut pelaksana" in found.why
    assert found.action.startswith("Pimpinan rapat menunjuk pelaksana bagi 4")
    assert found.certainty is Certainty.UNSURE


@pytest.mark.parametrize(
    ("items", "answer", "certainty", "action"),
    [
        ((), "Belum ada tindak lanjut", Certainty.UNANSWERED, "Pimpinan rapat mencatat"),
        (
            (follow_up(), follow_up(due=date(2026, 11, 1), actor="Bappeda")),
            "2 tindak lanjut: 2 berjalan; 1 lewat tenggat.",
            Certainty.FAIRLY,
            "Bappeda, paling lambat 1 November 2026: Daftar",
        ),
        (
            (follow_up(status=Status.DONE, evidence="surat"),),
            "1 tindak lanjut: 1 selesai.",
            Certainty.SURE,
            "Pimpinan rapat mencatat",
        ),
        (
            (follow_up(due=None, evidence="surat"), follow_up(due=None, actor=NOBODY)),
            "2 tindak lanjut: 2 berjalan.",
            Certainty.UNSURE,
            "Pimpinan rapat menunjuk pelaksana bagi 1",
        ),
        (
            (follow_up(actor=NOBODY),),
            "1 tindak lanjut: 1 berjalan.",
            Certainty.UNSURE,
            "Pimpinan rapat menunjuk pelaksana; paling lambat 1 Desember 2026: Daftar",
        ),
        (
            (follow_up(due=None),),
            "1 tindak lanjut: 1 berjalan.",
            Certainty.FAIRLY,
            "Dinas Sosial menyampaikan kabar: Daftar",
        ),
    ],
)
def test_what_was_agreed_follows_the_register(monkeypatch, items, answer, certainty, action):
    monkeypatch.setattr(follow_ups, "register", lambda: items)
    found = agreement.agreed(TODAY)
    assert found.answer.startswith(answer)
    assert found.certainty is certainty
    assert found.action.startswith(action)


def test_the_register_is_read_anew_while_the_data_stay(monkeypatch, state):
    before = briefing.six(TODAY)
    monkeypatch.setattr(follow_ups, "register", lambda: (follow_up(),))
    after = briefing.six(TODAY)
    assert [one.question for one in before] == [one.question for one in after]
    assert [place for place in range(6) if before[place] != after[place]] == [4]
