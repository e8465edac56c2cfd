"""The same answers as documents to hand out. Knows no Streamlit."""
