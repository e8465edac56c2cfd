"""From what a file became to a version in use: who may, what changes, and what dying leaves."""

from __future__ import annotations

import json
from dataclasses import replace

import pandas as pd
import pytest
from sqlalchemy import select

from analytics.actions import documents as attaching
from analytics.actions import imports, reading, renewal, trail
from analytics.intake.contract import Guess, Reading
from analytics.store import documents, proposals, records, tables, versions
from analytics.store.proposals import Fate
from analytics.store.records import Alias, AuditEntry
from analytics.vocabulary.deed import Deed
from analytics.vocabulary.errors import BrokenData, Problem, Refused
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.role import Actor, NotAllowed, Role, Way

OPERATOR = Actor("ani", Role.OPERATOR, Way.ACCOUNT)
APPROVER = Actor("budi", Role.APPROVER, Way.ACCOUNT)
READER = Actor("cici", Role.READER, Way.ACCOUNT)
OPEN = Actor("tamu", Role.OPERATOR, Way.NOBODY)
SOURCE = imports.Source(Layout.CLAIMS, "angka.xlsx", {"publisher": "Dinas Sosial"})


def quiet(_step, _share):
    pass


def claims(**values: float) -> pd.DataFrame:
    """One claim a kecamatan: KPM of 2026, which nobody published."""
    like = tables.claims_as_of("").head(len(values))
    return like.assign(
        claim_id=[f"imported.{code}" for code in values],
        indicator="kpm_pkh",
        area_code=[f"35.22.{code.removeprefix('k')}" for code in values],
        period_start=pd.Timestamp("2026-01-01"),
        period_end=pd.Timestamp("2026-12-31"),
        published=pd.Timestamp("2026-02-01"),
        value=list(values.values()),
        value_low=float("nan"),
        value_high=float("nan"),
        unit="kpm",
        series_id="pkh",
        standing="quoted",
        origin_id="imported.dinsos",
        rank="preferred",
        reason="",
    )


def origin() -> pd.DataFrame:
    return tables.origins().head(1).assign(origin_id="imported.dinsos", publisher="Dinsos")


def told(rows: pd.DataFrame, problems=(), guesses=()) -> Reading:
    read = {"claims": rows, "origins": origin()}
    none = pd.DataFrame()
    return Reading(Layout.CLAIMS, none, none, read, tuple(problems), tuple(guesses))


def put_to_use(**values: float) -> versions.Version:
    made = imports.propose(OPERATOR, SOURCE, told(claims(**values)), quiet)
    return imports.accept(APPROVER, made.id)


def used(code: str) -> float:
    """The figure of 2026 that is used for a kecamatan."""
    rows = tables.claims()
    found = rows[
        (rows["indicator"] == "kpm_pkh")
        & (rows["area_code"] == f"35.22.{code}")
        & (rows["rank"] == "preferred")
        & (rows["period_end"] == "2026-12-31")
    ]
    (value,) = found["value"]
    return float(value)


def trail_of(deed: Deed) -> list[AuditEntry]:
    with records.reading() as session:
        return list(session.scalars(select(AuditEntry).filter_by(deed=deed.value)))


def test_a_proposal_changes_nothing_until_it_is_accepted(state):
    made = imports.propose(OPERATOR, SOURCE, told(claims(k01=10, k02=20)), quiet)
    assert versions.current() == ""
    assert proposals.fate(made.id) is Fate.WAITING
    assert [(one["table"], one["before"], one["after"]) for one in made.changes] == [
        ("claims", 0, 2),
        ("origins", 0, 1),
    ]
    assert [(one["area_code"], one["before"], one["after"]) for one in made.used] == [
        ("35.22.01", None, 10.0),
        ("35.22.02", None, 20.0),
    ]
    version = imports.accept(APPROVER, made.id)
    assert versions.current() == version.name
    assert proposals.fate(made.id) is Fate.ACCEPTED
    assert used("01") == 10
    assert (version.actor, version.facts["proposal"]) == ("budi", made.id)
    assert version.facts["file"] == "angka.xlsx"


def test_rows_are_put_in_place_of_those_with_the_same_key(state):
    put_to_use(k01=10, k02=20)
    made = imports.propose(OPERATOR, SOURCE, told(claims(k02=25, k03=30)), quiet)
    counts = made.changes[0]
    assert {key: counts[key] for key in ("before", "after", "added", "changed", "gone")} == {
        "before": 2,
        "after": 3,
        "added": 1,
        "changed": 1,
        "gone": 0,
    }
    imports.accept(APPROVER, made.id)
    assert (used("01"), used("02"), used("03")) == (10, 25, 30)


