from __future__ import annotations

from analytics.wording import learning
from analytics.wording.slides import learning as slides

FEW, MANY = (1, 8.0, 10.0), (6, 42.0, 53.0)
SAME = (6, 7.0, 11.0)


def test_what_does_not_rise_says_so_first():
    (told,) = learning.lead(FEW, MANY, rising=False)
    assert told.startswith("Tidak naik teratur dengan jumlah modul: ")
    assert "lebih jauh" not in told
    assert "tidak naik teratur" in slides.title(FEW, MANY, rising=False)


def test_what_rises_is_told_by_its_ends():
    (told,) = learning.lead(FEW, MANY, rising=True)
    assert told.startswith("Keluarga dengan lebih banyak modul lebih jauh tahapnya: ")
    assert "42–53%" in slides.title(FEW, MANY, rising=True)
    (told,) = learning.lead(FEW, SAME, rising=True)
    assert told.startswith("Tidak ada beda yang terdeteksi")
