// Turns the slides of one deck, and keeps the screen of the speaker in step with that of the hall.
//
// Two windows of one deck tell each other which slide is on: by postMessage, which works between
// files too, and by a BroadcastChannel, which outlives a window that was closed and opened again.
// Each message carries the whole state and when it came about; the later one holds.
"use strict";
(() => {
  const root = document.documentElement;
  const slides = [...document.querySelectorAll(".slide")];
  const by = (id) => document.getElementById(id);
  const asked = new URLSearchParams(location.search).get("penyaji");
  const desk = asked !== null;
  const REST = 2500; // ms without a move until the controls go
  const SILENT = 3500; // ms without a word until the other window counts as gone
  const SWIPE = 48; // px

  const kept = {
    get(name) {
      try { return sessionStorage.getItem(name); } catch { return null; }
    },
    set(name, value) {
      try { sessionStorage.setItem(name, value); } catch { /* a browser that keeps nothing */ }
    },
  };

  const pair = asked || kept.get("pair") || Math.random().toString(36).slice(2);
  kept.set("pair", pair);
  const state = {
    slide: 0,
    look: kept.get("look") || root.dataset.look,
    black: false,
    when: desk ? 0 : Date.now(), // who has just come to the desk follows the hall
  };

  // --- what is shown

  // The look that nobody wanted yet is not laid out: it would double the work of the first page.
  function unfold() {
    for (const folded of document.querySelectorAll(".slide > template")) {
      folded.replaceWith(folded.content);
    }
  }

  function show() {
    const { slide: at, look, black } = state;
    const title = slides[at].dataset.title;
    if (look !== root.dataset.look) unfold();
    root.dataset.look = look;
    slides.forEach((slide, number) => {
      slide.classList.toggle("now", number === at);
      slide.classList.toggle("next", desk && number === at + 1);
    });
    root.classList.toggle("last", at === slides.length - 1);
    by("black").hidden = desk || !black;
    root.classList.toggle("blacked", black);
    by("count").textContent = `${at + 1} / ${slides.length}`;
    by("controls").querySelector("[data-do=look]").setAttribute("aria-pressed", look === "dark");
    const told = black
      ? "Layar hadirin hitam; tekan tombol apa saja untuk kembali"
      : `Slide ${at + 1} dari ${slides.length}: ${title}`;
    if (by("told").textContent !== told) by("told").textContent = told;
    document.title = `${desk ? "Penyaji – " : ""}${at + 1}. ${title}`;
    by("speaker").href = `?penyaji=${pair}#${at + 1}`;
    kept.set("look", look);
    if (location.hash !== `#${at + 1}`) location.replace(`#${at + 1}`);
  }

  function change(wanted) {
    const slide = Math.min(Math.max(wanted.slide ?? state.slide, 0), slides.length - 1);
    Object.assign(state, wanted, { slide, when: Math.max(Date.now(), state.when + 1) });
    show();
    tell("state");
  }

  // --- the other window

  const channel = "BroadcastChannel" in window ? new BroadcastChannel(`paparan-${pair}`) : null;
  const others = new Set(window.opener && desk ? [window.opener] : []);
  const origin = location.protocol === "file:" ? "*" : location.origin;
  let heard = 0;

  function tell(kind) {
    const message = { deck: root.dataset.deck, pair, kind, ...state };
    channel?.postMessage(message);
    for (const other of others) {
      if (other.closed) others.delete(other);
      else other.postMessage(message, origin);
    }
  }

  function hear({ data, source, origin: from }) {
    if (origin !== "*" && from !== origin) return;
    if (!data || data.deck !== root.dataset.deck || data.pair !== pair) return;
    if (source && source !== window) others.add(source);
    heard = Date.now();
    const { slide, look, black, when } = data;
    if (when > state.when && slides[slide] && ["light", "dark"].includes(look)) {
      Object.assign(state, { slide, look, black: black === true, when });
      show();
    }
    if (data.kind === "hello") tell("state");
  }

  addEventListener("message", hear);
  channel?.addEventListener("message", hear);

  // --- what the reader does

  const turn = (by) => change({ slide: state.slide + by });
  const deeds = {
    back: () => turn(-1),
    on: () => turn(1),
    look: () => change({ look: state.look === "dark" ? "light" : "dark" }),
    black: () => change({ black: !state.black }),
    full: () => {
      const wanted = document.fullscreenElement
        ? document.exitFullscreen()
        : root.requestFullscreen?.();
      wanted?.catch(() => { by("told").textContent = "Peramban menolak layar penuh; tekan F11."; });
    },
    speaker: () => {
      const opened = window.open(by("speaker").href, `penyaji-${pair}`, "popup,width=1280,height=800");
      if (opened) others.add(opened);
      else by("told").textContent = "Peramban memblokir jendela baru; klik Layar penyaji.";
    },
    help: () => (by("help").open ? by("help").close() : by("help").showModal()),
    restart: () => {
      kept.set("began", Date.now());
      tick();
    },
  };
  const keys = {
    ArrowRight: deeds.on, ArrowDown: deeds.on, PageDown: deeds.on, " ": deeds.on,
    ArrowLeft: deeds.back, ArrowUp: deeds.back, PageUp: deeds.back, Backspace: deeds.back,
    Home: () => change({ slide: 0 }), End: () => change({ slide: slides.length - 1 }),
    b: deeds.black, ".": deeds.black, f: deeds.full, t: deeds.look, "?": deeds.help,
    p: () => { if (!desk) deeds.speaker(); },
  };

  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || by("help").open) return;
    const own = event.target.closest?.("button, a");
    if (own && (event.key === " " || event.key === "Enter")) return; // it presses what has the focus
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const deed = /^[1-9]$/.test(key)
      ? () => { if (slides[key - 1]) change({ slide: key - 1 }); }
      : keys[key];
    const bare = ["Shift", "Tab", "Escape"].includes(event.key);
    if (state.black && !bare) change({ black: false });
    else if (deed) deed();
    else return;
    event.preventDefault();
  });

  let down = null;
  let swiped = false;
  addEventListener("pointerdown", (event) => {
    down = { x: event.clientX, y: event.clientY };
    swiped = false;
  });
  addEventListener("pointerup", (event) => {
    if (!down || event.pointerType === "mouse" || event.target.closest("nav, dialog, aside")) return;
    const [right, below] = [event.clientX - down.x, event.clientY - down.y];
    if (Math.abs(right) < SWIPE || Math.abs(right) < Math.abs(below)) return;
    swiped = true;
    turn(right < 0 ? 1 : -1);
  });
  addEventListener("click", (event) => {
    const pressed = event.target.closest("[data-do]");
    if (pressed) {
      deeds[pressed.dataset.do]();
      if (event.detail) pressed.blur(); // of a mouse: the space bar turns the page again
      return;
    }
    if (state.black && !event.target.closest("a, dialog")) {
      change({ black: false });
      return;
    }
    const picture = event.target.closest(".slide > :is(.light, .dark)");
    if (!picture || swiped || getSelection().type === "Range") return;
    const box = picture.getBoundingClientRect();
    const third = (event.clientX - box.left) / box.width;
    if (third < 1 / 3) turn(-1);
    else if (third > 2 / 3) turn(1);
  });

  let resting = 0;
  function awake() {
    root.classList.remove("rest");
    clearTimeout(resting);
    resting = setTimeout(() => root.classList.add("rest"), REST);
  }
  for (const move of ["pointermove", "pointerdown", "focusin"]) addEventListener(move, awake);

  function named() {
    const number = Number(location.hash.slice(1));
    return Number.isInteger(number) && slides[number - 1] ? number - 1 : state.slide;
  }
  addEventListener("hashchange", () => { if (named() !== state.slide) change({ slide: named() }); });

  // --- the speaker's clock

  function tick() {
    const now = new Date();
    const since = Math.max(0, Math.floor((now - Number(kept.get("began"))) / 1000));
    const two = (number) => String(number).padStart(2, "0");
    by("clock").textContent = `${two(now.getHours())}.${two(now.getMinutes())}`;
    by("elapsed").textContent = `${Math.floor(since / 60)}.${two(since % 60)}`;
    tell("hello");
    by("link").textContent = now - heard < SILENT
      ? "Tersambung dengan layar hadirin."
      : "Tidak tersambung dengan layar hadirin; buka layar ini dari paparannya (P).";
  }

  addEventListener("beforeprint", unfold); // paper is light

  root.classList.add("js");
  state.slide = named();
  if (desk) {
    root.classList.add("desk");
    by("desk").hidden = false;
    if (!kept.get("began")) kept.set("began", Date.now());
    setInterval(tick, 1000);
    tick();
  }
  show();
  awake();
})();
