// What script adds to a page that works without it: pairing, keys, copying. See package-info of web.
"use strict";
(() => {
  const bitext = document.querySelector(".bitext");
  if (!bitext) return;

  const rowOf = (node) => node instanceof Element ? node.closest(".row") : null;
  // Sentences are the spans of a cell. One that does not name its bead has its place for it.
  const SENTENCE = ".cell > span";
  const sentencesOf = (node) => [...node.querySelectorAll(SENTENCE)];
  const beadsOf = (segment) => {
    const place = () => String(sentencesOf(segment.parentElement).indexOf(segment));
    return (segment.dataset.bead ?? place()).split(" ").filter(Boolean);
  };

  // How sure the pairings of a row are, put into words when they are asked for:
  // "fr.0.2.97" says that the sentences 0 are paired in French by method 2, and 0.97 sure.
  const tell = (row) => {
    const list = row.querySelector(".pairing[data-pairs]");
    if (!list) return;
    const { locale, base, methods, labelled } = bitext.dataset;
    const number = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 });
    const names = new Intl.DisplayNames(locale, { type: "language" });
    const side = (lang, bead) => {
      const all = sentencesOf(row).filter((each) => each.parentElement.lang === lang);
      const places = all.flatMap((each, i) => beadsOf(each).includes(bead) ? [String(i + 1)] : []);
      return names.of(lang.split("-")[0]) + " " + new Intl.ListFormat(locale).format(places);
    };
    for (const pair of list.dataset.pairs.split(" ")) {
      const [lang, bead, method, sure] = pair.split(".");
      const line = document.createElement("li");
      line.dataset.bead = bead;
      const which = side(base, bead) + " ↔ " + side(lang, bead);
      const unsure = document.createElement("span");
      unsure.className = "unsure";
      unsure.textContent = number.format(sure / 100);
      line.append(labelled.replace("%1", which).replace("%2", methods.split("|")[method]), " ", unsure);
      list.append(line);
    }
    delete list.dataset.pairs;
  };

  // Hovering or focusing a sentence tints what it is paired with, and says how.
  const clear = () => {
    for (const lit of bitext.querySelectorAll(".paired, .shown")) {
      lit.classList.remove("paired", "shown");
    }
  };
  const light = (event) => {
    const segment = event.target instanceof Element && event.target.closest(SENTENCE);
    clear();
    if (!segment) return;
    const beads = new Set(beadsOf(segment));
    for (const other of sentencesOf(rowOf(segment))) {
      other.classList.toggle("paired", other === segment || beadsOf(other).some((b) => beads.has(b)));
    }
    tell(rowOf(segment));
    for (const line of rowOf(segment).querySelectorAll(".pairing > li")) {
      line.classList.toggle("shown", beads.has(line.dataset.bead));
    }
  };
  bitext.addEventListener("pointerover", light);
  bitext.addEventListener("pointerleave", clear);
  bitext.addEventListener("focusin", light);

  // A selection that begins in a column stays in it.
  bitext.addEventListener("pointerdown", (event) => {
    const cell = event.target instanceof Element && event.target.closest(".cell");
    if (!cell) return;
    const cells = [...cell.parentElement.querySelectorAll(":scope > .cell")];
    bitext.dataset.selecting = cells.indexOf(cell);
  });
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "a") delete bitext.dataset.selecting;
  });

  const help = document.querySelector("dialog#keys");
  const said = document.querySelector("#said");
  const say = (key) => { if (said) said.textContent = said.dataset[key] || ""; };
  const copy = (text, key = "copied") =>
    navigator.clipboard?.writeText(text).then(() => say(key), () => say("failed"));

  let current = null;
  const here = () => rowOf(document.activeElement) || current || document.querySelector(".row:target");
  const go = (step) => {
    const rows = [...bitext.querySelectorAll(".row")];
    const at = rows.indexOf(here());
    current = rows[Math.max(0, Math.min(rows.length - 1, at + step))];
    if (!current) return;
    current.tabIndex = -1;
    current.focus();
  };
  const words = (row) => {
    const cell = document.activeElement.closest?.(".cell");
    const cells = cell ? [cell] : [...row.querySelectorAll(".cell")];
    return cells.map((each) => each.textContent.trim().replace(/\s+/g, " ")).join("\n");
  };
  const address = (row) => {
    const cited = document.querySelector("link[rel=canonical]")?.href || location.href.split("#")[0];
    return cited + "#" + row.id;
  };

  // A reference to a row as the documents of its language make it, with the permanent address.
  const columns = [...bitext.querySelectorAll(".head .column")];
  const reference = (row, cell) => {
    const column = columns[[...cell.parentElement.querySelectorAll(":scope > .cell")].indexOf(cell)];
    const [paragraph, item, article, note, between] = column.dataset.cite.split("|");
    const parts = [bitext.dataset.symbol];
    for (const part of row.id.split(".")) {
      const [, kind, number] = /^(fn|[ap])?(.+)$/.exec(part);
      if (kind === "fn") parts.push(note.replace("%", number));
      else if (kind === "a" && /^\d/.test(number)) parts.push(article.replace("%", number));
      else if (kind === "p" && /^\d/.test(number)) parts.push(paragraph.replace("%", number));
      else if (parts.length > 1) parts.push(parts.pop() + item.replace("%", part));
    }
    return parts.join(between) + " " + address(row);
  };
  const cite = (row) => {
    const cell = document.activeElement.closest?.(".cell") || row.querySelector(".cell");
    if (cell) copy(reference(row, cell), "cited");
  };
  // One button serves all rows: it stands in the row that is looked at.
  if (bitext.dataset.cite) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "cite";
    button.textContent = bitext.dataset.cite;
    button.addEventListener("click", () => cite(button.closest(".row")));
    const stand = (event) => {
      const row = rowOf(event.target);
      if (row && !row.closest(".gone") && button.parentElement !== row) row.append(button);
    };
    bitext.addEventListener("pointerover", stand);
    bitext.addEventListener("focusin", stand);
  }

  // A note opens where it is called; Escape, or looking elsewhere, closes it.
  const box = document.createElement("div");
  box.className = "note-box";
  box.hidden = true;
  const called = (node) => {
    const call = node instanceof Element && node.closest('.cell a[href^="#fn"]');
    const row = call && document.getElementById(decodeURIComponent(call.hash.slice(1)));
    const lang = call && call.closest(".cell").lang;
    const cell = row && [...row.querySelectorAll(".cell")].find((each) => each.lang === lang);
    return cell ? { call, cell } : null;
  };
  const open = (event) => {
    if (box.contains(event.target)) return;
    const note = called(event.target);
    box.hidden = !note;
    if (!note) return;
    box.lang = note.cell.lang;
    box.dir = note.cell.dir;
    box.textContent = note.cell.textContent;
    note.call.closest(".cell").append(box);
    const row = rowOf(note.call).getBoundingClientRect();
    const call = note.call.getBoundingClientRect();
    box.style.top = `${call.bottom - row.top}px`;
    box.style.left = `${Math.max(0, Math.min(call.left - row.left, row.width - box.offsetWidth))}px`;
  };
  // A finger can not hover: its first touch opens the note, the second one goes there.
  let touched = null;
  const touch = (event) => {
    const note = called(event.target);
    if (note && touched !== note.call && matchMedia("(hover: none)").matches) event.preventDefault();
    touched = note && note.call;
  };
  bitext.addEventListener("click", touch);
  bitext.addEventListener("pointerover", open);
  bitext.addEventListener("focusin", open);
  bitext.addEventListener("pointerleave", () => { box.hidden = true; });

  // The choices in the head close when the reader looks elsewhere.
  const choices = bitext.querySelector(".choices");
  const leave = (event) => { if (!choices.contains(event.target)) choices.open = false; };
  // What is chosen there is shown at the place where the reader is.
  const first = (all, edge) => [...all].find((each) => each.getBoundingClientRect().bottom > edge);
  const stay = (event) => {
    const link = event.target.closest("a");
    const edge = choices.parentElement.getBoundingClientRect().bottom + 1;
    const section = link && edge < innerHeight && first(bitext.querySelectorAll(".rows"), edge);
    const top = section && first(section.querySelectorAll(".row"), edge);
    const target = bitext.querySelector(".row:target");
    const box = target?.getBoundingClientRect();
    const row = box && box.bottom > edge && box.top < innerHeight ? target : top;
    if (top) link.hash = row.id;
  };
  if (choices) {
    choices.addEventListener("click", stay);
    document.addEventListener("pointerdown", leave);
    choices.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !choices.open) return;
      choices.open = false;
      choices.querySelector("summary").focus();
    });
  }

  // Single keys can be switched off (WCAG 2.1.4); the choice stays in this browser.
  const remembered = (value) => {
    try {
      if (value !== undefined) localStorage.setItem("hexapla-keys", value);
      return localStorage.getItem("hexapla-keys") !== "off";
    } catch {
      return true;
    }
  };
  const toggle = help?.querySelector("input[type=checkbox]");
  if (toggle) {
    toggle.checked = remembered();
    toggle.addEventListener("change", () => remembered(toggle.checked ? "on" : "off"));
  }
  for (const opener of document.querySelectorAll("[data-opens=keys]")) {
    opener.hidden = !help;
    opener.addEventListener("click", () => help.showModal());
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") box.hidden = true;
    const typing = event.target.closest?.("input, select, textarea, [contenteditable]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || help?.open || !remembered()) return;
    const row = here();
    switch (event.key) {
      case "ArrowRight": case "ArrowLeft": {
        // Within a row the arrows step from sentence to sentence.
        if (!row || !row.contains(document.activeElement)) return;
        const segments = sentencesOf(row);
        const back = (event.key === "ArrowLeft") !== (getComputedStyle(row).direction === "rtl");
        const at = segments.indexOf(document.activeElement);
        const next = segments[at < 0 ? 0 : at + (back ? -1 : 1)];
        if (!next) return;
        next.tabIndex = -1;
        next.focus();
        break;
      }
      case "j": go(1); break;
      case "k": go(-1); break;
      case "c": if (row) copy(words(row)); break;
      case "l": if (row) copy(address(row)); break;
      case "x": if (row) cite(row); break;
      case "?": help?.showModal(); break;
      default:
        if (!/^[1-6]$/.test(event.key)) return;
        document.querySelector(`[data-key="${event.key}"]`)?.click();
    }
    event.preventDefault();
  });
})();

