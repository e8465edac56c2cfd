"""Rapat as each role meets it: register, meeting, minutes, and what a browser may send anyhow."""

from __future__ import annotations

from datetime import timedelta

import pytest

from analytics.actions import follow_ups as actions
from analytics.actions import meetings as meetings_actions
from analytics.actions.follow_ups import Decision
from analytics.actions.meetings import Called
from analytics.answers import follow_ups, meetings, taken
from analytics.ui import who
from analytics.vocabulary.meeting import Status
from analytics.vocabulary.period import today
from analytics.vocabulary.role import Actor, Role, Way
from analytics.wording.periods import day

ANI = Actor("ani", Role.OPERATOR, Way.ACCOUNT)
YESTERDAY = today() - timedelta(days=1)


@pytest.fixture(autouse=True)
def _own_state(practised):
    return practised


@pytest.fixture
def rakor():
    """A meeting of yesterday that decided one thing, on the figure of graduates, due already."""
    name = meetings_actions.open_meeting(
        ANI, Called("Rakor TKPK", YESTERDAY.isoformat(), "Pendopo", "Graduasi", "28 camat")
    )
    actions.decide(
        ANI,
        Decision(
            "Data graduasi per kecamatan dikirim",
            "Dinas Sosial",
            "35.22",
            due=YESTERDAY.isoformat(),
            view="/graduasi?wilayah=35.22",
            taken=taken.now("pkh_graduates_able", "35.22"),
        ),
        name,
    )
    return name


def opened(visit, part="tindak-lanjut", **more):
    app = visit("rapat", bagian=part, **more)
    assert not app.exception
    assert not app.error
    return app


def shows(app, words, text):
    return any(text in line for line in words(app))


def typed(app, **fields):
    for name, value in fields.items():
        found = [*app.text_input, *app.text_area, *app.selectbox]
        (field,) = [one for one in found if one.key == f"draft.{name.replace('__', '.')}"]
        field.set_value(value)
    return app.run()


def test_the_register_opens_with_what_sources_promised(visit, words, acting):
    acting(Role.READER)
    app = opened(visit)
    assert shows(app, words, "18 tindak lanjut: 18 belum ada kabar.")
    text = "\n".join(words(app))
    assert text.count('class="state unknown"') == 18
    assert "state open" not in text
    for other in ("lewat tenggat", "(lewat CSR)", "dibawa lewat pelatihan"):  # a filter, promises
        text = text.replace(other, "")
    assert "lewat" not in text
    assert "Sumber: Pemerintah Kabupaten Bojonegoro, dibaca di Prokopim Kab. Bojonegoro" in text
    assert "59.303 KPM (2025; dikutip – belum dikonfirmasi)" in text
    assert "kabar.simpan" not in {button.key for button in app.button}


def test_it_is_filtered_by_place_state_and_actor(visit, words, acting):
    acting(Role.READER)
    app = opened(visit, di="33.16")
    assert "\n".join(words(app)).count('class="state unknown"') == 6
    app.selectbox(key="pelaku").set_value("kepala OPD Kab. Blora").run()
    assert "\n".join(words(app)).count('class="state unknown"') == 1
    app.selectbox(key="keadaan").set_value("done").run()
    assert shows(app, words, "Tidak ada tindak lanjut yang cocok")
    assert app.query_params["keadaan"] == ["done"] or app.query_params["keadaan"] == "done"


def test_what_is_late_stands_first_and_says_by_how_much(visit, words, acting, rakor):
    acting(Role.READER)
    (table,) = [line for line in words(opened(visit)) if 'class="sheet register"' in line]
    first = table.split("</tr>")[1]
    assert "Data graduasi per kecamatan dikirim" in first
    assert f"{day(YESTERDAY)}, lewat 1 hari" in first
    assert 'href="./graduasi?wilayah=35.22"' in first
    assert follow_ups.version_of(meetings.decided(rakor)[0]) in first


