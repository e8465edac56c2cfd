"""Unggah data: apa yang dapat dimasukkan, apa yang salah, dan apa yang akan berubah?"""

from analytics.ui import bring, decide, jobs, pick, show, who
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.role import Role

show.title("Unggah data", "Apa yang dapat dimasukkan, dan apa yang akan berubah karenanya?")
who.sign_in()
bring.trouble()
decide.done()
parts = {"unggah": "Unggah", "usulan": "Usulan", "versi": "Versi", "riwayat": "Riwayat"}
part = pick.switch("Bagian", "bagian", parts, "unggah")
name = bring.looked_at()

if part == "unggah" and name:
    job = jobs.find(name)
    if job:
        bring.watch(job)
    else:
        decide.proposal(name)
elif part == "unggah":
    labels = {layout.value: layout.label for layout in Layout}
    layout = Layout(pick.one("Jenis berkas", "jenis", labels, Layout.AGGREGATE.value))
    bring.template(layout)
    if who.may(Role.OPERATOR):
        bring.form(layout)
    else:
        show.note([bring.WHAT_IS_HERE])
elif part == "usulan":
    decide.proposals()
elif part == "versi":
    decide.versions()
else:
    show.history()
