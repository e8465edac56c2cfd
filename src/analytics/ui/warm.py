"""What the first reader would otherwise wait for: heavy imports, and the opening answers."""

from __future__ import annotations

import inspect
import threading
import warnings
from contextlib import suppress
from importlib import import_module

from analytics.actions.prepare import prepare
from analytics.answers import (
    atlas,
    basis,
    clusters,
    comparison,
    depth,
    duration,
    facilitators,
    flow,
    funnel,
    graduation,
    poverty,
    reconciliation,
    register,
    stuck,
    summary,
)
from analytics.measures.clusters import LIBRARIES
from analytics.store.geometry import DRAWN_LEVELS
from analytics.ui.ask import ask
from analytics.vocabulary.area import BOJONEGORO
from analytics.wording.periods import period_of


def warm() -> None:
    """Import and compute what every page needs."""
    prepare()
    # Imported for their cost: they would otherwise be loaded inside the first reader's rerun.
    # Not streamlit_folium: a component registers with a runtime, which does not run yet. What it
    # spends its import on is done here: folium's plugins, and the search for its own module.
    import folium.plugins  # noqa: F401, PLC0415
    import PIL.Image  # noqa: F401, PLC0415 - the icon of the page
    import plotly.graph_objects  # noqa: F401, PLC0415

    inspect.getmodule(inspect.currentframe())

    summary.headlines()
    poverty.poverty_beside_peers()
    basis.bases()
    reconciliation.disputes()
    for level in DRAWN_LEVELS:
        ask(atlas.areas_of, level)
    for practice in (False, True):
        offered = ask(atlas.offered, practice)  # the newest period first
        newest = {(one.indicator, one.level): one for one in reversed(offered)}
        for one in newest.values():
            ask(atlas.indicator_map, one.indicator, one.level, one.period, practice)
            period_of(one.period)


def afterwards() -> threading.Thread:
    """Import and ask in the background what takes seconds and one section of one page needs.

    `esda` costs 3 s of a processor, 10 s and more where the disk is cold. What it finds is kept on
    disk, so that most starts know the answer at once; the import is for the reader who comes
    right after data were brought in.
    """
    thread = threading.Thread(target=_sections, name="warm", daemon=True)
    thread.start()
    return thread


def _sections() -> None:
    _clusters()
    for practice in (True, False):
        with suppress(Exception):  # as below
            _graduation(practice)


def _graduation(practice: bool) -> None:  # noqa: FBT001 - the reader's switch
    """What the sections of Graduasi ask for before anything is picked, and for all kecamatan."""
    ask(depth.told, practice)
    ask(facilitators.caseload, practice)
    ask(facilitators.caseload, practice, facilitators.USUALLY)
    periods = ask(flow.periods, practice)
    every = ask(graduation.areas_of, (graduation.EVERY,))
    for chosen in ((BOJONEGORO,), every):
        ask(flow.flows, chosen, practice, next(iter(periods), ""))
        if ask(register.there, practice):
            ask(funnel.cohorts, practice)
            ask(funnel.cohort, chosen, practice, funnel.EVERY)
            ask(funnel.positions, chosen, practice)
            ask(stuck.losses, chosen, practice)
    ask(stuck.waits, BOJONEGORO, practice)
    ask(duration.how_long, BOJONEGORO, practice)
    ask(comparison.compared, practice)


def _clusters() -> None:
    with suppress(Exception):  # whoever asks for it is told what is wrong
        for practice in (True, False):
            ask(clusters.clusters, practice)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of a numba that is not there
            import_module(LIBRARIES[0])