def test_a_word_is_told_and_a_refused_one_is_not_lost(visit, words, acting):
    acting(Role.OPERATOR)
    app = opened(visit)
    typed(app, kabar__item="promise.7", kabar__status="done", kabar__note="kata Dinsos")
    app.button(key="kabar.simpan").click().run()
    assert [error.value[:16] for error in app.error] == ["Tulis buktinya: "]
    assert app.text_input(key="draft.kabar.note").value == "kata Dinsos"
    typed(app, kabar__evidence="surat 7/2026")
    app.button(key="kabar.simpan").click().run()
    assert not app.error
    assert shows(app, words, "Kabar tersimpan.")
    assert follow_ups.find("promise.7").status is Status.DONE
    assert shows(app, words, "Bukti: surat 7/2026")
    assert app.text_input(key="draft.kabar.note").value == ""


def test_a_meeting_is_opened_and_decides_on_a_figure(visit, words, acting):
    acting(Role.OPERATOR)
    app = opened(visit, "ini")
    assert shows(app, words, "Yang masih ditunggu, dahulu dan sekarang")
    typed(
        app,
        rapat__baru__title="Rakor TKPK",
        rapat__baru__place="Pendopo",
        rapat__baru__attendance="28 camat",
    )
    app.button(key="rapat.simpan").click().run()
    assert not app.exception
    assert shows(app, words, "Rapat tersimpan.")
    (held,) = meetings.meetings()
    assert (held.on, held.place, held.attendance[0].count) == (today(), "Pendopo", 28)
    form = f"putusan.{held.id}".replace(".", "__")
    typed(
        app,
        **{
            f"{form}__what": "Data KPM per kecamatan dikirim",
            f"{form}__actor": "Dinas Sosial",
            f"{form}__due": "31-12-2026",
            f"{form}__figure": "kpm_pkh",
            f"{form}__view": "http://localhost:8501/graduasi",
        },
    )
    app.button(key="putusan.catat").click().run()
    assert not app.error
    (item,) = meetings.decided(held.id)
    assert (item.taken.text, item.view, item.status) == ("55.028 KPM", "/graduasi", Status.OPEN)
    assert app.text_area(key=f"draft.putusan.{held.id}.what").value == ""


def test_what_is_typed_right_before_the_click_counts(visit, acting, rakor):
    """A browser sends both at once, and the page was drawn before either."""
    acting(Role.OPERATOR)
    app = opened(visit, "ini", rapat=rakor)
    app.text_area(key=f"draft.putusan.{rakor}.what").set_value("Cocokkan angka KPM")
    app.text_input(key=f"draft.putusan.{rakor}.actor").set_value("Dinas Sosial")
    app.button(key="putusan.catat").click().run()
    assert not app.error
    assert meetings.decided(rakor)[-1].what == "Cocokkan angka KPM"
    assert app.text_area(key=f"draft.putusan.{rakor}.what").value == ""


def test_the_view_can_be_one_the_reader_looked_at(visit, acting, rakor):
    acting(Role.OPERATOR)
    app = visit("tren", indikator="kpm_pkh")
    app.switch_page("pages/rapat.py")
    app.query_params["bagian"], app.query_params["rapat"] = "ini", rakor
    app.run()
    assert not app.error
    seen = app.selectbox(key=f"draft.putusan.{rakor}.seen")
    (address,) = [one for one in seen.options if one.startswith("/tren")]
    assert "indikator=kpm_pkh" in address
    typed(
        app,
        **{
            f"putusan.{rakor}.what": "Cocokkan angka KPM",
            f"putusan.{rakor}.actor": "Dinas Sosial",
            f"putusan.{rakor}.seen": address,
        },
    )
    app.button(key="putusan.catat").click().run()
    assert not app.error
    assert meetings.decided(rakor)[-1].view == address


def test_what_was_typed_stays_when_the_meeting_is_refused_or_left(visit, acting):
    acting(Role.OPERATOR)
    app = opened(visit, "ini")
    typed(app, rapat__baru__title="Rakor", rapat__baru__on="besok", rapat__baru__place="Pendopo")
    app.button(key="rapat.simpan").click().run()
    (error,) = app.error
    assert "“besok” tidak terbaca" in error.value
    app.switch_page("pages/tren.py").run()
    app.switch_page("pages/rapat.py").run()
    assert app.text_input(key="draft.rapat.baru.title").value == "Rakor"
    assert app.text_input(key="draft.rapat.baru.place").value == "Pendopo"
    assert not app.error, "what became of a deed is told where it was done"
    assert meetings.meetings() == ()


