"""A scenario comes back from its file as it went; what is none is refused in one sentence."""

from __future__ import annotations

import re

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from tests.conftest import examples

from analytics.actions import scenario_file
from analytics.actions.scenario_content import Filed, content, filed
from analytics.answers import levers
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.scenario import Scenario, Setting

LEVERS = levers.of(practice=False)
ENDS = {"p05": 150.0, "p25": 180.0, "p50": 208.0, "p75": 240.0, "p95": 290.0}
ROW = {"what": "graduated", "year": "2030", "mean": 210.5, **ENDS}
RECORDED = {
    "on": "2026-11-22",
    "draws": 10_000,
    "basis": "utama",
    "first": "2026-Q1",
    "rows": [ROW],
}
KEPT = Filed(
    Scenario(
        "Pendamping ditambah",
        (
            Setting("facilitators", 250.0, "Ani", "usulan rakor"),
            Setting("relapse_rate", 0.05, "Ani"),
        ),
        data="0123abcd.1.-.",
        note="Untuk rapat TKPK.",
    ),
    RECORDED,
)
TEXTS = st.text(max_size=60).map(lambda text: " ".join(text.split()))


def text(of: Filed = KEPT) -> str:
    return scenario_file.written(of).decode()


def refused(file: str | bytes) -> str:
    """The sentence by which a file is refused."""
    raw = file.encode() if isinstance(file, str) else file
    with pytest.raises(Refused) as caught:
        scenario_file.read(raw, LEVERS)
    sentence = str(caught.value)
    assert re.fullmatch(r"[^\n]{10,400}\.", sentence), sentence
    return sentence


def test_a_scenario_comes_back_as_it_went():
    assert scenario_file.read(scenario_file.written(KEPT), LEVERS) == KEPT
    assert filed(content(KEPT)) == KEPT
    bare = Filed(Scenario("Dasar"))
    assert scenario_file.read(scenario_file.written(bare), LEVERS) == bare


def test_a_file_from_example_data_says_so_and_none_promises():
    example_file = text(Filed(Scenario("Contoh", practice=True)))
    assert "# Data contoh" in example_file
    assert "# Data contoh" not in text()
    assert "bukan yang akan terjadi" in text()


@given(
    moved=st.dictionaries(st.sampled_from(sorted(LEVERS)), st.floats(0, 1), max_size=6),
    name=st.text("abcÄé %&(),.-/'2026", min_size=1).filter(str.strip),
    why=TEXTS,
    seed=st.integers(0, 2**32 - 1),
)
@example(moved={}, name="no", why="&x *x", seed=0)
@example(moved={}, name="2026-01-01", why="!!python/object:os.system {}", seed=1)
def test_whatever_is_typed_comes_back(moved, name, why, seed):
    at = {
        lever: LEVERS[lever].least + share * (LEVERS[lever].most - LEVERS[lever].least)
        for lever, share in sorted(moved.items())
    }
    settings = tuple(Setting(lever, value, "Ani", why) for lever, value in at.items())
    # As the form writes it: without what no document can hold, without NIK.
    kept = filed(content(Filed(Scenario(name, settings, seed=seed))))
    assert scenario_file.read(scenario_file.written(kept), LEVERS) == kept
    assert kept.scenario.values == at


@given(st.binary(max_size=400))
@example(b"\xff\xfe\x00")
@example(b"[" * 60_000)
@example(b"{" * 3_000)
@example(b"seed: " + b"9" * 20_000)
@example(b"seed: 1" + b":1" * 20_000)
@example(b"[" + b"1," * 30_000 + b"1]")
@example(b"? [1]\n: 2")
@example(b"--- 1\n--- 2")
def test_bytes_that_are_no_scenario_are_one_sentence(file):
    refused(file)


@given(st.data())
@examples(3)
def test_a_line_that_is_changed_is_read_or_told_in_one_sentence(data):
    lines = text().splitlines()
    at = data.draw(st.integers(0, len(lines) - 1))
    end = data.draw(
        st.sampled_from(["", ":", " [", "'", "nan", "\t", ": !!set {a}", "&a *a", "1e999", "- -"])
    )
    lines[at] = lines[at][: data.draw(st.integers(0, len(lines[at])))] + end
    file = "\n".join(lines).encode()
    try:
        found = scenario_file.read(file, LEVERS)
    except Refused:
        refused(file)
    else:
        assert filed(content(found)) == found


