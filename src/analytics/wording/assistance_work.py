"""Who assists a village and how far the work is, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from analytics.vocabulary.meeting import Status
from analytics.wording.periods import day, period_of
from analytics.wording.quantities import number
from analytics.wording.sentences import joined, lower_first

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from analytics.vocabulary.assistance_work import Activity, Month

DEFINITION: Final = (
    "Bagian kegiatan yang sudah selesai menurut pelakunya, dalam persen, dilaporkan setiap bulan. "
    "Bukan ukuran hasil bagi keluarga."
)
WHO_DEFINITION: Final = "Siapa mendampingi suatu desa menurut SK, pemadanan, atau sumber."
NOT_CHECKED: Final = (
    "Kemajuan adalah laporan pelaku yang diketik operator; aplikasi ini tidak memeriksanya di desa."
)
ASKED: Final = (
    "SK penetapan pelaku pendampingan tiap desa (nomor dan tanggal), tim menurut peran dan jumlah, "
    "serta rencana kegiatan dengan mulai, tenggat, dan kemajuan bulanannya"
)
UNKNOWN: Final = "pelaku yang tidak ada lagi dalam daftar"
NO_BEGIN: Final = "mulainya belum ditulis"
NO_NEWS: Final = "belum ada kabar"
APART: Final = "dua versi, cocokkan"
LATE: Final = "lewat tenggat"
NO_LATE: Final = "Tidak ada kegiatan yang lewat tenggat."
NO_PLAN: Final = "Belum ada kegiatan yang direncanakan untuk desa ini."
NOBODY: Final = "Belum ada yang tercatat mendampingi desa ini."
EXAMPLE_STAYS: Final = (
    "Contoh ini hanya untuk dilihat dan tidak masuk daftar tindak lanjut; rencana sebenarnya "
    "ditulis operator di luar mode latihan."
)
SIGN_IN: Final = (
    "Semua orang dapat membaca kerja semua pelaku; masuk sebagai operator untuk menulis SK, tim, "
    "rencana, dan kemajuan."
)
PICK: Final = (
    "Pilih sebuah desa untuk melihat pelaku, SK, dan kegiatannya, atau untuk menuliskannya."
)
_BESIDES: Final = {
    "ended": "pendampingannya sudah berakhir",
    "ahead": "pendampingannya belum mulai",
    "known": "diketahui didampingi dari sumber saja",
}
"""Villages that are not among the assisted ones of today, and are told by themselves."""
_BAR = 50  # letters above a bar, on a telephone
_READ = 5  # activities of a picture that are read out
METHOD: Final = (
    (
        "Kegiatan pendampingan adalah baris dalam daftar tindak lanjut yang sama dengan di halaman "
        "Rapat; mulai, masalah yang dituju, dan kemajuan bulanannya ditulis di sini."
    ),
    (
        "Lewat tenggat: tenggatnya sebelum hari ini dan kegiatannya belum selesai atau dibatalkan. "
        "Tanpa tenggat tidak ada yang terlambat."
    ),
    (
        "Belum ada kabar: kegiatan sudah mulai, tetapi bulan terakhir yang sudah lewat belum "
        "dilaporkan. Itu bukan terlambat, dan tidak dihitung sebagai nol persen."
    ),
    (
        "Kemajuan yang lebih rendah daripada bulan sebelumnya ditandai “turun”; angka lama tidak "
        "dihapus."
    ),
    (
        "Kemajuan adalah laporan pelaku. Ia mengukur kegiatan, bukan apakah keluarga menjadi tidak "
        "miskin; untuk itu lihat bagian Sebelum–sesudah."
    ),
)


def word(month: str, share: int, note: str) -> str:
    """What the register keeps of a month: `Kemajuan November 2026: 40%. Bibit sudah dibagi`."""
    told = f"Kemajuan {period_of(month)}: {number(share)}%"
    return f"{told}. {note}" if note else told


def example(problem: str) -> str:
    """What an example organisation does."""
    return f"Menangani: {lower_first(problem)}"


def lead(counts: Mapping[str, int], name: str) -> tuple[str, ...]:
    """How many villages are assisted, and how far what was planned is."""
    of = f"dari {number(counts['villages'])} desa di {name} tercatat didampingi"
    told = f"Tidak ada desa di {name} yang hari ini tercatat didampingi di aplikasi ini"
    if counts["assisted"]:
        told = f"{number(counts['assisted'])} {of}, {number(counts['decreed'])} dengan SK"
    also = "".join(
        f"; {number(counts[name])} desa {told_of}"
        for name, told_of in _BESIDES.items()
        if counts[name]
    )
    return (f"{told}{also}.", _activities(counts))


def _activities(counts: Mapping[str, int]) -> str:
    if not counts["activities"]:
        return "Belum ada kegiatan yang direncanakan."
    late, done = counts["late"], counts["done"]
    parts = [f"{number(late)} lewat tenggat" if late else "tidak ada yang lewat tenggat"]
    if counts["silent"]:
        parts.append(f"{number(counts['silent'])} belum ada kabar bulan lalu")
    if counts["fell"]:
        parts.append(f"{number(counts['fell'])} kemajuannya turun")
    parts.append(f"{number(done)} selesai" if done else "belum ada yang selesai")
    told = f"Dari {number(counts['activities'])} kegiatan, {joined(parts)}."
    if counts["apart"]:
        told += f" {number(counts['apart'])} isian punya dua versi dan perlu dicocokkan."
    return told


def share(value: float | None) -> str:
    """`40%`; that nobody told is no zero."""
    return NO_NEWS if value is None or value != value else f"{number(value)}%"  # noqa: PLR0124


def progress(one: Activity, *, silent: bool) -> str:
    """`40% (Oktober 2026), turun dari 55%`, or that there is no news."""
    newest = one.newest
    if newest is None:
        return NO_NEWS
    told = f"{share(newest.share)} ({period_of(newest.key)})"
    if newest.fell:
        told += f", turun dari {share(one.months[-2].share)}"
    return f"{told}; sesudah itu {NO_NEWS}" if silent else told


def month(told: Month) -> str:
    """`Oktober 2026: 40% (turun); bukti: …`."""
    fell = " (turun)" if told.fell else ""
    shown = [f"{period_of(told.key)}: {share(told.share)}{fell}", told.note]
    return "; ".join(filter(None, shown))


def due(one: Activity, on: date) -> str:
    """The day, and by how many days it is late."""
    item = one.item
    if item.due is None:
        return "tanpa tenggat"
    late = (on - item.due).days
    if late <= 0 or not item.status.waits:
        return day(item.due)
    return f"{day(item.due)}, lewat {number(late)} hari"


def state(status: str, *, late: bool, silent: bool) -> str:
    """How an activity stands, in two or three words."""
    if late:
        return LATE
    return NO_NEWS if silent else Status(status).label


def missing(name: str) -> str:
    """What nobody gave."""
    return f"siapa mendampingi desa mana di {name}, dengan SK dan rencana apa"


def whom(name: str) -> str:
    """Who keeps it."""
    return f"Bappeda {name}"


def known(period: str, notes: Iterable[str]) -> str:
    """When a source named who assists a village, and what it says besides."""
    return " ".join([f"Diketahui dari sumber, untuk {period_of(period)}.", *filter(None, notes)])


def bar(one: Activity, on: date) -> str:
    """What stands above a bar: the village, by how many days it is late, and who works there."""
    told = " · ".join(filter(None, [one.village, _late(one, on), one.item.actor]))
    return told if len(told) <= _BAR else f"{told[: _BAR - 1].rstrip()}…"


def _late(one: Activity, on: date) -> str:
    late = (on - one.item.due).days if one.item.due and one.item.status.waits else 0
    return f"lewat {number(late)} hari" if late > 0 else ""


def today(on: date) -> str:
    """What stands at the line of today."""
    return f"hari ini, {day(on)}"


def hover(one: Activity, on: date) -> str:
    """All of a bar, for whoever points at it."""
    begins = day(one.begins) if one.begins else NO_BEGIN
    return (
        f"<b>{one.village}</b> · {one.item.actor}<br>{one.item.what}<br>"
        f"{begins} – {due(one, on)}<br>{share(one.share)}"
    )


def alt(lines: Sequence[Activity], shown: int, on: date) -> str:
    """The picture for whoever cannot see it."""
    told = "; ".join(f"{bar(one, on)}: {share(one.share)}" for one in lines[:_READ])
    return (
        f"Bagan waktu {number(min(shown, len(lines)))} kegiatan dari mulai sampai tenggat, yang "
        f"paling mendesak di atas: {told}. Semua ada di tabel."
    )


def legend(count: int, shown: int) -> str:
    """What the colours of the picture mean, and how many are not in it."""
    told = (
        "Muda: dari mulai sampai tenggat. Tua: bagian yang sudah selesai menurut pelakunya. "
        "Garis merah tipis: lewat tenggat. Garis titik: hari ini."
    )
    left = count - shown
    return f"{told} {number(left)} kegiatan lain ada di tabel." if left > 0 else told


def nothing(name: str) -> str:
    """That nobody is known to assist any village of a regency."""
    return (
        f"Sejauh yang tercatat di aplikasi ini, belum ada desa di {name} yang punya pelaku "
        "pendampingan, SK, atau rencana kerja."
    )


def silent_since(one: Activity) -> str:
    """Since which month nothing was told."""
    return (
        f"{NO_NEWS} sejak {period_of(one.newest.key)}" if one.newest else f"{NO_NEWS} sejak mulai"
    )
