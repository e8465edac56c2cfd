"""What a reader is told while something is worked out."""

WORKING = "Menghitung …"
CANCEL = "Batalkan"
STOPPED = "Hitungan dihentikan; tidak ada yang berubah."
ONCE_MORE = "Hitung lagi"
