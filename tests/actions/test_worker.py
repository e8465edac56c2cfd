"""The process that reads a file: what it says, and that no NIK outlives it."""

from __future__ import annotations

import base64
import io
import json
import os
import re
import subprocess
import sys
import zipfile

import pytest

from analytics.actions import accounts, reading
from analytics.actions.worker import Worker
from analytics.store import documents, places, proposals, tables
from analytics.vocabulary.role import Actor, Role, Way

FAMILIES = 8  # in each of three villages of each kecamatan
CARDS = [f"352201010115{number:04}" for number in range(FAMILIES * 3 * 28)]
HEADS = [f"352201410180{number:04}" for number in range(FAMILIES * 3 * 28)]
PLANTED = {number.encode() for number in (*CARDS, *HEADS)}
ACTOR = {"name": "ani", "role": "approver", "way": "account"}


def villages() -> list[str]:
    rows = tables.areas()
    rows = rows[(rows["level"] == "village") & rows["code"].str.startswith("35.22.")]
    return [code for code in rows.groupby("parent_code")["code"].head(3) for _ in range(FAMILIES)]


def register(size: str = "4", place: str = "") -> bytes:
    lines = ["No KK;NIK;Kode desa;Tanggal masuk;Jumlah anggota keluarga;Nama"]
    lines += [
        f"{card};{head};{place or code};2019-03-01;{size};Rahasia"
        for card, head, code in zip(CARDS, HEADS, villages(), strict=True)
    ]
    return "\n".join(lines).encode()


def order(content: bytes, **more) -> bytes:
    head = {
        "deed": "propose",
        "layout": "register",
        "file": "kpm.csv",
        "details": {"publisher": "Dinas Sosial", "cutoff": "2026-03-31"},
        "actor": ACTOR,
        "size": len(content),
    }
    return json.dumps(head | more).encode() + b"\n" + content


def events(content: bytes, **more) -> list[dict]:
    heard = io.BytesIO()
    Worker(io.BytesIO(order(content, **more)), heard).run()
    return [json.loads(line) for line in heard.getvalue().splitlines()]


@pytest.fixture
def key(tmp_path, monkeypatch):
    monkeypatch.setenv("ANALYTICS_KEY", str(tmp_path / "key" / "nik.key"))


def found_in(data: bytes) -> list[bytes]:
    """Planted numbers in bytes, and in the parts of a workbook."""
    parts = [data]
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts += [packed.read(name) for name in packed.namelist()]
    return [
        one for part in parts for one in re.findall(rb"(?=(3522\d{12}))", part) if one in PLANTED
    ]


@pytest.mark.parametrize("wrong", [{}, {"size": "99"}, {"place": "x"}], ids=str)
def test_no_number_of_a_person_is_left_anywhere(state, key, tmp_path, wrong):
    """Whether the file is taken or refused: not on disk, not in the report, not in the log."""
    content = register(**wrong)
    assert set(found_in(content)) == PLANTED
    folders = {name: tmp_path / name for name in ("tmp", "home")}
    for folder in folders.values():
        folder.mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "analytics", "import", "--pekerja"],
        input=order(content),
        capture_output=True,
        cwd=tmp_path,
        env=os.environ
        | {
            "PYTHONPATH": str(places.project_root() / "src"),
            "TMPDIR": str(folders["tmp"]),
            "HOME": str(folders["home"]),
        },
        timeout=120,
        check=False,
    )
    said = [json.loads(line) for line in done.stdout.splitlines()]
    last = said[-1]
    expected = {"refused", "guesses"} if wrong else {"proposed"}
    assert last["event"] in expected, (last.get("sentence"), done.stderr.decode())
    assert found_in(done.stdout) == []
    assert found_in(done.stderr) == []
    assert found_in(base64.b64decode(last.get("report", ""))) == []
    for path in tmp_path.rglob("*"):
        if path.is_file():
            assert found_in(path.read_bytes()) == [], path
            assert b"Rahasia" not in path.read_bytes(), path


def test_a_register_becomes_a_proposal_with_register_and_cubes(state, key):
    last = events(register())[-1]
    assert last["event"] == "proposed"
    files = proposals.files(proposals.read(last["proposal"]))
    assert {"kpm.parquet", "register/manifest.json", "cubes/stock.parquet"} <= set(files)


