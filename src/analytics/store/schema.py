"""What the table schemas of the data package say, checked by frictionless, told in Indonesian."""

from __future__ import annotations

import copy
import csv
from typing import TYPE_CHECKING, Any

from frictionless import Package

from analytics.vocabulary.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_CONSTRAINTS = {
    "required": "kosong, padahal wajib diisi",
    "enum": "bukan salah satu kata yang diperbolehkan skema",
    "pattern": "tidak mengikuti pola kolomnya",
    "minimum": "terlalu kecil untuk kolomnya",
    "maximum": "terlalu besar untuk kolomnya",
}
_NO_NUMBERS = frozenset({"nan", "inf"})
_NO_LETTER = "\N{REPLACEMENT CHARACTER}"  # where bytes are no UTF-8
_WRONG_LABEL = "judul kolom tidak sesuai skema; samakan dengan datapackage.json."
_WRONG_CELLS = "jumlah selnya tidak sama dengan judul; periksa koma dan tanda kutip."
_SENTENCES = {
    "type-error": "isi “{cell}” bukan jenis yang dinyatakan skema; tulis ulang sel itu.",
    "primary-key": "kunci barisnya sudah dipakai baris lain; beri kunci yang lain.",
    "unique-error": "isi “{cell}” sudah dipakai baris lain; tulis ulang sel itu.",
    "missing-label": "kolom ini hilang; kembalikan judul dan isinya.",
    "extra-label": _WRONG_LABEL,
    "incorrect-label": _WRONG_LABEL,
    "duplicate-label": _WRONG_LABEL,
    "blank-label": _WRONG_LABEL,
    "missing-cell": _WRONG_CELLS,
    "extra-cell": _WRONG_CELLS,
    "blank-row": "baris ini kosong; hapus.",
    "source-error": "berkas kosong atau tidak terbaca; kembalikan dari salinan proyek.",
    "encoding-error": "berkas bukan teks UTF-8; simpan ulang sebagai UTF-8.",
}


def problems(folder: Path, descriptor: dict[str, Any]) -> Iterator[Problem]:
    """Every cell, heading, key and foreign key that breaks the schemas of a package.

    Seals are left out: whether a file changed is not the question here.
    """
    misencoded = list(_misencoded(folder, descriptor))
    yield from misencoded
    if misencoded:  # of which frictionless would accuse every table that refers to this one
        return
    yield from _unread(folder, descriptor)
    unsealed = copy.deepcopy(descriptor)
    for resource in unsealed["resources"]:
        resource.pop("hash", None)
        resource.pop("bytes", None)
    report = Package.from_descriptor(unsealed, basepath=str(folder)).validate()
    for task in report.tasks:
        for error in task.errors:
            yield Problem(
                file=task.place,
                rule=error.type,
                sentence=_sentence(error),
                row=getattr(error, "row_number", None),
                column=_column(error),
            )
    for error in report.errors:
        sentence = f"{error.message} Betulkan skemanya."
        yield Problem("datapackage.json", error.type, sentence)


def _misencoded(folder: Path, descriptor: dict[str, Any]) -> Iterator[Problem]:
    """The first cell of each file whose bytes are no UTF-8."""
    for resource in descriptor["resources"]:
        path, sentence = resource["path"], _SENTENCES["encoding-error"]
        content = (folder / path).read_bytes()
        try:
            content.decode()
        except UnicodeDecodeError as error:
            row = content.count(b"\n", 0, error.start) + 1
            line = content.splitlines()[row - 1].decode(errors="replace")
            cells = next(csv.reader([line]))
            broken = next((i for i, cell in enumerate(cells) if _NO_LETTER in cell), len(cells))
            names = [field["name"] for field in resource["schema"]["fields"]]
            yield Problem(path, "encoding-error", sentence, row, "".join(names[broken:][:1]))


def _unread(folder: Path, descriptor: dict[str, Any]) -> Iterator[Problem]:
    """What frictionless reads over: a quote never closed, and NaN or INF as a number."""
    for resource in descriptor["resources"]:
        path, fields = resource["path"], resource["schema"]["fields"]
        numbers = [field["name"] for field in fields if field["type"] == "number"]
        with (folder / path).open(encoding="utf-8", errors="replace", newline="") as text:
            lines = csv.DictReader(text, strict=True)
            try:
                for line in lines:
                    for name in numbers:
                        if (line.get(name) or "").strip("+-").casefold() in _NO_NUMBERS:
                            sentence = _SENTENCES["type-error"].format(cell=line[name])
                            yield Problem(path, "type-error", sentence, lines.line_num, name)
            except csv.Error:
                sentence = "tanda kutip atau barisnya tidak ditutup; betulkan."
                yield Problem(path, "broken-csv", sentence, lines.line_num)


def _column(error: Any) -> str:  # noqa: ANN401 - frictionless has one class per kind
    names = getattr(error, "field_names", None) if error.type == "foreign-key" else None
    return ", ".join(names or [getattr(error, "field_name", "") or getattr(error, "label", "")])


def _sentence(error: Any) -> str:  # noqa: ANN401 - likewise
    cell = getattr(error, "cell", "")
    if error.type == "constraint-error":
        constraint = error.note.split('"')[1]
        return f"isi “{cell}” {_CONSTRAINTS.get(constraint, constraint)}; tulis ulang sel itu."
    if error.type == "foreign-key":
        cells = ", ".join(error.field_cells)
        table = error.reference_name or "tabel ini sendiri"
        return f"“{cells}” tidak ada di {table}; tambahkan di sana atau betulkan di sini."
    if error.type in _SENTENCES:
        return _SENTENCES[error.type].format(cell=cell)
    return f"{error.message} Kembalikan dari salinan proyek."
