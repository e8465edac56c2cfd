"""Imports under way are forgotten once they ended, never while they run."""

from __future__ import annotations

from analytics.actions.imports import Source
from analytics.ui import children, jobs
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.role import Actor, Role, Way

ANI = Actor("ani", Role.OPERATOR, Way.ACCOUNT)


class Waiting:
    """A process that was started and listens to nobody."""

    stdin = stdout = None

    def __init__(self, *_command, **_pipes):
        self.killed = False

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def poll(self):
        return None

    def kill(self):
        self.killed = True


def test_what_runs_is_not_ended_by_what_begins(monkeypatch):
    monkeypatch.setattr(jobs, "_JOBS", children.Register())
    monkeypatch.setattr(children.subprocess, "Popen", Waiting)
    source = Source(Layout.CLAIMS, "a.csv", {})
    first = [jobs.start(ANI, source, b"") for _ in range(children._KEPT)]
    first[1].ended = True
    more = [jobs.start(ANI, source, b"") for _ in range(2)]
    assert jobs.find(first[1].id) is None
    for job in (first[0], *first[2:], *more):
        assert jobs.find(job.id) is job
        assert not job.process.killed
