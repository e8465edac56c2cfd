"""Waktu: how long families stay, how they leave, and how long graduates stay out."""

from __future__ import annotations

from functools import partial

import streamlit as st

from analytics.answers import areas, depth, duration, duration_groups
from analytics.answers.slides import time as slide
from analytics.draw.curves import curves
from analytics.ui import pick, show
from analytics.ui.ask import ask
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.result import Gap
from analytics.wording import duration as words

_ASKED = {
    "keluar": "Berapa lama, dan keluar mengapa",
    "laju": "Kecepatan tiap triwulan",
    "bertahan": "Bertahan sesudah lulus",
    "banding": "Bandingkan",
}
_ANSWERS = {"keluar": duration.how_long, "laju": duration.pace, "bertahan": duration.staying}
_GROUPS = {"masuk": "Tahun masuk", "kecamatan": "Kecamatan"}
_DRAWN = 6  # kecamatan in one picture


def show_section(practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """One question on time, of the kabupaten or a kecamatan."""
    st.header("Berapa lama sampai lulus?", anchor=False)
    asked = pick.switch("Yang ditanyakan", "soal", _ASKED, "keluar")
    if asked == "banding":
        _compare(practice)
    else:
        _one(asked, practice)
    show.note((ask(depth.told, practice),))
    show.method(words.METHOD)


def _one(asked: str, practice: bool) -> None:  # noqa: FBT001
    area = _area()
    answer = ask(_ANSWERS[asked], area, practice)
    if isinstance(answer, Gap):
        show.gap(answer)
        return
    show.lead(ask(duration.in_words, answer), answer)
    if notes := ask(duration.notes, answer):
        show.note(notes)
    since = words.SINCE["returns" if asked == "bertahan" else "life"]
    show.chart(
        curves,
        answer,
        key=f"waktu.{asked}",
        alt=words.picture(answer.indicator.label, since),
        since=since,
    )
    show.take_away(partial(slide.of, answer), f"waktu-{asked}", area)
    show.duration_table(answer)


def _compare(practice: bool) -> None:  # noqa: FBT001
    groups = pick.switch("Menurut", "menurut", _GROUPS, "masuk")
    area = _area() if groups == "masuk" else BOJONEGORO
    answer = (
        ask(duration_groups.by_cohort, area, practice)
        if groups == "masuk"
        else ask(duration_groups.by_district, practice)
    )
    if isinstance(answer, Gap):
        show.gap(answer)
        return
    show.lead(ask(duration_groups.in_words, answer), answer)
    offered = dict(zip(answer.frame["line"], answer.frame["label"], strict=True))
    focus = tuple(offered)
    if groups == "kecamatan":
        first = tuple(offered)[:2]
        focus = pick.several("Yang digambar, paling banyak enam", "gambar", offered, first)[:_DRAWN]
    if left_out := ask(duration_groups.notes, answer):
        show.note(left_out)
    show.chart(
        curves,
        answer,
        key=f"waktu.{groups}",
        alt=words.picture(answer.indicator.label, words.SINCE["life"]),
        since=words.SINCE["life"],
        focus=focus,
    )
    show.take_away(partial(slide.of, answer, focus), f"waktu-{groups}", area)
    show.duration_groups_table(answer)


def _area() -> str:
    offered = {BOJONEGORO: "Kab. Bojonegoro"} | ask(areas.districts)
    return pick.one("Wilayah", "daerah", offered, BOJONEGORO)
