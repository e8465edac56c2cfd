"""The form in which an operator notes problems and potentials of a village."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import streamlit as st

from analytics.actions import mapping as actions
from analytics.answers import mapping
from analytics.ui import drafts, markup, who
from analytics.ui.assisting import overtaken
from analytics.ui.assisting.overtaken import Paper
from analytics.vocabulary.assistance import ConditionKind, EntryKind, Severity
from analytics.vocabulary.period import today
from analytics.wording import mapping as words
from analytics.wording.periods import dated, day

if TYPE_CHECKING:
    from collections.abc import Mapping

_PICKED = {ConditionKind.PROBLEM: "problems", ConditionKind.POTENTIAL: "potentials"}
_HINT = "Dua dusun menunggu tangki air Agustus sampai Oktober"


def form(village: str) -> None:
    """What stands is shown to be changed; what is typed stays until it is saved."""
    paper = Paper(
        kind=EntryKind.MAPPING,
        subject=village,
        form=f"peta.{village}",
        write=lambda content, seen: actions.write(who.actor(), village, content, seen),
        told=_told,
    )
    with st.container(border=True, key="mapping_form"):
        st.subheader("Petakan desa ini", anchor=False)
        base = overtaken.opened(paper)
        left, right = st.columns(2)
        with left:
            on = dated(str(base.get("on", ""))) or day(today())
            drafts.line("Tanggal pemetaan", f"{paper.form}.on", on)
        with right:
            drafts.line(
                "Sumber",
                f"{paper.form}.source",
                str(base.get("source", "")),
                hint="musyawarah desa, kunjungan lapangan, atau dokumen",
            )
        stood = {one["code"]: one for one in base.get("conditions", ())}
        for kind in ConditionKind:
            _conditions(paper.form, kind, stood)
        profile = base.get("profile") or {}
        for column, (name, label) in zip(st.columns(3), words.COUNTS.items(), strict=True):
            with column:
                value = profile.get(name)
                drafts.line(label, f"{paper.form}.{name}", "" if value is None else str(value))
        overtaken.save(paper, lambda: _typed(paper.form), "Simpan pemetaan", "Pemetaan tersimpan.")


def history(village: str) -> None:
    """What forms and imports told of a village before, and tell now."""
    overtaken.history(EntryKind.MAPPING, village, _told)
    rows = mapping.imported_before(village)
    if rows.empty:
        return
    with st.expander(words.imported(rows["on"].nunique()), icon=":material/upload_file:"):
        for (on, source), told in rows.groupby(["on", "source"], sort=False):
            lines = [
                f"{one['label']}: {words.severity(one['kind'], one['severity'])}"
                for one in told.to_dict("records")
            ]
            st.html(markup.listed(f"{dated(str(on))} – {source}", lines))


def _conditions(form: str, kind: ConditionKind, stood: Mapping[str, Mapping[str, str]]) -> None:
    """Those of a kind that were picked, each with how heavy it weighs and a note."""
    labels = mapping.conditions(kind)
    before = [code for code in stood if code in labels]
    heading = words.PICK_KIND[kind]
    for code in drafts.many(heading, f"{form}.{_PICKED[kind]}", labels, before):
        one = stood.get(code, {})
        left, right = st.columns([1, 2], vertical_alignment="bottom")
        with left:
            options = {each.value: words.severity(kind, each.value) for each in Severity}
            default = one.get("severity", Severity.MIDDLE.value)
            drafts.one(labels[code], f"{form}.{code}.severity", options, default)
        with right:
            drafts.line(f"Catatan {code}", f"{form}.{code}.note", one.get("note", ""), hint=_HINT)


def _typed(form: str) -> dict[str, Any]:
    """As it stands in the form, not checked."""
    codes = [code for name in _PICKED.values() for code in drafts.picked(f"{form}.{name}")]
    return {
        "on": drafts.typed(f"{form}.on"),
        "source": drafts.typed(f"{form}.source"),
        "conditions": [
            {
                "code": code,
                "severity": drafts.typed(f"{form}.{code}.severity") or Severity.MIDDLE.value,
                "note": drafts.typed(f"{form}.{code}.note"),
            }
            for code in codes
        ],
        "profile": {name: drafts.typed(f"{form}.{name}") for name in words.COUNTS},
    }


def _told(content: Mapping[str, Any]) -> dict[str, str]:
    labels = mapping.conditions(ConditionKind.PROBLEM) | mapping.conditions(ConditionKind.POTENTIAL)
    return words.told(content, labels)
