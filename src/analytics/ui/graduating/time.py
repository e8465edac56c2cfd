"""Waktu: how long families stay, how they leave, and how long graduates stay out."""

from __future__ import annotations

from functools import partial

import streamlit as st

from analytics.answers import areas, duration, duration_groups, register
from analytics.answers.slides import time as slide
from analytics.draw.curves import curves
from analytics.ui import pick, show
from analytics.ui.ask import ask
from analytics.ui.graduating.offer import offer
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
    if not ask(register.there, practice):  # whatever is picked, the same list is missing
        offer(ask(duration.how_long, BOJONEGORO, practice), "waktu")
        show.method(words.METHOD)
        return
    asked = pick.switch("Yang ditanyakan", "soal", _ASKED, "keluar")
    if asked == "banding":
        _compare(practice)
    else:
        _one(asked, practice)
    show.method(words.METHOD)


def _one(asked: str, practice: bool) -> None:  # noqa: FBT001
    area = _area()
    answer = ask(_ANSWERS[asked], area, practice)
    if isinstance(answer, Gap):
        offer(answer, f"waktu.{asked}")
        return
    show.lead(ask(duration.in_words, answer), answer)
    if notes := ask(duration.notes, answer):
        show.note(notes, answer)
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
        offer(answer, f"waktu.{groups}")
        return
    show.lead(ask(duration_groups.in_words, answer), answer)
    offered = dict(zip(answer.frame["line"], answer.frame["label"], strict=True))
    focus = tuple(offered)
    if groups == "kecamatan":
        first = tuple(offered)[:2]
        focus = pick.several(
            "Yang digambar, paling banyak enam", "gambar", offered, first, most=_DRAWN
        )
    if left_out := ask(duration_groups.notes, answer):
        show.note(left_out, answer)
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
