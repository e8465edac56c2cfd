"""`python -m analytics scenario run FILE`: the numbers of a scenario, as the page has them."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analytics.vocabulary.errors import Refused
from analytics.vocabulary.standing import WATERMARK

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping, Sequence

    from analytics.actions.scenario_content import Filed


def declare(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands to the program's."""
    group = commands.add_parser("scenario", help="skenario yang disimpan").add_subparsers(
        required=True, metavar="PERINTAH"
    )
    run = group.add_parser("run", help="hitung skenario dalam sebuah berkas YAML")
    run.add_argument("file", type=Path, metavar="BERKAS", help="diunduh dari halaman Skenario")
    run.add_argument("--json", action="store_true", help="keluaran JSON")
    run.add_argument("--latihan", action="store_true", help="boleh memakai data contoh (ditandai)")
    run.add_argument("--cepat", action="store_true", help="2.000 undian seperti saat menggeser")
    run.add_argument("--tercatat", action="store_true", help="tampilkan hasil yang dicatat saja")
    run.add_argument("--pakai", default="", metavar="DASAR", help="seperti pada ask")
    run.set_defaults(run=_run)

    worker = group.add_parser("pekerja", help="untuk aplikasi: perintah lewat pipa")
    worker.set_defaults(run=_work)


def _run(parsed: argparse.Namespace) -> int:
    from analytics.actions import scenario_file  # noqa: PLC0415 - commands load what they need
    from analytics.actions.prepare import prepare  # noqa: PLC0415
    from analytics.answers import levers, scenario_headlines, scenarios_kept  # noqa: PLC0415
    from analytics.answers.basis import bases  # noqa: PLC0415
    from analytics.answers.coded import as_json  # noqa: PLC0415
    from analytics.answers.told import as_text  # noqa: PLC0415
    from analytics.store.versioned import following  # noqa: PLC0415
    from analytics.vocabulary.claim import MAIN, Basis  # noqa: PLC0415
    from analytics.vocabulary.result import Gap  # noqa: PLC0415
    from analytics.vocabulary.scenario import EXPLORING, FOR_THE_RECORD  # noqa: PLC0415
    from analytics.wording.depth import example  # noqa: PLC0415
    from analytics.wording.scenarios import baseline  # noqa: PLC0415

    with parsed.file.open("rb") as stream:  # no more of it than a scenario can be
        file = stream.read(scenario_file.LARGEST + 1)
    prepare()  # which checks the tables before any is read
    kept = scenario_file.read(file, levers.of(parsed.latihan))
    practice = kept.scenario.practice
    if practice and not parsed.latihan:
        raise Refused("Skenario itu dimulai dari data contoh; jalankan lagi dengan --latihan.")
    if parsed.latihan and not practice:
        raise Refused("Skenario itu bukan dari data contoh; jalankan lagi tanpa --latihan.")
    if parsed.tercatat:
        return _recorded(kept, as_json=parsed.json)
    basis = parsed.pakai or kept.recorded.get("basis", MAIN.code)
    if basis not in (known := bases()):
        raise Refused(f"Dasar “{basis}” tidak dikenal; pilih: {', '.join(known)}.")
    _tell_versions(kept)
    draws = EXPLORING if parsed.cepat else FOR_THE_RECORD
    with following(Basis.parse(basis)):
        answer = scenario_headlines.worked_out(kept.scenario, practice, draws)
    if isinstance(answer, Gap):
        print(as_json(answer) if parsed.json else as_text(answer))
    elif parsed.json:
        print(as_json(answer))
    else:
        bare = replace(answer, frame=answer.frame[:0])  # quarters and kecamatan: with --json
        told = (baseline(answer.facts),)
        print(
            *(example(told) if practice else told),
            *_sentences(answer.facts["headlines"]),
            *_lines(scenarios_kept.rows(answer)),
            as_text(bare),
            sep="\n",
        )
    return 0


def _tell_versions(kept: Filed) -> None:
    """On the other stream, so that numbers can be read by a program."""
    from analytics.actions.scenario_content import content  # noqa: PLC0415
    from analytics.answers.scenarios_kept import differs  # noqa: PLC0415
    from analytics.wording.scenarios_kept import other_version_told  # noqa: PLC0415

    recorded = kept.recorded.get("on", "")
    if told := other_version_told(differs(content(kept)), recorded):
        print(told, file=sys.stderr)


def _recorded(kept: Filed, *, as_json: bool) -> int:
    """What was recorded, with the data and the model of then."""
    from analytics.wording.scenarios_kept import noted  # noqa: PLC0415

    if not kept.recorded:
        raise Refused("Berkas itu tidak memuat hasil yang dicatat; jalankan tanpa --tercatat.")
    if as_json:
        print(json.dumps(kept.recorded, ensure_ascii=False, indent=2))
        return 0
    example = [WATERMARK] if kept.scenario.practice else []
    print(*example, noted({"recorded": kept.recorded}), *_lines(kept.recorded["rows"]), sep="\n")
    return 0


def _lines(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    from analytics.wording.scenarios_kept import line  # noqa: PLC0415

    return [line(row) for row in rows]


def _sentences(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """What other sections say first, as on the page; one from example data says so."""
    from analytics.wording.depth import example  # noqa: PLC0415

    told = (tuple(row["lines"]) for row in rows if row["example"])
    return [
        *(each for row in rows if not row["example"] for each in row["lines"]),
        *(each for lines in told for each in example(lines)),
    ]


def _work(_parsed: argparse.Namespace) -> int:
    from analytics.actions.worker import limit_memory  # noqa: PLC0415
    from analytics.cli.scenario_worker import work  # noqa: PLC0415

    limit_memory()
    return work(sys.stdin.buffer, sys.stdout.buffer)