def test_the_next_meeting_opens_with_then_and_now_and_the_open_points(
    visit, words, acting, rakor, data
):
    data.change("claims", {"claim_id": "pkh_graduates_able.35.22.x-2025-11-11.1"}, value="230")
    data.seal()
    acting(Role.OPERATOR)
    app = opened(visit, "ini")
    (told,) = [line for line in words(app) if 'class="listed opening"' in line]
    assert "disepakati" in told
    assert "214 KPM" in told
    assert "sekarang yang dipakai: 230 KPM" in told
    assert "Data graduasi per kecamatan dikirim – Dinas Sosial" in (
        app.text_area(key="draft.rapat.baru.agenda").value
    )


def test_minutes_of_a_meeting_are_there_for_everybody(visit, words, acting, rakor):
    acting(Role.READER)
    app = opened(visit, "lalu")
    assert shows(app, words, "Rakor TKPK")
    assert shows(app, words, "Hadir: 28 camat. Dicatat operator.")
    assert "catatan.unduh" not in {button.key for button in app.get("download_button")}
    assert {button.label for button in app.get("download_button")} >= {"Unduh notulen (Word)"}
    assert "catatan.gabung" not in {button.key for button in app.button}


def test_an_operator_reads_who_wrote_it_down_and_takes_the_notes_along(visit, words, acting, rakor):
    acting(Role.OPERATOR, "budi")
    app = opened(visit, "lalu")
    assert shows(app, words, "Dicatat ani.")
    assert "Unduh catatan rapat" in {one.label for one in app.get("download_button")}


def test_whoever_acts_is_asked_for_as_an_office(visit, acting, rakor):
    acting(Role.OPERATOR)
    app = opened(visit, "ini", rapat=rakor)
    field = app.text_input(key=f"draft.putusan.{rakor}.actor")
    assert "bukan nama orang" in field.placeholder


def test_without_a_meeting_it_says_so(visit, words, acting):
    acting(Role.READER)
    assert shows(opened(visit, "lalu"), words, "Belum ada rapat yang dicatat di sini.")
    assert shows(opened(visit, "ini"), words, "Masuk sebagai operator untuk mencatat rapat.")


def test_forged_widget_state_writes_nothing(visit, acting, rakor):
    acting(Role.READER)
    before = follow_ups.register()
    for part in ("tindak-lanjut", "ini", "lalu"):
        app = opened(visit, part)
        for name, value in {
            "draft.kabar.item": "promise.1",
            "draft.kabar.status": "done",
            "draft.kabar.evidence": "palsu",
            "draft.rapat.baru.title": "Rapat palsu",
            "kabar.simpan": True,
            "rapat.simpan": True,
            "role": "operator",
        }.items():
            app.session_state[name] = value
        app.run()
        assert not app.exception
    assert follow_ups.register() == before
    assert len(meetings.meetings()) == 1


def test_who_lost_the_role_meanwhile_is_refused(visit, acting, monkeypatch):
    acting(Role.OPERATOR)
    app = opened(visit)
    typed(app, kabar__item="promise.7", kabar__status="running")
    acting(Role.READER)
    monkeypatch.setattr(who, "may", lambda _role: True)  # a page that was opened before
    app.button(key="kabar.simpan").click().run()
    (error,) = app.error
    assert "hanya boleh dilakukan operator" in error.value
    assert follow_ups.find("promise.7").status is Status.UNKNOWN


@pytest.mark.parametrize("unknown", ["x", "00000000-0000-4000-8000-000000000000"])
def test_an_unknown_meeting_in_a_link_gets_a_friendly_line(visit, acting, rakor, unknown):
    acting(Role.READER)
    app = opened(visit, "lalu", rapat=unknown)
    assert len(app.info) == 1
