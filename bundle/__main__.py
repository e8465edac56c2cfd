"""`python -m bundle`: one folder that starts on a laptop without internet."""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from analytics.actions import accounts, travel
from analytics.actions.prepare import prepare
from analytics.cli import told
from analytics.store import places
from analytics.store.records import now
from analytics.vocabulary.errors import BrokenData, Refused
from analytics.vocabulary.period import WIB
from bundle import decks, folder, project, start, wheels
from bundle.targets import targets

if TYPE_CHECKING:
    from collections.abc import Sequence

_HERE = f"{sys.version_info.major}.{sys.version_info.minor}"
_PYTHON = re.compile(r"3\.(1[1-9]|[2-9]\d)")


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the package; the exit status is 0, or 1 after one line that says what is wrong."""
    parser = argparse.ArgumentParser(prog="python -m bundle", description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("dist/paket-rapat"))
    parser.add_argument("--python", nargs="+", default=[_HERE], metavar="VERSI")
    parsed = parser.parse_args(arguments)
    try:
        return make(parsed.out.absolute(), tuple(dict.fromkeys(parsed.python)))
    except (BrokenData, Refused) as problem:
        print(problem, file=sys.stderr)
    except OSError as problem:
        print(told(problem), file=sys.stderr)
    return 1


def make(out: Path, pythons: Sequence[str]) -> int:
    """Write the package into `out`."""
    wrong = [one for one in pythons if not _PYTHON.fullmatch(one)]
    if wrong:
        raise Refused(f"“{wrong[0]}” bukan versi Python yang didukung; tulis misalnya 3.11.")
    began = time.monotonic()
    with folder.made(out) as new:
        prepare()
        print("Menyalin program dan data ...", flush=True)
        project.copy(new / "program")
        version = travel.take_along(accounts.terminal(), new / "program" / "var")
        print("Membuat paparan ...", flush=True)
        made = decks.write(new)
        (new / "wheels").mkdir()
        for target in targets(pythons):
            print(f"Mengunduh wheel untuk {target.name} ...", flush=True)
            found = wheels.gather(
                places.project_root() / "requirements.txt", target, new / "wheels"
            )
            listed = new / "wheels" / f"{target.name}.txt"
            listed.write_text(wheels.listed(found), encoding="utf-8", newline="\n")
        words = {
            "MADE": f"{now().astimezone(WIB):%d-%m-%Y pukul %H.%M} WIB",
            "PROGRAM": program(),
            "DATA": made.version,
            "DECK": made.more,
        }
        start.write(new, pythons, words)
        folder.write_list(
            new,
            {
                "made": now().isoformat(timespec="seconds"),
                "program": words["PROGRAM"],
                "data": version,
                "deck": made.version,
                "pythons": list(pythons),
            },
        )
    size = sum(path.stat().st_size for path in out.rglob("*") if path.is_file())
    print(f"{out}: {size / 1e6:.0f} MB, {time.monotonic() - began:.0f} detik.")
    return 0


def program() -> str:
    """The version of the program: number and, from a checkout, the commit."""
    text = (places.project_root() / "pyproject.toml").read_text(encoding="utf-8")
    number = re.search(r'^version = "([^"]+)"', text, re.MULTILINE)
    said = subprocess.run(  # noqa: S603
        ["git", "-C", str(places.project_root()), "describe", "--always", "--dirty"],  # noqa: S607
        capture_output=True,
        text=True,
        check=False,
    )
    commit = f" ({said.stdout.strip()})" if said.returncode == 0 else ""
    return f"{number[1] if number else '?'}{commit}"


if __name__ == "__main__":
    raise SystemExit(main())