def test_accepting_twice_changes_nothing(state):
    made = imports.propose(OPERATOR, SOURCE, told(claims(k01=10)), quiet)
    first = imports.accept(APPROVER, made.id)
    assert imports.accept(APPROVER, made.id) == first
    assert len(versions.history()) == 1
    assert len(trail_of(Deed.IMPORT_ACCEPTED)) == 1


def test_an_official_figure_goes_before_one_that_is_only_quoted(state):
    published = tables.claims_as_of("")
    quoted = published[
        (published["rank"] == "preferred") & (published["standing"] == "quoted")
    ].head(1)
    for standing, value, expected in (
        ("quoted", 1.0, quoted["value"].item()),
        ("official", 2.0, 2.0),
    ):
        rows = quoted.assign(
            claim_id=f"imported.{standing}",
            value=value,
            standing=standing,
            origin_id="imported.dinsos",
        )
        imports.accept(APPROVER, imports.propose(OPERATOR, SOURCE, told(rows), quiet).id)
        now = tables.claims()
        group = now.merge(
            quoted[["indicator", "area_code", "series_id", "period_end", "period_start"]]
        )
        preferred = group[group["rank"] == "preferred"]
        assert list(preferred["value"]) == [expected]
        assert (group.loc[group["rank"] == "normal", "reason"] != "").all()


def test_of_figures_of_equal_standing_the_newest_import_is_used(state):
    """Whatever their ids, which come of hashes, sort as."""
    for claim_id, value in (("imported.c", 100), ("imported.a", 200), ("imported.b", 300)):
        rows = claims(k15=value).assign(claim_id=claim_id)
        made = imports.propose(OPERATOR, SOURCE, told(rows), quiet)
        imports.accept(APPROVER, made.id)
        assert used("15") == value
    kept = tables.claims().set_index("claim_id")
    assert "diimpor" in kept.loc["imported.a", "reason"]
    assert kept.loc["imported.b", "rank"] == "preferred"


@pytest.mark.parametrize("actor", [READER, Actor("x", Role.READER, Way.NOBODY)])
def test_a_reader_proposes_nothing(state, actor):
    with pytest.raises(NotAllowed, match="operator"):
        imports.propose(actor, SOURCE, told(claims(k01=10)), quiet)
    with pytest.raises(NotAllowed, match="operator"):
        reading.examine(actor, SOURCE, b"", quiet)
    with pytest.raises(NotAllowed, match="operator"):
        reading.remember(actor, [])
    with pytest.raises(NotAllowed, match="operator"):
        attaching.attach(actor, b"%PDF-1.7", "a.pdf")
    assert proposals.every() == ()


@pytest.mark.parametrize("actor", [READER, OPERATOR, OPEN])
def test_only_a_pengesah_decides(state, actor):
    first = put_to_use(k01=10)
    made = imports.propose(OPERATOR, SOURCE, told(claims(k01=11)), quiet)
    for act in (
        lambda: imports.accept(actor, made.id),
        lambda: imports.reject(actor, made.id, "salah"),
        lambda: imports.roll_back(actor, first.name, "salah"),
    ):
        with pytest.raises(NotAllowed, match="pengesah"):
            act()
    assert versions.current() == first.name
    assert proposals.fate(made.id) is Fate.WAITING


@pytest.mark.parametrize("layout", [one for one in Layout if one.holds_families])
def test_families_come_in_over_no_open_session(state, layout):
    source = imports.Source(layout, "kpm.csv", {})
    with pytest.raises(NotAllowed, match="tidak terautentikasi"):
        imports.allow(OPEN, layout)
    with pytest.raises(NotAllowed, match="tidak terautentikasi"):
        reading.examine(OPEN, source, b"", quiet)
    for way in (Way.ACCOUNT, Way.OIDC, Way.TERMINAL, Way.LOCALHOST):
        assert imports.allow(Actor("x", Role.OPERATOR, way), layout) is None


def test_a_file_with_an_error_or_an_open_guess_is_no_proposal(state):
    wrong = Problem("angka.xlsx", "value-bounds", "nilai di luar batas.", 3, "value")
    guess = Guess("Sheet1", 4, "Wilayah", "Sumberrejo", "35.22", "35.22.12", 0.9)
    with pytest.raises(BrokenData, match="value-bounds"):
        imports.propose(OPERATOR, SOURCE, told(claims(k01=1), problems=[wrong]), quiet)
    with pytest.raises(Refused, match="belum dipastikan"):
        imports.propose(OPERATOR, SOURCE, told(claims(k01=1), guesses=[guess]), quiet)
    assert proposals.every() == ()


