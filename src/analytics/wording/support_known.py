"""What sources say of philanthropy and CSR, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from analytics.wording.quantities import number
from analytics.wording.rupiah import money

if TYPE_CHECKING:
    from collections.abc import Mapping

KNOWN: Final = "Yang disebut sumber"
PUBLISHED: Final = "Filantropi, CSR, dan dana lain yang disebut sumber"
DEFINITION: Final = (
    "Angka dan daftar bantuan sebagaimana disebut sumbernya; satuannya berbeda-beda dan tidak "
    "dijumlahkan."
)
STICKER: Final = "Nilai bantuan menurut stiker keluarga miskin 2026"
STICKER_NOTE: Final = (
    "Nilai tiap keluarga atau unit menurut Pemerintah Kabupaten; berguna untuk menaksir harga satu "
    "janji, bukan bukti bahwa bantuannya tersalur."
)
METHOD: Final = (
    "Angka terbit ditulis sebagaimana disebut sumbernya. Dua angka yang mungkin tentang hal yang "
    "sama tidak dijumlahkan dan tidak dipilih."
)


def bojonegoro(told: Mapping[str, float]) -> tuple[str, ...]:
    """What is published of CSR beside APBD and APBDes; two statements that may be of one thing.

    Args:
        told: csr (KPM by DPMD), families, villages, hens, budget (of EMCL), apbd, apbdes (KPM).
    """
    each = told["budget"] / told["families"]
    return (
        (
            f"Gayatri 2025 dari CSR disebut dua kali: {number(told['csr'])} KPM menurut DPMD, dan "
            f"{number(told['families'])} keluarga di {number(told['villages'])} desa menurut EMCL "
            f"(anggaran “mencapai” {money(told['budget'])}, sekitar {money(each)} per keluarga). "
            "Keduanya belum tentu tentang keluarga yang sama."
        ),
        (
            f"Di sampingnya {number(told['apbd'])} KPM sasaran P-APBD dan {number(told['apbdes'])} "
            "KPM "
            "dari APBDes. Sasaran dan penerima tidak dijumlahkan, dan apakah satu keluarga "
            "menerima "
            "dari dua dana tidak disebut sumber mana pun."
        ),
    )


def jombang(target: float, students: float, shops: float) -> tuple[str, ...]:
    """What is published of Jombang: a request to join forces, and Baznas's own numbers."""
    return (
        (
            "Jombang meminta lembaga filantropi dan TKSK bersinergi dengan APBD dan APBN; hasilnya "
            "belum terbit."
        ),
        (
            f"Yang terbit: Baznas Jombang menargetkan {money(target)} pada 2020 (disebut "
            "terlampaui) "
            f"dan pada 2025 membantu {number(shops)} UMKM dan {number(students)} mahasiswa; kepada "
            "desa mana dan apakah keluarga itu juga menerima dari APBD atau APBN tidak disebut."
        ),
    )


def blora(villages: float) -> tuple[str, ...]:
    """What is published of Blora: one CSR programme with its villages."""
    return (
        (
            f"Di Blora terbit satu program filantropi: CSR Bank Jateng dan Baznas di "
            f"{number(villages)} desa prioritas (2019); penyalurannya per keluarga tidak terbit."
        ),
    )


def line(row: Mapping[str, Any]) -> str:
    """One published row as a line of text."""
    return f"{row['programme']}, {row['told']} ({row['period']}): {row['figure']} – {row['source']}"
