"""A calculation of the laboratory in a process of its own, for `ui.laboratory.runs`.

In: one line of JSON, the order. Out: one line of JSON an event: `progress` with a share, at last
`answered` with the pickled answer in base64, or `failed` with a sentence. Whoever ends the process
ends the calculation, and nothing is left of it.
"""

from __future__ import annotations

import base64
import json
import logging
import os
import pickle
import traceback
from importlib import import_module
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from analytics.vocabulary.claim import Basis
from analytics.vocabulary.errors import BrokenData, Refused
from analytics.vocabulary.scenario import Scenario, Setting

if TYPE_CHECKING:
    from collections.abc import Mapping

log = logging.getLogger(__name__)
QUESTIONS: Final[Mapping[str, str]] = {
    "worked_out": "analytics.answers.scenario_headlines",
    "firmness": "analytics.answers.allocation_robust",
}
"""What can be ordered: name of the function, and the module it is in. Each takes a scenario,
practice, what the order names besides, and `told`, which it calls with the share that is done."""
FAILED = (
    "Hitungan ini gagal dan tidak ada yang berubah. Ulangi; bila tetap gagal, sampaikan kepada "
    "pengelola aplikasi jam kejadiannya."
)
_NICE = 10  # pages come first


def work(incoming: BinaryIO, outgoing: BinaryIO) -> int:
    """Do what the first line asks for; the exit status."""

    def say(event: str, **facts: Any) -> None:  # noqa: ANN401 - plain JSON
        outgoing.write(json.dumps({"event": event, **facts}, ensure_ascii=False).encode() + b"\n")
        outgoing.flush()

    if hasattr(os, "nice"):
        os.nice(_NICE)
    try:
        answer = _answered(json.loads(incoming.readline()), say)
        say("answered", answer=base64.b64encode(pickle.dumps(answer)).decode())
    except (BrokenData, Refused) as problem:
        say("failed", sentence=str(problem))
    except BrokenPipeError:  # nobody listens any more
        return 1
    except Exception as problem:  # noqa: BLE001 - told as one sentence, and where in the log
        where = "".join(traceback.format_tb(problem.__traceback__))
        log.error("a calculation failed: %r\n%s", problem, where)  # noqa: TRY400 - told once
        say("failed", sentence=FAILED)
        return 1
    return 0


def _answered(order: dict[str, Any], say: Any) -> object:  # noqa: ANN401 - as `work` makes it
    from analytics.store.versioned import following  # noqa: PLC0415 - pandas

    say("progress", share=0.0)
    question, told = order.pop("question"), order.pop("scenario")
    wanted = Basis.parse(order.pop("basis"))
    settings = tuple(Setting(**one) for one in told.pop("settings"))
    scenario = Scenario(**told, settings=settings)
    ask = getattr(import_module(QUESTIONS[question]), question)
    with following(wanted):
        return ask(
            scenario, scenario.practice, **order, told=lambda share: say("progress", share=share)
        )
