"""Every page by AppTest: with example figures and without, and when an answer fails."""

from __future__ import annotations

import re

import pytest

from analytics.answers import (
    areas,
    atlas,
    follow_ups,
    indicators,
    reconciliation,
    summary,
    trends,
)

TITLES = {
    "ringkasan": "Ringkasan",
    "peta": "Peta",
    "tren": "Tren",
    "graduasi": "Graduasi",
    "kecamatan": "Profil kecamatan",
    "percontohan": "Desa percontohan",
    "dampingan": "Desa dampingan",
    "rekonsiliasi": "Rekonsiliasi",
    "sumber": "Sumber & metode",
}
WITHOUT_A_SWITCH = ("ringkasan", "paparan", "rapat")
SHOW_THE_EXAMPLE = {"peta", "graduasi", "kecamatan", "dampingan"}
ON, OFF = "ya", "tidak"
# Where a page opens on a part without an example, a part that has one.
PARTS = {"graduasi": {"bagian": "corong"}, "dampingan": {"bagian": "peta"}}


@pytest.fixture(params=[(name, mode) for name in TITLES for mode in (ON, OFF)], ids="-".join)
def opened(request, seen):
    name, mode = request.param
    return name, mode, seen(name, latihan=mode, **(PARTS.get(name, {}) if mode == ON else {}))


def example_words(app, words):
    """Texts that show example figures, the legend of the four standings and the banner apart."""
    stands = "practice_toggle" in {toggle.key for toggle in app.toggle}
    banner = {text.value for text in app.container(key="practice").markdown} if stands else ()
    return [
        text
        for text in words(app)
        if re.search(r"data contoh|sheet example|badge example", text, re.IGNORECASE)
        and 'class="standings"' not in text
        and text not in banner
    ]


def test_it_opens(opened):
    name, mode, app = opened
    assert not app.exception
    assert not app.error
    assert not app.info
    assert [title.value for title in app.title] == [TITLES[name]]
    if name not in WITHOUT_A_SWITCH:
        assert app.toggle(key="practice_toggle").value == (mode == ON)


def test_figures_stand_beside_their_source(opened, words):
    _, _, app = opened
    texts = words(app)
    assert any('class="badge' in text for text in texts)
    assert any("Sumber" in text for text in texts)


def test_example_figures_are_shown_in_mode_latihan_only(opened, words):
    name, mode, app = opened
    shown = example_words(app, words)
    if mode == ON and name in SHOW_THE_EXAMPLE:
        assert any("DATA CONTOH" in text for text in shown)
    else:
        assert shown == []


def test_no_two_options_read_the_same(opened):
    _, _, app = opened
    for control in [*app.selectbox, *app.multiselect]:
        assert len(control.options) == len(set(control.options)), control.label


@pytest.mark.parametrize("name", ["graduasi", "kecamatan"])
def test_without_a_register_it_says_what_is_missing_and_whom_to_ask(seen, words, name):
    app = seen(name, latihan=OFF, **PARTS.get(name, {}))
    gaps = [text for text in words(app) if "Belum ada data" in text]
    assert gaps
    assert any("Dinas Sosial" in text and "SIKS-NG" in text for text in gaps)
    assert not app.get("plotly_chart")


def test_mode_latihan_is_left_and_entered_in_place(visit, words):
    app = visit("peta")
    assert app.toggle(key="practice_toggle").value, "on until a real register is imported"
    app.toggle(key="practice_toggle").set_value(False).run()
    assert not app.exception
    assert not app.error
    assert example_words(app, words) == []
    assert app.query_params["latihan"] == OFF
    app.toggle(key="practice_toggle").set_value(True).run()
    assert "latihan" not in app.query_params
    assert any("data contoh" in label for label in app.selectbox(key="indikator").options)


@pytest.mark.parametrize("name", WITHOUT_A_SWITCH)
def test_where_nothing_is_invented_no_switch_stands_and_none_is_lost(visit, words, name):
    app = visit("peta", latihan=OFF)
    app.switch_page(f"pages/{name}.py").run()
    assert not app.exception
    assert not app.toggle
    assert not [text for text in words(app) if "berarsir" in text]
    assert app.query_params["latihan"] == OFF
    app.run()  # a click on anything
    app.switch_page("pages/peta.py").run()
    assert not app.toggle(key="practice_toggle").value
    app.toggle(key="practice_toggle").set_value(True).run()
    app.switch_page(f"pages/{name}.py").run().run()
    app.switch_page("pages/peta.py").run()
    assert app.toggle(key="practice_toggle").value, "the last choice counts, not one before"


def fail(*_arguments):
    raise RuntimeError("a secret of the machine")


@pytest.mark.parametrize(
    ("name", "room", "question"),
    [
        ("ringkasan", summary, "headlines"),
        ("peta", atlas, "indicator_map"),
        ("peta", atlas, "areas_of"),
        ("tren", trends, "in_words"),
        ("graduasi", summary, "graduation_headlines"),
        ("kecamatan", areas, "villages_of"),
        ("rapat", follow_ups, "register"),
        ("rekonsiliasi", reconciliation, "part"),
        ("sumber", indicators, "figures_by_source"),
    ],
)
def test_what_goes_wrong_is_told_in_one_sentence(  # noqa: PLR0913, PLR0917
    visit, words, monkeypatch, caplog, name, room, question
):
    monkeypatch.setattr(room, question, fail)
    app = visit(name)
    assert not app.exception
    (error,) = app.error
    assert error.value.startswith("Halaman ini gagal ditampilkan.")
    assert not re.search("secret|Traceback", " ".join(words(app)))
    assert "a secret of the machine" in caplog.text, "the log keeps it for whoever repairs it"


def test_a_page_that_failed_opens_again(visit, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(summary, "headlines", lambda: 1 / 0)
        assert visit("ringkasan").error
    assert not visit("ringkasan").error
