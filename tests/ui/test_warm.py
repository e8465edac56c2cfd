"""What takes seconds to import is imported behind the readers, and no fault of it stops a start."""

import sys

from analytics.answers import clusters
from analytics.measures.clusters import LIBRARIES
from analytics.ui import warm


def test_the_answer_on_clusters_is_there_before_anybody_asks(prepared, monkeypatch):
    asked = []
    real = clusters.clusters
    monkeypatch.setattr(
        clusters, "clusters", lambda practice: asked.append(practice) or real(practice)
    )
    thread = warm.afterwards()
    assert thread.daemon
    thread.join(60)
    assert not thread.is_alive()
    assert asked == [True, False]
    assert LIBRARIES[0] in sys.modules


def test_a_fault_is_left_to_whoever_asks(monkeypatch):
    def broken(practice):
        raise ValueError(practice)

    monkeypatch.setattr(clusters, "clusters", broken)
    thread = warm.afterwards()
    thread.join(60)
    assert not thread.is_alive()
