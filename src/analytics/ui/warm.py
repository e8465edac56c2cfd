"""What the first reader would otherwise wait for: heavy imports, and the opening answers."""

from __future__ import annotations

import inspect
import threading
import warnings
from contextlib import suppress
from importlib import import_module

from analytics.actions.prepare import prepare
from analytics.answers import atlas, basis, clusters, poverty, reconciliation, summary
from analytics.measures.clusters import LIBRARIES
from analytics.store.geometry import DRAWN_LEVELS
from analytics.ui.ask import ask
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
    """Import in the background what takes seconds and one section of one page needs.

    `esda` costs 3 s of a processor, 10 s and more where the disk is cold. What it finds is kept on
    disk, so that most starts know the answer at once; the import is for the reader who comes
    right after data were brought in.
    """
    thread = threading.Thread(target=_clusters, name="warm", daemon=True)
    thread.start()
    return thread


def _clusters() -> None:
    with suppress(Exception):  # whoever asks for it is told what is wrong
        for practice in (True, False):
            ask(clusters.clusters, practice)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of a numba that is not there
            import_module(LIBRARIES[0])
