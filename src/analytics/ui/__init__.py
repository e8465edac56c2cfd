"""The only room that knows Streamlit: what a reader picks, what is asked, how it is shown."""

from streamlit.runtime.pages_manager import PagesManager

# Until app.py has run once in a process, Streamlit takes a folder called pages/ for its older kind
# of app and serves the pages bare. The first visitor may come by a deep link: decide it here.
PagesManager.uses_pages_directory = False
