/* Draws one choropleth from values that travel as a few bytes per area; the geometry is already
   in the browser as window.GEO, names and label points as window.PLACES (store/geometry.py writes both).
   The Python side is draw/choropleth.py. */
(function () {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";
  const STYLE = `
    html, body { margin: 0; padding: 0; }
    .leaflet-container.leaflet-container { background: #f3f6f8; font: 13px "Source Sans", "Source Sans Pro", "Segoe UI", Roboto, Arial, sans-serif; }
    .leaflet-container path:focus { outline: none; stroke: #10233b; stroke-width: 4; }
    .map-label { pointer-events: none; color: #1d2b3a; font-size: 13px; font-weight: 600; white-space: nowrap; text-align: center;
      text-shadow: 0 0 3px #fff, 0 0 3px #fff, 0 0 3px #fff, 0 0 2px #fff; }
    .map-label span { position: absolute; transform: translate(-50%, -50%); }
    .map-label.boxed span { background: rgba(255,255,255,.8); border-radius: 3px; padding: 0 3px; line-height: 1.15; text-shadow: none; }
    .map-label .town { transform: translate(-7px, -50%); font-size: 12px; font-weight: 400; }
    .map-label.faint { color: #33424f; font-weight: 400; }
    .map-legend { background: rgba(255,255,255,.94); border: 1px solid #cfd8e0; border-radius: 6px;
      padding: 8px 12px; line-height: 1.45; color: #1d2b3a; max-width: 260px; }
    .map-legend h2 { margin: 0; font-size: 14px; }
    .map-legend p { margin: 0 0 4px; color: #44535f; font-size: 12px; }
    .map-legend ul { list-style: none; margin: 0; padding: 0; }
    .map-legend li { display: flex; gap: 8px; align-items: center; font-variant-numeric: tabular-nums; }
    .map-legend svg { flex: none; }
    /* A surface of its own, as its letters are slow to draw: other colours below leave it as it is. */
    .map-watermark { position: absolute; pointer-events: none; will-change: transform; }
    .map-note { background: rgba(255,255,255,.85); color: #44535f; font-size: 11px; padding: 1px 6px; }
    .leaflet-tooltip { font-size: 14px; color: #10233b; }
    .leaflet-tooltip b { display: block; }
    @media (max-width: 520px) {
      .leaflet-container .leaflet-bottom .map-legend { max-width: calc(100vw - 38px); margin-bottom: 24px; padding: 4px 8px; font-size: 11px; }
      .map-legend ul { display: flex; flex-wrap: wrap; column-gap: 10px; }
      .map-legend h2 { font-size: 12px; } .map-legend p { font-size: 10px; }
    }
    @media (prefers-reduced-motion: reduce) { .leaflet-zoom-animated { transition: none !important; } }
  `;

  function element(name, attributes, parent) {
    const node = document.createElementNS(SVG, name);
    Object.entries(attributes).forEach(([key, value]) => node.setAttribute(key, value));
    if (parent) parent.appendChild(node);
    return node;
  }

  /* An SVG pattern: a ground, and marks over it that repeat every 7 pixels. */
  function pattern(defs, id, ground, angle, marks) {
    const tile = { width: 7, height: 7, patternUnits: "userSpaceOnUse", patternTransform: `rotate(${angle})` };
    const node = element("pattern", { id, ...tile }, defs);
    element("rect", { width: 7, height: 7, fill: ground }, node);
    marks.forEach(([name, attributes]) => element(name, attributes, node));
  }

  /* What is no figure is grey and dark: a net where nobody knows, dots where it is hidden. An
     invented figure keeps its colour, under white lines that fall the other way; the lightest
     class has darker lines, as white ones would not be seen. */
  function patterns(spec) {
    document.getElementById("map-patterns")?.remove();
    const holder = element("svg", { id: "map-patterns", width: 0, height: 0, "aria-hidden": "true" }, document.body);
    holder.style.position = "absolute";
    const defs = element("defs", {}, holder);
    pattern(defs, "missing", "#d9dfe4", 45, [
      ["rect", { width: 1.3, height: 7, fill: "#7d8a96" }], ["rect", { width: 7, height: 1.3, fill: "#7d8a96" }],
    ]);
    pattern(defs, "hidden", "#d9dfe4", 45, [["circle", { cx: 3.5, cy: 3.5, r: 1.7, fill: "#44535f" }]]);
    spec.palette.forEach((colour, i) => {
      const light = i === 0 && spec.palette.length > 1;
      const line = { width: light ? 1.2 : 2, height: 7, fill: light ? "#a3c3c7" : "rgba(255,255,255,.75)" };
      pattern(defs, "example-" + i, colour, -45, [["rect", line]]);
    });
  }

  const UNKNOWN = { ".": ["url(#missing)", "missing"], "*": ["url(#hidden)", "hidden"] };

  function fill(spec, klass) {
    if (klass in UNKNOWN) return UNKNOWN[klass][0];
    return spec.example ? `url(#example-${klass})` : spec.palette[+klass];
  }

  function swatch(colour) {
    const box = element("svg", { width: 22, height: 15, "aria-hidden": "true" });
    element("rect", { width: 22, height: 15, fill: colour, stroke: "#7d8a96" }, box);
    return box;
  }

  function legend(spec) {
    const control = L.control({ position: "bottomright" });
    control.onAdd = function () {
      const box = L.DomUtil.create("div", "map-legend");
      box.innerHTML = "<h2></h2><p></p><ul></ul>";
      box.querySelector("h2").textContent = spec.title;
      box.querySelector("p").textContent = spec.subtitle;
      const list = box.querySelector("ul");
      const add = (text, node) => {
        const item = document.createElement("li");
        item.append(node, document.createTextNode(text));
        list.appendChild(item);
      };
      spec.legend.forEach((text, i) => add(text, swatch(fill(spec, String(i)))));
      Object.entries(UNKNOWN).forEach(([klass, [, words]]) => {
        if (spec.classes.includes(klass)) add(spec[words], swatch(fill(spec, klass)));
      });
      if (spec.marked.length) {
        const line = element("svg", { width: 22, height: 15, "aria-hidden": "true" });
        element("rect", { x: 2, y: 2, width: 18, height: 11, fill: "none", stroke: "#b3261e", "stroke-width": 3 }, line);
        add(spec.marks, line);
      }
      return box;
    };
    return control;
  }

  function note(text) {
    const control = L.control({ position: "bottomleft" });
    control.onAdd = () => Object.assign(L.DomUtil.create("div", "map-note"), { textContent: text });
    return control;
  }

  /* The words lie over the picture itself, so a screenshot of any part of it carries them. */
  function watermark(map, text) {
    const box = element("svg", { class: "map-watermark", width: "100%", height: "100%", "aria-label": text, role: "img" });
    const tile = { width: 430, height: 150, patternUnits: "userSpaceOnUse", patternTransform: "rotate(-18)" };
    const pattern = element("pattern", { id: "words", ...tile }, element("defs", {}, box));
    const letters = { "font-size": 21, "font-weight": 700, "letter-spacing": 1, fill: "#7a1f1a", "fill-opacity": .65 };
    const halo = { stroke: "#fff", "stroke-opacity": .7, "stroke-width": 2, "stroke-linejoin": "round", "paint-order": "stroke" };
    element("text", { x: 20, y: 80, ...letters, ...halo }, pattern).textContent = text;
    element("rect", { width: "100%", height: "100%", fill: "url(#words)" }, box);
    // Above the areas and below the names, in a pane that is held still while the map moves.
    const pane = map.getPane("words") || map.createPane("words");
    pane.style.zIndex = 450;
    const stay = () => {
      const { x, y } = map.getSize();
      box.setAttribute("width", x);
      box.setAttribute("height", y);
      L.DomUtil.setPosition(box, map.containerPointToLayerPoint([0, 0]));
    };
    pane.appendChild(box);
    stay();
    map.on("move zoomend resize", stay);
    return { text, remove: () => { map.off("move zoomend resize", stay); box.remove(); } };
  }

  /* The names of a layer, in one element: a marker each would be a surface of its own each, which
     the browser composes anew for every picture. Of two names that lie on one another the later one
     is hidden, until there is room. */
  function labels(map, layer, first) {
    const kind = { village: " faint", regency: " boxed" }[level(layer)] || "";
    const box = L.DomUtil.create("div", "map-label leaflet-zoom-hide" + kind, map.getPane("markerPane"));
    const names = window.GEO[layer].features.map(({ properties: { code } }) => {
      const [text, lat, lon] = window.PLACES[code];
      // A town lies within a kabupaten: its name begins with a dot where it is, and gives way.
      const town = text.startsWith("Kota ");
      const span = L.DomUtil.create("span", town ? "town" : "", box);
      span.textContent = town ? "● " + text : text.replace(/^Kab\. /, "");
      return { span, text, town, at: [lat, lon] };
    });
    names.sort((a, b) => (b.text === first) - (a.text === first) || a.town - b.town);
    const place = () => {
      names.forEach(({ span, at }) => {
        const { x, y } = map.latLngToLayerPoint(at);
        span.style.cssText = `left: ${x}px; top: ${y}px`;
      });
      const taken = [];
      const boxes = names.map(({ span }) => span.getBoundingClientRect());
      const free = (one, lift) => !taken.some((other) => one.left < other.right && other.left < one.right
        && one.top + lift < other.bottom && other.top < one.bottom + lift);
      names.forEach(({ span, town }, i) => {
        const one = boxes[i];
        const lift = (town ? [0] : [0, 12, -12]).find((some) => free(one, some));
        if (lift === undefined) { span.style.visibility = "hidden"; return; }
        if (lift) span.style.marginTop = lift + "px";
        taken.push({ left: one.left, right: one.right, top: one.top + lift, bottom: one.bottom + lift });
      });
    };
    place();
    map.on("zoomend viewreset", place);
    return { remove: () => { map.off("zoomend viewreset", place); box.remove(); } };
  }

  function outline(layer, style, group, filter) {
    return L.geoJSON(window.GEO[layer], { interactive: false, style, filter }).addTo(group);
  }

  /* `village-33.16` are the villages of Blora, `village` those of Bojonegoro. */
  function level(layer) {
    return layer.split("-")[0];
  }

  function beside(layer, other) {
    return layer.replace(level(layer), other);
  }

  function fit(map, spec) {
    map.invalidateSize({ animate: false }); // a frame gets its width after the map is made
    const key = spec.layer + map.getSize().x;
    if (map.fittedTo === key) return;
    map.fittedTo = key;
    // The legend gets a strip of its own: beside a wide picture, below a narrow one.
    const wide = map.getSize().x > 720;
    const below = Math.min(map.legend.getContainer().offsetHeight + 30, map.getSize().y / 2);
    map.fitBounds(spec.bounds, {
      animate: false, paddingTopLeft: [6, 6], paddingBottomRight: wide ? [196, 6] : [6, below],
    });
  }

  function map(id) {
    const made = L.map(id, {
      center: [-7.25, 111.8], zoom: 10, zoomSnap: 0.25, minZoom: 7, maxZoom: 14,
      scrollWheelZoom: false, attributionControl: false,
    });
    // At the first press Leaflet focuses the map, and the page would scroll away under the pointer.
    const container = made.getContainer();
    container.focus = () => HTMLElement.prototype.focus.call(container, { preventScroll: true });
    made.on("resize", () => made.spec && fit(made, made.spec));
    return made;
  }

  /* What an area is called and what is known of it, by the spec that is painted now. */
  function told({ i, code }, spec) {
    const klass = spec.classes[i];
    const known = () => (spec.texts ? spec.texts[i] + spec.suffix : spec.legend[+klass]);
    return [spec.tag + window.PLACES[code][0], klass in UNKNOWN ? spec[UNKNOWN[klass][1]] : known()];
  }

  function tooltip(properties, spec) {
    const [name, text] = told(properties, spec);
    const box = document.createElement("span");
    const head = document.createElement("b");
    head.textContent = name;
    box.append(head, document.createTextNode(text));
    return box;
  }

  /* A layer's shapes, outlines and names: all that stays while other values come. */
  function ground(map, spec) {
    const group = L.featureGroup();
    const village = level(spec.layer) === "village";
    const marked = new Set(spec.marked);
    const base = { layer: spec.layer, group, spec, raised: [] };
    if (spec.layer !== "regency") {
      outline("regency", { color: "#aab6c1", weight: 1, fillColor: "#e6ebef", fillOpacity: 1 }, group);
    }
    base.areas = L.geoJSON(window.GEO[spec.layer], {
      style: { color: village ? "#ffffff" : "#5f7183", weight: village ? 0.6 : 1.2, fillOpacity: 1 },
      onEachFeature({ properties }, area) {
        area.bindTooltip(() => tooltip(properties, base.spec), { sticky: true });
        area.toGeoJSON = () => ({ properties: { code: properties.code } });
        area.on("add", () => {
          const path = area.getElement();
          path.setAttribute("data-code", properties.code);
          path.setAttribute("role", "button");
          if (village) return;
          path.setAttribute("tabindex", "0");
          path.addEventListener("keydown", (event) => {
            if (event.key === "Enter" || event.key === " ") { event.preventDefault(); area.fire("click", {}, true); }
          });
        });
      },
    }).addTo(group);
    const inner = { regency: { color: "#5f7183", weight: 0.7 }, village: { color: "#33475b", weight: 1.6 } }[level(spec.layer)];
    if (inner) base.raised.push(outline(beside(spec.layer, "district"), { ...inner, fill: false }, group));
    base.areas.eachLayer((area) => {
      if (!marked.has(area.feature.properties.code)) return;
      area.setStyle({ color: "#b3261e", weight: 3 });
      base.raised.push(area);
    });
    if (!village && marked.size) {
      const style = { color: "#b3261e", weight: 2.5, fill: false };
      base.raised.push(outline(beside(spec.layer, "village"), style, group, ({ properties: { code } }) => marked.has(code)));
    }
    group.addTo(map);
    const rest = [note(spec.note).addTo(map), labels(map, spec.labels, spec.first)];
    base.remove = () => [group, ...rest].forEach((part) => part.remove());
    return base;
  }

  /* The values: colours, words, the one area that is looked at. */
  function paint(base, spec) {
    base.spec = { ...spec, texts: spec.texts && spec.texts.split("|") };
    base.areas.eachLayer((area) => {
      const { properties } = area.feature;
      const fillColor = fill(spec, spec.classes[properties.i]);
      area.setStyle({ fillColor });
      area.getElement().setAttribute("aria-label", told(properties, base.spec).join(": "));
      area.getTooltip().update();
    });
    const focused = document.activeElement; // a shape that is brought to the front loses it
    if (base.chosen) base.chosen.area.setStyle(base.chosen.before);
    base.chosen = null;
    base.raised.forEach((layer) => layer.bringToFront());
    base.areas.eachLayer((area) => {
      if (area.feature.properties.code !== spec.selected) return;
      const { color, weight } = area.options;
      base.chosen = { area, before: { color, weight } };
      area.setStyle({ color: "#10233b", weight: 4.5 }).bringToFront();
    });
    if (focused?.dataset.code) focused.focus({ preventScroll: true });
  }

  /* Runs whenever other values come. The group that streamlit-folium swaps stays empty: as long as
     the layer is the same no shape is thrown away, only painted in another colour. */
  function draw(map, spec) {
    patterns(spec);
    map.legend?.remove();
    map.legend = legend(spec).addTo(map);
    map.spec = spec;
    fit(map, spec);
    if (map.ground?.layer !== spec.layer) {
      map.ground?.remove();
      map.ground = ground(map, spec);
    }
    paint(map.ground, spec);
    if (map.words?.text === spec.watermark) return;
    map.words?.remove();
    map.words = spec.example ? watermark(map, spec.watermark) : null;
  }

  document.head.appendChild(document.createElement("style")).textContent = STYLE;
  window.Choropleth = { map, draw };
})();
