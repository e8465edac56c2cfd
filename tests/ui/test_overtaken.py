"""Two who write of one subject at once: both versions are shown, nothing that was typed is lost."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from analytics.actions import entries as actions
from analytics.store import entries, records
from analytics.store.entries import EntryRow
from analytics.store.meetings import add
from analytics.ui import who
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.role import Actor, Role, Way

KIND, VILLAGE = EntryKind.MAPPING, "35.22.08.2005"
ANI, BUDI = (Actor(name, Role.OPERATOR, Way.ACCOUNT) for name in ("ani", "budi"))


def form():
    """A form of two lines about one village."""
    from analytics.actions import entries as actions
    from analytics.ui import drafts, who
    from analytics.ui.assisting import overtaken
    from analytics.vocabulary.assistance import EntryKind

    kind, village = EntryKind.MAPPING, "35.22.08.2005"

    def told(content):
        return {"Air": content.get("water", ""), "Jalan": content.get("road", "")}

    paper = overtaken.Paper(
        kind,
        village,
        f"uji.{village}",
        lambda content, seen: actions.write(who.actor(), kind, village, "Tondomulo", content, seen),
        told,
    )
    base = overtaken.opened(paper)
    drafts.line("Air", f"{paper.form}.water", base.get("water", ""))
    drafts.line("Jalan", f"{paper.form}.road", base.get("road", ""))

    def mine():
        return {name: drafts.typed(f"{paper.form}.{name}") for name in ("water", "road")}

    overtaken.save(paper, mine, "Simpan", "Tersimpan.")
    overtaken.history(kind, village, told)


@pytest.fixture
def session(state, monkeypatch):
    """Somebody opens the form."""

    def session(actor=BUDI):
        monkeypatch.setattr(who, "actor", lambda: actor)
        return AppTest.from_function(form).run()

    return session


def write(actor, seen=(), **content):
    return actions.write(actor, KIND, VILLAGE, "Tondomulo", content, seen)


def line(app, label):
    return next(one for one in app.text_input if one.label == label)


def press(app, label):
    next(one for one in app.button if one.label == label).click().run()
    assert not app.exception


def shown(app):
    return " ".join(str(one.proto.body) for one in app.get("html"))


def stands():
    return [(entry.by, entry.content) for entry in entries.of(KIND, VILLAGE)]


def test_what_nobody_else_touched_is_saved_and_the_form_shows_it(session):
    app = session()
    line(app, "Air").set_value("jauh").run()
    press(app, "Simpan")
    assert stands() == [("budi", {"water": "jauh", "road": ""})]
    assert [one.value for one in app.success] == ["Tersimpan."]
    assert line(app, "Air").value == "jauh"
    assert "Air: jauh" in shown(app)


def test_the_second_sees_both_and_keeps_own_version(session):
    first = write(ANI, water="jauh", road="rusak")
    app = session()
    assert line(app, "Jalan").value == "rusak"
    line(app, "Jalan").set_value("putus")
    write(ANI, [first], water="dekat", road="rusak")
    press(app, "Simpan")  # typed and pressed at once, as somebody in a hurry does
    assert "sudah diubah ani" in app.error[0].value
    assert line(app, "Jalan").value == "putus"
    table = shown(app)
    assert "ani, " in table
    assert "Tulisan Anda (belum disimpan)" in table
    assert [table.count(f"<td>{text}</td>") for text in ("dekat", "jauh", "putus")] == [1, 1, 1]
    press(app, "Simpan versi saya")
    assert stands() == [("budi", {"water": "jauh", "road": "putus"})]
    kept = [entry.content["water"] for entry in entries.history(KIND, VILLAGE)]
    assert kept == ["jauh", "dekat", "jauh"]
    assert not app.warning


def test_what_is_typed_never_mixes_with_what_others_wrote_and_theirs_can_be_taken(session):
    first = write(ANI, water="jauh", road="rusak")
    app = session()
    line(app, "Jalan").set_value("putus").run()
    write(ANI, [first], water="dekat", road="mulus")
    app.run()
    assert [line(app, name).value for name in ("Air", "Jalan")] == ["jauh", "putus"]
    assert "sudah diubah: ani" in app.warning[0].value
    press(app, "Pakai versi mereka")
    assert [line(app, name).value for name in ("Air", "Jalan")] == ["dekat", "mulus"]
    assert stands() == [("ani", {"water": "dekat", "road": "mulus"})]


def test_a_form_nobody_typed_in_follows_what_others_write(session):
    first = write(ANI, water="jauh")
    app = session()
    write(ANI, [first], water="dekat")
    app.run()
    assert line(app, "Air").value == "dekat"
    assert not app.warning


def test_two_that_stand_after_laptops_were_merged_are_settled_by_an_operator(session):
    write(ANI, water="jauh")
    with records.session() as merging:  # as the notes of a laptop arrive: having seen nothing
        row = EntryRow(kind=KIND.value, subject=VILLAGE, content={"water": "asin"}, seen=[])
        add(merging, "cici", row)
    app = session()
    assert "Ada 2 tulisan" in app.warning[0].value
    assert [shown(app).count(f"<td>{text}</td>") for text in ("jauh", "asin")] == [1, 1]
    press(app, next(one.label for one in app.button if one.label.startswith("Pakai tulisan ani")))
    assert stands() == [("budi", {"water": "jauh"})]
    assert not app.warning
    assert len(entries.history(KIND, VILLAGE)) == 3


def test_a_reader_is_shown_both_and_decides_nothing(session):
    write(ANI, water="jauh")
    app = session(Actor("dodo", Role.READER, Way.ACCOUNT))
    line(app, "Air").set_value("dekat").run()
    press(app, "Simpan")
    assert "hanya boleh dilakukan operator" in app.error[0].value
    assert line(app, "Air").value == "dekat"
    assert stands() == [("ani", {"water": "jauh"})]
