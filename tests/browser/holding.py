"""The app in a process that says, when asked, whether a living object of it holds some digits.

`python -m tests.browser.holding PORT`; each line on standard input is digits, backwards, so that
the question is no find. The answer is a line of what was found: `str in dict`.
"""

from __future__ import annotations

import gc
import io
import json
import sys
import threading

from analytics.ui.serve import serve


def holders(digits: str) -> list[str]:
    """Kinds of the texts and bytes with these digits in them, and of what refers to them."""
    gc.collect()
    found = set()
    for holder in gc.get_objects():
        for held in (holder, *gc.get_referents(holder)):
            if digits in _text(held):
                found.add(f"{type(held).__name__} in {type(holder).__name__}")
    return sorted(found)


def _text(held: object) -> str:
    if isinstance(held, io.BytesIO):
        held = b"" if held.closed else held.getvalue()
    if isinstance(held, memoryview):
        held = held.tobytes()
    if isinstance(held, bytes | bytearray):
        return held.decode("latin-1")
    return held if isinstance(held, str) else ""


def _answer() -> None:
    for line in sys.stdin:
        print(json.dumps(holders(line.strip()[::-1])), flush=True)


if __name__ == "__main__":
    threading.Thread(target=_answer, daemon=True).start()
    sys.exit(serve("localhost", int(sys.argv[1])))