def test_a_warning_is_kept_with_the_proposal(state):
    odd = Problem("angka.xlsx", "placeholder", "nilai 999.", 3, "value", value="999", warning=True)
    made = imports.propose(OPERATOR, SOURCE, told(claims(k01=1), problems=[odd]), quiet)
    assert [Problem(**one) for one in proposals.read(made.id).warnings] == [odd]


def test_what_was_meanwhile_put_to_use_is_looked_at_again(state):
    ours = imports.propose(OPERATOR, SOURCE, told(claims(k01=10)), quiet)
    theirs = imports.propose(OPERATOR, SOURCE, told(claims(k01=99, k02=20)), quiet)
    imports.accept(APPROVER, theirs.id)
    assert ours.changes[0]["added"] == 1
    with pytest.raises(imports.Superseded, match="dihitung ulang"):
        imports.accept(APPROVER, ours.id)
    assert used("01") == 99
    renewal.renew(ours.id, quiet)
    again = proposals.read(ours.id)
    assert again.base == versions.current()
    assert (again.changes[0]["added"], again.changes[0]["changed"]) == (0, 1)
    assert [(one["before"], one["after"]) for one in again.used] == [(99.0, 10.0)]
    imports.accept(APPROVER, ours.id)
    assert (used("01"), used("02")) == (10, 20)


def test_what_is_turned_down_says_why_and_keeps_no_row(state):
    made = imports.propose(OPERATOR, SOURCE, told(claims(k01=10)), quiet)
    with pytest.raises(Refused, match="alasan"):
        imports.reject(APPROVER, made.id, "  ")
    imports.reject(APPROVER, made.id, "Tahunnya keliru")
    assert proposals.fate(made.id) is Fate.REJECTED
    assert proposals.decision(made.id).reason == "Tahunnya keliru"
    assert not list(proposals.folder_of(made.id).rglob("*.parquet"))
    with pytest.raises(Refused, match="sudah ditolak"):
        imports.accept(APPROVER, made.id)
    assert versions.current() == ""


def test_a_version_is_rolled_back_to_and_nothing_is_lost(state):
    first = put_to_use(k01=10)
    second = put_to_use(k01=11)
    with pytest.raises(Refused, match="alasan"):
        imports.roll_back(APPROVER, first.name, "")
    with pytest.raises(Refused, match="tidak ada"):
        imports.roll_back(APPROVER, "0" * 12, "salah")
    third = imports.roll_back(APPROVER, first.name, "Sumbernya dicabut")
    assert used("01") == 10
    assert [one.name for one in versions.history()] == [third.name, second.name, first.name]
    (entry,) = trail_of(Deed.VERSION_RESTORED)
    assert (entry.subject, entry.after["restored"]) == (third.name, first.name)


def test_every_change_is_in_the_trail_with_who_and_what(state):
    made = imports.propose(OPERATOR, SOURCE, told(claims(k01=10)), quiet)
    version = imports.accept(APPROVER, made.id)
    other = imports.propose(OPERATOR, SOURCE, told(claims(k01=12)), quiet)
    imports.reject(APPROVER, other.id, "salah")
    (accepted,) = trail_of(Deed.IMPORT_ACCEPTED)
    assert (accepted.actor, accepted.way, accepted.subject) == ("budi", "account", made.id)
    assert accepted.after["version"] == version.name
    assert [one.actor for one in trail_of(Deed.IMPORT_PROPOSED)] == ["ani", "ani"]
    assert trail_of(Deed.IMPORT_REJECTED)[0].after == {"reason": "salah"}


def test_what_was_done_and_not_told_is_told_before_the_next_change(state, monkeypatch):
    monkeypatch.setattr(imports, "record", lambda *_: None)  # whoever died before the trail
    first = put_to_use(k01=10)
    imports.roll_back(APPROVER, first.name, "coba")
    monkeypatch.undo()
    monkeypatch.setenv("ANALYTICS_STATE", str(state))
    trail.mend()
    assert trail_of(Deed.IMPORT_ACCEPTED) == [], "what is young may still be told by who does it"
    monkeypatch.setattr(trail, "_SETTLED", trail._SETTLED * 0)
    for _twice in range(2):
        trail.mend()
        assert [one.actor for one in trail_of(Deed.IMPORT_PROPOSED)] == ["ani"]
        assert [(one.actor, one.role) for one in trail_of(Deed.IMPORT_ACCEPTED)] == [
            ("budi", "approver")
        ]
        assert len(trail_of(Deed.VERSION_RESTORED)) == 1


