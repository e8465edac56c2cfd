"""Controls. Each returns plain values and keeps itself in the address."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

import streamlit as st

from analytics.answers.basis import bases
from analytics.answers.register import cutoff, practice_by_default
from analytics.ui import address
from analytics.vocabulary.area import Level
from analytics.vocabulary.claim import MAIN
from analytics.vocabulary.period import today
from analytics.vocabulary.standing import WATERMARK
from analytics.wording.periods import day as written_day
from analytics.wording.periods import period_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from analytics.answers.atlas import Offer

PRACTICE = "latihan"
BASIS = "pakai"
AREA = "wilayah"
_YES, _NO = "ya", "tidak"
_SWITCH = "practice_toggle"
_NEVER_INVENTED = frozenset({"", "paparan", "rapat"})  # "" is Ringkasan; a deck has its own tick
_NONE = "-"
_FIRST_DAY = date(2020, 1, 1)
_LEVELS = {Level.REGENCY: "Kabupaten", Level.DISTRICT: "Kecamatan", Level.VILLAGE: "Desa"}


def one(label: str, name: str, options: Mapping[str, str], default: str) -> str:
    """One of `options` (code -> label; labels are unique), by its code."""
    address.restore(name, default, options.__contains__)
    code = st.selectbox(
        label,
        list(options),
        format_func=options.__getitem__,
        key=name,
        placeholder="Pilih salah satu",
    )
    address.publish(name, code, default)
    return code


def switch(label: str, name: str, options: Mapping[str, str], default: str) -> str:
    """As `one`, for two to four options that a reader should see at once."""
    return _at_once(st.segmented_control, label, name, options, default)


def pills(label: str, name: str, options: Mapping[str, str], default: str) -> str:
    """As `switch`, for the sections of a page: more of them, in rows where one is too short."""
    return _at_once(st.pills, label, name, options, default)


def _at_once(
    control: Callable[..., object], label: str, name: str, options: Mapping[str, str], default: str
) -> str:
    address.restore(name, default, options.__contains__)
    control(label, list(options), format_func=options.__getitem__, key=name, required=True)
    code = str(st.session_state[name])
    address.publish(name, code, default)
    return code


def several(
    label: str, name: str, options: Mapping[str, str], default: Sequence[str]
) -> tuple[str, ...]:
    """Any number of `options`, by code; none chosen means the default."""
    widget = f"{name}.several"
    written = ",".join(default)
    if widget not in st.session_state:
        address.restore(name, written, lambda text: _are_codes(text.split(","), options))
        st.session_state[widget] = st.session_state[name].split(",")
    st.session_state[widget] = [code for code in st.session_state[widget] if code in options]
    codes = st.multiselect(
        label,
        list(options),
        format_func=options.__getitem__,
        key=widget,
        placeholder="Pilih satu atau lebih",
        select_all=False,  # its label is English
    )
    chosen = tuple(codes) or tuple(default)
    address.publish(name, ",".join(chosen), written)
    return chosen


def _are_codes(codes: Sequence[str], options: Mapping[str, str]) -> bool:
    """True if each is an option and none stands twice."""
    return all(code in options for code in codes) and len(set(codes)) == len(codes)


def tick(label: str, name: str, *, default: bool) -> bool:
    """A box that is ticked or not."""
    usual = _YES if default else _NO
    address.restore(name, usual, {_YES, _NO}.__contains__)
    st.session_state.setdefault(f"{name}.tick", st.session_state[name] == _YES)
    on = st.checkbox(label, key=f"{name}.tick")
    st.session_state[name] = _YES if on else _NO
    address.publish(name, st.session_state[name], usual)
    return on


def day(label: str, name: str, default: date, last: date) -> date:
    """A day up to `last`, in the address as ISO date."""
    widget = f"{name}.day"
    if widget not in st.session_state:
        address.restore(name, default.isoformat(), lambda text: _is_day(text, last))
        st.session_state[widget] = date.fromisoformat(st.session_state[name])
    chosen = st.date_input(
        label,
        key=widget,
        min_value=_FIRST_DAY,
        max_value=last,
        format="DD/MM/YYYY",
        width=220,
    )
    chosen = chosen or default  # emptied
    address.publish(name, chosen.isoformat(), default.isoformat())
    return chosen


def since(meeting: date | None) -> date:
    """The day from which changes are told: of the last meeting, if there was one, or earlier."""
    now = today()
    days = {"minggu": now - timedelta(days=7), "bulan": now - timedelta(days=30)}
    labels = {"minggu": "Seminggu", "bulan": "Sebulan"}
    if meeting is not None:
        days = {"rapat": meeting} | days
        labels = {"rapat": "Rapat terakhir"} | labels
    labels |= {"tanggal": "Tanggal lain"}
    with st.container(key="since", horizontal=True, vertical_alignment="bottom"):
        picked = switch("Apa yang berubah sejak", "sejak", labels, next(iter(labels)))
        if picked in days:
            return days[picked]
        return day("Sejak tanggal", "tanggal", now - timedelta(days=90), now)


def _is_day(text: str, last: date) -> bool:
    try:
        return _FIRST_DAY <= date.fromisoformat(text) <= last
    except ValueError:
        return False


def practice() -> bool:
    """True in mode latihan, the only mode in which example figures are on screen."""
    return bool(st.session_state.get(PRACTICE) == _YES)


def shared(page: str) -> None:
    """What a page has above it: the figures that are used, and the switch of mode latihan.

    Where nothing invented is shown no switch stands; what was chosen elsewhere goes along unseen.
    """
    with st.container(key="shared", horizontal=True, vertical_alignment="center"):
        practice_switch(drawn=page not in _NEVER_INVENTED)
        _basis()


def _basis() -> None:
    """Which figures are used where sources disagree. Its value is read by `ui.basis`."""
    options = bases()
    address.restore(BASIS, MAIN.code, options.__contains__)
    st.selectbox(
        "Angka yang dipakai bila sumber berbeda",
        list(options),
        format_func=lambda code: f"Pakai: {options[code].removeprefix('angka ')}",
        key=BASIS,
        label_visibility="collapsed",
        placeholder="Pilih salah satu",
        width=300,
    )
    address.publish(BASIS, st.session_state[BASIS], MAIN.code)


def practice_switch(*, drawn: bool) -> None:
    """The mode of this reader in session and address; `drawn`, the switch with its banner too."""
    default = _YES if practice_by_default() else _NO
    linked = PRACTICE not in st.session_state and PRACTICE in st.query_params
    address.restore(PRACTICE, default, {_YES, _NO}.__contains__)
    if linked:  # the toggle stays from page to page, and what a link says goes before it
        st.session_state.pop(_SWITCH, None)
    on = st.session_state.setdefault(_SWITCH, st.session_state[PRACTICE] == _YES)
    if drawn:
        with st.container(key="practice", horizontal=True, vertical_alignment="center"):
            on = st.toggle("Mode latihan", key=_SWITCH)
            st.markdown(_told_of_mode(on=on))
    else:
        st.session_state[_SWITCH] = on  # else Streamlit forgets what nothing draws
    st.session_state[PRACTICE] = _YES if on else _NO
    address.publish(PRACTICE, st.session_state[PRACTICE], default)


def _told_of_mode(*, on: bool) -> str:
    """What a reader sees in this mode, and where the real figures are."""
    real = not practice_by_default()
    if on:
        where = (
            "Daftar KPM yang sebenarnya sudah diunggah; matikan mode latihan untuk melihatnya."
            if real
            else "Daftar KPM yang sebenarnya belum diunggah; sampai saat itu corong dan peta per "
            "kecamatan memakai data rekaan."
        )
        return f"**Gambar dan tabel berarsir adalah {WATERMARK.lower()}.** {where}"
    if real:
        counted = written_day(cutoff(practice=False))
        return (
            "Angka dengan sumbernya; corong dan peta per kecamatan dihitung dari daftar KPM "
            f"keadaan {counted}."
        )
    return "Hanya angka yang pernah terbit, dengan sumbernya."


@dataclass(frozen=True, slots=True)
class MapView:
    """Which map a reader looks at."""

    indicator: str
    level: Level
    period: str


def map_view(offered: Sequence[Offer], opening: tuple[str, Level]) -> MapView:
    """Level, indicator and period, each from what is offered for the others."""
    with st.container(key="map_view", horizontal=True, vertical_alignment="bottom"):
        levels = {row.level.value: _LEVELS[row.level] for row in offered}
        level = Level(switch("Tingkat wilayah", "tingkat", levels, opening[1].value))
        choices = [row for row in offered if row.level == level]
        first = opening[0] if opening[1] == level else choices[0].indicator
        labels: dict[str, str] = {}
        for row in choices:  # the newest period comes first, and its standing is told
            labels.setdefault(row.indicator, f"{row.label} – {row.standing.short_label}")
        indicator = one("Indikator", "indikator", labels, first)
        periods = [row.period for row in choices if row.indicator == indicator]
        named = {period: period_of(period) for period in periods}
        period = one("Periode", "periode", named, periods[0])
    return MapView(indicator, level, period)


def area(options: Mapping[str, str]) -> str | None:
    """The area looked at, or None; kept by code, so that it outlives a change of map."""
    named = {_NONE: "Klik peta, atau pilih di sini"} | dict(options)
    code = one("Wilayah", AREA, named, _NONE)
    return None if code == _NONE else code


def select_area(code: str) -> None:
    """Choose an area for the reader, as a click on the map does."""
    st.session_state[AREA] = code
