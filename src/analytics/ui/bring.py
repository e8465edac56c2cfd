"""Bring a file in: choose, say where it is from, watch it being read, mend or confirm."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from analytics.actions import imports
from analytics.actions.said import understood
from analytics.answers import intake as about
from analytics.ui import address, jobs, show, start, uploads, who
from analytics.ui.jobs import Job, Stage
from analytics.ui.show import imports as shown
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.role import NotAllowed, Role, demand
from analytics.wording import imports as words
from analytics.wording import layouts as told

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

ADDRESS = "usulan"  # of a job, then of the proposal it became
FILE, DOCUMENT = "berkas", "dokumen"
KINDS = ("csv", "txt", "xlsx", "xls", "xlsm", "parquet")
MAPS = ("geojson", "json", "zip", "gpkg", "kml")
PAPERS = ("pdf", "png", "jpg", "jpeg", "tif", "tiff", "docx", "xlsx")
_PROBLEM = "unggah.masalah"
_ID = re.compile(r"[0-9a-f]{12}")
_INDICATOR = "unggah.indicator"
_UNSAID = ""
_KEPT = "unggah.kept"  # what was said of the last file: its fields go while it is read
WHAT_IS_HERE = (
    "Di sini operator mengunggah berkas: isinya diperiksa sel demi sel, yang salah ditunjuk "
    "beserta cara membetulkannya, dan yang berubah diperlihatkan sebelum pengesah "
    "mengesahkannya. Masuk di atas untuk mengunggah."
)
_EVERY = 0.5  # seconds between two looks at a job


def looked_at() -> str:
    """Id in the address, of a job or a proposal; empty without one."""
    address.restore(ADDRESS, "", lambda text: text == "" or bool(_ID.fullmatch(text)))
    address.publish(ADDRESS, st.session_state[ADDRESS], "")
    return str(st.session_state[ADDRESS])


def look_at(name: str) -> None:
    """Let the address name a job or a proposal."""
    st.session_state[ADDRESS] = name


def attempt(act: Callable[[], None]) -> None:
    """Do what was asked for; if it cannot be done, the page says why once it is drawn."""
    try:
        act()
    except (NotAllowed, Refused) as refused:
        st.session_state[_PROBLEM] = str(refused)


def trouble() -> None:
    """Why the last thing asked for was not done, if so."""
    if sentence := st.session_state.pop(_PROBLEM, None):
        st.error(sentence, icon=":material/error:")


def template(layout: Layout) -> None:
    """What a layout is for, and its template."""
    show.note([told.PURPOSE[layout]])
    if layout is not Layout.BOUNDARIES:  # maps are drawn, not filled in
        st.download_button(
            "Unduh templat Excel",
            about.template_of(layout),
            f"templat-{layout.value}.xlsx",
            icon=":material/download:",
            key="templat",
            on_click="ignore",
        )


def form(layout: Layout) -> None:
    """What a file cannot say of itself, and the file."""
    names, kept = told.asked(layout), st.session_state.get(_KEPT, {})
    for left, right in zip(names[::2], (*names[1::2], None), strict=False):
        for column, name in zip(st.columns(2), (left, right), strict=True):
            if name:
                label, hint = told.ABOUT_SOURCE[name]
                st.session_state.setdefault(_detail(name), kept.get(name, ""))
                column.text_input(label, key=_detail(name), placeholder=hint)
    if layout is Layout.AGGREGATE:
        known = {_UNSAID: "Disebut dalam berkas"} | about.indicator_names()
        st.selectbox(
            "Indikator",
            list(known),
            format_func=known.__getitem__,
            key=_INDICATOR,
            filter_mode="contains",
        )
    if layout is Layout.BOUNDARIES:
        uploads.choose("Peta", FILE, MAPS, "GeoJSON, shapefile dalam ZIP, GeoPackage, atau KML")
    else:
        uploads.choose("Berkas", FILE, KINDS, "CSV, XLSX, XLS, atau Parquet")
    if told.takes_document(layout):
        uploads.choose("Dokumen asli, bila ada", DOCUMENT, PAPERS, "PDF, gambar, DOCX, atau XLSX")
    if layout.holds_families:
        st.caption(told.MASKED)
    st.button(
        "Periksa berkas",
        type="primary",
        icon=":material/fact_check:",
        key="periksa",
        on_click=attempt,
        args=(lambda: _begin(layout),),
        disabled=not uploads.chosen(FILE),
    )


def _begin(layout: Layout) -> None:
    actor = who.actor()
    imports.allow(actor, layout)
    details = {
        name: str(st.session_state.get(_detail(name), "")).strip() for name in told.asked(layout)
    }
    understood(imports.Source(layout, "", details))
    paper = uploads.take(DOCUMENT) if told.takes_document(layout) else None
    if layout is Layout.AGGREGATE:
        details["indicator"] = str(st.session_state.get(_INDICATOR, _UNSAID))
    taken = uploads.take(FILE)
    if taken is None:
        raise Refused("Pilih berkasnya dahulu.")
    name, content = taken
    source = imports.Source(layout, name, details, paper)
    st.session_state[_KEPT] = details
    look_at(jobs.start(actor, source, content).id)


def watch(job: Job) -> None:
    """A job: how far it is, what it asks, how it ended."""
    if job.stage is Stage.PROPOSED:
        look_at(job.proposal)
        st.rerun()
    elif job.stage is Stage.RUNNING:
        _progress(job.id)
    elif not who.may(Role.OPERATOR):
        st.caption("Masuk sebagai operator untuk melihat hasil pemeriksaan berkas ini.")
    elif job.stage is Stage.ASKING:
        _guesses(job)
    elif job.stage is Stage.REFUSED:
        st.caption(f"{job.layout}: {job.file}")
        shown.problems(job.problems, *job.counts)
        st.download_button(
            "Unduh laporan (XLSX, sel yang salah ditandai)",
            job.report,
            f"laporan-{job.id}.xlsx",
            icon=":material/download:",
            key="laporan",
            on_click="ignore",
        )
        again("Unggah berkas yang sudah dibetulkan")
    else:
        st.error(job.sentence, icon=":material/error:")
        again("Unggah berkas lain")


def again(label: str) -> None:
    """Back to the form; what was said of the source is still there."""
    st.button(label, key="lagi", icon=":material/upload_file:", on_click=look_at, args=("",))


@st.fragment(run_every=_EVERY)
def _progress(name: str) -> None:
    with start.safely("Unggah data"):
        job = jobs.find(name)
        if job is None or job.stage is not Stage.RUNNING:
            st.rerun()
        st.progress(job.share, text=f"{job.file}: {job.step} …")
        st.button(
            "Batalkan",
            key="batal",
            icon=":material/cancel:",
            on_click=attempt,
            args=(lambda: _cancel(job),),
        )


def _cancel(job: Job) -> None:
    demand(who.actor(), Role.OPERATOR, "Membatalkan impor")
    jobs.cancel(job)


def _guesses(job: Job) -> None:
    st.html(f'<p class="lead">{words.asking(len(job.guesses))}</p>')
    places: list[str] = []
    for number, guess in enumerate(job.guesses):
        names = about.places_in(guess.parent)
        offered = list(dict.fromkeys([guess.proposed, *names]))
        st.selectbox(
            words.guess(
                guess.written,
                about.name_of(guess.parent),
                names.get(guess.proposed, guess.proposed),
                guess.likeness,
            ),
            offered,
            format_func=partial(_place, names),
            key=f"wilayah.{job.id}.{number}",
            filter_mode="contains",
            index=None,
            placeholder="Pilih wilayah yang dimaksud",
        )
        places.append(st.session_state.get(f"wilayah.{job.id}.{number}") or "")
    left, right = st.columns(2)
    left.button(
        "Pastikan dan lanjutkan",
        type="primary",
        key="pastikan",
        disabled=not all(places),
        on_click=attempt,
        args=(lambda: _decide(job, places),),
    )
    right.button("Batalkan", key="batal", on_click=attempt, args=(lambda: _cancel(job),))


def _place(names: Mapping[str, str], code: str) -> str:
    return f"{names.get(code, code)} ({code})"


def _decide(job: Job, places: list[str]) -> None:
    actor = who.actor()
    demand(actor, Role.OPERATOR, "Memastikan nama wilayah")
    jobs.decide(job, actor, places)


def _detail(name: str) -> str:
    return f"unggah.{name}"
