"""Rapat: apa yang disepakati, siapa mengerjakannya, dan apa jadinya?"""

from analytics.ui import following, meeting, pick, show, who

VIEWS = {
    "tindak-lanjut": ("Tindak lanjut", following.register),
    "ini": ("Rapat ini", meeting.now),
    "lalu": ("Rapat lalu", meeting.past),
}

show.title("Rapat", "Apa yang disepakati, siapa mengerjakannya, dan apa jadinya?")
labels = {code: label for code, (label, _) in VIEWS.items()}
view = pick.switch("Tampilan", "bagian", labels, "tindak-lanjut")
show.main_only()
VIEWS[view][1]()
who.sign_in()
