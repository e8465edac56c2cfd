"""The folder of a package: nothing of anybody else is lost, nothing half is left."""

from __future__ import annotations

import errno

import pytest

from analytics.vocabulary.errors import Refused
from bundle import folder


def fill(out, text="one"):
    with folder.made(out) as new:
        (new / "program").mkdir()
        (new / "program" / "app.py").write_text(text)
        folder.write_list(new, {"program": "0.1.0"})


def beside(out):
    return sorted(path.name for path in out.parent.iterdir())


def test_a_package_is_listed_file_by_file_and_can_be_made_anew(tmp_path):
    out = tmp_path / "paket rapat"
    fill(out)
    assert set(folder.read(out)["files"]) == {"program/app.py"}
    fill(out, "two")
    assert (out / "program" / "app.py").read_text() == "two"
    assert beside(out) == ["paket rapat"]


def test_an_empty_folder_may_be_filled(tmp_path):
    out = tmp_path / "paket"
    out.mkdir()
    fill(out)
    assert folder.read(out) is not None


@pytest.mark.parametrize("name", ["surat.docx", ".rahasia", "program/var/catatan.db", "paket.json"])
def test_what_is_not_ours_is_refused_and_stays(tmp_path, name):
    out = tmp_path / "paket"
    (out / name).parent.mkdir(parents=True)
    (out / name).write_text("{}")
    with pytest.raises(Refused, match="bukan paket rapat"):
        fill(out)
    assert (out / name).read_text() == "{}"
    assert beside(out) == ["paket"]


@pytest.mark.parametrize("name", ["catatan.json", "program/app.py", "program/var/records.db"])
def test_a_package_that_was_used_is_not_replaced(tmp_path, name):
    out = tmp_path / "paket"
    fill(out)
    (out / name).parent.mkdir(parents=True, exist_ok=True)
    (out / name).write_text("notes of the meeting")
    with pytest.raises(Refused, match="sudah dipakai"):
        fill(out, "two")
    assert (out / name).read_text() == "notes of the meeting"


def test_a_file_or_a_link_in_its_place_stays(tmp_path):
    out = tmp_path / "paket"
    out.write_text("mine")
    with pytest.raises(Refused, match="bukan folder"):
        fill(out)
    out.unlink()
    (tmp_path / "elsewhere").mkdir()
    out.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Refused, match="bukan folder"):
        fill(out)
    assert out.is_symlink()


def test_a_full_disk_leaves_what_was_there(tmp_path):
    out = tmp_path / "paket"
    fill(out)

    def full(new):
        (new / "half").write_text("x")
        raise OSError(errno.ENOSPC, "No space left on device", str(new))

    with pytest.raises(OSError, match="No space"), folder.made(out) as new:
        full(new)
    assert (out / "program" / "app.py").read_text() == "one"
    assert beside(out) == ["paket"]


def test_whoever_uses_it_while_another_is_made_loses_nothing(tmp_path):
    out = tmp_path / "paket"
    fill(out)
    with pytest.raises(Refused, match=r"catatan\.json"), folder.made(out):
        (out / "catatan.json").write_text("just now")
    assert (out / "catatan.json").read_text() == "just now"
    assert beside(out) == ["paket"]
