"""What takes long runs in a process of its own, is watched, bounded, and cancelled."""

from __future__ import annotations

import json
import os
import signal
import threading
from io import BytesIO

import pytest

from analytics.cli import scenario_worker
from analytics.ui import children
from analytics.ui.laboratory import runs
from analytics.vocabulary.claim import Basis, Measure
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.result import Gap
from analytics.vocabulary.scenario import Scenario, Setting

SCENARIO = Scenario("A", (Setting("relapse_rate", 0.05, "Ani", "diuji"),), practice=True)
ORDER = {"question": "worked_out", "scenario": SCENARIO, "draws": 10_000}
GAP = Gap("belum ada", "Dinas Sosial", "daftar KPM")


@pytest.fixture(autouse=True)
def _nothing_runs(monkeypatch):
    monkeypatch.setattr(runs, "_RUNS", children.Register())


@pytest.fixture
def pipes(monkeypatch):
    """Processes that say what the test writes into their pipe."""
    made = []

    class Piped:
        def __init__(self, _command, **_more):
            ours, theirs = os.pipe()
            self.stdout, self.says = os.fdopen(ours, "rb"), os.fdopen(theirs, "wb")
            self.stdin, self.killed = BytesIO(), False
            made.append(self)

        def __enter__(self):
            return self

        def __exit__(self, *_):
            self.stdout.close()

        def poll(self):
            return -signal.SIGKILL if self.killed else None

        def kill(self):
            self.killed = True
            self.says.close()

        def say(self, **event):
            self.says.write(json.dumps(event).encode() + b"\n")
            self.says.flush()

    monkeypatch.setattr(children.subprocess, "Popen", Piped)
    yield made
    for one in made:
        one.says.close()


def worked(order, monkeypatch, answer):
    """The events of the worker for an order, with `answer` in place of the question."""
    monkeypatch.setattr(scenario_worker.os, "nice", lambda _: None)
    monkeypatch.setattr(scenario_worker, "import_module", lambda _: answer)
    out = BytesIO()
    status = scenario_worker.work(BytesIO(runs._line(order).encode() + b"\n"), out)
    return status, [json.loads(line) for line in out.getvalue().splitlines()]


class Asked:
    """Stands for the module of a question; tells what it was asked."""

    def __init__(self, answer):
        self.answer = answer

    def worked_out(self, scenario, practice, *, draws, told):
        from analytics.store import versioned

        self.asked = scenario, practice, draws, versioned.basis()
        told(0.5)
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


def test_the_worker_asks_what_was_ordered_by_the_basis_of_the_reader(monkeypatch):
    from analytics.store.versioned import following

    lowest, asked = Basis(Measure.LOWEST), Asked(GAP)
    with following(lowest):
        status, events = worked(ORDER, monkeypatch, asked)
    assert (status, [each["event"] for each in events]) == (
        0,
        ["progress", "progress", "answered"],
    )
    assert asked.asked == (SCENARIO, True, 10_000, lowest)
    run = runs.Run("x", "")
    for each in events:
        runs._hear(run, each)
    assert (run.answer, run.share, run.ended, run.sentence) == (GAP, 0.5, True, "")


@pytest.mark.parametrize(
    ("problem", "sentence"),
    [(Refused("Terlalu besar."), "Terlalu besar."), (KeyError("x"), scenario_worker.FAILED)],
)
def test_what_goes_wrong_is_one_sentence(monkeypatch, problem, sentence):
    _, events = worked(ORDER, monkeypatch, Asked(problem))
    assert events[-1] == {"event": "failed", "sentence": sentence}


def test_no_more_run_at_once_than_the_machine_should_carry(pipes):
    first, second = runs.start(ORDER), runs.start(ORDER)
    with pytest.raises(Refused, match="sedang berjalan"):
        runs.start(ORDER)
    runs.cancel(first)
    assert (first.sentence, pipes[0].killed, second.ended) == (runs.STOPPED, True, False)
    third = runs.start(ORDER)
    assert runs.find(third.id) is third
    for run in (second, third):
        runs.cancel(run)


def test_progress_and_answer_arrive_and_nothing_after(pipes):
    run = runs.start(ORDER)
    pipes[0].say(event="progress", share=0.25)
    pipes[0].say(event="failed", sentence="Gagal.")
    pipes[0].says.close()
    runs.wait(run, 5)
    assert (run.share, run.sentence, run.ended, run.answer) == (0.25, "Gagal.", True, None)
    runs.cancel(run)
    assert run.sentence == "Gagal."


def test_a_process_that_dies_is_told_as_stopped(pipes):
    run = runs.start(ORDER)
    pipes[0].says.close()
    assert runs.wait(run, 5).sentence == runs.STOPPED


def test_a_run_that_takes_too_long_is_ended(pipes, monkeypatch):
    monkeypatch.setattr(runs, "_LONGEST", 0.0)
    run = runs.start(ORDER)
    assert runs.wait(run, 5).sentence == runs.TOO_LONG
    for timer in threading.enumerate():
        if isinstance(timer, threading.Timer):
            timer.join(5)
    assert pipes[0].killed


def test_another_scenario_or_basis_is_another_calculation():
    from analytics.store.versioned import following

    other = ORDER | {"scenario": SCENARIO.moved("relapse_rate", 0.06)}
    with following(Basis(Measure.LOWEST)):
        lowest = runs.marked(ORDER)
    assert len({runs.marked(ORDER), runs.marked(other), lowest}) == 3
    assert runs.marked(ORDER) == runs.marked(dict(reversed(ORDER.items())))


def test_a_question_nobody_knows_is_one_sentence(monkeypatch):
    _, events = worked(ORDER | {"question": "other"}, monkeypatch, Asked(GAP))
    assert events[-1] == {"event": "failed", "sentence": scenario_worker.FAILED}


def test_a_real_process_gives_the_numbers_of_this_one(prepared):
    from analytics.answers.scenarios import projected

    scenario = Scenario(settings=(Setting("ready_rate", 0.03),))
    order = {"question": "worked_out", "scenario": scenario, "draws": 100}
    run = runs.wait(runs.start(order), 120)
    assert run.sentence == ""
    ours = projected(scenario, practice=False, draws=100)
    assert run.answer.facts["totals"].equals(ours.facts["totals"])
    assert run.answer.provenance == ours.provenance
