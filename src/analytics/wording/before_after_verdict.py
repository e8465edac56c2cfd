"""What may be concluded of a before and after: the verdict, why no more, the rule as printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from analytics.vocabulary.design import Choice
from analytics.vocabulary.verdict import FITTING, THRESHOLDS, Reason, Unfit, Verdict
from analytics.wording.differences import size
from analytics.wording.quantities import is_missing, number
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from analytics.vocabulary.indicator import Indicator

REASONS: Final[Mapping[Reason, str]] = {
    Reason.NO_CARD: (
        "cara memilih desa, harinya, atau hasil ini belum ditulis di kartu rancangan, atau dua "
        "versinya berbeda"
    ),
    Reason.TOO_FEW_BEFORE: (
        f"periode sebelum desa dipilih kurang dari {number(THRESHOLDS.before)}"
    ),
    Reason.NOTHING_AFTER: "belum ada periode sesudah desa dipilih",
    Reason.MISSING_VALUE: "ada angka desa ini yang hilang",
    Reason.TOO_FEW_VILLAGES: f"desa pembanding kurang dari {number(THRESHOLDS.comparisons)}",
    Reason.NO_EARLIER_DATE: (
        "tidak ada tanggal lebih awal untuk menguji desa terburuk: periode sebelumnya kurang dari "
        f"{number(THRESHOLDS.earlier)}"
    ),
    Reason.LOST_BY_VALUE: (
        "ada desa yang angkanya sesudah itu hilang karena terlalu kecil, jadi siapa yang hilang "
        "bergantung pada hasilnya"
    ),
    Reason.TOO_FEW_SETS: "perbandingan serupa terlalu sedikit untuk sebuah peluang yang kecil",
    Reason.STRAYED_BEFORE: (
        "beda dari pembanding sudah bergerak jauh sebelum desa dipilih, jadi arahnya tidak sejajar"
    ),
    Reason.LIKE_OTHERS: "kelompok desa mana pun cukup sering berbeda sebesar itu",
    Reason.LIKE_OTHER_WORST: "desa terburuk pada tanggal lain cukup sering berbeda sebesar itu",
    Reason.LIKE_FALLING_BACK: (
        "sesudah pulih dengan sendirinya dikeluarkan, bedanya cukup sering terjadi"
    ),
    Reason.SIGNS_DIFFER: "ujian yang satu menunjuk arah yang berlawanan dengan yang lain",
    Reason.CHOICE_CANNOT_BE_REPLAYED: (
        "cara memilih desa tidak dapat diulang oleh komputer, jadi “jelas” tidak pernah disebut"
    ),
    Reason.ONE_VILLAGE: "hanya satu desa: tidak dapat diuji dengan meninggalkan salah satunya",
    Reason.HANGS_ON_ONE: "bedanya bergantung pada satu desa saja",
    Reason.NOT_RARE_ENOUGH: f"peluangnya belum di bawah {number(THRESHOLDS.clear, 2)}",
    Reason.ALL_HOLD: "semua syarat terpenuhi",
}
UNFIT: Final[Mapping[Unfit, str]] = {
    Unfit.TOO_FEW_BEFORE: (f"periode sebelum desa dipilih kurang dari {number(FITTING.before)}"),
    Unfit.MISSING_VALUE: "ada angka desa ini yang hilang",
    Unfit.TOO_FEW_DONORS: f"desa pembanding kurang dari {number(FITTING.donors)}",
    Unfit.OUTSIDE_HULL: (
        "desa ini berada di luar jangkauan pembandingnya: tidak ada campuran desa lain yang "
        "setinggi "
        "dan searah itu sebelum dipilih"
    ),
    Unfit.POOR_FIT: "campuran desa lain tidak cocok dengan angka sebelum desa dipilih",
}
RULE_HEAD: Final = "Aturan keempat kata"
RULE: Final = (
    (
        "belum dapat dinilai: tanpa kartu rancangan yang menyebut cara, hari, dan hasilnya, "
        "kurang dari "
        f"{number(THRESHOLDS.earlier)} periode sebelum ({number(THRESHOLDS.before)} bila desa "
        "diundi) atau tanpa periode sesudah, kurang dari "
        f"{number(THRESHOLDS.comparisons)} desa pembanding, angka yang hilang, "
        "perbandingan serupa terlalu sedikit, atau beda yang sudah bergerak jauh "
        f"sebelum desa dipilih (p paling besar {number(THRESHOLDS.strayed, 2)})."
    ),
    (
        "jelas: p setiap ujian paling besar "
        f"{number(THRESHOLDS.clear, 2)} dengan arah yang sama; tanpa salah satu desa pun p paling "
        f"besar {number(THRESHOLDS.lone, 2)}; dan cara memilihnya (undian atau yang terburuk) "
        "dapat "
        "diulang."
    ),
    (f"ada tanda: p setiap ujian paling besar {number(THRESHOLDS.sign, 3)} dengan arah yang sama."),
    "belum dapat dibedakan dari variasi wajar: selain itu.",
    (
        "Ujian: kelompok desa mana pun; kecuali desa dipilih dengan undian, juga sesudah pulih "
        "dengan sendirinya dikeluarkan, dan desa terburuk pada tanggal-tanggal sebelumnya. Kata "
        "ini "
        "tidak berkata baik atau buruk; arahnya ada pada tanda bedanya."
    ),
)
METHOD: Final = (
    (
        "Desa pembanding: jarak Mahalanobis atas rata-rata dan kemiringan (kuadrat terkecil) "
        "sebelum desa dipilih, sepuluh terdekat untuk tiap desa tanpa pengulangan (Rubin 1980, "
        "Biometrics 36:293–298). Desa yang bersebelahan dengan desa yang dilihat tidak dipakai."
    ),
    (
        "Beda baku = (rata-rata desa yang dilihat − rata-rata kelompok) / simpangan baku calon "
        "pembanding (Stuart 2010, Statistical Science 25:1–21). Di bawah 0,1 dianggap serupa; "
        "untuk "
        "tiga desa itu hanya petunjuk."
    ),
    (
        "Beda = (rata-rata sesudah − rata-rata sebelum) desa yang dilihat − hal yang sama pada "
        "pembanding (difference-in-differences; Card dan Krueger 1994). Galat baku tidak dipakai: "
        "dengan tiga desa ia terlalu sering menemukan beda (MacKinnon dan Webb 2020, Journal of "
        "Econometrics 218:435–450)."
    ),
    (
        "p = (1 + banyaknya kelompok lain yang bedanya paling sedikit sebesar itu) / (1 + "
        "banyaknya "
        "kelompok lain); tiap kelompok mendapat pembanding dengan aturan yang sama (Fisher 1935; "
        "Abadie, Diamond, dan Hainmueller 2010, JASA 105:493–505). Rentang 95%: beda yang tidak "
        "akan "
        "disebut langka oleh ujian itu."
    ),
    (
        "Beda terkecil yang dapat dikenali: beda yang pada 80 dari 100 kelompok lain lolos semua "
        f"ujian sekaligus untuk “ada tanda” (p paling besar {number(THRESHOLDS.sign, 3)}, searah; "
        "Burlig, Preonas, dan Woerman 2020, Journal of Development Economics 144:102458). Untuk "
        "jumlah yang disebut penurunannya; kenaikan harus lebih besar."
    ),
    (
        "Ujian desa terburuk: yang terburuk pada tanggal sebelumnya, diikuti paling jauh sampai "
        "desa ini dipilih; bila periode sesudahnya lebih banyak dari itu, ujian ini memakai yang "
        "pertama saja."
    ),
    (
        "Pulih dengan sendirinya: perubahan yang sudah dapat diduga dari tingkat, arah, dan angka "
        "saat desa dipilih, dibaca dari desa lain (Galton 1886; Barnett, van der Pols, dan Dobson "
        "2005, International Journal of Epidemiology 34:215–220)."
    ),
    (
        "Kontrol sintetis: bobot tak negatif berjumlah satu yang paling cocok dengan angka sebelum "
        "desa dipilih (kuadrat terkecil tak negatif, diperiksa dengan syarat Karush–Kuhn–Tucker); "
        "peringkat menurut RMSPE sesudah / sebelum (Abadie, Diamond, dan Hainmueller 2010)."
    ),
)
ALONE: Final = (
    "Setiap desa diuji sendiri-sendiri. Makin banyak yang diuji, makin mungkin ada yang tampak "
    "karena kebetulan saja; jangan memilih satu desa sesudah melihat tabel ini."
)
HOW: Final[Mapping[Choice, str]] = {
    Choice.WORST: "dipilih karena angkanya terburuk",
    Choice.RANDOM: "dipilih dengan undian",
    Choice.VOLUNTEER: "mengajukan diri",
    Choice.POLITICS: "ditunjuk pimpinan",
    Choice.UNKNOWN: "cara memilihnya belum diketahui",
}


def verdict(found: Verdict, reasons: Sequence[Reason]) -> str:
    """The verdict and why it is that one."""
    return f"{first(found)}: {joined([REASONS[one] for one in reasons])}."


ABOVE_LUCK: Final = frozenset({Verdict.SOME_SIGN, Verdict.CLEAR})


def in_short(found: Verdict, *, is_unlike: bool) -> str:
    """The verdict by itself, for who reads no further; with care where the compared are unlike."""
    care = ", tetapi pembandingnya belum serupa" if is_unlike and found in ABOVE_LUCK else ""
    return f"Putusan: {found.label}{care}."


def first(found: Verdict) -> str:
    """The verdict at the head of a sentence."""
    return found.label[:1].upper() + found.label[1:]


def synthetic(  # noqa: PLR0913 - what there is to say
    effect: float,
    errors: tuple[float, float],
    rank: tuple[int, int],
    donors: int,
    of: Indicator,
    *,
    in_percent: bool,
) -> str:
    """What a synthetic comparison shows, in a sentence.

    Args:
        effect: mean gap after.
        errors: root mean squared gap before and after.
        rank: place of their ratio, and among how many.
        donors: villages of the mixture.
        of: what is compared.
        in_percent: a difference is one of percent.
    """
    side = "di bawah" if effect < 0 else "di atas"
    before, after = (size(one, of, in_percent=in_percent) for one in errors)
    return (
        f"Terhadap desa sintetis, campuran {number(donors)} desa lain, desa ini "
        f"{size(effect, of, in_percent=in_percent)} {side} sesudah dipilih; peringkat "
        f"{number(rank[0])} dari {number(rank[1])} menurut RMSPE sesudah / sebelum "
        f"({after} / {before})."
    )


def unfit(why: Unfit) -> str:
    """That there is no synthetic comparison, and why."""
    return f"Kontrol sintetis tidak dibuat: {UNFIT[why]}."


def numbers(told: Mapping[str, float]) -> str:
    """The figures that decided (`numbers` of `measures.verdicts.Judged`), for those who ask."""
    named = (
        ("p", "p kelompok mana pun", 3),
        ("p_fallen_back", "p tanpa pulih sendiri", 3),
        ("p_worst", "p desa terburuk", 3),
        ("strayed", "p gerak sebelum dipilih", 3),
        ("before", "periode sebelum", 0),
        ("comparisons", "desa pembanding", 0),
    )
    parts = [
        f"{label} {number(told[name], decimals)}"
        for name, label, decimals in named
        if not is_missing(told[name])
    ]
    return f"Angka yang menentukan: {'; '.join(parts)}."
