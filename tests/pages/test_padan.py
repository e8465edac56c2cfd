"""The section Pemadanan of Desa dampingan: real places lack two lists, the example is matched."""

from __future__ import annotations

from analytics.actions import mapping, organisations
from analytics.answers import matching_kept
from analytics.vocabulary.organisation import identity
from analytics.vocabulary.role import Actor, Role, Way
from analytics.vocabulary.standing import WATERMARK


def test_a_real_regency_is_told_what_is_missing_and_how_to_ask_for_it(visit, words):
    app = visit("dampingan", bagian="padan", latihan="tidak")
    assert not app.exception
    text = " ".join(words(app))
    assert "pemadanan belum dapat dihitung karena dua daftar ini belum ada" in text
    assert "Daftar pelaku pendampingan" in text
    letters = [one for one in app.get("download_button") if "surat" in one.proto.label]
    assert len(letters) == 2
    assert WATERMARK not in text


def test_the_example_is_matched_with_reasons_and_a_lock_is_kept(visit, words):
    app = visit("dampingan", bagian="padan", latihan="ya")
    assert not app.exception
    text = " ".join(words(app))
    assert "Data contoh: Semua 48 desa mendapat pelaku" in text
    assert text.count("Dipasangkan karena") == 48
    assert WATERMARK in text
    app.button(key="padan.kunci").click().run()
    assert not app.exception
    (locked,) = app.session_state["draft.padan.99.99.kunci"]
    assert locked.startswith("99.99.")
    told = " ".join(words(app))
    assert "Dikunci; alasannya" in told or "Dikunci walau bidangnya" in told


def test_an_operator_keeps_a_matching_of_real_villages(visit, words, acting, practised):
    acting(Role.OPERATOR)
    ani = Actor("ani", Role.OPERATOR, Way.ACCOUNT)
    for village, condition in (("35.22.08.2005", "M01"), ("35.22.08.2006", "M02")):
        noted = {
            "on": "2026-11-02",
            "conditions": [{"code": condition, "severity": "high", "note": ""}],
            "profile": {"population": None, "families": None, "poor_families": None},
            "source": "musyawarah desa",
        }
        mapping.write(ani, village, noted, ())
    body = {"name": "Dinas A", "kind": "agency", "regency": "35.22", "base": "35.22.15"}
    able = {"sectors": {"farming": 3}, "capacity": 2, "past": [], "source": ""}
    organisations.write(ani, identity("35.22", "Dinas A"), body | able, ())
    app = visit("dampingan", bagian="padan", latihan="tidak")
    assert not app.exception
    text = " ".join(words(app))
    assert "Semua 2 desa mendapat pelaku" in text
    assert "428 desa belum dipetakan" in text
    assert WATERMARK not in text
    app.session_state["pelaku.lipat"] = True
    app.button(key="padan.35.22|simpan").click().run()
    (form,) = [one for one in app.expander if one.label == "Tulis atau ubah pelaku"]
    assert form.proto.expanded, "as it was before the page was drawn anew"
    assert not app.exception
    kept = matching_kept.kept("35.22")
    assert [pair["village"] for pair in kept["pairs"]] == ["35.22.08.2005", "35.22.08.2006"]
