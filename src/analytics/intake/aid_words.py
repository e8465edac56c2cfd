"""How people write kinds of aid, funds, and what a row of such a list is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.support import AidKind, AidRow, Fund

if TYPE_CHECKING:
    from collections.abc import Mapping

ROWS: Mapping[str, str] = {
    **dict.fromkeys(("kebutuhan", "butuh", "usulan"), AidRow.NEED.value),
    **dict.fromkeys(("janji", "janji bantuan", "tawaran", "komitmen"), AidRow.OFFER.value),
    **dict.fromkeys(("penyaluran", "disalurkan", "realisasi", "bantuan"), AidRow.DELIVERY.value),
}
KINDS: Mapping[str, str] = {
    **{kind.label: kind.value for kind in AidKind},
    **dict.fromkeys(("rumah", "rtlh", "bedah rumah", "rumah layak huni"), AidKind.HOUSE.value),
    **dict.fromkeys(("mck", "jamban sehat", "wc"), AidKind.TOILET.value),
    **dict.fromkeys(("air bersih", "pdam"), AidKind.WATER.value),
    **dict.fromkeys(("bahan pangan", "pangan"), AidKind.FOOD.value),
    **dict.fromkeys(("modal", "umkm", "bantuan modal"), AidKind.CAPITAL.value),
    **dict.fromkeys(("alat", "alat kerja"), AidKind.TOOLS.value),
    **dict.fromkeys(("ayam", "kambing", "domba", "sapi"), AidKind.LIVESTOCK.value),
    **dict.fromkeys(("pendidikan", "biaya sekolah"), AidKind.SCHOLARSHIP.value),
    **dict.fromkeys(("pelatihan",), AidKind.TRAINING.value),
    **dict.fromkeys(("kesehatan", "alat bantu"), AidKind.HEALTH.value),
    **dict.fromkeys(("perawatan", "permakanan lansia"), AidKind.CARE.value),
    **dict.fromkeys(("tunai", "santunan", "uang tunai"), AidKind.CASH.value),
}
FUNDS: Mapping[str, str] = {
    **dict.fromkeys(("apbn", "pusat"), Fund.APBN.value),
    **dict.fromkeys(("provinsi", "apbd provinsi"), Fund.PROVINCE.value),
    **dict.fromkeys(("apbd", "apbd kabupaten"), Fund.APBD.value),
    **dict.fromkeys(("apbdes", "dana desa", "add"), Fund.APBDES.value),
    **dict.fromkeys(("csr", "tjsl", "swasta"), Fund.CSR.value),
    **dict.fromkeys(
        ("filantropi", "baznas", "zakat", "laz", "baznas dan filantropi"), Fund.PHILANTHROPY.value
    ),
}
