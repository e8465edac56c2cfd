"""Aid from file and form to the answer: nothing added twice, nothing small shown or invented."""

from __future__ import annotations

from collections import Counter

import pandas as pd
import pytest

from analytics.actions import imports, reading
from analytics.actions import organisations as actors
from analytics.actions import social_workers as tksk_actions
from analytics.actions import support as actions
from analytics.answers import (
    follow_ups,
    questions,
    social_workers,
    support,
    support_known,
    support_plan,
    support_rows,
)
from analytics.answers.slides import social_workers as tksk_slide
from analytics.answers.slides import support as slide
from analytics.answers.told import as_text
from analytics.vocabulary.area import BLORA, BOJONEGORO, JOMBANG, WITH_VILLAGES
from analytics.vocabulary.assistance import EXAMPLE_REGENCY
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.picture import Missing, Table
from analytics.vocabulary.result import Gap
from analytics.vocabulary.role import Actor, Role, Way
from analytics.vocabulary.standing import WATERMARK, Standing

ANI = Actor("ani", Role.OPERATOR, Way.ACCOUNT)
BUDI = Actor("budi", Role.APPROVER, Way.ACCOUNT)
TONDOMULO = "35.22.08.2005"
LIST = """\
Jenis baris;Nomor;Jenis bantuan;Kecamatan;Desa/Kelurahan;Banyaknya;Tanggal;Tenggat;Pemberi;\
Sumber dana;Nomor janji;Bukti
Kebutuhan;;jamban;Kedungadem;35.22.08.2005;40;2026-02-02;;;;;
Kebutuhan;;jamban;Kedungadem;35.22.08.2006;30;2026-02-02;;;;;
Kebutuhan;;jamban;Kedungadem;35.22.08.2007;3;2026-02-02;;;;;
Kebutuhan;;sembako;Balen;;200;2026-02-02;;;;;
Janji;J-1;jamban;;;25;2026-03-01;2026-05-31;Baznas;Filantropi;;
Janji;J-2;sembako;Balen;;50;2026-03-01;2199-01-01;PT Contoh;CSR;;
Penyaluran;S-1;jamban;Kedungadem;35.22.08.2005;30;2026-04-01;;Baznas;Filantropi;J-1;BAST 1
Penyaluran;S-2;jamban;Kedungadem;35.22.08.2005;20;2026-04-02;;Dinas PU;APBD;;BAST 2
""".replace("2199-01-01", "2027-12-31")
CASES = "Nomor kasus;Kecamatan;Jenis kasus;Dibuka;Ditutup\n" + "".join(
    f"2026-{n:03};{place};lansia;2026-0{1 + n % 6}-10;{'2026-08-10' if n % 3 else ''}\n"
    for n, place in enumerate(["Balen"] * 18 + ["Kedungadem"] * 18 + ["Kapas"] * 4)
)


@pytest.fixture(autouse=True)
def _own_state(state):
    return state


def brought_in(layout, text, name="daftar.csv"):
    """Through the real import: read, checked, proposed, accepted."""
    source = imports.Source(layout, name, {"publisher": "Baznas Bojonegoro", "title": "Laporan"})
    read = reading.examine(ANI, source, text.encode(), lambda *_: None)
    assert [str(one) for one in read.problems if not one.warning] == []
    made = imports.propose(ANI, source, read, lambda *_: None)
    imports.accept(BUDI, made.id)


