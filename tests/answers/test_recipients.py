"""Lists brought in as the office does: counted against each other, small counts nowhere."""

from __future__ import annotations

import pandas as pd
import pytest
from tests.answers.bringing import bring

from analytics.answers import recipients
from analytics.answers.questions import QUESTIONS, Asked
from analytics.answers.slides import recipients as slides
from analytics.answers.told import as_text
from analytics.store import versions
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.recipients import COUNTS, FamilyList
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.standing import Standing
from analytics.wording import recipients as words

BALEN = "35.22.13"


def card(place: int) -> str:
    return f"352213010190{place:04}"


def listed(*parts, by="No KK"):
    """A file: `(list, ids)`, all in Balen."""
    lines = [f"{card(one)},{of},Balen" for of, ids in parts for one in ids]
    return "\n".join([f"{by},Daftar,Kecamatan", *lines]) + "\n"


@pytest.fixture
def brought(practised):
    bring(
        Layout.RECIPIENTS,
        listed(("PKH", range(100)), ("Sembako (BPNT)", range(40, 140))),
        title="Penerima bansos 2026",
    )
    bring(Layout.RECIPIENTS, listed(("DTSEN desil 1", range(90, 170))), title="DTSEN 2026")


def test_lists_that_come_in_one_by_one_are_laid_on_one_another(brought):
    answer = recipients.overlap(practice=False)
    rows = answer.frame.set_index("area_code")
    assert rows.loc[BALEN, list(COUNTS)].tolist() == [30, 80, 60, 0]
    assert rows.loc["35.22", "families"] == 170
    assert answer.provenance.standing is Standing.OFFICIAL
    titles = {one.title for one in answer.provenance.origins}
    assert titles == {"Penerima bansos 2026", "DTSEN 2026"}
    assert words.lead(answer.rows(), answer.facts).startswith(
        "Dari sekitar 170 keluarga di 3 daftar, 30 ("
    )


def test_whom_a_programme_leaves_out_and_takes_in(brought):
    answer = recipients.errors("dtsen_desil_1", practice=False)
    rows = answer.frame.set_index("list")
    assert rows.loc["any", "excluded"] == pytest.approx(100 * 30 / 80)
    assert rows.loc["pkh", "excluded"] == pytest.approx(100 * 70 / 80)
    assert rows.loc["pkh", "included"] == pytest.approx(90)
    assert rows.loc["any", "excluded_low"] == rows.loc["any", "excluded"], "each has its No KK"
    assert "37,5% tidak menerima satu pun program" in words.error_lead(answer.rows(), answer.facts)


def test_a_list_that_comes_again_is_the_whole_of_it_and_others_stay(brought):
    bring(Layout.RECIPIENTS, listed(("PKH", range(50))), title="PKH baru")
    lists = {one["list"]: one["families"] for one in recipients.overlap().facts["lists"]}
    assert lists == {"pkh": 50, "sembako": 100, "dtsen_desil_1": 80}


def test_numbers_that_may_not_have_met_widen_the_error(brought):
    bring(Layout.RECIPIENTS, listed(("Damisda", range(300, 360)), by="NIK"), title="Damisda")
    (first, *_) = recipients.errors("damisda", practice=False).rows()
    assert (first["excluded"], first["excluded_low"]) == (100.0, 0.0)
    assert "paling sedikit" in words.error_lead([first], {"reference": "damisda", "sampled": False})


def test_no_family_and_no_number_is_in_the_counts_that_are_kept(brought):
    folder = versions.path("cubes/overlap.parquet").parent
    for file in folder.glob("*.parquet"):
        assert "family_id" not in pd.read_parquet(file).columns
    everything = b"".join(file.read_bytes() for file in folder.parent.rglob("*") if file.is_file())
    assert card(1).encode() not in everything


def test_without_lists_it_says_what_to_ask_for(practised):
    gap = recipients.overlap(practice=False)
    assert isinstance(gap, Gap)
    assert gap.layout is Layout.RECIPIENTS
    assert isinstance(recipients.errors("dtsen_desil_1"), Gap)
    assert isinstance(recipients.mapped(), Gap)
    assert slides.slide(_asked(practice=False)).standing is None


def test_the_example_is_marked_wherever_it_is_told(practised):
    answer = recipients.overlap(practice=True)
    assert answer.provenance.standing is Standing.EXAMPLE
    shown = slides.slide(_asked(practice=True))
    assert shown.is_example
    assert slides.against(recipients.errors("dtsen_desil_1", practice=True)).is_example
    assert isinstance(recipients.mapped(practice=True), Result)
    parts, whole = answer.frame.iloc[1:], answer.frame["families"].iloc[0]
    assert abs(parts["families"].sum() - whole) <= 5 * (len(parts) + 1), "each told in tens"


@pytest.mark.parametrize("practice", [True, False])
def test_the_terminal_tells_the_same(practised, practice):
    for name in ("tumpang-tindih", "pasangan-daftar", "salah-sasaran", "besar-daftar"):
        for answer in QUESTIONS[name].answers(Asked(practice=practice)):
            assert as_text(answer).strip()


def test_published_sizes_make_no_overlap(practised):
    answer = recipients.published()
    told = {(row["list_label"], row["value"]) for row in answer.rows()}
    assert {("KPM PKH", 55028.0), ("KPM PKH", 59303.0)} <= told
    assert any("Damisda" in name and value == 50987 for name, value in told)
    assert any(words.NO_OVERLAP in step for step in answer.provenance.steps)


def test_every_list_is_either_aid_or_reference():
    assert {one for one in FamilyList if one.is_reference} == {
        FamilyList.DTSEN_DESIL_1,
        FamilyList.DTSEN_DESIL_1_4,
        FamilyList.P3KE,
        FamilyList.DAMISDA,
    }


def _asked(*, practice):
    from datetime import date

    from analytics.answers import decks

    return decks.asked("35.22", practice, date(2026, 11, 21))
