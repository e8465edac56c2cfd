"""What takes seconds to import is imported behind the readers, and no fault of it stops a start."""

import sys

from analytics.answers import clusters, flow, funnel, graduation, stuck
from analytics.measures.clusters import LIBRARIES
from analytics.ui import warm
from analytics.ui.ask import ask
from analytics.vocabulary.area import BOJONEGORO


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


def test_sections_of_graduasi_are_answered_before_anybody_asks(practised, monkeypatch):
    asked = []

    def noted(question, *rest):
        asked.append((question, rest))
        return ask(question, *rest)

    monkeypatch.setattr(warm, "ask", noted)
    warm._graduation(practice=True)
    every = graduation.areas_of(("semua",))
    for question in (flow.flows, stuck.losses, funnel.cohort, funnel.positions):
        of = {rest[0] for found, rest in asked if found is question}
        assert of == {(BOJONEGORO,), every}, question
