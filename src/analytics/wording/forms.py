"""The forms in which a sentence compares its numbers, as patterns over its words.

A number is one sign of Unicode's private area, its unit within it; a year is another. Words are in
lower case, one space apart.
"""

from __future__ import annotations

import re

from analytics.wording.periods import MONTHS

_FIRST, _LAST = 0xE000, 0xF8FE
MOST = 1000  # numbers of a sentence that are looked at
YEAR = chr(0xF8FF)
_N = f"[{chr(_FIRST)}-{chr(_LAST)}]"
_DOWN = r"turun|menurun|berkurang|susut|menyusut|penurunan|penurunannya|merosot|anjlok"
_UP = r"naik|meningkat|bertambah|tumbuh|kenaikan|kenaikannya|peningkatan|melonjak"
_DIR = rf"(?P<dir>{_DOWN}|{_UP})"
_ADVERB = r"(?: (?:drastis|tajam|signifikan|tipis|sedikit|lagi|terus|kembali))?"
_BY = r"(?: (?:sebesar|sebanyak|sekitar))?"
# Words that begin another thought, or turn the number before them into something else.
_STOP = (
    rf"{_DOWN}|{_UP}|dan|serta|sementara|sedangkan|tetapi|tapi|namun|atau|lalu|kemudian|yang|dari|"
    r"menjadi|jadi|ke|kini|sekarang|tinggal|terdiri|meliputi|rincian|rinciannya|tidak|bukan|untuk|"
    r"dengan|per|selisih|lebih|kurang|berasal|datang|yaitu|yakni|adalah|sebesar|setara|hanya|"
    r"sekitar|antara|di|pada|tahun|hingga|sampai|seperti|kali"
)
_WORDS = rf"(?: (?!(?:{_STOP})\b)[^\W\d_][\w/-]*){{0,4}}"
_MONTH = "|".join(MONTHS.values()).lower()
_WHEN = (
    rf"(?: \((?:(?:tahun|per|{_MONTH}) ){{0,2}}{YEAR}\)"
    rf"| (?:(?:pada|di|tahun|per|{_MONTH}) ){{0,3}}{YEAR})?"
)
CHANGE = re.compile(
    rf"(?P<from>\b(?:dari|semula|awalnya|sebelumnya)(?: (?:semula|awalnya|sebelumnya))? )?"
    rf"(?P<a>{_N}){_WORDS}{_WHEN}(?: menjadi|(?(from) (?:ke|jadi)|(?!))"
    rf"|,? (?:kini|sekarang|tinggal))(?: (?:hanya|tinggal|sebesar|sebanyak|menjadi))*"
    rf" (?P<b>{_N}){_WORDS}{_WHEN}"
)
_OR = rf"(?: ?(?:atau|\(|/|setara) ?(?P<d>{_N})\)?)?"
BY_AFTER = re.compile(
    rf" ?[,(:–—-]* ?(?:(?:atau|artinya|berarti|yakni|yaitu|sehingga|alias|ini) )*"
    rf"{_DIR}{_ADVERB}{_BY} (?P<c>{_N}){_OR}"
)
BY_BEFORE = re.compile(rf"\b{_DIR}{_ADVERB}{_BY} (?P<c>{_N}){_OR}{_WHEN},? ?[(:]? ?$")
VERB = re.compile(rf"\b{_DIR}{_ADVERB} $")
NOT_OF_THIS = re.compile(
    r" (?:per|setiap|tiap|rata-rata|dari|dibanding\w*|di|untuk|lebih|setahun|sebulan|"
    r"karena|akibat|sebab|pada)\b"
)
# Before a change: `tidak turun dari`; `turun 400 menjadi` is by 400, not from 400.
DENIED = re.compile(rf"\b(?:tidak|tak|bukan|belum|jangan)\b(?: \w+)?(?: {_N})? ?$")
MOVED_BY = re.compile(rf"\b(?:{_DOWN}|{_UP}){_ADVERB}{_BY} $")
OF_ANOTHER = re.compile(rf"{_N}{_WORDS} ?$")  # `214 KPM dari 400 menjadi 300`
SHARE = re.compile(
    rf"(?P<a>{_N}){_WORDS},? (?:dari|di antara)(?: (?:total|seluruh|sekitar|jumlah|sebanyak))* "
    rf"(?P<b>{_N}){_WORDS}{_WHEN}"
)
_NO_OTHER = rf"(?! *(?:{_DOWN}|{_UP}|di antara|untuk|per|setiap|tiap|lebih|kurang|dari|karena)\w*)"
# A comma alone says nothing: `25 persen dari 400 KPM, 40 KPM di antaranya lansia`.
THAT_IS = re.compile(
    rf"(?: \((?P<bracket>{_N})\)| ?[,(–—-]* ?(?:(?:atau|yaitu|yakni|sebesar|setara|adalah|"
    r"sama dengan|=|berarti|artinya) ?)+(?:(?:hanya|dengan|sekitar|baru|sebesar) ?)*"
    rf"(?P<c>{_N})){_NO_OTHER}"
)
AHEAD = re.compile(rf"(?P<c>{_N})(?: ?\(| atau|, (?:yaitu|yakni|atau)| yaitu| yakni) ?$")
COMPARED = re.compile(
    rf"\b(?:{_DOWN}|{_UP}|lebih|selisih|kurang|berbeda|terpaut|di atas|di bawah)"
    r"(?: (?!atau)\w+){0,3} ?$"
)
MOVES_ON = re.compile(r",? (?:menjadi|ke|hingga|sampai|kini|tinggal)\b")
# Before a sum: `5 dari 28 camat, yaitu`, `28 camat dan 30 kades, yaitu`, `setiap desa`.
NOT_ALONE = re.compile(
    rf"(?:{_N}{_WORDS},? ?(?:dan|serta|ditambah|\+|dari|di antara)|\b(?:setiap|tiap|per"
    r"|masing-masing|dari|di antara)(?: \w+){0,2})(?: (?:total|seluruh))? ?$"
)
MADE_OF = re.compile(
    rf"(?P<a>{_N})(?: (?!dari\b|menjadi\b)[^\W\d_][\w/-]*){{0,6}},? ?\(?(?:yang )?"
    r"(?:(?P<sure>terdiri (?:dari|atas)|dengan rincian|rinciannya(?: adalah)?|rincian|meliputi)"
    r"|yakni|yaitu):? "
)
# What a sentence must hold for its silence to be told: somebody compares, parts or adds up.
CLAIMS = re.compile(
    rf"\b(?:{_DOWN}|{_UP}|menjadi {_N}|terdiri|rincian|rinciannya)(?!\w)"
    rf"|{_N}{_WORDS},? (?:atau|setara|=) {_N}"
)
_PART = re.compile(rf"(?:(?:dan|serta|ditambah) )?(?P<part>{_N})(?P<label>[^,;.+]*)")
_CUT = re.compile(rf" ?(?:,|\+|(?:dan|serta|ditambah)(?= {_N})) ?(?:(?:dan|serta) )?")
_ASIDE = re.compile(rf"\b(?:dari|pada|di|untuk|dalam|dengan|bagi|senilai|per)\b|\({_N}\)")
_OPEN = re.compile(r"\b(?:lain|lainnya|lain-lain|dll|dsb|sisanya|antara lain|termasuk)\b")


