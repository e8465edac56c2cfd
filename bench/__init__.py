"""Speed of the page Peta beside a page with one control and a page as Streamlit ships it."""
