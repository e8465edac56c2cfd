"""How the package starts: the scripts of both systems, and what people read first."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_HERE = Path(__file__).parent / "laptop"
_EXECUTABLE = 0o755


def write(folder: Path, pythons: Sequence[str], told: Mapping[str, str]) -> None:
    """Write `mulai.sh`, `mulai.bat` and `BACA-SAYA.txt`, and the launcher into `program/`.

    Args:
        folder: of the package.
        pythons: minor versions there are wheels for, such as `3.11`.
        told: what stands for `@MADE@`, `@PROGRAM@`, `@DATA@` and `@DECK@` in BACA-SAYA.txt.
    """
    words = {
        **told,
        "PYTHONS": " ".join(f"python{one}" for one in pythons),
        "MINORS": " ".join(pythons),
        "VERSIONS": " atau ".join(pythons),
    }
    _write(folder / "mulai.sh", words, "\n").chmod(_EXECUTABLE)
    _write(folder / "mulai.bat", words, "\r\n")
    _write(folder / "BACA-SAYA.txt", words, "\r\n")
    _write(folder / "program" / "mulai.py", {}, "\n")


def _write(target: Path, words: Mapping[str, str], newline: str) -> Path:
    text = (_HERE / target.name).read_text(encoding="utf-8")
    for name, word in words.items():
        text = text.replace(f"@{name}@", word)
    target.write_text(text, encoding="utf-8", newline=newline)
    return target
