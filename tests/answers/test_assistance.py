"""Who assists which village, and how far the work is: late first, no news is no zero."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from analytics.actions import assistance as actions
from analytics.actions import follow_ups as told
from analytics.actions import organisations, plans
from analytics.actions.assistance import typed
from analytics.actions.follow_ups import Decision
from analytics.actions.plans import Planned, Told
from analytics.answers import assistance, follow_ups
from analytics.answers.assistance import work
from analytics.answers.assistance_work_questions import OF_ASSISTANCE_WORK, who
from analytics.answers.assistance_work_questions import work as planned_in
from analytics.answers.briefing.agreed import agreed
from analytics.answers.questions import Asked
from analytics.answers.slides import assistance as slides
from analytics.answers.told import as_text
from analytics.publish.tables import grids
from analytics.store import entries as kept
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.assistance_work import months
from analytics.vocabulary.meeting import Status
from analytics.vocabulary.picture import Table
from analytics.vocabulary.result import Gap
from analytics.vocabulary.role import Actor, Role, Way
from analytics.vocabulary.standing import Standing
from analytics.wording import assistance_work as words

ANI, BUDI = (Actor(name, Role.OPERATOR, Way.ACCOUNT) for name in ("ani", "budi"))
VILLAGE, OTHER = "35.22.08.2005", "35.22.04.2005"
DINAS = "5a3c1f6e-0000-4000-8000-000000000001"
ON = date(2026, 4, 15)


@pytest.fixture(autouse=True)
def _own_state(state):
    return state


def ids(name):
    return [entry.id for entry in kept.of(EntryKind.PLAN, name)]


def planned(what, village=VILLAGE, begins="2026-01-01", due="2026-03-31", actor="Dinas PU"):
    return plans.start(ANI, Planned(what, actor, village, "M01", begins, due))


def report(name, month, share, evidence=""):
    plans.report(ANI, name, Told(month, str(share), evidence), ids(name))


@pytest.fixture
def written():
    """Two villages, three activities of two actors: one late, one done, one without news."""
    content = {"name": "Dinas PU", "kind": "agency", "regency": "35.22", "base": ""}
    content |= {"sectors": {"water": 3}, "capacity": 2, "past": []}
    organisations.write(ANI, DINAS, content, ())
    actions.save(ANI, VILLAGE, typed([DINAS], "188/7", "1-9-2025", "2 penyuluh"), ())
    actions.save(BUDI, OTHER, typed([DINAS]), ())
    late, done, silent = (
        planned("Sumur"),
        planned("Jamban", due="2026-02-28"),
        planned("Pelatihan", OTHER, "2026-02-01", "2026-12-31", "STIE"),
    )
    report(late, "2026-02", 60)
    report(late, "2026-03", 45)
    report(done, "2026-02", 100, "BA 1/2026")
    return late, done, silent


def test_nobody_is_known_to_assist_a_village_of_bojonegoro_today():
    found = work("35.22", ON)
    assert isinstance(found, Gap)
    assert found.what.startswith("siapa mendampingi desa mana di Kab. Bojonegoro")
    assert isinstance(work("35.17", ON), Gap)


def test_of_blora_the_one_pair_that_was_published_is_known_from_its_source():
    found = work("33.16", ON)
    (one,) = found.facts["assisted"]
    assert (one.name, one.number, one.team, one.source.carrier) == (
        "Botoreco",
        "",
        (),
        "IAI Khozinatul Ulum",
    )
    assert one.organisations[0].startswith("Sekretariat Daerah Kab. Blora")
    assert found.provenance.standing is Standing.QUOTED
    assert found.facts["counts"]["assisted"] == 0, "nothing was written down here"
    assert found.facts["counts"]["known"] == 1


def test_what_is_late_comes_first_and_everybody_sees_all_actors(written):
    late, done, silent = written
    found = work("35.22", ON)
    assert list(found.frame["plan_id"]) == [late, silent, done]
    assert set(found.frame["organisation"]) == {"Dinas PU", "STIE"}
    assert list(found.frame["late"]) == [True, False, False]
    assert found.facts["counts"] == {
        "villages": 430,
        "assisted": 2,
        "decreed": 1,
        "ended": 0,
        "ahead": 0,
        "known": 0,
        "activities": 3,
        "late": 1,
        "silent": 1,
        "fell": 1,
        "done": 1,
        "apart": 0,
    }
    assert {one.organisations for one in found.facts["assisted"]} == {("Dinas PU",)}
    inside = work("35.22", ON, VILLAGE[:8])
    assert list(inside.frame["plan_id"]) == [late, done]


def test_what_has_ended_or_not_begun_is_not_assisted_today():
    content = {"name": "Dinas PU", "kind": "agency", "regency": "35.22", "base": ""}
    content |= {"sectors": {"water": 3}, "capacity": 2, "past": []}
    organisations.write(ANI, DINAS, content, ())
    over = typed([DINAS], "188/7", "1-9-2024", begins="1-9-2024", until="31-12-2025")
    actions.save(ANI, VILLAGE, over, ())
    actions.save(ANI, OTHER, typed([DINAS], begins="1-5-2026"), ())
    counts = work("35.22", ON).facts["counts"]
    assert [counts[name] for name in ("assisted", "decreed", "ended", "ahead")] == [0, 0, 1, 1]
    (lead, _) = words.lead(counts, "Kab. Bojonegoro")
    assert lead == (
        "Tidak ada desa di Kab. Bojonegoro yang hari ini tercatat didampingi di aplikasi ini; "
        "1 desa pendampingannya sudah berakhir; 1 desa pendampingannya belum mulai."
    )
    slide = slides.of(work("35.22", ON))
    assert "hari ini tidak ada desa" in slide.title.lower()
    (part,) = slide.parts
    assert any("(sudah berakhir)" in line for line in part.lines)
    day = date(2025, 12, 31)
    assert work("35.22", day).facts["counts"]["assisted"] == 1, "the last day counts"


def test_no_news_is_neither_late_nor_zero(written):
    _, _, silent = written
    (row,) = [row for row in work("35.22", ON).rows() if row["plan_id"] == silent]
    assert row["share"] != row["share"], "missing"
    assert (row["late"], row["silent"]) == (False, True)
    report(silent, "2026-03", 0)
    (row,) = [row for row in work("35.22", ON).rows() if row["plan_id"] == silent]
    assert (row["share"], row["silent"]) == (0, False)
    (row,) = [
        row for row in work("35.22", ON + timedelta(days=31)).rows() if row["plan_id"] == silent
    ]
    assert row["silent"], "of April nothing was told"


def test_a_share_that_fell_is_marked_and_the_older_stays():
    found = months(
        {"month": key, "share": share, "evidence": "", "note": ""}
        for key, share in (("2026-03", 45), ("2026-01", 20), ("2026-02", 60))
    )
    assert [(one.key, one.share, one.fell) for one in found] == [
        ("2026-01", 20, False),
        ("2026-02", 60, False),
        ("2026-03", 45, True),
    ]


def test_a_word_told_at_a_meeting_settles_an_activity_here_too(written):
    late, _, _ = written
    told.tell(ANI, late, "dropped", note="anggaran dialihkan")
    (row,) = [row for row in work("35.22", ON).rows() if row["plan_id"] == late]
    assert (row["status"], row["late"], row["share"]) == (Status.DROPPED.value, False, 45)


def test_what_a_meeting_decided_is_no_plan_of_a_village(written):
    told.decide(ANI, Decision("Kirim data", "Dinsos", VILLAGE))
    assert len(work("35.22", ON).frame) == 3


def test_the_sixth_answer_counts_what_is_late_in_a_village(written):
    before = agreed(date(2026, 3, 31)).answer
    after = agreed(ON).answer
    assert before != after
    assert follow_ups.in_words(follow_ups.register("35.22"), ON).endswith(
        "1 di antaranya melewati tenggat."
    )
    assert "1" in after


def test_the_example_stands_on_example_villages_and_writes_nothing():
    before = follow_ups.register()
    found = work("99.99", ON)
    assert found.provenance.standing is Standing.EXAMPLE
    assert all(name.startswith("Desa Contoh") for name in found.frame["village"])
    assert all("Contoh" in name for name in found.frame["organisation"])
    counts = found.facts["counts"]
    assert min(counts[name] for name in ("late", "silent", "done", "fell")) > 0
    assert found.frame["late"].to_list() == sorted(found.frame["late"], reverse=True)
    assert follow_ups.register() == before
    assert kept.every(EntryKind.PLAN) == {}


def test_each_question_answers_real_and_example():
    for _, _, answer in OF_ASSISTANCE_WORK:
        assert isinstance(answer(Asked(("35.22",)))[0], Gap)
        assert isinstance(answer(Asked(("35",)))[0], Gap)
        (found,) = answer(Asked(("33.16", "35.22"), practice=True))
        assert found.provenance.standing is Standing.EXAMPLE
    assert "Botoreco (33.16.13.2001): Sekretariat" in as_text(who("33.16"))
    assert isinstance(planned_in("33.16"), Gap), "who assists is known there, what is done is not"


def test_the_slide_says_what_is_late_or_that_nothing_is_known(written):
    slide = slides.of(work("35.22", ON))
    (part,) = slide.parts
    assert isinstance(part, Table)
    assert slide.title.startswith("Satu dari 3 kegiatan lewat tenggat")
    late, silent, done = part.rows
    assert late[1:] == (
        "Sumur",
        "Dinas PU",
        "1 Januari 2026",
        "31 Maret 2026, lewat 15 hari",
        "45%",
    )
    assert silent[-1] == "belum ada kabar", "nobody told how far it is"
    assert done[-1] == "100%, selesai"
    (grid,) = grids(slide)
    assert {row[-1] for row in grid.rows} == {"dicatat di aplikasi ini, belum diperiksa"}
    assert slides.of(work("35.17", ON)).provenance is None
    assert slides.of(work("99.99", ON)).is_example


def test_an_organisation_nobody_lists_any_more_is_told_as_such(written):
    (entry,) = kept.of(EntryKind.ORGANISATION, DINAS)
    organisations.write(ANI, DINAS, {}, [entry.id])
    found = work("35.22", ON)
    assert {one.organisations for one in found.facts["assisted"]} == {
        ("pelaku yang tidak ada lagi dalam daftar",)
    }
    assert assistance.organisation_names("35.22") == {}
