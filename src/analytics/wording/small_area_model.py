"""Words on the model behind estimates of kecamatan, and on whether to believe it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from analytics.vocabulary.small_area import SHARES, Aligned, Method, Scale
from analytics.wording.quantities import number, signed
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from analytics.vocabulary.small_area import Model

HEADING: Final = "Apakah modelnya dapat dipercaya?"
NO_MODEL: Final = "Belum ada estimasi langsung, jadi belum ada model yang dapat diperiksa."
NO_COVARIATES: Final = "Tanpa peubah penyerta"
SYNTHETIC: Final = (
    "Ragam antarkecamatan (A) ditaksir nol: angka setiap kecamatan sepenuhnya dari peubah "
    "penyerta, surveinya sendiri tidak ikut menentukan. Karena itu tidak satu pun lebih dari "
    "“hati-hati”, betapapun kecil galatnya."
)
METHODS: Final = {Method.REML.value: "REML", Method.ML.value: "ML"}
SCALES: Final = {Scale.ARCSINE.value: "Arkussinus", Scale.PLAIN.value: "Asli"}
ALIGNED: Final = {
    Aligned.RATIO.value: "Rasio",
    Aligned.DIFFERENCE.value: "Selisih",
    Aligned.NONE.value: "Tidak",
}
_DOUBT: Final = 0.05
_NOTHING: Final = 0.005  # of a residual: printed without a sign


def step(model: Model, used: Sequence[str]) -> str:
    """What was done, in a line below the source."""
    scale = "skala arkussinus" if model.arcsine else "skala asli"
    told = f"peubah {joined(used)}" if used else "tanpa peubah penyerta"
    smooth = ", ragam dimuluskan menurut ukuran sampel" if model.smooth else ""
    return f"Model Fay–Herriot ({METHODS[model.method.value]}, {scale}, {told}{smooth})."


def verdict(facts: Mapping[str, Any], outliers: Sequence[str]) -> str:
    """Whether the model may be believed, in one sentence without a statistic."""
    normal = facts["normality"] is None or facts["normality"] >= _DOUBT
    doubts = [
        *(["surveinya sendiri tidak ikut menentukan"] if facts["variance"] == 0 else []),
        *([f"{joined(outliers)} menyimpang dari model"] if outliers else []),
        *([] if normal else ["sebaran penyimpangannya tidak wajar"]),
        *([] if facts["gap_p"] >= _DOUBT else ["estimasinya tidak cocok dengan angka survei"]),
    ]
    many = f"n = {number(facts['areas'])} kecamatan bersampel"
    if doubts:
        return f"Belum dapat dipercaya begitu saja ({many}): {joined(doubts)}."
    return (
        f"Tidak ada tanda bahwa modelnya keliru ({many}): tidak satu kecamatan pun menyimpang, dan "
        "estimasinya cocok dengan angka survei. Itu belum bukti bahwa modelnya benar."
    )


def believed(facts: Mapping[str, Any], outliers: Sequence[str]) -> tuple[str, ...]:
    """Each doubt and each sound thing in a sentence with its statistic."""
    lines = []
    if facts["variance"] == 0:
        lines.append(SYNTHETIC)
    else:
        lines.append(
            f"Separuh kecamatan bersampel memberi bobot survei paling sedikit "
            f"{number(facts['gamma'], 2)} (0 hanya model, 1 hanya survei)."
        )
    if facts["explained"] is not None:
        lines.append(
            f"Peubah penyerta menjelaskan {number(100 * facts['explained'])}% beda antarkecamatan "
            "di luar galat survei."
        )
    p = facts["normality"]
    if p is not None:
        said = "tidak normal, galatnya perlu dibaca hati-hati" if p < _DOUBT else "wajar"
        lines.append(
            f"Sebaran sisaan baku {said} (Shapiro–Wilk p = {number(p, 3)}, "
            f"n = {number(facts['areas'])})."
        )
    lines.append(
        f"Kecamatan yang menyimpang dari model lebih jauh daripada kebetulan: {joined(outliers)}; "
        "periksa datanya."
        if outliers
        else "Tidak ada kecamatan yang menyimpang dari model lebih jauh daripada kebetulan."
    )
    agrees = facts["gap_p"] >= _DOUBT
    lines.append(
        f"Bersama-sama, estimasi {'cocok' if agrees else 'tidak cocok'} dengan angka survei "
        f"(W = {number(facts['gap'], 1)}, p = {number(facts['gap_p'], 3)})."
    )
    if facts["filled"]:
        lines.append(
            f"Ragam survei {number(facts['filled'])} kecamatan diambil dari ukuran sampelnya."
        )
    return tuple(lines)


def numbers(facts: Mapping[str, Any]) -> tuple[tuple[str, str, str], ...]:
    """Rows of the table of the model: what, how much, in which range or with which error."""
    high = facts["variance_high"]
    end = number(high, 5) if high != float("inf") else "tidak terbatas"
    rows = [
        ("Ragam antarkecamatan (A)", number(facts["variance"], 5),
         f"{number(facts['variance_low'], 5)}–{end}"),
    ]  # fmt: skip
    names = ("Tetapan", *facts["used"])
    for name, (value, wrong) in zip(names, facts["coefficients"], strict=True):
        rows.append((name, number(value, 4), number(wrong, 4)))
    rows += [
        ("Log-kemungkinan", number(facts["log_likelihood"], 3), ""),
        ("AIC", number(facts["aic"], 3), ""),
        ("BIC", number(facts["bic"], 3), ""),
    ]
    return tuple(rows)


NUMBER_HEADS: Final = ("Ukuran", "Nilai", "Selang 95% atau galat baku")


def scales(indicator: str) -> Mapping[str, str]:
    """On which scales an indicator can be modelled."""
    return SCALES if indicator in SHARES else {Scale.PLAIN.value: SCALES[Scale.PLAIN.value]}


RESIDUALS: Final = "sisaan baku (0: tepat menurut model)"


def residual(row: Mapping[str, Any]) -> str:
    """How far a kecamatan lies from the model."""
    value = 0.0 if abs(row["residual"]) < _NOTHING else row["residual"]
    return f"{signed(value, 2)}{', menyimpang' if row['outlier'] else ''}"


MODEL_LINE: Final = "model"
RESIDUAL_HEAD: Final = "Sisaan baku"
APART_HEAD: Final = "Letaknya"
RESIDUALS_ALT: Final = (
    "Sisaan baku tiap kecamatan bersampel; di luar garis putus-putus menyimpang lebih jauh "
    "daripada kebetulan"
)
METHOD: Final = (
    (
        "Model tingkat area Fay dan Herriot (1979): y = x'β + u + e, dengan u ragam antarkecamatan "
        "(A) dan e galat penarikan sampel (D) yang diketahui. Estimasi (EBLUP) = γ·survei + "
        "(1 − γ)·x'β̂ dengan γ = A/(A + D): makin besar galat survei, makin kecil bobotnya."
    ),
    (
        "A ditaksir dengan REML atau ML (Fisher scoring sampai tidak bergerak lagi). Galat: "
        "g1 + g2 + 2·g3 untuk REML (Prasad dan Rao 1990), dikurangi koreksi bias untuk ML "
        "(Datta dan Lahiri 2000). Kecamatan tanpa sampel memakai x'β̂ dengan galat A + x'Var(β̂)x."
    ),
    (
        "Skala arkussinus untuk persentase: z = arcsin √p, D = 1/(4ñ), ñ = ukuran sampel efektif "
        "p(1 − p)/ragam. Kembali ke persen tanpa bias (Sugasawa dan Kubokawa 2017); galatnya dari "
        "200 ulangan bootstrap parametrik. Kecamatan yang sampelnya tanpa orang miskin (atau bila "
        "“ragam dimuluskan” dipilih) memakai ragam menurut ukuran sampel: ln D = a + b ln n."
    ),
    (
        "Patokan: rata-rata tertimbang penduduk disamakan dengan angka BPS kabupaten tahun itu, "
        "dengan rasio atau selisih; tambahan galatnya dihitung dari bootstrap (Steorts dan Ghosh "
        "2013), dan tidak pernah mengurangi galat."
    ),
    (
        "Kelas RSE menurut kebiasaan BPS: sampai 25% dapat dipakai, 25–50% hati-hati, di atas 50% "
        "tidak ditampilkan sama sekali: tidak di peta, tabel, paparan, maupun unduhan. Selang 95% "
        "adalah estimasi ± 1,96 akar MSE."
    ),
    (
        "Fay–Herriot tidak cukup untuk sampel yang sangat kecil: dalam studi kecamatan Jawa Timur "
        "2019 (Jurnal Statistika dan Aplikasinya, Universitas Negeri Jakarta), 173 kecamatan "
        "ber-RSE di atas 50% menurut survei saja, dan EBLUP masih menyisakan 116; model Beta "
        "hierarkis Bayes yang menurunkannya sampai nol tidak ada di aplikasi ini."
    ),
)