def test_a_list_that_was_imported_is_the_books():
    brought_in(Layout.SUPPORT, LIST)
    answer = support.unmet(BOJONEGORO)
    assert answer.provenance.standing is Standing.OFFICIAL
    rows = {(row["area_code"], row["kind"]): row for row in answer.rows()}
    assert rows[TONDOMULO, "toilet"]["state"] == "twice", "30 and 20 of two funds, 40 are needed"
    assert rows["35.22.08.2006", "toilet"]["state"] == "unserved"
    assert rows["35.22.13", "food"]["state"] == "pledged"
    small = rows["35.22.08.2007", "toilet"]
    assert small["hidden"]
    assert pd.isna(small["size"])
    assert sum(row["hidden"] for row in rows.values() if row["kind"] == "toilet") > 1
    lead, twice = support.verdict(answer)
    assert "Dari 4 kebutuhan" in lead
    assert "3 belum terpenuhi" in lead
    assert "1 kebutuhan dilayani dua sumber dana" in twice
    assert "disembunyikan" in as_text(answer)
    # Brought in again, with one number put right, nothing is counted twice.
    brought_in(Layout.SUPPORT, LIST.replace(";20;2026-04-02", ";21;2026-04-02"))
    assert support.unmet(BOJONEGORO).facts["funds"]["toilet"]["apbd"] == 21
    assert support_rows.offers(BOJONEGORO)["offer_id"].is_unique


def test_what_is_promised_goes_to_the_worst_and_into_the_register():
    brought_in(Layout.SUPPORT, LIST.replace("30;2026-04-01", "10;2026-04-01"))
    found = support_plan.plan(BOJONEGORO)
    assert [(row["area_code"], row["organisation"]) for row in found.rows()] == [
        ("35.22.13", "PT Contoh"),
        ("35.22.08.2006", "Baznas"),
    ]
    late = support.unmet(BOJONEGORO).facts["late"]
    assert [(one["organisation"], one["state"]) for one in late] == [("Baznas", "partly")]
    offer = support_rows.offers(BOJONEGORO).to_dict("records")[0]
    name = actions.follow(ANI, offer, offer["due"].date())
    (item,) = (one for one in follow_ups.register() if one.id == name)
    assert item.actor == "Baznas"
    assert offer["offer_id"] in item.view


def test_form_and_file_stand_beside_each_other_and_the_newest_need_holds():
    brought_in(Layout.SUPPORT, LIST)
    need = {"size": "44", "severity": "high", "on": "3-2-2026", "source": "musdes"}
    actions.write_need(ANI, TONDOMULO, "toilet", need, ())
    rows = support_rows.needs(BOJONEGORO).set_index(["place", "kind"])
    assert rows.loc[(TONDOMULO, "toilet"), ["size", "standing"]].tolist() == [44, "quoted"]
    assert len(rows) == 4
    assert {one.id for one in support.unmet(BOJONEGORO).provenance.origins} == {
        "aid.form", "aid.import",
    }  # fmt: skip


def test_where_nobody_wrote_anything_there_are_letters_and_the_published_figures():
    for regency in WITH_VILLAGES:
        answer = support.unmet(regency)
        assert isinstance(answer, Gap)
        assert answer.layout is Layout.SUPPORT
        assert isinstance(social_workers.work(regency), Gap)
        assert len(support.gaps(regency)) == 3
        assert "Baznas" in support.gaps(regency)[0].ask_whom
    found = support_known.published(BOJONEGORO)
    assert set(found.frame["fund"]) == {"CSR", "APBDes", "APBD"}
    # Published: DPMD in iNews Bojonegoro, 23 October 2025; EMCL in JagatSembilan.
    told = " ".join(support_known.lead(BOJONEGORO))
    assert "544 KPM" in told
    assert "400 keluarga di 16 desa" in told
    assert "Rp7 miliar" in told
    assert "Rp17,5 juta per keluarga" in told
    (asked,) = social_workers.known(JOMBANG)
    assert "Kepala Bappeda Kab. Jombang meminta" in asked
    assert "Desakita.co, 13 Februari 2024" in asked
    assert social_workers.known(BOJONEGORO) == ()
    assert "30 UMKM dan 15 mahasiswa" in " ".join(support_known.lead(JOMBANG))
    assert "12 desa prioritas" in support_known.lead(BLORA)[0]
    prices = support_known.stickers().frame["value"]
    assert prices.is_monotonic_decreasing
    assert len(prices) == 17


