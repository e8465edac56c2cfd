"""Lists of families: who gets what, and who is held to be poor.

A list of those who get something is an `aid`; a list of those held to be poor, which nobody gets
anything by, is a `reference`.
"""

from __future__ import annotations

from enum import StrEnum


class FamilyList(StrEnum):
    """One kind of list."""

    PKH = "pkh"
    SEMBAKO = "sembako"
    PBI = "pbi"
    BLT_DD = "blt_dd"
    PIP = "pip"
    RTLH = "rtlh"
    REGENCY_AID = "regency_aid"
    GAYATRI = "gayatri"
    KOLEGA = "kolega"
    DOMBA = "domba"
    CSR = "csr"
    DTSEN_DESIL_1 = "dtsen_desil_1"
    DTSEN_DESIL_1_4 = "dtsen_desil_1_4"
    P3KE = "p3ke"
    DAMISDA = "damisda"

    @property
    def label(self) -> str:
        """What the list is called on screen."""
        return _LABELS[self]

    @property
    def is_reference(self) -> bool:
        """True where it says who is poor, and gives nothing."""
        return self in _REFERENCES


_LABELS = {
    FamilyList.PKH: "PKH",
    FamilyList.SEMBAKO: "Sembako (BPNT)",
    FamilyList.PBI: "PBI-JKN",
    FamilyList.BLT_DD: "BLT Dana Desa",
    FamilyList.PIP: "PIP",
    FamilyList.RTLH: "RTLH/ALADIN",
    FamilyList.REGENCY_AID: "Bansos kabupaten",
    FamilyList.GAYATRI: "Gayatri",
    FamilyList.KOLEGA: "Kolega",
    FamilyList.DOMBA: "Domba Kesejahteraan",
    FamilyList.CSR: "CSR",
    FamilyList.DTSEN_DESIL_1: "DTSEN desil 1",
    FamilyList.DTSEN_DESIL_1_4: "DTSEN desil 1–4",
    FamilyList.P3KE: "P3KE",
    FamilyList.DAMISDA: "Damisda",
}
_REFERENCES = frozenset(
    {
        *(FamilyList.DTSEN_DESIL_1, FamilyList.DTSEN_DESIL_1_4),
        *(FamilyList.P3KE, FamilyList.DAMISDA),
    }
)

MANY = 3
"""From so many lists of aid on a family counts as one with many."""
NONE, ONE, TWO, MORE = COUNTS = ("none", "one", "two", "more")
"""Families on no list of aid, on one, on two, on three or more, as columns are named."""
ANY = "any"
"""In the place of a list: whoever is on some list of aid."""
CUBES = ("overlap", "pairs", "lists")
"""Of the lists in use: by area and number of lists, each two lists, each list by itself."""
MANIFEST = "recipients.json"
"""File of a version that says where each of its lists comes from."""