_FAMILY = f"{CARDS[0]};{HEADS[0]};Kedungdem;4"
MISSPELLED = {
    "register": (
        f"No KK;NIK;Kecamatan;Jumlah anggota keluarga\n{_FAMILY}",
        "35.22.08",
    ),
    "aggregate": (
        "Kecamatan;Indikator;Periode;Nilai;Satuan\nKedungdem;kpm_pkh;2024;2123;KPM",
        "35.22.08",
    ),
}


@pytest.mark.parametrize("layout", MISSPELLED)
def test_a_misspelled_place_is_asked_and_not_refused(state, key, layout):
    """A row whose place waits for an answer is not one without a place."""
    text, proposed = MISSPELLED[layout]
    last = events(text.encode(), layout=layout)[-1]
    assert last["event"] == "guesses", last
    assert [guess["proposed"] for guess in last["guesses"]] == [proposed]


def test_a_role_that_may_not_is_told_before_the_file_is_read(state, key):
    (first, last) = events(register(), actor=ACTOR | {"role": "reader"})
    assert (first["event"], last["event"]) == ("progress", "failed")
    assert "operator" in last["sentence"]
    last = events(register(), actor=ACTOR | {"way": "nobody"})[-1]
    assert "tidak terautentikasi" in last["sentence"]
    assert proposals.every() == ()


def test_a_pipe_that_closes_early_leaves_nothing(state, key):
    heard = io.BytesIO()
    Worker(io.BytesIO(order(register())[:-20]), heard).run()
    assert b"proposed" not in heard.getvalue()
    assert proposals.every() == ()


def test_what_fails_is_one_sentence_and_the_log_quotes_no_cell(state, key, monkeypatch, caplog):
    from analytics.actions import reading

    def fail(*_):
        raise ValueError(f"could not convert {CARDS[0]}")

    monkeypatch.setattr(reading, "examine", fail)
    last = events(register())[-1]
    assert last["event"] == "failed"
    assert "tercatat di log" in last["sentence"]
    assert "ValueError" in caplog.text
    assert found_in(caplog.text.encode()) == []


def test_a_role_that_was_taken_meanwhile_proposes_nothing(state, key, monkeypatch):
    who = Actor("ani", Role.APPROVER, Way.ACCOUNT)
    accounts.make(accounts.terminal(), "ani", Role.APPROVER)
    assert accounts.as_of_now(who) == who
    examine = reading.examine

    def slowly(*arguments):
        found = examine(*arguments)
        accounts.change_role(accounts.terminal(), "ani", Role.READER)
        return found

    monkeypatch.setattr(reading, "examine", slowly)
    last = events(register())[-1]
    assert last["event"] == "failed"
    assert "operator" in last["sentence"]
    assert proposals.every() == ()
    accounts.disable(accounts.terminal(), "ani")
    assert accounts.as_of_now(who).role is Role.READER


def test_the_document_comes_through_the_pipe_after_the_file(state):
    content = b"Kode wilayah;Indikator;Periode;Nilai;Satuan\n35.22.01;KPM PKH;2026;2123;KPM\n"
    paper = b"%PDF-1.7 contoh"
    told = {"name": "surat.pdf", "size": len(paper)}
    more = {"layout": "aggregate", "file": "a.csv", "details": {"publisher": "Dinsos"}}
    heard = io.BytesIO()
    Worker(io.BytesIO(order(content, paper=told, **more) + paper), heard).run()
    last = json.loads(heard.getvalue().splitlines()[-1])
    assert last["event"] == "proposed", last
    sha = proposals.read(last["proposal"]).details["document"]
    assert documents.content(sha) == paper


@pytest.mark.parametrize("layout", ["claims", "aggregate", "facilitators", "programmes"])
def test_a_family_list_under_a_wrong_layout_leaves_no_number(state, key, layout):
    content = register()
    said = events(content, layout=layout)
    assert said[-1]["event"] == "refused"
    assert "daftar keluarga" in said[-1]["problems"][0]["sentence"]
    assert found_in(base64.b64decode(said[-1]["report"])) == []
    assert found_in(json.dumps(said).encode()) == []
    assert b"Rahasia" not in json.dumps(said).encode()
    assert proposals.every() == ()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not hold to the limit")
def test_a_worker_takes_no_more_memory_than_it_may():
    script = (
        "from analytics.actions import worker\n"
        "worker.limit_memory()\n"
        "try:\n    bytearray(worker.MOST_MEMORY)\n"
        "except MemoryError:\n    print('refused')\n"
    )
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)  # noqa: PLW1510
    assert told.stdout == "refused\n"