def test_the_example_place_says_it_is_invented_and_hides_what_is_small():
    answer = support.unmet(EXAMPLE_REGENCY)
    assert answer.provenance.standing is Standing.EXAMPLE
    shown = answer.frame[~answer.frame["hidden"]]
    for name in ("size", "met", "unmet"):
        assert not shown[name].between(1, 4).any()
    assert set(answer.frame["state"]) >= {"unserved", "partly", "twice"}
    assert as_text(support_plan.plan(EXAMPLE_REGENCY)).startswith(WATERMARK)
    assert slide.of(answer).is_example
    assert tksk_slide.of(social_workers.work(EXAMPLE_REGENCY)).is_example


def test_cases_from_a_file_are_counted_by_kecamatan_and_small_counts_are_not():
    brought_in(Layout.SOCIAL_CASES, CASES)
    answer = social_workers.work(BOJONEGORO)
    rows = answer.frame.set_index("area_code")
    assert rows.loc["35.22.14"].isna()["open_cases"], "two open cases of Kapas would tell whose"
    hidden = rows[rows["hidden"]]
    assert hidden.index.tolist() == ["35.22.14"], "sums in fives tell nothing of it"
    assert hidden[["open_cases", "median_age", "oldest"]].isna().all(axis=None)
    assert (answer.facts["open"], answer.facts["cases"]) == (15, 40)
    assert answer.facts["duration"].closed == 25
    assert rows["unwritten"].sum() == 25, "nobody wrote of them, which is nothing hidden"
    assert Counter(rows["state"]) == {"unknown": 28}
    posts, cases, duration = social_workers.verdict(answer)
    assert "28 belum diketahui" in posts
    assert "Sekitar 15 dari 40 kasus masih terbuka" in cases
    assert "selang 95 persen; n = sekitar 40, 25 ditutup" in duration


def test_few_closed_cases_do_not_follow_from_the_sums_and_one_case_hides_no_other_kecamatan():
    told_of = []
    for closed in (3, 4):
        lines = [
            f"2026-{n:03};Balen;lansia;2026-01-10;{'2026-08-10' if n < closed else ''}\n"
            for n in range(20 + closed)
        ]
        brought_in(Layout.SOCIAL_CASES, CASES.splitlines(keepends=True)[0] + "".join(lines))
        answer = social_workers.work(BOJONEGORO)
        told_of.append((answer.facts["cases"], answer.facts["open"], as_text(answer)))
        assert answer.facts["duration"].closed == 0
        assert as_text(answer).count("belum ada tulisan") == 27
    assert told_of[0] == told_of[1]


def test_a_tksk_on_the_list_of_actors_fills_a_post_and_a_form_goes_before_it():
    told = {"name": "TKSK Balen", "kind": "social_worker", "regency": BOJONEGORO,
            "base": "35.22.13", "sectors": {"protection": 2}, "capacity": 1}  # fmt: skip
    actors.write(ANI, "5a3c1f6e-0000-4000-8000-000000000001", told, ())
    assert social_workers.posts(BOJONEGORO)["35.22.13"] == "filled"
    empty = {"state": "empty", "on": "1-10-2026", "source": "surat"}
    tksk_actions.write_post(ANI, "35.22.13", empty, ())
    answer = social_workers.work(BOJONEGORO)
    assert answer.facts["posts"] == {"filled": 0, "empty": 1, "unknown": 27}
    assert "belum ada kasus" in social_workers.verdict(answer)[1].casefold()


def test_slides_say_what_is_missing_or_published():
    assert isinstance(tksk_slide.of(social_workers.work(BOJONEGORO)).parts[0], Missing)
    assert isinstance(slide.of(support_known.published(BOJONEGORO)).parts[0], Table)


@pytest.mark.parametrize(
    "name", ["bantuan-terbit", "kebutuhan-belum-terpenuhi", "padan-bantuan", "tksk"]
)
def test_questions_are_answered_for_a_terminal(name):
    asked = questions.Asked((BOJONEGORO,))
    for answer in questions.QUESTIONS[name].answers(asked):
        assert "Bojonegoro" in as_text(answer)
