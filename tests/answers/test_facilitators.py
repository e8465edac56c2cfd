"""The load of facilitators at each depth; what published totals say in any case."""

from __future__ import annotations

import pandas as pd
import pytest

from analytics.answers import areas, facilitators, norms, questions
from analytics.answers.slides import facilitators as slides
from analytics.answers.told import as_text
from analytics.store import tables, versions
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Gap
from analytics.vocabulary.standing import Standing

CODES = list(areas.districts())


@pytest.fixture
def imported(state, tmp_path):
    """Put a table to use and ask: `imported("monthly", frame, 5)`."""

    def imported(name, frame, people=0):
        frame.to_parquet(tmp_path / f"{name}.parquet")
        files = {f"{name}.parquet": tmp_path / f"{name}.parquet"}
        versions.commit(files, versions.current(), "uji", "diimpor untuk uji")
        return facilitators.caseload(people=people)

    return imported


def monthly(staff, families=2000):
    frame = pd.DataFrame({"district_code": CODES, "month": "2025-10", "facilitators": staff})
    return frame.assign(active=families).astype({"facilitators": "Int64", "active": "Int64"})


def test_published_totals_give_load_target_and_an_even_share(state):
    answer = facilitators.totals()
    row, facts = answer.rows()[0], answer.facts
    assert (round(row["low"]), round(row["high"])) == (263, 284)
    assert facts["by_figure"]["families"].tolist() == [55028, 59303]
    assert facts["asked"] == 2090
    assert facts["achieved"] == pytest.approx(100 * 214 / 2090)
    assert facts["even"] == (7, 8)
    assert facts["depth"] is Depth.TOTALS
    assert answer.provenance.standing is Standing.ESTIMATE
    assert Caveat.PERIOD_START_UNKNOWN in answer.provenance.caveats
    told = " ".join(facilitators.verdict(answer))
    for part in ("263–284", "1,02 per pendamping", "10,2% dari 2.090", "= 7–8 orang"):
        assert part in told


def test_without_counts_no_kecamatan_gets_a_load(state):
    answer = facilitators.caseload()
    assert isinstance(answer, Gap)
    assert answer.layout is Layout.FACILITATORS
    assert "tanpa nama" in answer.ask_for
    assert facilitators.verdict(answer) == facilitators.moving(answer) == ()


def test_the_norms_are_rows_with_sources():
    found, rows = norms.norms(), tables.norms()
    usual = rows[(rows["measure"] == "kpm_per_facilitator") & (rows["kind"] == "usual")]
    assert (found.low, found.high) == (usual["low"].min(), usual["high"].max()) == (250, 350)
    assert (found.overload, found.graduates) == (380, 10)
    assert norms.stated_norms()["url"].str.startswith("https://").all()
    assert facilitators.bands([249.9, 250, 350, 351, 380, float("nan")]) == [0, 1, 1, 2, 3, -1]


def test_the_example_adds_up_and_is_marked(prepared):
    answer = facilitators.caseload(practice=True, people=5)
    frame, facts = answer.frame, answer.facts
    assert frame["area_code"].tolist() == CODES
    assert answer.provenance.standing is Standing.EXAMPLE
    assert facts["people"] == frame["facilitators"].sum() == frame["after"].sum() == 209
    assert frame["families"].sum() / 209 == pytest.approx(facts["mean"])
    assert facts["gini_after"] < facts["gini"]
    assert facts["most"][1] <= facts["most"][0]
    assert not set(frame) & {"facilitator_id", "who", "name_of_facilitator"}
    told = " ".join(facilitators.moving(answer))
    assert all(giver in told and taker in told for giver, taker, _ in facts["steps"])


def test_of_the_monthly_form_the_heaviest_are_named_and_relieved(imported):
    staff = [8] * 26 + [4, None]
    answer = imported("monthly", monthly(staff), 2)
    facts, frame = answer.facts, answer.frame
    assert facts["depth"] is Depth.DISTRICTS
    assert facts["known"] == 27
    assert frame["band"].tolist()[-2:] == [3, -1]
    assert frame["after"].tolist()[26] == 6
    heavy = frame["name"].iloc[26]
    assert f"{heavy} (500)" in " ".join(facilitators.verdict(answer))
    limits = " ".join(facilitators.limits(answer))
    assert "1 kecamatan tidak diketahui pendampingnya" in limits
    assert "lebih dari sekali" in limits
    assert Caveat.INCOMPLETE_COVERAGE in answer.provenance.caveats
    before, after = slides.of(answer).parts
    at = {place.name: place for place in before.places}, {p.name: p for p in after.places}
    assert (at[0][heavy].text, at[1][heavy].text) == ("500", "333")


def test_of_the_list_everybody_counts_once_and_no_code_leaves(imported):
    rows = [(f"P-{code}-{one}", code, 250) for code in CODES for one in range(3)]
    rows.append(("P-bersama", CODES[0], 100))
    rows.append(("P-bersama", CODES[1], 100))
    frame = pd.DataFrame(rows, columns=["facilitator_id", "district_code", "families"])
    answer = imported("facilitators", frame.assign(village_code=""))
    facts, found = answer.facts, answer.frame
    assert (facts["places"], facts["people"]) == (86, 85)
    assert found["shared"].tolist()[:3] == [1, 1, 0]
    assert found["families"].tolist()[:3] == [850, 850, 750]
    assert "86 penugasan oleh 85 orang" in " ".join(facilitators.limits(answer))
    assert "P-" not in found.to_csv() + str(facts)


def test_nobody_moves_where_nothing_is_gained(imported):
    answer = imported("monthly", monthly([8] * 28), 20)
    assert answer.facts["moved"] == 0
    assert answer.facts["gini"] == pytest.approx(0)
    assert "Tidak ada perpindahan" in facilitators.moving(answer)[0]
    assert len(slides.of(answer).parts) == 1


def test_the_question_of_the_target_is_answered_and_its_doubt_told(state):
    (answer,) = questions.QUESTIONS["target-pendamping"].answers(questions.Asked())
    line = as_text(answer).splitlines()[1]
    for part in ("1,02 per pendamping", "diminta 10 setahun", "10,2% dari sasaran 2.090"):
        assert part in line
    assert "awalnya tidak disebut" in line
    assert "belum tentu setahun" in line


def test_the_slide_of_totals_says_that_the_count_has_no_start(state):
    slide = slides.of(facilitators.totals())
    assert "awal tidak disebut" in slide.title
    card = slide.parts[0].cards[1]
    assert "awalnya tidak disebut" in card.when
    assert "capaian" not in card.note
