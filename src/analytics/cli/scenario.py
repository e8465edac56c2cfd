"""`python -m analytics scenario run FILE`: the numbers of a kept scenario, as the page has them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def declare(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands to the program's."""
    group = commands.add_parser("scenario", help="skenario yang disimpan").add_subparsers(
        required=True, metavar="PERINTAH"
    )
    worker = group.add_parser("pekerja", help="untuk aplikasi: perintah lewat pipa")
    worker.set_defaults(run=_work)


def _work(_parsed: argparse.Namespace) -> int:
    from analytics.actions.worker import limit_memory  # noqa: PLC0415 - commands load their own
    from analytics.cli.scenario_worker import work  # noqa: PLC0415

    limit_memory()
    return work(sys.stdin.buffer, sys.stdout.buffer)
