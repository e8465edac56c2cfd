"""Results as figures: Plotly charts and folium maps. No arithmetic on the figures themselves."""