def test_a_confirmed_place_is_remembered_and_told(state):
    guess = Guess("Sheet1", 4, "Wilayah", " SUMBERREJO ", "35.22", "35.22.12", 0.9)
    reading.remember(OPERATOR, [guess])
    with records.reading() as session:
        (alias,) = session.scalars(select(Alias))
    assert (alias.parent_code, alias.spelling, alias.area_code) == (
        "35.22",
        "sumberrejo",
        "35.22.12",
    )
    (entry,) = trail_of(Deed.ALIAS_REMEMBERED)
    assert (entry.actor, entry.before, entry.after) == ("ani", None, {"area": "35.22.12"})
    with pytest.raises(Refused, match="tidak dikenal"):
        reading.remember(OPERATOR, [Guess("", 1, "", "x", "35.22", "99.99", 1.0)])
    for parent, spelling, why in (
        ("35.22.01", "x", "tidak terletak di 35.22.01"),
        ("35.22", "x" * 201, "tidak dapat diingat"),
    ):
        with pytest.raises(Refused, match=why):
            reading.remember(OPERATOR, [Guess("", 1, "", spelling, parent, "35.22.12", 0.9)])


def test_a_document_is_kept_for_our_eyes_and_given_to_who_signed_in(state):
    kept = attaching.attach(OPERATOR, b"%PDF-1.7 contoh", "laporan.pdf")
    path = state / "documents" / kept.sha256
    assert path.stat().st_mode & 0o777 == 0o600
    assert attaching.fetch(READER, kept.sha256) == b"%PDF-1.7 contoh"
    with pytest.raises(NotAllowed, match="masuk"):
        attaching.fetch(Actor("tamu", Role.READER, Way.NOBODY), kept.sha256)
    with pytest.raises(BrokenData, match="dokumen tidak ada"):
        attaching.fetch(READER, "../../records.db")
    path.write_bytes(b"%PDF-1.7 lain")
    with pytest.raises(BrokenData, match="berubah"):
        attaching.fetch(READER, kept.sha256)


@pytest.mark.parametrize(
    "content", [b"", b"<html>", b"MZ\x90", b"%PDF-" + bytes(documents.LARGEST)]
)
def test_what_is_no_document_is_refused(state, content):
    with pytest.raises(Refused, match="Lampirkan"):
        attaching.attach(OPERATOR, content, "a.pdf")
    assert not list(state.rglob("documents/*"))


def test_the_document_of_what_was_turned_down_goes_too(state):
    kept = attaching.attach(OPERATOR, b"%PDF-1.7 contoh", "laporan.pdf")
    source = imports.Source(Layout.CLAIMS, "angka.xlsx", {"document": kept.sha256})
    twice = [imports.propose(OPERATOR, source, told(claims(k01=n)), quiet) for n in (1, 2)]
    imports.reject(APPROVER, twice[0].id, "salah")
    assert documents.find(kept.sha256) == kept, "another proposal still names it"
    imports.reject(APPROVER, twice[1].id, "salah")
    assert documents.find(kept.sha256) is None


def test_a_proposal_that_is_damaged_is_told_and_not_listed(state):
    made = imports.propose(OPERATOR, SOURCE, told(claims(k01=10)), quiet)
    said = proposals.folder_of(made.id) / proposals.SAID
    said.write_text(json.dumps({"id": made.id}), encoding="utf-8")
    assert proposals.every() == ()
    for name in (made.id, "0" * 12, "../versions", ""):
        with pytest.raises(Refused, match="Usulan ini tidak ada"):
            imports.accept(APPROVER, name)


NUMBERS = ("3522154101900003", "35.2215.410190.0003")


@pytest.mark.parametrize("number", NUMBERS)
def test_no_number_written_around_a_file_is_kept(state, number):
    """In its name, title, sheets or reasons: nowhere in the state, whoever wrote it there."""
    details = {"publisher": f"Dinsos {number}", "title": f"kk {number}"}
    source = imports.Source(Layout.CLAIMS, f"kk {number}.xlsx", details)
    assert number not in f"{source}"
    odd = Problem("a.xlsx", "jump", f"{number}?", 3, "value", f"lembar {number}", warning=True)
    read = told(claims(k01=1), problems=[odd])
    read = replace(read, facts={"sheets": [f"lembar {number}"]})
    first = imports.accept(APPROVER, imports.propose(OPERATOR, source, read, quiet).id)
    put_to_use(k01=2)
    imports.roll_back(APPROVER, first.name, f"salah {number}")
    other = imports.propose(OPERATOR, SOURCE, told(claims(k01=3)), quiet)
    imports.reject(APPROVER, other.id, f"milik {number}")
    attaching.attach(OPERATOR, b"%PDF-1.7 contoh", f"{number}.pdf")
    with pytest.raises(Refused, match="NIK"):
        reading.remember(OPERATOR, [Guess("", 1, "", f"x {number}", "35.22", "35.22.12", 0.9)])
    assert "[nomor 16 angka]" in versions.read(versions.current()).note
    assert "[nomor 16 angka]" in proposals.decision(other.id).reason
    for file in state.rglob("*"):
        assert not file.is_file() or number.encode() not in file.read_bytes(), file


