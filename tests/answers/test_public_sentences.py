"""What may be told the public: no day, figure, or verdict that nobody stands for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import numpy as np
import pytest
from tests.answers.bringing import bring

from analytics.actions import designs as actions
from analytics.actions import entries as entry_actions
from analytics.actions import follow_ups, plans
from analytics.actions.plans import Planned, Told
from analytics.answers import (
    before_after,
    designs,
    luck,
    pilot_profile,
    public_sentences,
    village_events,
    village_panel,
)
from analytics.store import contiguity, entries, places
from analytics.vocabulary.area import PILOT_VILLAGES, Level
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.meeting import Status
from analytics.vocabulary.period import today
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.role import Actor, Role, Way
from analytics.vocabulary.verdict import Verdict
from analytics.wording import pilot_profile as of_profile
from analytics.wording import public_sentences as words

OPERATOR = Actor("ani", Role.OPERATOR, Way.ACCOUNT)
KOLONG, NGANTI, TONDOMULO = "35.22.04.2005", "35.22.01.2003", "35.22.08.2005"
WELL = Planned("Sumur bor", "Dinas PU", TONDOMULO, "", "1-1-2026", "31-12-2099")
CARD = {
    "name": "Tiga desa",
    "villages": list(PILOT_VILLAGES),
    "chosen_on": "2022-12-31",
    "how": "random",
    "outcomes": ["profil-idm"],
    "done": [{"what": "Kandang", "announced": "", "started": "2023-02-01", "source": "laporan"}],
}

pytestmark = pytest.mark.usefixtures("state")


def said():
    found = public_sentences.half_page(PILOT_VILLAGES)
    return found, [one.sentence for one in found.allowed]


def event(what):
    (row,) = (r for r in village_events.events(PILOT_VILLAGES).rows() if r["what"] == what)
    return row


def test_the_day_of_a_word_dates_neither_start_nor_end():
    """Begun in January, told of today: today is no day on which it began."""
    name = plans.start(OPERATOR, WELL)
    seen = [entry.id for entry in entries.of(EntryKind.PLAN, name)]
    planned = event("Sumur bor")
    assert not planned["announced"], "nobody told anybody"
    assert not planned["started"], "a plan is no start"
    month = today().isoformat()[:7]
    plans.report(OPERATOR, name, Told(month, "40", "foto"), seen)
    running = event("Sumur bor")
    assert (running["started"], running["done"], running["planned"]) == ("2026-01-01", "", True)
    assert running["mentioned"] == today().isoformat()
    line = of_profile.event_line(running)
    assert "dimulai 1 Januari 2026 menurut rencananya" in line
    assert "dilaporkan berjalan" in line
    seen = [entry.id for entry in entries.of(EntryKind.PLAN, name)]
    plans.report(OPERATOR, name, Told(month, "100", "berita acara"), seen)
    over = event("Sumur bor")
    assert (over["started"], over["done"]) == ("2026-01-01", ""), "the day of a report is no end"
    assert over["reported"] == Status.DONE
    assert "dilaporkan selesai" in of_profile.event_line(over)


def test_a_word_without_a_plan_names_no_start():
    decision = follow_ups.Decision("Rapikan data", "BKPP", KOLONG)
    name = follow_ups.decide(OPERATOR, decision)
    follow_ups.tell(OPERATOR, name, Status.RUNNING.value)
    row = event("Rapikan data")
    assert (row["announced"], row["started"], row["done"]) == ("", "", "")


def test_what_only_stands_in_the_register_is_not_told_the_public():
    name = plans.start(OPERATOR, WELL)
    seen = [entry.id for entry in entries.of(EntryKind.PLAN, name)]
    plans.report(OPERATOR, name, Told(today().isoformat()[:7], "40", "foto"), seen)
    found, allowed = said()
    assert not [sentence for sentence in allowed if "Sumur bor" in sentence]
    refused = dict(found.refused)
    (why,) = (why for sentence, why in refused.items() if "Sumur bor" in sentence)
    assert "belum diumumkan" in why
    assert any("sudah berjalan di 3 desa" in sentence for sentence in refused)


def test_the_day_a_source_names_them_is_no_day_of_an_announcement():
    rows = village_events.events(PILOT_VILLAGES).rows()
    named = [row for row in rows if row["reported"] == of_profile.ON_LIST]
    assert {row["mentioned"] for row in named} >= {"2025-10-14"}
    assert not [row for row in rows if row["announced"]]
    assert "0 hal diumumkan" in of_profile.timeline(rows)[0]


def judged(monkeypatch, reached=Verdict.SOME_SIGN):
    answer = before_after.judged(PILOT_VILLAGES, practice=True)
    found = answer.facts["judged"]
    told = SimpleNamespace(verdict=reached, reasons=found.reasons, numbers=found.numbers)
    shown = replace(answer, facts=answer.facts | {"judged": told})
    monkeypatch.setattr(before_after, "judged", lambda *_, **__: shown)
    return shown


def test_a_verdict_names_its_figure_its_days_and_its_size(monkeypatch):
    shown = judged(monkeypatch)
    _, allowed = said()
    last = allowed[-1].lower()
    row = shown.rows()[-1]
    until = of_profile.period_of(row["period"]).lower()
    label = shown.indicator.label.lower()
    for part in (label, "poin persen lebih", "sejak dipilih pada", until, "angka desa itu sendiri"):
        assert part in last


@pytest.fixture
def scores():
    """Indeks Desa Membangun of all villages, 2016 to 2024; three gain 0,08 after 2022."""
    chance = np.random.default_rng(11)
    codes = list(village_panel.villages("35.22"))
    rows = 0.62 + chance.normal(0, 0.03, (len(codes), 1)) + chance.normal(0, 0.008, (len(codes), 9))
    rows[[codes.index(code) for code in PILOT_VILLAGES], 7:] += 0.08
    lines = [
        f"{code};{year};0,{round(10_000 * value):04}"
        for code, told in zip(codes, rows, strict=True)
        for year, value in zip(range(2016, 2025), told, strict=True)
    ]
    bring(Layout.VILLAGES, "\n".join(["Kode desa;Tahun;Skor IDM", *lines]))


def write(content, seen=None):
    subject = designs.subject_of(PILOT_VILLAGES)
    stands = [entry.id for entry in entries.of(EntryKind.DESIGN, subject)]
    actions.write(OPERATOR, subject, content, stands if seen is None else seen)


def test_no_other_outcome_is_judged_than_the_one_the_card_names_first(scores):
    write(CARD | {"outcomes": ["profil-tidak-ada", "profil-idm"]})
    answer = before_after.judged(PILOT_VILLAGES, practice=False)
    assert isinstance(answer, Gap)
    assert "profil-tidak-ada" in answer.what
    found, allowed = said()
    assert found.verdict is Verdict.UNKNOWN
    assert "ukuran hasil utama" in allowed[-1]
    write(CARD | {"outcomes": []})
    assert isinstance(before_after.judged(PILOT_VILLAGES, practice=False), Gap)
    write(CARD)
    assert isinstance(before_after.judged(PILOT_VILLAGES, practice=False), Result)


def test_two_cards_that_differ_give_no_verdict_and_no_way_of_choosing(monkeypatch):
    one, other = CARD, CARD | {"how": "worst", "done": []}
    subject = designs.subject_of(PILOT_VILLAGES)
    entry_actions.write(OPERATOR, EntryKind.DESIGN, subject, "Tiga desa", one, [])
    (first,) = entries.of(EntryKind.DESIGN, subject)
    beside = replace(first, id="b", content=other)
    monkeypatch.setattr(entries, "of", lambda *_: (first, beside))
    card = designs.card(PILOT_VILLAGES)
    assert card.is_disputed
    assert before_after.design(PILOT_VILLAGES) == before_after.Design(
        date(2022, 12, 31), None, ("profil-idm",), is_disputed=True
    )
    judged(monkeypatch, Verdict.CLEAR)
    found, allowed = said()
    assert found.verdict is Verdict.UNKNOWN
    assert words.DISPUTED in allowed[-1]
    assert not [one for one in allowed if "undian" in one or "terburuk" in one]
    assert not [one for one in allowed if "Kandang" in one], "only one of the two tells of it"
    alike = replace(first, id="c", content=CARD | {"name": "Lain"})
    monkeypatch.setattr(entries, "of", lambda *_: (first, alike))
    assert not designs.card(PILOT_VILLAGES).is_disputed
    assert before_after.design(PILOT_VILLAGES).how == "random"


def note_poor(code, name, families):
    profile = {"population": 4000, "families": None, "poor_families": families}
    content = {"on": "2026-03-01", "conditions": [], "profile": profile, "source": "musdes"}
    entry_actions.write(OPERATOR, EntryKind.MAPPING, code, name, content, [])


def test_few_poor_families_are_hidden_and_each_village_has_its_row():
    note_poor(TONDOMULO, "Tondomulo", 3)
    note_poor(NGANTI, "Nganti", 41)
    told = {
        (row["name"], row["what"]): row["told"]
        for row in pilot_profile.known(PILOT_VILLAGES).rows()
    }
    assert told["Tondomulo", "Keluarga miskin menurut desa"] == "kurang dari 5 (disembunyikan)"
    assert told["Nganti", "Keluarga miskin menurut desa"] == "41 KK"
    _, allowed = said()
    of_people = [one for one in allowed if "Jumlah penduduk" in one or "Keluarga miskin" in one]
    assert len(of_people) == 2
    assert any("Tondomulo" in one for one in of_people)
    assert any("Nganti" in one for one in of_people)
    assert not [one for one in of_people if "disembunyikan" in one]


def test_no_fall_may_be_told_though_some_figure_of_people_is_there():
    note_poor(NGANTI, "Nganti", 41)
    found, _ = said()
    (why,) = (why for sentence, why in found.refused if "turun sekian persen" in sentence)
    assert "dua waktu" in why


def test_neighbours_are_told_as_an_estimate_within_the_kabupaten():
    folder = places.geo_folder()
    edge = contiguity.edge(Level.VILLAGE, folder)
    assert TONDOMULO in edge
    assert KOLONG not in edge
    assert 0 < len(edge) < 120
    lines = of_profile.neighbours({"A": ("B",), "C": ("D",)}, ["C"])
    assert "batas pendekatan" in lines[0]
    assert "Kab. Bojonegoro" in lines[0]
    assert "seberangnya" not in lines[1]
    assert "seberangnya" in lines[2]
    assert pilot_profile.boundary(PILOT_VILLAGES).facts["edge"].count(TONDOMULO) == 1


def test_luck_is_our_own_calculation_and_only_the_count_is_somebody_elses():
    ours, *others = luck.luck(picked=3, noise=2.5).provenance.origins
    assert "hitungan aplikasi ini" in ours.publisher
    assert others
    assert all("hanya banyaknya desa" in one.publisher for one in others)
    assert luck.CHANGE.unit is Unit.PERCENT
