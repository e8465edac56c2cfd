"""The board as each role meets it: choosing, taking back, and what a browser may send anyhow."""

from __future__ import annotations

import pytest

from analytics.store import choices
from analytics.ui import who
from analytics.vocabulary.role import Role

HIGH = "kpm_pkh.35.22.2025.4"
CODE = "kpm_pkh~35.22~pkh_register~2025"


@pytest.fixture(autouse=True)
def _own_state(practised):
    return practised


def opened(visit, **more):
    app = visit("rekonsiliasi", indikator="kpm_pkh", wilayah="35.22", **more)
    assert not app.exception
    return app


def unfolded(visit):
    app = opened(visit)
    app.session_state[f"pilih.{CODE}"] = True
    return app.run()


def fill(app, reason):
    app.radio(key=f"angka.{CODE}").set_value(HIGH).run()
    app.text_input(key=f"alasan.{CODE}").input(reason).run()
    app.checkbox(key=f"yakin.{CODE}").check().run()
    return app


def shows(app, words, text):
    return any(text in line for line in words(app))


@pytest.mark.parametrize("role", [Role.READER, Role.OPERATOR])
def test_only_a_pengesah_is_offered_the_choice(visit, words, acting, role):
    acting(role)
    app = unfolded(visit)
    assert not app.radio
    assert f"tetapkan.{CODE}" not in {button.key for button in app.button}
    assert shows(app, words, "Belum ada angka yang dipilih pengesah.")


def test_what_will_change_is_told_before(visit, words, acting):
    acting(Role.APPROVER)
    app = unfolded(visit)
    app.radio(key=f"angka.{CODE}").set_value(HIGH).run()
    told = "menjadi 59.303 KPM (kini 55.028 KPM); terpakai di Ringkasan, Tren, Graduasi"
    assert shows(app, words, told)
    assert app.button(key=f"tetapkan.{CODE}").disabled
    assert choices.active() == ()


def test_a_choice_is_made_seen_by_all_and_taken_back(visit, words, acting):
    acting(Role.APPROVER)

    def figures(name):
        """What stands on a page, but for what it tells of changes."""
        return [text for text in words(visit(name)) if 'class="changed"' not in text]

    before = {name: figures(name) for name in ("ringkasan", "graduasi")}
    app = fill(unfolded(visit), "sesuai surat 12")
    app.button(key=f"tetapkan.{CODE}").click().run()
    assert not app.exception
    assert shows(app, words, "Pilihan tersimpan. Semua halaman mengikutinya.")
    acting(Role.READER, "tamu")
    for name in before:
        page = visit(name)
        assert shows(page, words, "59.303 <small>(55.028–59.303)</small>")
    board = opened(visit)
    assert shows(board, words, "Dipilih pengesah ani")
    assert shows(board, words, "dipilih pengesah: sesuai surat 12")

    acting(Role.APPROVER, "budi")
    app = unfolded(visit)
    app.text_input(key=f"cabut.alasan.{CODE}").input("surat dicabut").run()
    app.button(key=f"cabut.{CODE}").click().run()
    assert shows(app, words, "dicabut budi: surat dicabut")
    assert choices.active() == ()
    for name, texts in before.items():
        assert figures(name) == texts


def test_without_a_reason_nothing_is_chosen_and_nothing_lost(visit, words, acting):
    acting(Role.APPROVER)
    app = fill(unfolded(visit), "   ")
    app.button(key=f"tetapkan.{CODE}").click().run()
    assert [error.value for error in app.error] == [
        "Tulis alasannya; pilihan tanpa alasan tidak disimpan."
    ]
    assert app.radio(key=f"angka.{CODE}").value == HIGH
    assert choices.active() == ()


def test_who_lost_the_role_meanwhile_is_refused(visit, acting, monkeypatch):
    acting(Role.APPROVER)
    app = fill(unfolded(visit), "sesuai surat")
    acting(Role.OPERATOR)
    # The page still shows the button, as one that was opened before does.
    monkeypatch.setattr(who, "may", lambda _role: True)
    app.button(key=f"tetapkan.{CODE}").click().run()
    (error,) = app.error
    assert "hanya boleh dilakukan pengesah" in error.value
    assert choices.active() == ()


@pytest.mark.parametrize("role", [Role.READER, Role.OPERATOR])
def test_forged_widget_state_changes_nothing(visit, acting, role):
    acting(role)
    app = opened(visit)
    forged = {
        f"pilih.{CODE}": True,
        f"angka.{CODE}": HIGH,
        f"alasan.{CODE}": "sesuai surat",
        f"yakin.{CODE}": True,
        "outcome": ("Pilihan tersimpan.", True),
        "who": "ani",
        "role": "approver",
    }
    for name, value in forged.items():
        app.session_state[name] = value
    app.run()
    assert not app.exception
    assert choices.active() == ()


@pytest.mark.parametrize("role", [Role.READER, Role.OPERATOR])
def test_a_direct_address_changes_nothing(visit, acting, role):
    acting(role)
    forged = {f"pilih.{CODE}": "true", f"tetapkan.{CODE}": "true", f"angka.{CODE}": HIGH}
    app = opened(visit, **forged)
    assert not app.radio
    assert choices.active() == ()


def test_links_open_a_tab_of_their_own_and_are_plain(visit, words, acting):
    acting(Role.READER)
    text = "\n".join(words(opened(visit)))
    assert 'href="https://' in text
    assert text.count("<a ") == text.count('target="_blank" rel="noopener noreferrer"') > 0