// A file is handed in by dropping it too; the button works without this.
(() => {
  for (const form of document.querySelectorAll("form[data-drop]")) {
    const input = form.querySelector("input[type=file]");
    for (const hint of form.querySelectorAll("[data-scripted]")) hint.hidden = false;
    const over = (is) => { if (is) form.dataset.over = ""; else delete form.dataset.over; };
    form.addEventListener("dragover", (event) => {
      if (![...event.dataTransfer.types].includes("Files")) return;
      event.preventDefault();
      over(true);
    });
    form.addEventListener("dragleave", (event) => { if (!form.contains(event.relatedTarget)) over(false); });
    form.addEventListener("drop", (event) => {
      event.preventDefault();
      over(false);
      if (event.dataTransfer.files.length !== 1) return;
      input.files = event.dataTransfer.files;
      if (form.dataset.drop !== "fill") form.requestSubmit();
    });
  }
})();

// A long work says itself how it comes on; without this the page is asked for again and again.
(() => {
  const job = document.querySelector("[data-job]");
  if (!job) return;
  const parts = (root) => [...root.querySelectorAll("[data-part]")];
  const show = async () => {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    document.title = page.title;
    const next = parts(page);
    // What did not change stays, so that it is not read aloud again.
    parts(job).forEach((part, i) => {
      if (next[i] && part.innerHTML !== next[i].innerHTML) part.replaceChildren(...next[i].childNodes);
    });
  };
  const events = new EventSource(job.dataset.job);
  for (const state of ["queued", "running"]) events.addEventListener(state, show);
  for (const end of ["done", "failed"]) {
    events.addEventListener(end, () => { events.close(); show(); });
  }
})();
