"""Which survey a reader looks at, and how estimates are made of it; both sections share it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from analytics.answers import small_area
from analytics.store import tables
from analytics.ui import pick
from analytics.ui.ask import ask
from analytics.vocabulary.small_area import SHARES, Aligned, Method, Model, Scale
from analytics.wording import small_area as words
from analytics.wording import small_area_model as model_words

if TYPE_CHECKING:
    from collections.abc import Mapping

_YES = {"ya": "Ya", "tidak": "Tidak"}


def picked(practice: bool) -> Model | None:  # noqa: FBT001 - as each section takes it
    """The model as it is asked for; None where no direct estimates were imported."""
    surveys = ask(small_area.offered, practice)
    if not surveys:
        return None
    labels = {
        f"{name}-{year}": words.survey(tables.indicator(name).label, year) for name, year in surveys
    }
    survey = pick.one("Survei", "survei", labels, next(iter(labels)))
    name, _, year = survey.rpartition("-")
    usual = ask(small_area.usual, practice, name, int(year))
    with st.expander("Pilihan model", icon=":material/tune:"):
        return _chosen(usual, ask(small_area.covariates, practice))


def _chosen(usual: Model, offered: Mapping[str, str]) -> Model:
    covariates = usual.covariates
    if offered:
        without = {"-": model_words.NO_COVARIATES, **offered}
        codes = pick.several("Peubah penyerta", "peubah", without, covariates or ("-",))
        covariates = tuple(code for code in codes if code != "-")
    left, right = st.columns(2)
    with left:
        method = pick.switch("Penaksir ragam", "ragam", model_words.METHODS, Method.REML.value)
        aligned = pick.switch(
            "Samakan dengan angka kabupaten", "patokan", model_words.ALIGNED, Aligned.RATIO.value
        )
    with right:
        scale = Scale.PLAIN.value
        if usual.indicator in SHARES:
            scale = pick.switch("Skala", "skala", model_words.SCALES, Scale.ARCSINE.value)
        smooth = pick.switch("Ragam survei dimuluskan", "mulus", _YES, "tidak")
    return Model(
        usual.indicator,
        usual.year,
        covariates,
        Method(method),
        Scale(scale),
        Aligned(aligned),
        smooth == "ya",
    )
