"""The command line, by its own entry: what it prints, where, and with which exit status."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import forget

from analytics import cli
from analytics.answers.questions import QUESTIONS
from analytics.cli import main
from analytics.store import places
from analytics.vocabulary.standing import WATERMARK


@pytest.fixture
def run(prepared, capsys):
    """Exit status, output and errors of a command."""

    def run(*arguments: str):
        status = main(arguments)
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return run


def test_the_questions_are_listed(run):
    status, out, err = run("ask", "--list")
    assert (status, err) == (0, "")
    assert [line.split()[0] for line in out.splitlines()] == [*QUESTIONS, "audit"]
    assert run("ask") == (0, out, "")


def test_an_answer_has_unit_standing_origins_and_caveats(run):
    status, out, err = run("ask", "kemiskinan")
    assert (status, err) == (0, "")
    for part in ("11,49%", "Maret 2025", "Kedudukan: resmi, dikutip media", "Catatan:", "Sumber:"):
        assert part in out


def test_json_is_for_programs(run):
    status, out, _ = run("ask", "kpm", "--json")
    told = json.loads(out, parse_constant=pytest.fail)
    assert status == 0
    assert told["rows"][0]["value"] == 55_028
    assert told["rows"][0]["high"] == 59_303
    assert told["standing"] == "quoted"
    assert told["origins"]
    assert told["caveats"]


def test_several_areas_are_all_answered(run):
    _, out, _ = run("ask", "kemiskinan", "--area", "35.22", "35.23")
    assert "Bojonegoro" in out
    assert "Tuban" in out
    _, out, _ = run("ask", "tren-kemiskinan", "--area", "35.22", "35.23", "--json")
    assert {row["area_code"] for row in json.loads(out)["rows"]} == {"35.22", "35.23"}


def test_example_figures_come_when_asked_for_and_marked(run):
    status, out, _ = run("ask", "corong")
    assert status == 0
    assert "Belum ada data" in out
    assert WATERMARK not in out
    _, out, _ = run("ask", "corong", "--latihan", "--area", "35.22.08")
    assert out.startswith(WATERMARK)
    assert "Kedungadem" in out


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["ask", "cuaca"], "cuaca"),
        (["ask", "kemiskinan", "--area", "35.22", "99.99"], "99.99"),
        (["ask", "kemiskinan", "--area", "3522"], "3522"),
        (["ask", "angka", "--indikator", "kebahagiaan"], "kebahagiaan"),
    ],
)
def test_what_is_not_known_is_said_in_one_line(run, arguments, named):
    status, out, err = run(*arguments)
    assert (status, out) == (1, "")
    assert err.count("\n") == 1
    assert named in err


def test_a_sound_package_passes(run):
    assert run("data", "check") == (0, "Paket data utuh.\n", "")


@pytest.fixture
def own_static(monkeypatch, tmp_path):
    """A folder for map files of its own: other tests, in other processes, write theirs."""
    folder = tmp_path / "static"
    monkeypatch.setattr(places, "static_folder", lambda: folder)
    forget()
    yield folder
    forget()


@pytest.mark.parametrize("command", [["prepare"], ["data", "check"], ["ask", "kemiskinan"]])
def test_a_broken_file_stops_with_file_row_column_and_rule(run, data, own_static, command):
    row = data.change("claims", {"claim_id": "poverty_rate.35.22.2025-03.1"}, period_end="soon")
    status, out, err = run(*command)
    assert (status, out) == (1, "")
    assert err.startswith(f"claims.csv, baris {row}, kolom period_end [type-error]")
    assert "Traceback" not in err
    assert not own_static.exists()


def test_a_removed_indicator_and_bad_bytes_stop_an_answer(run, data):
    indicators = data.read("indicators")
    data.write("indicators", indicators[indicators["id"] != "poverty_rate"])
    status, out, err = run("ask", "kemiskinan")
    assert (status, out) == (1, "")
    assert re.match(r"\w+\.csv, baris \d+, kolom indicator \[foreign-key\]: .*poverty_rate", err)
    path = data.folder / "indicators.csv"
    path.write_bytes(path.read_bytes().replace(b"penduduk", b"\xff\xfe", 1))
    forget()
    status, out, err = run("ask", "kemiskinan")
    assert (status, out) == (1, "")
    assert re.match(r"indicators\.csv, baris \d+, kolom \w+ \[encoding-error\]: ", err)
    assert err.count("\n") == 1
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("number", "told"), [(13, "periksa izin"), (28, "disk penuh"), (30, "ANALYTICS_STATE")]
)
def test_a_disk_that_refuses_is_told_in_one_line(run, monkeypatch, state, number, told):
    def refuse(*_arguments, **_options):
        raise OSError(number, os.strerror(number), str(state))

    monkeypatch.setattr(Path, "mkdir", refuse)
    status, out, err = run("prepare")
    assert (status, out) == (1, "")
    assert err.startswith(f"{state}: ")
    assert told in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("text", ["abc", "0", "65536", "-1", "80 80", "٣x"])
def test_a_port_that_is_none_stops_only_the_server(run, monkeypatch, text):
    monkeypatch.setenv("PORT", text)
    status, out, err = run("run")
    assert (status, out) == (1, "")
    assert err == f"PORT harus angka 1 sampai 65535, bukan “{text}”.\n"
    assert run("ask", "--list")[0] == 0


def test_whoever_clicks_on_an_icon_gets_the_next_free_port(run, monkeypatch):
    shown = []
    monkeypatch.setattr(
        "analytics.ui.serve.serve", lambda *where, show: shown.append((*where, show)) or 0
    )
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert run("run", "--buka", "--host", "127.0.0.1", "--port", str(port))[0] == 0
    ((host, other, show),) = shown
    assert (host, show) == ("127.0.0.1", True)
    assert port < other < port + 20


def test_a_port_that_is_taken_is_told_before_the_work_of_a_start(run, monkeypatch):
    monkeypatch.setattr(cli, "_prepare", lambda _parsed: pytest.fail("prepared for nothing"))
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        status, out, err = run("run", "--host", "127.0.0.1", "--port", str(port))
    assert (status, out) == (1, "")
    assert err.startswith(f"Port {port} sudah dipakai program lain;")
    assert err.count("\n") == 1
    assert "PORT=" in err


def test_an_address_of_another_machine_is_told(run):
    status, out, err = run("run", "--host", "192.0.2.77")
    assert (status, out) == (1, "")
    assert "192.0.2.77" in err
    assert "HOST=localhost" in err


def test_a_missing_file_is_named(run, data):
    (data.folder / "areas.csv").unlink()
    for command in (["prepare"], ["ask", "kemiskinan"], ["data", "seal"]):
        status, out, err = run(*command)
        assert (status, out) == (1, "")
        assert "areas.csv [missing-file]" in err


def test_a_change_on_purpose_is_sealed(run, data):
    data.change("claims", {"claim_id": "kpm_pkh.35.22.2025.4"}, locator="paragraf 9")
    assert run("data", "check")[0] == 1
    assert run("data", "seal") == (0, "Disegel: claims.csv.\n", "")
    assert run("data", "check")[0] == 0
    assert run("data", "seal") == (0, "Tidak ada yang berubah.\n", "")


def test_boundaries_are_built_from_the_points(run, geo):
    committed = {path.name: path.read_bytes() for path in (geo / "derived").iterdir()}
    (geo / "derived" / "village.geojson").unlink()
    status, _, err = run("prepare")
    assert status == 1
    assert "python -m analytics geo build" in err
    status, out, _ = run("geo", "build")
    assert status == 0
    assert "village.geojson: 430 " in out
    assert {path.name: path.read_bytes() for path in (geo / "derived").iterdir()} == committed


def test_a_broken_point_stops_the_build(run, geo):
    lines = (geo / "points.csv").read_text(encoding="utf-8").splitlines()
    code, _, *rest = lines[7].split(",")
    lines[7] = ",".join([code, "95.0", *rest])
    (geo / "points.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    status, out, err = run("geo", "build")
    assert (status, out) == (1, "")
    assert "points.csv, baris 8, kolom lat" in err


def test_preparing_again_changes_nothing(run, practised, own_static):
    def files():
        folders = (places.static_folder(), places.state_folder())
        return {path: path.stat().st_mtime_ns for f in folders for path in f.rglob("*.*")}

    assert run("prepare") == (0, "", "")
    before = files()
    assert before
    forget()
    assert run("prepare") == (0, "", "")
    assert files() == before


def test_help_and_a_wrong_word(capsys):
    for arguments, status in (["--help"], 0), (["nonsense"], 2), ([], 2):
        with pytest.raises(SystemExit) as stopped:
            main(arguments)
        assert stopped.value.code == status


def test_it_is_a_module_and_its_reader_may_hang_up(prepared):
    """`python -m analytics ask ... | head -1`."""
    environment = os.environ | {"PYTHONPATH": str(places.project_root() / "src")}
    with subprocess.Popen(
        [sys.executable, "-m", "analytics", "ask", "tren-kemiskinan", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
    ) as process:
        process.stdout.close()
        errors = process.stderr.read().decode()
        assert process.wait(timeout=60) == 0
    assert errors == ""


def test_another_figure_is_used_when_asked_for_and_told(run):
    status, out, _ = run("ask", "kpm", "--pakai", "tertinggi", "--json")
    row = json.loads(out)["rows"][0]
    assert status == 0
    assert (row["value"], row["main"]) == (59_303, 55_028)
    assert "[angka tertinggi; utama: 55.028]" in run("ask", "kpm", "--pakai", "tertinggi")[1]
    assert "utama:" not in run("ask", "kpm")[1]


def test_an_unknown_basis_names_those_there_are(run):
    status, _, err = run("ask", "kpm", "--pakai", "termahal")
    assert status == 1
    assert "utama, terendah, tertinggi, sumber." in err


def test_the_board_is_told(run):
    status, out, _ = run("ask", "rekonsiliasi")
    assert status == 0
    assert "59.303 KPM" in out
    assert "dipakai, Pemerintah Kabupaten Bojonegoro" in out
