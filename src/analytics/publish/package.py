"""The package of a deck: every file a meeting takes along, each made only when it is wanted."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from analytics.draw.slides.look import Look
from analytics.store.office import office
from analytics.vocabulary.area import BOJONEGORO

if TYPE_CHECKING:
    from collections.abc import Callable

    from analytics.vocabulary.slide import Deck

MIMES = {
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "pdf": "application/pdf",
    "png": "image/png",
    "svg": "image/svg+xml",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "html": "text/html",
    "zip": "application/zip",
}
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest a ZIP can say


@dataclass(frozen=True, slots=True)
class Offer:
    """One file: its name, what it is in words, and how it is made."""

    name: str
    label: str
    make: Callable[[], bytes]

    @property
    def mime(self) -> str:
        """What kind of file it is, for a browser."""
        return MIMES[self.name.rpartition(".")[2]]


def offers(deck: Deck, colour: str | None = None) -> tuple[Offer, ...]:
    """Every file of the deck, none of them made yet; in the office's colour unless one is named.

    Raises:
        BrokenData: `kantor.toml` cannot be used.
    """
    accent = office().accent if colour is None else colour
    # Imported when a file is made: each brings a library of its own.

    def pptx() -> bytes:
        from analytics.publish import powerpoint  # noqa: PLC0415

        return powerpoint.pptx(deck, accent)

    def slides() -> bytes:
        from analytics.publish import slides  # noqa: PLC0415

        return slides.pdf(deck, Look.of(accent))

    def brief() -> bytes:
        from analytics.publish import brief  # noqa: PLC0415

        return brief.pdf(deck)

    def card() -> bytes:
        from analytics.publish import card  # noqa: PLC0415

        return card.png(deck)

    def xlsx() -> bytes:
        from analytics.publish import workbook  # noqa: PLC0415

        return workbook.xlsx(deck)

    def html() -> bytes:
        from analytics.publish import presentation  # noqa: PLC0415

        looks = Look.of(accent), Look.of(accent, dark=True)
        return presentation.page(deck, *looks).encode()

    of = _of(deck)
    return (
        Offer(f"paparan-{of}.pptx", "PowerPoint yang dapat diubah", pptx),
        Offer(f"paparan-{of}.pdf", "Slide (PDF)", slides),
        Offer(f"ringkasan-{of}.pdf", "Ringkasan dua halaman (PDF)", brief),
        Offer(f"kartu-{of}.png", "Gambar untuk pesan telepon (PNG)", card),
        Offer(f"tabel-{of}.xlsx", "Tabel dan sumber (Excel)", xlsx),
        Offer(f"paparan-{of}.html", "Paparan tanpa jaringan (HTML)", html),
    )


def files(deck: Deck, colour: str | None = None) -> dict[str, bytes]:
    """Every file of the deck by its name."""
    return {offer.name: offer.make() for offer in offers(deck, colour)}


def zipped(deck: Deck, colour: str | None = None) -> Offer:
    """All of them as one file; equal decks give equal bytes."""

    def make() -> bytes:
        written = BytesIO()
        with ZipFile(written, "w", ZIP_DEFLATED) as target:
            for name, content in files(deck, colour).items():
                entry = ZipInfo(name, _FIRST_DAY)
                entry.compress_type = ZIP_DEFLATED
                entry.external_attr = 0o644 << 16
                target.writestr(entry, content)
        return written.getvalue()

    return Offer(f"paket-{_of(deck)}.zip", "Semua berkas (ZIP)", make)


def _of(deck: Deck) -> str:
    """`lengkap-09edae8d`; the area in between where it is not the whole kabupaten."""
    area = "" if deck.area_code == BOJONEGORO else deck.area_name
    practice = "latihan" if deck.practice else ""
    name = _plain(deck.name).removeprefix("paparan-")
    return joined(name, area, practice, deck.version)


def joined(*parts: str) -> str:
    """The name of a file of what its parts say; an empty one is left out."""
    return "-".join(filter(None, map(_plain, parts)))


def _plain(text: str) -> str:
    """Letters and digits every file system takes."""
    ascii_only = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only.lower()).strip("-")[:60].rstrip("-")
