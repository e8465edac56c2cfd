"""What an operator writes of the work in a village: SK and team, a new activity, a month."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import streamlit as st

from analytics.actions import assistance as actions
from analytics.actions import plans
from analytics.actions.plans import Planned, Told
from analytics.answers import assistance, assisted, follow_ups
from analytics.store import entries
from analytics.ui import drafts, show, who
from analytics.ui.assisting import overtaken
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.meeting import FollowUp, Kind
from analytics.vocabulary.period import today
from analytics.wording import assistance_forms as wording
from analytics.wording import assistance_work as words
from analytics.wording.meetings import distinct, short
from analytics.wording.periods import dated, day

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from analytics.actions.assistance import TakenOver

_NOTHING = "-"


def forms(village: str) -> None:
    """Everything that can be written of a village, each in a fold of its own."""
    lines = [one for one in follow_ups.register(village) if one.kind is Kind.PLAN]
    name = assisted.called(village)
    with st.expander(f"SK dan tim: {name}", icon=":material/groups:", key="kerja.tim"):
        _assistance(village)
    with st.expander(f"Kegiatan baru: {name}", icon=":material/add_task:", key="kerja.baru"):
        _new(village)
    with st.expander(f"Kemajuan bulanan: {name}", icon=":material/timeline:", key="kerja.maju"):
        if lines:
            _month(lines)
        else:
            show.note([words.NO_PLAN])


def take_over(regency: str) -> None:
    """The saved matching, as who assists whom."""
    matched = [entry for entry in entries.of(EntryKind.MATCHING, regency) if entry.content]
    if matched:
        st.button(
            wording.take_over(len(matched[-1].content.get("pairs", []))),
            icon=":material/move_down:",
            key="kerja.ambil",
            on_click=drafts.attempt,
            args=(lambda: actions.take_over(who.actor(), regency), _taken_over, "ambil"),
        )
    drafts.outcome("ambil")


def _taken_over(done: TakenOver) -> str:
    conflicts = [assisted.called(village) for village in done.conflicts]
    return wording.taken_over(len(done.written), len(done.same), conflicts)


def _assistance(village: str) -> None:
    called = assistance.organisation_names(village[:5])
    if not called:
        show.note([wording.NO_ORGANISATION])
        return
    paper = overtaken.Paper(
        kind=EntryKind.ASSISTANCE,
        subject=village,
        form=f"dampingi.{village}",
        write=lambda content, seen: actions.save(who.actor(), village, content, seen),
        told=lambda content: wording.assistance_told(content, called),
    )
    base = overtaken.opened(paper)
    form, sk = paper.form, base.get("sk", {})
    offered = dict.fromkeys(base.get("organisations", []), words.UNKNOWN) | dict(called)
    drafts.many("Pelaku", f"{form}.who", distinct(offered), base.get("organisations", []))
    left, right = st.columns(2)
    with left:
        drafts.line("Nomor SK", f"{form}.number", sk.get("number", ""), "188/…/KEP/2026")
        drafts.line("Mulai", f"{form}.begins", dated(base.get("from", "")), "1 Januari 2026")
    with right:
        drafts.line("Tanggal SK", f"{form}.on", dated(sk.get("on", "")), "1 Januari 2026")
        drafts.line("Sampai", f"{form}.until", dated(base.get("until", "")), "31 Desember 2026")
    drafts.lines(
        "Tim: satu peran sebaris, banyaknya lalu perannya; tanpa nama orang",
        f"{form}.team",
        wording.team_lines(base.get("team", [])),
        "1 koordinator\n2 penyuluh pertanian",
    )

    def mine() -> dict[str, Any]:
        names = ("number", "on", "team", "begins", "until")
        typed = [drafts.typed(f"{form}.{name}") for name in names]
        return actions.typed(drafts.picked(f"{form}.who"), *typed)

    overtaken.save(paper, mine, "Simpan SK dan tim", wording.SAVED)
    overtaken.history(paper.kind, village, paper.told)


def _new(village: str) -> None:
    form, actor = f"kegiatan.{village}", _actor(village)
    if drafts.typed(f"{form}.actor") != actor and not drafts.touched(form):
        drafts.drop(form)  # who assists the village was written since
    drafts.line("Apa yang dikerjakan", f"{form}.what", hint="Satu kalimat")
    left, right = st.columns(2)
    with left:
        drafts.line("Pelaku", f"{form}.actor", actor, "perangkat daerah atau lembaga")
        drafts.line("Mulai", f"{form}.begins", day(today()))
    with right:
        labels = {_NOTHING: "tidak disebut"} | {
            code: f"{code} {label}" for code, label in assistance.condition_labels().items()
        }
        drafts.one("Masalah atau potensi yang dituju", f"{form}.condition", labels, _NOTHING)
        drafts.line("Tenggat", f"{form}.due", hint="31 Desember 2026")
    st.button(
        "Catat kegiatan",
        type="primary",
        icon=":material/add_task:",
        key="kerja.catat",
        on_click=drafts.attempt,
        args=(lambda: _start(village, form), wording.STARTED, form),
    )
    drafts.outcome("kegiatan")


def _actor(village: str) -> str:
    """Whoever assists the village: the first of them, to be typed over."""
    called = assistance.organisation_names(village[:5])
    for entry in entries.of(EntryKind.ASSISTANCE, village):
        for one in entry.content.get("organisations", []):
            return called.get(one, "")
    return ""


def _start(village: str, form: str) -> None:
    told = {
        name: drafts.typed(f"{form}.{name}")
        for name in ("what", "actor", "condition", "begins", "due")
    }
    told["condition"] = told["condition"].removeprefix(_NOTHING)
    plans.start(who.actor(), Planned(village=village, **told))


def _month(lines: Sequence[FollowUp]) -> None:
    labels = distinct({one.id: short(one) for one in lines})
    name = drafts.one("Kegiatan", "pilihan_kegiatan.item", labels, next(iter(labels)))
    conditions = assistance.condition_labels()
    paper = overtaken.Paper(
        kind=EntryKind.PLAN,
        subject=name,
        form=f"kemajuan.{name}",
        write=lambda content, seen: _write(name, content, seen),
        told=lambda content: wording.plan_told(content, conditions),
    )
    base = overtaken.opened(paper)
    form, months = paper.form, wording.months_until(base.get("begins", ""), today())
    left, middle, right = st.columns(3)
    with left:
        drafts.one("Bulan", f"{form}.month", months, next(iter(months)))
    with middle:
        drafts.line("Sudah selesai (persen)", f"{form}.share", hint="40")
    with right:
        begins = dated(base.get("begins", ""))
        drafts.line("Kegiatan mulai", f"{form}.begins", begins, "1 Januari 2026")
    drafts.line("Bukti", f"{form}.evidence", hint="tautan, nomor surat, atau berita acara")
    drafts.line("Catatan", f"{form}.note")

    def mine() -> dict[str, Any]:
        told = {name: drafts.typed(f"{form}.{name}") for name in _TOLD}
        others = [one for one in base.get("progress", []) if one["month"] != told["month"]]
        return base | {
            "begins": told["begins"],
            "progress": [*others, told] if told["share"] else others,
            "told": told,
        }

    overtaken.save(paper, mine, "Simpan kemajuan", wording.REPORTED)
    overtaken.history(paper.kind, name, paper.told)


_TOLD = ("month", "share", "evidence", "note", "begins")


def _write(name: str, content: Mapping[str, Any], seen: Sequence[str]) -> None:
    """A month that was typed, or of several plans the one that was picked."""
    if "told" in content:
        plans.report(who.actor(), name, Told(**content["told"]), seen)
    else:
        plans.settle(who.actor(), name, content, seen)