@pytest.mark.parametrize(
    ("old", "new", "about"),
    [
        ("value: 250.0", "value: .nan", "bukan angka yang masuk akal"),
        ("value: 250.0", "value: .inf", "bukan angka yang masuk akal"),
        ("value: 250.0", f"value: 1{'0' * 900}", "bukan angka yang masuk akal"),
        ("value: 250.0", "value: true", "bukan angka"),
        ("value: 250.0", "value: '250'", "bukan angka"),
        ("value: 0.05", "value: 1.5", "antara 0 dan 1"),
        ("facilitators:", "pendamping:", "“pendamping” tidak dikenal"),
        ("relapse_rate:", "facilitators:", "“facilitators” ditulis dua kali"),
        ("seed: 2026", "seed: 2026\nseed: 2027", "“seed” ditulis dua kali"),
        ("seed: 2026", "seed: -1", "bilangan bulat"),
        ("seed: 2026", "seed: true", "bilangan bulat"),
        ("seed: 2026\n", "", "“seed” pada skenario tidak ada"),
        ("seed: 2026", "seed: 2026\nwarna: biru", "“warna” pada skenario tidak dikenal"),
        ("practice: false", "practice: mungkin", "true atau false"),
        ("model: '2026.2'", "model: 2026.2", "tanda kutip"),
        ("model: '2026.2'", "model: ''", "versi modelnya"),
        ("data: 0123abcd.1.-.", "data: ''", "tidak menyebut versi datanya"),
        ("data: 0123abcd.1.-.", "data: '../../etc'", "Versi “data”"),
        ("name: Pendamping ditambah", "name: ''", "nama"),
        ("name: Pendamping ditambah", "name: 2026-01-01", "tanda kutip"),
        ("name: Pendamping ditambah", "name: '![](//e.co/x)'", "hanya boleh memuat"),
        ("facilitators:", "'![](//e.co)':", "“eco” tidak dikenal"),
        ("name: Pendamping ditambah", f"name: {'a' * 90}", "terlalu panjang"),
        ("by: Ani", "by: &ani Ani", ""),
        ("why: usulan rakor", "why: *ani", "rujukan"),
        ("format: skenario", "format: catatan-rapat", "bukan skenario"),
        ("version: 1", "version: 2", "lebih baru"),
        ("version: 1", "version: true", "bukan skenario"),
        ("p05: 150.0", "p05: 400.0", "terbalik"),
        ("draws: 10000", "draws: 0", "“draws”"),
        ("'2026-11-22'", "'kemarin'", "tanggal"),
        ("'2030'", "2030", "tanda kutip"),
        ("what: graduated", "what: <b>", "tidak dikenal"),
        ("levers:", "levers: !!python/object/apply:os.system", "Baris"),
        ("levers:", "levers: [1]\nx:", "“x”"),
        ("seed: 2026", "<<: {seed: 1}\nseed: 2026", "rujukan"),
        ("seed: 2026", "seed: [", "Baris"),
    ],
)
def test_what_is_wrong_is_named_in_one_sentence(old, new, about):
    assert old in text(), old
    changed = text().replace(old, new, 1)
    if about:
        assert about in refused(changed)
    else:  # an anchor that nobody refers to says nothing
        assert scenario_file.read(changed.encode(), LEVERS) == KEPT


@pytest.mark.parametrize(
    ("old", "new", "about"),
    [
        ("value: 250.0", "value: 260.0", "diubah sesudah hasilnya dicatat"),
        ("seed: 2026", "seed: 7", "diubah sesudah hasilnya dicatat"),
        ("basis: utama", "basis: tertinggi", "diubah sesudah hasilnya dicatat"),
        ("p50: 208.0", "p50: 209.0", "diubah sesudah hasilnya dicatat"),
        ("mean: 210.5", "mean: 211.5", "diubah sesudah hasilnya dicatat"),
        ("mean: 210.5", "mean: -99999999", "di luar rentangnya sendiri"),
        ("mean: 210.5", "mean: 99999.0", "di luar rentangnya sendiri"),
        ("p05: 150.0", "p05: -1.0", "jumlah yang tidak mungkin"),
        ("what: graduated", "what: foo", "tidak dikenal"),
        ("year: '2030'", "year: '1900'", "di luar 2026–2030"),
        ("year: '2030'", "year: '2030-2026'", "di luar 2026–2030"),
        ("first: 2026-Q1", "first: 1900-Q1", "di luar 2007–2030"),
        ("relapse_rate:", "natural_rate:", "diubah sesudah hasilnya dicatat"),
    ],
)
def test_what_was_recorded_of_something_else_is_refused(old, new, about):
    assert text().count(old) == 1, old
    assert about in refused(text().replace(old, new))


def test_who_and_why_are_no_part_of_the_seal_and_a_way_out_is_told():
    told = text().replace("usulan rakor", "usulan lain").replace("by: Ani", "by: Budi")
    assert scenario_file.read(told.encode(), LEVERS).recorded == RECORDED
    moved = text().replace("value: 250.0", "value: 260.0")
    bare = moved[: moved.index("recorded:")] + "recorded: {}\n"
    beyond = bare.replace("value: 260.0", "value: 9000")
    assert "antara 100 orang dan 450 orang" in refused(beyond)
    assert scenario_file.read(bare.encode(), LEVERS).scenario.values["facilitators"] == 260


def test_what_other_sections_come_to_is_recorded_too():
    rows = [
        ROW,
        {"what": "poverty_rate", "year": "2029", "p05": 8.1, "p50": 9.0, "p95": 10.2},
        {"what": "allocated_graduates", "year": "-", "p05": 90.0, "p50": 160.0, "p95": 260.0},
    ]
    kept = Filed(KEPT.scenario, RECORDED | {"rows": rows})
    assert scenario_file.read(scenario_file.written(kept), LEVERS) == kept
    assert "tidak mungkin" in refused(text(kept).replace("p95: 10.2", "p95: 110.2"))


def test_what_contradicts_itself_in_what_was_recorded_is_refused():
    twice = dict(RECORDED, rows=[ROW, ROW])
    assert "dua kali" in refused(scenario_file.written(Filed(KEPT.scenario, twice)))
    many = dict(RECORDED, rows=[ROW] * 201)
    assert refused(scenario_file.written(Filed(KEPT.scenario, many)))


def test_a_bomb_of_aliases_costs_nothing():
    bomb = "a: &a [x]\n" + "".join(f"b{n}: &b{n} [*a, *a, *a]\n" for n in range(30))
    assert "rujukan" in refused(bomb)


def test_a_file_that_is_too_large_is_not_even_read(monkeypatch):
    monkeypatch.setattr(yaml, "load", None)
    assert "lebih besar" in refused(text() + "#" * scenario_file.LARGEST)


def test_every_lever_of_the_laboratory_can_be_kept():
    every = tuple(Setting(name, one.middle) for name, one in sorted(LEVERS.items()))
    kept = Filed(Scenario("Semua", every))
    assert scenario_file.read(scenario_file.written(kept), LEVERS) == kept
