"""`ask audit` and `naskah`: what cannot be right together, in the figures and in a text."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from analytics.store import places

if TYPE_CHECKING:
    import argparse

    from analytics.answers.speech import Reading

AUDIT = "audit"
WORDS = "Angka mana yang tidak mungkin benar bersama (--area menyaring)?"


def declare(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """The command `naskah`."""
    script = commands.add_parser("naskah", help="periksa angka dalam naskah dari masukan standar")
    script.add_argument("--json", action="store_true", help="keluaran JSON")
    script.set_defaults(run=_script)


def audit(areas: list[str], *, as_json: bool) -> int:
    """Print every finding, or those with a figure of one of the areas."""
    from analytics.answers.audits import findings  # noqa: PLC0415 - pandas; `--help` needs none

    found = [
        finding
        for finding in findings()
        if not areas or set(areas) & set(finding.figures["area_code"])
    ]
    if as_json:
        rows = [
            {
                "severity": finding.severity.value,
                "rule": finding.rule,
                "sentence": finding.sentence,
                "figures": list(finding.figures["figure_id"]),
            }
            for finding in found
        ]
        print(json.dumps(rows, ensure_ascii=False, indent=2))
        return 0
    for finding in found:
        print(f"[{finding.severity.label}] {finding.sentence}")
        for figure in finding.figures.head(5).itertuples():
            print(f"    {figure.figure_id}: {figure.written} – {figure.source}")
    return 0


def _script(parsed: argparse.Namespace) -> int:
    from analytics.answers.speech import check  # noqa: PLC0415 - as above
    from analytics.store.package import verify  # noqa: PLC0415

    verify(places.data_folder())
    read = check(sys.stdin.read())
    if parsed.json:
        print(json.dumps(_body(read), ensure_ascii=False, indent=2))
        return 0
    for worked in read.worked:
        print(f"“{read.text[worked.start : worked.end]}”\n    {worked.sentence}")
    for heard in read.heard:
        said = read.text[heard.start : heard.end].strip()
        print(f"{said}: {heard.known.verdict.label} – {heard.known.sentence}")
    if not read.heard:
        print("Tidak ada bilangan yang terbaca dalam naskah ini.")
    return 0


def _body(read: Reading) -> dict[str, object]:
    return {
        "worked": [
            {"said": read.text[w.start : w.end], "fits": w.fits, "sentence": w.sentence}
            for w in read.worked
        ],
        "numbers": [
            {
                "said": read.text[h.start : h.end].strip(),
                "verdict": h.known.verdict.value,
                "sentence": h.known.sentence,
                "figures": [figure["figure_id"] for figure in h.known.figures],
            }
            for h in read.heard
        ],
    }
