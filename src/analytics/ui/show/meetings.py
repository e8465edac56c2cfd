"""Follow-ups and meetings on the screen: who does what, how far it is, and the figure it is on."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

import streamlit as st

from analytics.answers import follow_ups, taken
from analytics.ui import markup
from analytics.ui.ask import ask
from analytics.vocabulary.period import today
from analytics.wording import meetings as wording
from analytics.wording.periods import day

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from analytics.vocabulary.meeting import FollowUp, Meeting, Word

_HEADS = ("Tindak lanjut", "Pelaku", "Tenggat", "Keadaan")
_NONE = "Tidak ada tindak lanjut yang cocok dengan pilihan ini."


def register(items: Sequence[FollowUp], on: date) -> None:
    """The register: what, who, by when, how far, each with where it was read or decided."""
    if not items:
        st.html(markup.paragraphs([_NONE], "question"))
        return
    head = "".join(f'<th scope="col">{name}</th>' for name in _HEADS)
    body = "".join(_row(item, on) for item in items)
    st.html(
        '<div class="sheet register" tabindex="0" role="region" '
        f'aria-label="Tabel: {", ".join(_HEADS)}"><table><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )


def opening(pairs: Sequence[tuple[FollowUp, str]], last: Meeting | None) -> None:
    """What the meeting begins with: the last one, and its figures then and now."""
    decided_on = [(item, line) for item, line in pairs if last and item.meeting == last.id]
    if last is not None:
        st.html(markup.paragraphs([f"Rapat sebelumnya: {wording.headed(last)}."], "question"))
    if pairs:
        head = "Dahulu dan sekarang" if decided_on else "Yang masih ditunggu, dahulu dan sekarang"
        lines = "".join(
            f"<li><strong>{escape(item.what)}</strong> {escape(wording.who(item))} · "
            f"{_state(item)}<br>{escape(line)}</li>"
            for item, line in pairs
        )
        st.html(f'<div class="listed opening"><b>{head}</b><ul>{lines}</ul></div>')


def meeting(held: Meeting) -> None:
    """One meeting: what it is called, when, where, what was on the agenda, who came."""
    st.html(
        f'<h3 class="dispute">{escape(wording.headed(held))}</h3>'
        f'<p class="question">Hadir: {escape(wording.came(held.attendance))}. '
        f"Dicatat {escape(held.opened_by)}.</p>"
        + (markup.listed("Agenda", held.agenda) if held.agenda else "")
    )


def decided(items: Sequence[FollowUp]) -> None:
    """What one meeting decided."""
    st.header("Kesimpulan dan tindak lanjut", anchor=False)
    if items:
        register(items, today())
    else:
        st.html(markup.paragraphs(["Belum ada yang dicatat pada rapat ini."], "question"))


def told(words: Sequence[Word]) -> None:
    """What was told of a follow-up, the newest first."""
    if words:
        lines = [wording.word(each) for each in words]
        st.html(markup.listed("Kabar sejauh ini", lines))
    else:
        st.html(markup.paragraphs(["Belum ada kabar tentangnya."], "question"))


def _row(item: FollowUp, on: date) -> str:
    late = follow_ups.is_late(item, on)
    then_now = follow_ups.then_and_now(item)
    about = [wording.kind(item), ask(taken.place, item.area_code)]
    about.append(wording.when(item))
    what = f"<strong>{escape(item.what)}</strong>{markup.paragraphs([then_now], 'then')}"
    cells = (
        f'{what}<p class="source-line">{escape(" · ".join(about))}<br>{_where(item)}</p>',
        escape(wording.who(item)),
        escape(wording.due(item, on)),
        f"{_state(item)}{markup.paragraphs(_shown(item), 'source-line')}",
    )
    written = "".join(
        f'<td data-head="{head}">{cell}</td>' for head, cell in zip(_HEADS, cells, strict=True)
    )
    return f'<tr class="{"late" if late else ""}">{written}</tr>'


def _where(item: FollowUp) -> str:
    """Where it was read; or on which view and data it was decided."""
    if item.source is not None:
        link = f" · {markup.link(item.source.url)}" if item.source.url else ""
        return f"Sumber: {escape(wording.source(item.source))}, {escape(item.locator)}{link}"
    seen = f"Tampilan: {markup.page(item.view)} · " if item.view else ""
    return f"{seen}versi data {escape(follow_ups.version_of(item))}"


def _shown(item: FollowUp) -> list[str]:
    evidence = f"Bukti: {item.evidence}" if item.evidence else ""
    return [line for line in (evidence, item.note) if line]


def _state(item: FollowUp) -> str:
    told_on = f" <small>{escape(day(item.told_on))}</small>" if item.told_on else ""
    return f'<span class="state {item.status.value}">{escape(item.status.label)}</span>{told_on}'
