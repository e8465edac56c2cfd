"""What people do that changes something: a closed list, for the audit trail."""

from __future__ import annotations

from enum import StrEnum


class Deed(StrEnum):
    """One kind of change of state."""

    ACCOUNT_MADE = "account-made"
    ROLE_CHANGED = "role-changed"
    PASSWORD_CHANGED = "password-changed"  # noqa: S105 - the name of a deed
    ACCOUNT_DISABLED = "account-disabled"
    ACCOUNT_ENABLED = "account-enabled"
    SIGNED_IN = "signed-in"
    SIGNED_OUT = "signed-out"
    SIGN_IN_FAILED = "sign-in-failed"
    IMPORT_PROPOSED = "import-proposed"
    IMPORT_ACCEPTED = "import-accepted"
    IMPORT_REJECTED = "import-rejected"
    VERSION_RESTORED = "version-restored"
    FIGURE_CHOSEN = "figure-chosen"
    CHOICE_REVOKED = "choice-revoked"
    BREAK_ACCEPTED = "break-accepted"
    BREAK_WITHDRAWN = "break-withdrawn"
    ALIAS_REMEMBERED = "alias-remembered"
    DECK_SAVED = "deck-saved"
    DECK_REMOVED = "deck-removed"
    MEETING_OPENED = "meeting-opened"
    MEETING_CHANGED = "meeting-changed"
    FOLLOW_UP_DECIDED = "follow-up-decided"
    FOLLOW_UP_TOLD = "follow-up-told"
    ENTRY_WRITTEN = "entry-written"
    NOTES_MERGED = "notes-merged"
    BACKED_UP = "backed-up"
    BACKUP_RESTORED = "backup-restored"
    TAKEN_ALONG = "taken-along"

    @property
    def label(self) -> str:
        """What the deed is called on screen."""
        return _LABELS[self]


_LABELS = {
    Deed.ACCOUNT_MADE: "Akun dibuat",
    Deed.ROLE_CHANGED: "Peran akun diubah",
    Deed.PASSWORD_CHANGED: "Kata sandi diganti",
    Deed.ACCOUNT_DISABLED: "Akun dinonaktifkan",
    Deed.ACCOUNT_ENABLED: "Akun diaktifkan lagi",
    Deed.SIGNED_IN: "Masuk",
    Deed.SIGNED_OUT: "Keluar",
    Deed.SIGN_IN_FAILED: "Gagal masuk",
    Deed.IMPORT_PROPOSED: "Impor diusulkan",
    Deed.IMPORT_ACCEPTED: "Impor disahkan",
    Deed.IMPORT_REJECTED: "Impor ditolak",
    Deed.VERSION_RESTORED: "Versi lama dipakai lagi",
    Deed.FIGURE_CHOSEN: "Angka yang dipakai dipilih",
    Deed.CHOICE_REVOKED: "Pilihan angka dicabut",
    Deed.BREAK_ACCEPTED: "Catatan perubahan aturan diterima",
    Deed.BREAK_WITHDRAWN: "Catatan perubahan aturan dicabut",
    Deed.ALIAS_REMEMBERED: "Ejaan nama wilayah diingat",
    Deed.DECK_SAVED: "Paparan disimpan",
    Deed.DECK_REMOVED: "Paparan dihapus",
    Deed.MEETING_OPENED: "Rapat dibuka",
    Deed.MEETING_CHANGED: "Rapat diubah",
    Deed.FOLLOW_UP_DECIDED: "Tindak lanjut dicatat",
    Deed.FOLLOW_UP_TOLD: "Kabar tindak lanjut dicatat",
    Deed.ENTRY_WRITTEN: "Catatan desa dampingan ditulis",
    Deed.NOTES_MERGED: "Catatan rapat digabungkan",
    Deed.BACKED_UP: "Cadangan dibuat",
    Deed.BACKUP_RESTORED: "Cadangan dipulihkan",
    Deed.TAKEN_ALONG: "Paket rapat luring dibuat",
}
