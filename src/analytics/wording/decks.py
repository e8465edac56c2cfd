"""What a deck says of itself."""

from __future__ import annotations

from analytics.wording.quantities import number

NO_REST = "Data sedang diperbarui terus-menerus; tunggu sebentar, lalu buat paparannya lagi."

NO_EXAMPLE = "Data contoh belum disiapkan; jalankan `python -m analytics prepare`, lalu ulangi."


def basis(chosen: int) -> str:
    """Which figure is used where sources disagree; `chosen` of them by a pengesah."""
    return (
        f"angka utama, {number(chosen)} di antaranya dipilih pengesah" if chosen else "angka utama"
    )
