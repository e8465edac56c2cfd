"""Fixed texts of an assumptions annex: its heads, its columns, and what it does not say."""

from __future__ import annotations

from typing import Final

from analytics.wording.scenarios import NO_RATE

TITLE: Final = "LAMPIRAN ASUMSI SKENARIO"
DRAFT: Final = "RANCANGAN – skenario dari andaian, bukan yang akan terjadi"
NOT_NAMED: Final = "Skenario tanpa nama"
BASE: Final = "Dasar (tidak ada yang digeser)"
OFFER: Final = "Unduh lampiran asumsi (Word)"
HEADS: Final = {
    "short": "1. Ringkasnya",
    "what": "2. Skenario ini",
    "levers": "3. Setiap andaian",
    "swings": "4. Kepekaan: andaian mana yang menentukan",
    "results": "5. Hasil",
    "log": "6. Yang dulu dikira, yang terjadi",
    "limits": "7. Yang tidak dikatakan dokumen ini",
    "again": "8. Cara mengulang hitungan",
    "sources": "9. Sumber",
}
STANDS: Final = ("Andaian", "Dalam skenario", "Dasar", "Rentang wajar; ujung penggeser", "Sebaran")
REASONS: Final = ("Andaian", "Sumber", "Dipilih oleh, karena", "Mengapa bukan angka lain")
SWINGS: Final = (
    "Andaian",
    "Ujung rendah sampai tinggi",
    "Graduasi mandiri sampai 2030 (KPM)",
    "KPM pada akhir 2030",
)
YEARS: Final = ("Ukuran", "Tahun", "Nilai tengah", "Rentang 50%", "Rentang 90%")
APART: Final = ("Ukuran", "Dasar", "Skenario ini", "Beda (rentang 90%)")
POVERTY: Final = ("Ukuran", "Tahun", "Skenario ini, tengah", "Rentang 90%", "Dasar, tengah")
LOG: Final = ("Skenario", "Ukuran", "Yang dikira", "Yang terjadi", "Selisih", "Di dalam rentang?")
SOURCES: Final = ("No", "Pemilik angka, tempat membaca", "Judul", "Terbit")
NOT_KEPT: Final = "belum disimpan"
NOT_WORKED_OUT: Final = "belum dihitung"
SURE: Final = "tetap; tidak diundi"
SIGNS: Final = ("Disusun oleh", "Diperiksa oleh")
NO_LOG: Final = (
    "Belum ada skenario lama dengan hasil yang dicatat, jadi belum ada yang dapat dinilai."
)
SWINGS_NOTE: Final = (
    "Satu andaian digeser ke ujung rendah (5%) dan ujung tinggi (95%) sebarannya, yang lain diundi "
    "seperti dalam skenario ini; yang paling menentukan di atas. Kepekaan andaian bagian lain "
    "belum dihitung."
)
RESULTS_NOTE: Final = (
    "Jumlah dalam KPM; bagian graduasi dalam persen KPM. Rentang 50%: setengah dari undian; "
    "rentang 90%: sembilan dari sepuluh."
)
LIMITS: Final = (
    (
        "Ini skenario: hitungan dari andaian di atas. Bila andaiannya lain, hasilnya lain; tidak "
        "ada yang menjamin salah satunya terjadi."
    ),
    f"{NO_RATE[:1].upper()}{NO_RATE[1:]}.",
    (
        "Tidak ada andaian tentang akibat suatu program terhadap graduasi, kecuali yang tertulis "
        "di bagian 3; hubungan sebab-akibat tidak dibuktikan di sini."
    ),
    (
        "Perubahan aturan, pemutakhiran besar daftar penerima, dan kejutan seperti pandemi atau "
        "gagal panen tidak dihitung, kecuali bila digeser dengan sadar."
    ),
    (
        "Rentang menunjukkan ketidakpastian andaian dan kebetulan; kesalahan bentuk hitungannya "
        "sendiri tidak ada di dalamnya."
    ),
)
NOT_BY_DISTRICT: Final = (
    "Angkanya hanya untuk kabupaten: tidak ada angka kecamatan atau desa yang terbit, jadi tidak "
    "ada yang dibuat-buat di bawahnya."
)
EXAMPLE: Final = (
    "Data contoh: skenario ini dimulai dari daftar contoh. Tidak satu angka pun di sini boleh "
    "dipakai sebagai angka Bojonegoro."
)
AGAIN: Final = (
    "Buka berkas YAML skenario ini di halaman Skenario, bagian Simpan & bandingkan, atau jalankan "
    "`python -m analytics scenario run BERKAS`; dengan data, model, dan benih undian yang sama "
    "angkanya sama."
)
