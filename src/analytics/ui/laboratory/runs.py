"""What takes longer than a second: worked out in a process of its own, watched, and cancelled.

    answer = runs.offer("Hitung 10.000 kali", order, "catat")

draws the button, then how far it is with "Batalkan", then gives the answer. An order is plain:
`question` names one of `cli.scenario_worker.QUESTIONS`, `scenario` is the scenario, everything else
is told to that question by name. The reader's basis goes along.
"""

from __future__ import annotations

import base64
import json
import pickle
import secrets
import threading
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

import streamlit as st

from analytics.store import versioned
from analytics.ui import address, basis, children
from analytics.ui import start as started
from analytics.vocabulary.errors import Refused

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Mapping

    from analytics.vocabulary.result import Answer

STOPPED = "Hitungan dihentikan; tidak ada yang berubah."
TOO_LONG = "Hitungan dihentikan karena lebih dari tiga menit; kecilkan skenarionya, lalu ulangi."
BUSY = "Dua hitungan lain sedang berjalan; tunggu sampai salah satunya selesai, lalu tekan lagi."
_MOST = 2  # at once, of all readers: pages need the rest of the machine
_LONGEST = 180.0  # seconds
_EVERY = 0.5  # seconds between two looks at a run


@dataclass
class Run:
    """One calculation; its fields are replaced, never changed in place: pages read them meanwhile.

    Attributes:
        id: its name in this server, until it stops.
        mark: of order, data and basis: another mark, another calculation.
        share: how far it is, 0 to 1.
        answer: what came of it; None while it runs, and if nothing came of it.
        sentence: why nothing came of it.
        ended: True once nothing more will be heard.
    """

    id: str
    mark: str
    share: float = 0.0
    answer: Answer | None = None
    sentence: str = ""
    ended: bool = False
    process: subprocess.Popen[bytes] | None = field(default=None, repr=False)
    timer: threading.Timer | None = field(default=None, repr=False)


_RUNS: children.Register[Run] = children.Register()


def marked(order: Mapping[str, Any]) -> str:
    """Name of an order on the data and by the basis of now: equal names, equal answers."""
    return f"{_line(order)} {versioned.key()}"


def start(order: Mapping[str, Any]) -> Run:
    """Begin to work something out.

    Raises:
        Refused: as many are under way as this machine should carry.
    """
    run = Run(secrets.token_hex(6), marked(order))
    with _RUNS.turn:
        if _RUNS.running() >= _MOST:
            raise Refused(BUSY)
        _RUNS.add(run)
    try:
        run.process = children.start("scenario", "pekerja")
        if run.process.stdin is not None:
            run.process.stdin.write(_line(order).encode() + b"\n")
            run.process.stdin.close()
    except OSError:  # no process, or it ended before it listened
        _end(run, STOPPED)
        return run
    run.timer = threading.Timer(_LONGEST, _stop, (run, TOO_LONG))
    run.timer.daemon = True
    run.timer.start()
    threading.Thread(target=_listen, args=(run,), daemon=True).start()
    return run


def find(name: str) -> Run | None:
    """A run by its id."""
    return _RUNS.find(name)


def cancel(run: Run) -> None:
    """End a run; nothing of it is left."""
    _stop(run, STOPPED)


def wait(run: Run, seconds: float) -> Run:
    """Wait until a run has ended; for whoever shows nothing meanwhile."""
    children.wait(lambda: run.ended, seconds)
    return run


def offer(label: str, order: Mapping[str, Any], key: str) -> Answer | None:
    """The button that begins it; how far it is; what came of it, or None until then.

    A run of another order, of other data or by another basis is ended: nobody waits for it.
    """
    name, problem = f"{key}.run", f"{key}.problem"
    address.only_here(name)
    address.only_here(problem)
    run = find(str(st.session_state.get(name, "")))
    if run is not None and run.mark != marked(order):
        cancel(run)
        del st.session_state[name]
        run = None
    if run is not None and run.answer is not None:
        return run.answer
    if run is not None and not run.ended:
        _progress(run.id, key)
        return None
    st.button(
        label,
        key=f"{key}.mulai",
        icon=":material/play_arrow:",
        on_click=_begin,
        args=(order, name, problem),
    )
    sentence = st.session_state.pop(problem, "") or (run.sentence if run else "")
    if sentence:
        st.info(sentence, icon=":material/info:")
    return None


def _begin(order: Mapping[str, Any], name: str, problem: str) -> None:
    with basis.alone():  # a callback runs before its page
        try:
            st.session_state[name] = start(order).id
        except Refused as refused:
            st.session_state[problem] = str(refused)


@st.fragment(run_every=_EVERY)
def _progress(name: str, key: str) -> None:
    with started.safely("Skenario"):
        run = find(name)
        if run is None or run.ended:
            st.rerun()
        st.progress(run.share, text="Menghitung …")
        st.button(
            "Batalkan", key=f"{key}.batal", icon=":material/cancel:", on_click=cancel, args=(run,)
        )


def _line(order: Mapping[str, Any]) -> str:
    plain = {**order, "scenario": asdict(order["scenario"]), "basis": versioned.basis().code}
    return json.dumps(plain, sort_keys=True)


def _listen(run: Run) -> None:
    if run.process is None or run.process.stdout is None:
        return
    with run.process as process:
        for event in children.said(process, f"calculation {run.id}"):
            _hear(run, event)
    _end(run, STOPPED)


def _hear(run: Run, said: Mapping[str, Any]) -> None:
    match said["event"]:
        case "progress":
            run.share = min(max(float(said["share"]), 0.0), 1.0)
        case "answered":  # by our own child, through a pipe nobody else writes into
            run.answer = pickle.loads(base64.b64decode(said["answer"]))  # noqa: S301
            _end(run, "")
        case _:
            _end(run, str(said.get("sentence", STOPPED)))


def _stop(run: Run, sentence: str) -> None:
    _end(run, sentence)
    if run.process is not None and run.process.poll() is None:
        run.process.kill()


def _end(run: Run, sentence: str) -> None:
    """The first who says how it ended is right."""
    if run.ended:
        return
    run.sentence, run.ended = sentence, True
    if run.timer is not None:
        run.timer.cancel()
