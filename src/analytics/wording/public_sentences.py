"""What may be said of a set of villages in public, and what may not: no cause is ever named."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from analytics.vocabulary.design import Choice
from analytics.vocabulary.verdict import Verdict
from analytics.wording.designs import several
from analytics.wording.periods import dated, day, period_of
from analytics.wording.quantities import number
from analytics.wording.sentences import joined, lower_first

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

HEADER = "Yang boleh disampaikan ke publik"
ALLOWED, REFUSED = "Boleh disampaikan hari ini", "Belum boleh disampaikan"
WHY = "Mengapa belum"
COPY = "Naskah untuk disalin (klik di dalamnya, Ctrl+A, lalu Ctrl+C)"
OPEN_COPY = "Salin sebagai teks"
WRITTEN = "kartu rancangan"
OURS = "hitungan aplikasi ini"
DRAFT = "Disusun dari sumber yang tersimpan; periksa lagi sebelum dibacakan."
# What an allowed sentence never says: it would name a cause, or claim one.
CAUSAL = (
    "berkat",
    "akibat",
    "menyebabkan",
    "disebabkan",
    "dampak",
    "berpengaruh",
    "membuktikan",
    "menurunkan",
    "terbukti",
    "sehingga turun",
)


def lead(names: Sequence[str], verdict: Verdict) -> tuple[str, ...]:
    """The half page in a sentence."""
    return (
        (
            f"Tentang hasil di {several(names)} hari ini hanya satu yang boleh dikatakan: "
            f"{_SAID[verdict]}."
        ),
    )


_SAID = {
    Verdict.UNKNOWN: "belum dapat dinilai",
    Verdict.INDISTINGUISHABLE: "perubahannya belum dapat dibedakan dari variasi wajar",
    Verdict.SOME_SIGN: "ada tanda perubahan yang lain dari desa pembanding, belum pasti",
    Verdict.CLEAR: "perubahannya jelas lain dari desa pembanding, penyebabnya tidak disebut",
}


def listed(label: str, names: Sequence[str], when: str) -> str:
    """That a source names them, and nothing more."""
    return f"{several(names)} disebut sebagai {lower_first(label)} ({period_of(when)})."


def figure(name: str, what: str, told: str, when: str) -> str:
    """A figure as its source states it."""
    return f"{what} {name}: {told} ({when})."


def chosen(names: Sequence[str], content: Mapping[str, Any]) -> str:
    """When and how they were chosen, as the card says; empty where it says neither."""
    on, how = dated(str(content.get("chosen_on", ""))), str(content.get("how", Choice.UNKNOWN))
    told = [f"pada {on}"] if on else []
    if how != Choice.UNKNOWN:
        told.append(_HOW[Choice(how)])
    return f"{several(names)} dipilih {' '.join(told)}." if told else ""


_HOW = {
    Choice.WORST: "dari desa yang angkanya terburuk",
    Choice.RANDOM: "dengan undian",
    Choice.VOLUNTEER: "dari desa yang mengajukan diri",
    Choice.POLITICS: "dengan penunjukan pimpinan",
}


def event(row: Mapping[str, Any]) -> str:
    """What was started or done, with its day; empty where only its announcement is known."""
    told = [
        f"{word} {period_of(row[stage])}"
        for stage, word in (("started", "dimulai"), ("done", "selesai"))
        if row[stage]
    ]
    if not told:
        return ""
    if not row["own"]:
        return f"{row['what']}, {period_of(row['done'])}; itu bukan kegiatan di desa."
    return f"{row['what']} di {row['villages']}: {' dan '.join(told)}."


class Seen(NamedTuple):
    """What was compared and how far it moved, as it may be said.

    Attributes:
        label: of the figure.
        since: the day the villages were chosen.
        until: key of the last period.
        moved: its way beside the comparison villages, with its size.
        own: what the figure of the villages themselves did, a sentence.
        is_of_lists: it counts recipients, so that a fall is no good news by itself.
    """

    label: str
    since: date
    until: str
    moved: str
    own: str
    is_of_lists: bool = False


def judged(
    names: Sequence[str], verdict: Verdict, reasons: Sequence[str], seen: Seen | None = None
) -> str:
    """The verdict as it may be said: of which figure, since when, and how far it moved."""
    places = several(names)
    why = f": {joined([lower_first(one).rstrip('.') for one in reasons])}" if reasons else ""
    if seen is None or verdict is Verdict.UNKNOWN:
        return f"Hasil di {places} belum dapat dinilai{why}."
    of = f"{seen.label} di {places} sejak dipilih pada {day(seen.since)}"
    until = f"sampai {period_of(seen.until)}"
    lists = f" {LISTS}" if seen.is_of_lists else ""
    if verdict is Verdict.INDISTINGUISHABLE:
        return f"Perubahan {lower_first(of)} {until} belum dapat dibedakan dari variasi wajar."
    if verdict is Verdict.SOME_SIGN:
        return (
            f"Ada tanda bahwa {lower_first(of)} {until} {seen.moved}; penyebabnya belum dapat "
            f"dikatakan. {seen.own}{lists}"
        )
    return (
        f"{of} {until} jelas {seen.moved}; penyebabnya tidak dapat dikatakan dari angka ini saja. "
        f"{seen.own}{lists}"
    )


LISTS = "Jumlah penerima dapat turun karena lulus, pindah, meninggal, atau daftar yang dibersihkan."
DISPUTED = "kartu rancangannya ditulis dalam dua versi yang berbeda dan belum diselesaikan"


NO_OUTCOME = "belum ada ukuran hasil yang terbit untuk hampir semua desa pada beberapa periode"


def lacking(what: str) -> str:
    """What a comparison would need and nobody gave."""
    return f"belum ada {lower_first(what)}"


def success(names: Sequence[str], verdict: Verdict) -> tuple[str, str]:
    """That it works, and why that is not to be said."""
    said = f"“Program di {several(names)} berhasil menurunkan kemiskinan.”"
    why = {
        Verdict.UNKNOWN: "Hasilnya belum dapat dinilai.",
        Verdict.INDISTINGUISHABLE: "Perubahannya tidak lain dari desa yang tidak dipilih.",
        Verdict.SOME_SIGN: "Baru ada tanda, dan perbandingan desa tidak menyebut penyebab.",
        Verdict.CLEAR: "Perbandingan menunjukkan beda, bukan penyebab beda itu.",
    }[verdict]
    return said, why


def fell(*, has_figures: bool) -> tuple[str, str]:
    """That poverty fell: where there is no figure, and where there are some of the people."""
    why = (
        "Belum ada satu pun angka kemiskinan desa yang terbit; angka kecamatan atau kabupaten "
        "bukan angka desa."
    )
    if has_figures:
        why = (
            "Jumlah penduduk, keluarga, atau penerima bukan angka kemiskinan; turun baru dapat "
            "disebut dari angka kemiskinan yang sama, di setiap desa, pada dua waktu."
        )
    return "“Angka kemiskinan di desa ini turun sekian persen.”", why


def running(names: Sequence[str], idle: Sequence[str]) -> tuple[str, str]:
    """That it runs everywhere, where of `idle` villages nobody told so."""
    of = f" di {several(idle)}" if len(idle) < len(names) else ""
    return (
        f"“Program sudah berjalan di {number(len(names))} desa.”",
        f"Belum ada kabar bahwa kegiatannya{of} sudah mulai; pengumuman bukan kegiatan.",
    )


def registered(noted: Sequence[str]) -> tuple[str, str]:
    """What stands in the register of tindak lanjut and was told to nobody."""
    more = f" dan {number(len(noted) - 1)} kegiatan lain" if len(noted) > 1 else ""
    return (
        f"“{noted[0].rstrip('.')}”{more}, sebagai kegiatan yang sudah berjalan.",
        (
            "Baru tercatat di aplikasi, belum diumumkan. Bila benar, tulis pada kartu rancangan "
            "dengan hari dan sumbernya."
        ),
    )


def training() -> tuple[str, str]:
    """That a training is work in the villages."""
    return (
        "“Pelatihan itu adalah kegiatan di desa percontohan.”",
        "Sumbernya menyebut pelatihan atau pertemuan, bukan kegiatan di desa.",
    )


def poorest() -> tuple[str, str]:
    """That they were chosen for being poorest, where nobody says so."""
    return (
        "“Desa ini dipilih karena paling miskin.”",
        "Kriteria pemilihannya tidak disebut sumber mana pun.",
    )


def before_after() -> tuple[str, str]:
    """That before and after alone tell anything."""
    return (
        "“Sebelum program sekian, sesudahnya sekian, jadi inilah hasilnya.”",
        (
            "Desa yang dipilih saat angkanya buruk cenderung membaik sendiri; tanpa desa "
            "pembanding hal itu tidak dapat dipisahkan."
        ),
    )


def text(allowed: Sequence[str], refused: Sequence[tuple[str, str]], on: str) -> str:
    """The half page as plain text."""
    yes = "\n".join(f"- {line}" for line in allowed)
    no = "\n".join(f"- {said} {why}" for said, why in refused)
    return f"{HEADER} ({on})\n\n{ALLOWED}:\n{yes}\n\n{REFUSED}:\n{no}\n\n{DRAFT}"


def sourced(sentence: str, source: str) -> str:
    """A sentence with where it comes from."""
    return f"{sentence} [{source}]"
