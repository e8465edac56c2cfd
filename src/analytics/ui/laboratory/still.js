// Streamlit takes a Plotly figure away before it draws the next one of the same key: on a busy
// laptop the picture is white for up to two seconds a step. A copy of the old one lies over that
// place meanwhile. The observer is called before the browser paints.
(() => {
  if (window.analyticsStill) return;
  window.analyticsStill = true;
  const copies = new Map();
  let later = 0;

  const places = () => document.querySelectorAll('[data-testid="stElementContainer"][class*="st-key-"]:has([data-testid="stPlotlyChart"], .still)');
  const name = (place) => [...place.classList].find((one) => one.startsWith("st-key-"));
  const drawn = (place) => place.querySelector(".js-plotly-plot:not(.still *) .main-svg .trace, .js-plotly-plot:not(.still *) .main-svg .point");

  const cover = () => {
    for (const place of places()) {
      const over = place.querySelector(":scope > .still");
      if (drawn(place)) over?.remove();
      else if (!over && copies.has(name(place))) place.append(copies.get(name(place)).cloneNode(true));
    }
    clearTimeout(later);
    later = setTimeout(copy, 150);
  };
  const copy = () => {
    for (const place of places()) {
      if (!drawn(place)) continue;
      const still = document.createElement("div");
      still.className = "still";
      still.setAttribute("aria-hidden", "true");
      still.append(place.querySelector(".js-plotly-plot").cloneNode(true));
      copies.set(name(place), still);
    }
  };
  new MutationObserver(cover).observe(document.body, { childList: true, subtree: true });
})();
