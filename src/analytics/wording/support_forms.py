"""Forms and the register of tindak lanjut: needs, promises and deliveries, in words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from analytics.vocabulary.assistance import Severity
from analytics.vocabulary.support import AidKind
from analytics.wording.quantities import number

if TYPE_CHECKING:
    from collections.abc import Mapping

FIXED: Final = (
    "Pemberi, sumber dana, jenis, tempat, dan tenggat sudah tercatat di tindak lanjut; tarik janji "
    "ini, lalu tulis janji yang baru."
)
WITHDRAWN: Final = "Janji ditarik dari buku bantuan."
ONE_DELIVERY: Final = "satu penyaluran"
NO_FORM: Final = (
    "Kabupaten contoh tidak dapat diisi; matikan mode latihan untuk menulis yang nyata."
)
SIGN_IN: Final = "Masuk sebagai operator untuk menulis kebutuhan, janji, dan penyaluran."
SAVED_NEED: Final = "Kebutuhan tersimpan; hitungannya di atas sudah memakainya."
SAVED_OFFER: Final = "Janji tersimpan, juga di tindak lanjut (halaman Rapat)."
SAVED_DELIVERY: Final = "Penyaluran tersimpan; hitungannya di atas sudah memakainya."
FOLLOWED: Final = "Janji dari berkas dicatat di tindak lanjut (halaman Rapat)."


def promised(told: Mapping[str, Any], place: str) -> str:
    """A promise as a line of the register of tindak lanjut."""
    of = AidKind(told["kind"])
    return f"Menyalurkan {of.label} untuk {number(told['size'])} {of.unit} di {place}."


def followed(offer: str) -> str:
    """The address of a promise that came by file: one line of the register a promise."""
    return f"/mitra?bagian=bantuan&janji={offer}"


def came(delivered: int, promised_: int, unit: str) -> str:
    """How much of a promise came."""
    return f"Tersalur {number(delivered)} dari {number(promised_)} {unit}."


def too_many(delivered: int, promised_: int, unit: str) -> str:
    """More would have come than was promised."""
    return (
        f"Tersalur menjadi {number(delivered)} {unit}, padahal janjinya {number(promised_)}; tulis "
        "kelebihannya sebagai penyaluran tanpa janji lebih dulu."
    )


def told_need(content: Mapping[str, Any]) -> dict[str, str]:
    """A need as it stands in an entry or a form, label to text."""
    level = str(content.get("severity", ""))
    return {
        "Banyaknya": str(content.get("size", "")),
        "Berat": Severity(level).label if level in set(Severity) else level,
        "Tanggal dicatat": str(content.get("on", "")),
        "Sumber": str(content.get("source", "")),
    }


def told_offer(content: Mapping[str, Any]) -> dict[str, str]:
    """A promise as it stands in an entry or a form, label to text."""
    return {
        "Pemberi": str(content.get("organisation", "")),
        "Banyaknya": str(content.get("size", "")),
        "Nilai (Rp)": str(content.get("rupiah") or ""),
        "Tenggat": str(content.get("due", "")),
        "Sumber": str(content.get("source", "")),
    }


def offer_label(row: Mapping[str, Any], place: str) -> str:
    """A promise in a list to choose from."""
    of = AidKind(row["kind"])
    return f"{row['organisation']}: {of.label} {number(row['size'])} {of.unit}, {place}"


def not_followed(count_: int) -> str:
    """How many promises of a file stand in no line of the register."""
    return f"{number(count_)} janji dari berkas belum ada di tindak lanjut"


def distinct(labels: Mapping[str, str]) -> dict[str, str]:
    """Labels by code, told apart by the end of their code where two are alike."""
    many = Counter(labels.values())
    return {
        code: f"{text} ({code[-4:]})" if many[text] > 1 else text for code, text in labels.items()
    }
