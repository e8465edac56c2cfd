from __future__ import annotations

from pypdf import PdfReader

from analytics.actions import decks as keeping
from analytics.cli import main
from analytics.publish import package
from analytics.vocabulary.role import Actor, Role, Way
from analytics.vocabulary.slide import DeckSpec, Subject


def test_brief_writes_every_file_and_tells_each(prepared, tmp_path, capsys):
    assert main(["brief", "--deck", "Paparan lengkap", "--out", str(tmp_path / "out")]) == 0
    told = capsys.readouterr().out
    found = sorted((tmp_path / "out").iterdir())
    assert {path.suffix for path in found} == {".pptx", ".pdf", ".png", ".xlsx", ".html"}
    for path in found:
        assert str(path) in told
        assert path.stat().st_size > 1000
    assert told.count("detik") == len(found)


def test_an_unknown_deck_is_told_with_those_there_are(prepared, tmp_path, capsys):
    assert main(["brief", "--deck", "Rahasia", "--out", str(tmp_path / "out")]) == 1
    told = capsys.readouterr().err.strip()
    assert told == "Tidak ada paparan bernama “Rahasia”; yang ada: “Paparan lengkap”."
    assert not (tmp_path / "out").exists()


def test_an_unknown_kecamatan_is_told(prepared, tmp_path, capsys):
    out = ["--out", str(tmp_path / "out")]
    assert main(["brief", *out, "--kecamatan", "35.22.99"]) == 1
    assert main(["lembar-camat", *out, "--kecamatan", "35.22.99"]) == 1
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 2
    assert all("35.22.99" in line and "35.22.01" in line for line in told)
    assert not list(tmp_path.iterdir())


def test_lembar_camat_writes_the_pages_that_are_asked_for(prepared, tmp_path, capsys):
    target = tmp_path / "new" / "camat.pdf"
    codes = ["35.22.08", "35.22.15"]
    assert main(["lembar-camat", "--out", str(target), "--kecamatan", *codes]) == 0
    assert str(target) in capsys.readouterr().out
    pages = PdfReader(target).pages
    assert len(pages) == len(codes)
    assert all(code in page.extract_text() for page, code in zip(pages, codes, strict=True))
    assert [path.name for path in target.parent.iterdir()] == ["camat.pdf"]


def test_a_page_with_an_example_is_told_by_name_and_word(practised, tmp_path, capsys):
    asked = ["lembar-camat", "--out", str(tmp_path), "--kecamatan", "35.22.08"]
    assert main([*asked, "--latihan"]) == 0
    assert "boleh memuat data contoh" in capsys.readouterr().out
    assert main(asked) == 0
    assert "contoh" not in capsys.readouterr().out
    names = sorted(path.stem for path in tmp_path.glob("lembar-camat-35.22.08-*.pdf"))
    assert [name.endswith("-latihan") for name in names] == [False, True]


def test_a_saved_deck_with_an_example_says_so(practised, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(package, "offers", lambda _deck: ())
    spec = DeckSpec("Rakor", (Subject.POSITION,), practice=True)
    keeping.save(Actor("ani", Role.OPERATOR, Way.ACCOUNT), spec)
    assert main(["brief", "--deck", "Rakor", "--out", str(tmp_path)]) == 0
    assert "boleh memuat data contoh" in capsys.readouterr().out