def sign_of(position: int) -> str:
    """The sign of the n-th number of a sentence, from 0 to `MOST`."""
    return chr(_FIRST + position)


def position_of(sign: str) -> int:
    """The number a sign stands for."""
    return ord(sign) - _FIRST


def plain(text: str) -> str:
    """A text without signs that could be taken for numbers."""
    return re.sub(rf"[{chr(_FIRST)}-{YEAR}]", " ", text)


def direction(word: str) -> int:
    """−1 for a word of falling, +1 for one of rising."""
    return -1 if re.fullmatch(_DOWN, word) else 1


def parts(words: str) -> tuple[list[str], bool]:
    """The numbers of a list, and whether it is surely the whole list.

    Each part begins with its number; a number within a part stands behind a preposition (`untuk
    5.400 keluarga`) and is none of the parts. `serta lainnya` leaves a list open.
    """
    words = re.split(r"[.;)](?: |$)", words, maxsplit=1)[0]
    found: list[str] = []
    ended = False
    for piece in _CUT.split(words):
        match = _PART.fullmatch(piece.strip())
        if match is None:
            ended = True
            if re.search(_N, piece):
                return found, False
            continue
        inner = re.search(_N, match["label"])
        aside = _ASIDE.search(match["label"])
        if ended or (inner and not (aside and aside.start() < inner.start())):
            return found, False
        found.append(match["part"])
    return found, not _OPEN.search(words)
