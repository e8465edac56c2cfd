"""The Streamlit script: page configuration, what every page shares, navigation. No logic."""

import streamlit as st

from analytics.ui import address, basis, pick, show, start

st.set_page_config(page_title="Kemiskinan Bojonegoro", page_icon=show.ICON, layout="wide")
show.style()

page = st.navigation(
    {
        "Rapat": [
            st.Page("pages/ringkasan.py", title="Ringkasan", icon=":material/flag:", default=True),
            st.Page("pages/paparan.py", title="Paparan", icon=":material/slideshow:"),
            st.Page("pages/rapat.py", title="Rapat", icon=":material/groups:"),
        ],
        "Wilayah": [
            st.Page("pages/peta.py", title="Peta", icon=":material/map:"),
            st.Page("pages/tren.py", title="Tren", icon=":material/show_chart:"),
            st.Page("pages/kecamatan.py", title="Profil kecamatan", icon=":material/apartment:"),
            st.Page("pages/wilayah.py", title="Antarwilayah", icon=":material/compare_arrows:"),
            st.Page("pages/estimasi.py", title="Estimasi area kecil", icon=":material/grain:"),
        ],
        "Program": [
            st.Page("pages/graduasi.py", title="Graduasi", icon=":material/filter_alt:"),
            st.Page("pages/percontohan.py", title="Desa percontohan", icon=":material/cottage:"),
            st.Page("pages/dampingan.py", title="Desa dampingan", icon=":material/handshake:"),
            st.Page(
                "pages/ekstrem.py", title="Kemiskinan ekstrem", icon=":material/priority_high:"
            ),
            st.Page("pages/mitra.py", title="Mitra", icon=":material/diversity_3:"),
            st.Page("pages/sasaran.py", title="Ketepatan sasaran", icon=":material/target:"),
        ],
        "Rencana": [
            st.Page("pages/skenario.py", title="Skenario", icon=":material/science:"),
            st.Page("pages/hasil.py", title="Hasil & serapan", icon=":material/insights:"),
            st.Page("pages/dokumen.py", title="Dokumen perencanaan", icon=":material/description:"),
        ],
        "Data": [
            st.Page("pages/kualitas.py", title="Kualitas data", icon=":material/fact_check:"),
            st.Page("pages/rekonsiliasi.py", title="Rekonsiliasi", icon=":material/balance:"),
            st.Page("pages/sumber.py", title="Sumber & metode", icon=":material/menu_book:"),
            st.Page("pages/unggah.py", title="Unggah data", icon=":material/upload_file:"),
        ],
    },
    position="top",
)

if start.ready():
    with start.safely(page.title):
        address.enter(page.url_path)
        pick.shared(page.url_path)
        with basis.followed():
            page.run()
