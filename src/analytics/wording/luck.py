"""Keberuntungan semata, in words: a fall that nobody made, and a test that believes in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.wording.quantities import number, points

if TYPE_CHECKING:
    from collections.abc import Mapping

HEADER = "Keberuntungan semata"
DEFINITION = (
    "Perhitungan pengandaian: berapa poin angka desa-desa terburuk berubah pada pengukuran "
    "berikutnya bila tidak ada satu pun yang berubah di desa itu. Bukan angka desa mana pun."
)
STEP = "perhitungan pengandaian: tidak memakai angka desa mana pun; hanya banyaknya desa yang nyata"
OURS, TITLE = "hitungan aplikasi ini (pengandaian)", "Keberuntungan semata"
UNIT = "poin persen"
ACROSS = "perubahan (poin persen)"
NOTHING = "tidak berubah"
BRIEF = "pengandaian, bukan data"  # within the picture, on a narrow screen too
MARK = "Perhitungan pengandaian, bukan data desa mana pun."
NOISE_LABEL = "Galat ukur tiap pengukuran (simpangan baku)"
NOISE_NOTE = (
    "Andaian. Makin sedikit keluarga yang dicacah dan makin longgar caranya, makin besar. "
    "0 berarti setiap pengukuran tepat."
)
PICKED_LABEL = "Desa terburuk yang dipilih"
SPREAD_LABEL = "Beda sebenarnya antardesa (simpangan baku)"
SPREAD_NOTE = (
    "Andaian. Kecil: desa hampir sama, sehingga yang tampak terburuk kebanyakan hanya sial."
)
REGARDLESS = (
    "Angka di atas berlaku bila desa dipilih karena angkanya terburuk. Bagaimana desa percontohan "
    "dipilih tertulis pada kartu rancangan; bila belum diketahui, kemungkinan ini belum dapat "
    "dikesampingkan."
)


def counted(publisher: str) -> str:
    """Whose word only the number of villages is."""
    return f"{publisher} (hanya banyaknya desa)"


def picked_note(villages: int) -> str:
    """Of how many villages they are picked."""
    return f"Dari {number(villages)} desa dan kelurahan, yang angkanya tertinggi sekali diukur."


def noise(value: float) -> str:
    """`galat ukur 2 poin`; a row of picture and table."""
    return f"galat ukur {written(value)} poin"


def tenths(value: int) -> str:
    """A slider that counts in tenths: `2 poin`, `2,5 poin`."""
    return f"{written(value / 10)} poin"


def whole(value: int) -> str:
    """`4 poin`."""
    return f"{number(value)} poin"


def villages(value: int) -> str:
    """`3 desa`."""
    return f"{number(value)} desa"


def lead(row: Mapping[str, Any], facts: Mapping[str, Any]) -> tuple[str, ...]:
    """The fall, how far it may go, and how often it is called a success."""
    setting = (
        f"Andai {number(facts['picked'])} desa terburuk dari {number(facts['villages'])} dipilih "
        "dan tidak dikerjakan apa pun di sana"
    )
    if facts["noise"] == 0:
        return (f"{setting}: tanpa galat ukur angkanya tidak berubah.",)
    if facts["picked"] == facts["villages"]:
        return (f"{setting}: bila semua desa dipilih, tidak ada yang terpilih karena sial.",)
    return (
        (
            f"{setting}: angkanya tetap {moved(row['value'])} pada pengukuran berikutnya, hanya "
            f"karena kebetulan ({between(row['low'], row['high'])} pada 9 dari 10 percobaan)."
        ),
        (
            "Uji sebelum–sesudah yang sederhana menyebutnya “berhasil” pada "
            f"{often(row['alarms'])} percobaan; semestinya "
            f"{number(facts['level'])} dari 100."
        ),
    )


def moved(change: float) -> str:
    """`turun 2,4 poin`."""
    if abs(change) < 0.05:
        return "tidak berubah"
    return f"{'turun' if change < 0 else 'naik'} {number(abs(change), 1)} poin"


def between(low: float, high: float) -> str:
    """`antara −5,0 dan +0,1 poin`."""
    return f"antara {points(low, 1).removesuffix(' poin')} dan {points(high, 1)}"


def often(percent: float) -> str:
    """`43 dari 100`."""
    return f"{number(percent)} dari 100"


def spread(row: Mapping[str, Any]) -> str:
    """What a row of the picture says."""
    return f"{points(row['value'], 1)} ({between(row['low'], row['high'])})"


def row(one: Mapping[str, Any]) -> str:
    """A row in a line: the change, and how often it is called a success."""
    return f"{spread(one)}; disebut berhasil pada {often(one['alarms'])} percobaan"


def written(value: float) -> str:
    """Points with a decimal only where there is one."""
    return number(value, 0 if float(value).is_integer() else 1)


def alt(rows: list[dict[str, Any]], facts: Mapping[str, Any]) -> str:
    """The picture in words."""
    told = "; ".join(f"{row['name']}: {spread(row)}" for row in rows)
    return (
        f"Perubahan semu {number(facts['picked'])} desa terburuk menurut besarnya galat ukur. "
        f"{told}"
    )


def title(row: Mapping[str, Any], facts: Mapping[str, Any]) -> str:
    """The message of the slide."""
    count = number(facts["picked"])
    if facts["noise"] == 0:
        return f"Andai ukurannya tepat, {count} desa terburuk tidak turun dengan sendirinya"
    fell = moved(row["value"])
    return f"Andai tak ada yang dikerjakan, {count} desa terburuk pun {fell}"


QUESTION = "Seberapa besar penurunan yang datang dari keberuntungan semata?"
HEAD = "Perhitungan pengandaian"


def spoken(row: Mapping[str, Any], facts: Mapping[str, Any]) -> tuple[str, ...]:
    """As it is said."""
    return (
        "Ini perhitungan pengandaian, bukan angka desa mana pun.",
        *lead(row, facts),
    )


SPOKEN_MORE = (
    "Desa yang tampak terburuk pada satu pengukuran sebagian memang sedang sial.",
    "Pada pengukuran berikutnya kesialan itu tidak terulang, sehingga angkanya membaik sendiri.",
    (
        "Karena itu desa percontohan dibandingkan dengan desa yang sama buruknya, bukan dengan "
        "dirinya sendiri dahulu."
    ),
)


def method(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """How it is worked out, and on what assumptions."""
    return (
        (
            "Andaian: nilai sebenarnya tiap desa menyebar normal dengan simpangan baku pilihan "
            "pembaca dan tidak berubah; setiap pengukuran menambah galat normal yang saling bebas. "
            "Tidak ada kegiatan dan tidak ada pengaruh. Besarnya nilai rata-rata tidak berperan."
        ),
        (
            "Rumus: perubahan semu = −(1 − ρ) × (rata-rata terpilih − rata-rata semua), dengan "
            "ρ = ragam sebenarnya ÷ (ragam sebenarnya + ragam galat); rata-rata terpilih adalah "
            "nilai harapan statistik terurut (regresi ke rata-rata: Galton 1886; Barnett, van der "
            "Pols, dan Dobson 2005)."
        ),
        (
            f"Simulasi: {number(facts['runs'])} percobaan dengan bibit tetap. Uji sederhana: "
            "perubahan desa terpilih dibandingkan dengan 99 himpunan acak yang sama banyaknya; "
            "p = (1 + himpunan yang turun paling sedikit sejauh itu) ÷ 100, “berhasil” bila p ≤ "
            f"{number(facts['level'])}%. Selang pada gambar memuat 9 dari 10 percobaan."
        ),
    )
