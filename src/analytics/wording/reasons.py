"""Why a figure is used, or another one instead of it."""

from __future__ import annotations


def ranked(  # noqa: PLR0913 - what decides, each by its name
    *,
    before: str,
    is_used: bool,
    chosen: str,
    official: bool,
    superseded: bool,
    imported: bool,
) -> str:
    """One reason, and after it what was told before.

    Args:
        before: what the source's own row says.
        is_used: this is the figure that is used.
        chosen: the reason of the pengesah who chose the figure used; empty if nobody did.
        official: the figure used is official.
        superseded: this figure stays out of use for a reason of its own.
        imported: the figure used was imported.
    """
    if superseded:
        return before
    if chosen:
        why = f"dipilih pengesah: {chosen}" if is_used else f"tidak dipilih pengesah: {chosen}"
    elif is_used:
        return before or ("angka resmi yang diimpor" if official else "angka yang diimpor")
    elif official:
        why = "digantikan angka resmi untuk hal yang sama"
    elif imported:
        why = "digantikan angka yang lebih baru diimpor"
    else:
        return before or "pembanding; angka yang dipakai tetap yang terdahulu"
    return f"{why}. Sebelumnya: {before}" if before else why
