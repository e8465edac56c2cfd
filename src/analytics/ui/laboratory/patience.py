"""An answer that takes its time: the page stays in the reader's hands, and it can be cancelled.

    place = patience.place()                       # first in the fragment of a section
    answer = patience.ask(place, question, *arguments)
    patience.settled(place)                        # last: all on the screen belongs together

An answer is worked out in a thread of its own. The page waits for it in short turns and then runs
again, from the same place and with nothing on the screen replaced: Streamlit does not interrupt a
fragment for a newer move of a control in it, but every turn begins with what was moved meanwhile,
and what nobody asks for any more is stopped. Between two turns other readers get theirs.
"""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from contextvars import copy_context
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import streamlit as st
from streamlit.errors import StreamlitAPIException

from analytics.store import progress, versioned
from analytics.ui import address
from analytics.ui.ask import ask as answered
from analytics.ui.ask import work_out
from analytics.wording import patience as words

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator

T = TypeVar("T")
Mark = tuple[Callable[..., Any], tuple[Hashable, ...], str]
"""What is asked, of what, on which data and by which basis."""

_QUIET = 0.5  # seconds in which an answer may come without a word
_TURN = 0.4  # seconds of waiting, then the page looks what was moved meanwhile
_STEP = 0.1  # seconds between two steps of the bar
_AT_ONCE = 2  # calculations of all readers: as many as there are processors to be had
_KEPT = 500
_WIDTH = 260  # pixels
_STILL = Path(__file__).with_name("still.js")
_JOB, _HELD, _CANCELLED, _BACK = "sabar.job", "sabar.held", "sabar.cancelled", "sabar.back"


@dataclass(eq=False)
class Job:
    """One calculation, for everybody who asks the same.

    Attributes:
        mark: what is asked.
        share: how far it is.
        waiting: how many readers wait for it; it stops with the last of them.
    """

    mark: Mark
    begun: float = field(default_factory=time.monotonic)
    share: float = 0.0
    waiting: int = 0
    stopped: bool = False
    problem: BaseException | None = None
    ended: threading.Event = field(default_factory=threading.Event)

    def told(self, share: float) -> None:
        """Note how far it is; raises `Stopped` where nobody waits."""
        if self.stopped:
            raise progress.Stopped
        self.share = min(max(self.share, share), 1.0)


_JOBS: dict[Mark, Job] = {}
_DONE: OrderedDict[Mark, None] = OrderedDict()
_LOCK = threading.Lock()
_PLACES = threading.BoundedSemaphore(_AT_ONCE)


@dataclass
class Place:
    """Where a reader is told how far it is, once a run of the page."""

    box: DeltaGenerator
    bar: DeltaGenerator | None = None

    def tell(self, share: float) -> None:
        """Draw the bar and its button, or move the bar."""
        if self.bar is not None:
            self.bar.progress(share, text=words.WORKING, width=_WIDTH)
            return
        self.bar = self.box.progress(share, text=words.WORKING, width=_WIDTH)
        self.box.button(words.CANCEL, key="sabar.batal", icon=":material/cancel:", on_click=cancel)

    def clear(self) -> None:
        """Take away a bar of this run or of one before; the style sheet hides a place without."""
        (self.box if self.bar is None else self.bar).empty()


def place() -> Place:
    """Where it is told how long something takes: above the page, so that nothing in it moves."""
    if st.session_state.pop(_BACK, False):
        st.rerun()  # the whole page: what was put back may stand above the section
    box = st.container(key="sabar", horizontal=True, vertical_alignment="center", gap="small")
    with box:
        st.html(f"<script>{_STILL.read_text()}</script>", unsafe_allow_javascript=True)
    return Place(box)


def ask(box: Place, question: Callable[..., T], *arguments: Hashable) -> T:
    """As `ui.ask.ask`, without holding the page for more than a moment.

    Args:
        box: from `place`.
        question: of `answers`.
        arguments: its own.

    Raises:
        What `question` raises.
    """
    mark = (question, arguments, versioned.key())
    if mark not in _DONE:
        _wait(box, mark)
    found: T = answered(question, *arguments)  # kept there by now
    return found


def settled(box: Place) -> None:
    """All that is on the screen is worked out: this is what "Batalkan" leads back to."""
    box.clear()
    st.session_state[_HELD] = address.held()
    st.session_state.pop(_CANCELLED, None)
    if job := st.session_state.pop(_JOB, None):  # of a setting that was moved on from
        _leave(job)


def cancel() -> None:
    """Stop what this reader waits for, and put the controls back to what was last worked out."""
    job: Job | None = st.session_state.pop(_JOB, None)
    if job is None:
        return
    _leave(job)
    st.session_state[_CANCELLED] = job.mark
    if held := st.session_state.get(_HELD):
        address.put_back(held)
        st.session_state[_BACK] = True


def _wait(box: Place, mark: Mark) -> None:
    """Begin it or join it; ends this turn of the page as long as it is under way."""
    if st.session_state.get(_CANCELLED) == mark:
        _offer(box)
    job = _joined(mark)
    now = time.monotonic()
    until = max(job.begun + _QUIET, now + _TURN)
    while not job.ended.wait(_STEP) and now < until:
        now = time.monotonic()
        if now >= job.begun + _QUIET:
            box.tell(job.share)
    if not job.ended.is_set():
        _again()
    del st.session_state[_JOB]
    _leave(job)
    if job.problem is not None and not isinstance(job.problem, progress.Stopped):
        raise job.problem
    if job.problem is not None:  # stopped by another reader as we joined
        _again()


def _offer(box: Place) -> None:
    """It was cancelled with nothing to go back to, or asked for once more by the same controls."""
    box.box.info(words.STOPPED, icon=":material/info:", width=420)
    box.box.button(
        words.ONCE_MORE,
        key="sabar.lagi",
        icon=":material/play_arrow:",
        on_click=lambda: st.session_state.pop(_CANCELLED, None),
    )
    st.stop()


def _again() -> None:
    """The next turn: of the fragment where it runs alone, else of the page."""
    try:
        st.rerun(scope="fragment")
    except StreamlitAPIException:
        st.rerun()


def _joined(mark: Mark) -> Job:
    """The calculation this reader waits for from now on; the one before loses a reader."""
    before: Job | None = st.session_state.get(_JOB)
    if before is not None and before.mark == mark:
        return before
    with _LOCK:
        job = _JOBS.get(mark)
        if job is None or job.stopped:
            job = _JOBS[mark] = Job(mark)
            # A context of its own: the basis of the reader goes along.
            run = copy_context().run
            threading.Thread(target=run, args=(_work, job), daemon=True).start()
        job.waiting += 1
    if before is not None:
        _leave(before)
    address.only_here(_JOB)
    st.session_state[_JOB] = job
    return job


def _leave(job: Job) -> None:
    with _LOCK:
        job.waiting -= 1
        if job.waiting <= 0 and not job.ended.is_set():
            job.stopped = True


def _work(job: Job) -> None:
    question, arguments, _ = job.mark
    try:
        with _PLACES, progress.heard(job.told):
            job.told(0.0)
            work_out(question, *arguments)
    except BaseException as problem:  # noqa: BLE001 - raised again where it is waited for
        job.problem = problem
    with _LOCK:
        if job.problem is None:
            _DONE[job.mark] = None
            while len(_DONE) > _KEPT:
                _DONE.popitem(last=False)
        if _JOBS.get(job.mark) is job:
            del _JOBS[job.mark]
    job.ended.set()