def monthly(month: str, opening: int, active: int) -> bytes:
    head = "Kecamatan;Bulan;KPM awal bulan;KPM akhir bulan;KPM baru;Graduasi mandiri"
    return f"{head}\nBalen;{month};{opening};{active};0;{opening - active}\n".encode()


def brought(month: str, opening: int, active: int):
    source = imports.Source(Layout.MONTHLY, f"{month}.csv", {"publisher": "Dinsos"})
    read = reading.examine(OPERATOR, source, monthly(month, opening, active), quiet)
    return imports.propose(OPERATOR, source, read, quiet)


def test_what_waits_is_checked_again_against_what_came_meanwhile(state):
    """October opens with the 100 of September; September is corrected to 50 before it is used."""
    imports.accept(APPROVER, brought("2026-09", 100, 100).id)
    october = brought("2026-10", 100, 100)
    imports.accept(APPROVER, brought("2026-09", 50, 50).id)
    used = versions.current()
    for _twice in range(2):
        with pytest.raises(imports.Superseded):
            imports.accept(APPROVER, october.id)
        with pytest.raises(BrokenData, match="opening-differs"):
            renewal.renew(october.id, quiet)
    assert versions.current() == used
    assert proposals.fate(october.id) is Fate.WAITING
    imports.accept(APPROVER, brought("2026-09", 100, 100).id)
    imports.accept(APPROVER, renewal.renew(october.id, quiet).id)
    assert not list(proposals.folder_of(october.id).rglob("*.parquet"))


def test_rows_of_families_are_not_kept_for_a_second_check(state):
    source = imports.Source(Layout.REGISTER, "kpm.csv", {})
    read = Reading(Layout.REGISTER, pd.DataFrame(), pd.DataFrame(), told(claims(k01=1)).tables, ())
    made = imports.propose(OPERATOR, source, read, quiet)
    assert not (proposals.folder_of(made.id) / proposals.READ).exists()
    with pytest.raises(Refused, match="sekali lagi"):
        renewal.renew(made.id, quiet)


def test_the_same_file_again_is_told_and_is_no_version(state):
    first = put_to_use(k01=10)
    with pytest.raises(Refused, match="tidak ada yang berubah"):
        put_to_use(k01=10)
    assert (versions.current(), len(proposals.every())) == (first.name, 1)
    other = replace(SOURCE, details={"publisher": "Dinas Sosial", "cutoff": "2026-03-31"})
    assert imports.propose(OPERATOR, other, told(claims(k01=10)), quiet)


def test_what_waits_is_for_our_eyes(state):
    (state / "proposals").mkdir(parents=True, mode=0o755)
    imports.propose(OPERATOR, SOURCE, told(claims(k01=10)), quiet)
    assert (state / "proposals").stat().st_mode & 0o777 == 0o700


def test_a_document_is_kept_with_its_proposal_and_not_before(state):
    paper = ("laporan.pdf", b"%PDF-1.7 contoh")
    source = imports.Source(Layout.CLAIMS, "angka.xlsx", {}, paper)
    sha = source.details["document"]
    wrong = Problem("angka.xlsx", "value-bounds", "nilai di luar batas.", 3, "value")
    with pytest.raises(BrokenData):
        imports.propose(OPERATOR, source, told(claims(k01=1), problems=[wrong]), quiet)
    assert not list(state.rglob("documents/*"))
    imports.accept(APPROVER, imports.propose(OPERATOR, source, told(claims(k01=1)), quiet).id)
    assert documents.content(sha) == paper[1]
    assert trail_of(Deed.IMPORT_PROPOSED)[0].after["details"]["document"] == sha
    other = imports.Source(Layout.CLAIMS, "b.xlsx", {}, ("b.pdf", b"%PDF-1.7 lain"))

    def dies(*_):
        raise OSError("no space left")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(imports.outcome, "worked_out", dies)
        with pytest.raises(OSError, match="no space"):
            imports.propose(OPERATOR, other, told(claims(k01=2)), quiet)
    assert documents.find(other.details["document"]) is None
    with pytest.raises(Refused, match="Lampirkan"):
        imports.Source(Layout.CLAIMS, "c.xlsx", {}, ("c.html", b"<html>"))
