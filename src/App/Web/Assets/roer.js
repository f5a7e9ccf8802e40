// Draws the charts, opens what is folded for print, and marks wide tables. Every page works without it.
(() => {
  "use strict";

  const charts = new Map();

  // The server writes every number; a tick's words are found by its place on the axis.
  function giveWords(option) {
    const axes = [].concat((option.baseOption ?? option).yAxis ?? []);
    for (const axis of axes.filter((one) => one.roerLabels)) {
      const words = axis.roerLabels;
      delete axis.roerLabels;
      axis.axisLabel.formatter = (value) => words[Math.round((value - axis.min) / axis.interval)] ?? "";
    }
    return option;
  }

  // A chart may have a second drawing, for places that are too narrow for the first.
  function drawing(place, width = place.clientWidth) {
    const option = JSON.parse(document.getElementById(place.dataset.grafiek).textContent);
    const narrow = option.roerNarrow;
    delete option.roerNarrow;
    const isNarrow = narrow !== undefined && width <= narrow.below;
    return { isNarrow, option: isNarrow ? narrow.option : option, height: isNarrow ? narrow.height : Number(place.dataset.hoogte) };
  }

  // A bar leads on where the row of the table leads on.
  function begin(place, height) {
    const chart = echarts.init(place, null, { renderer: "svg", height });
    chart.on("click", ({ data }) => {
      const row = data?.roerRij && place.closest("section")?.querySelector(`tr[data-rij="${CSS.escape(data.roerRij)}"]`);
      row?.querySelector("a[data-verder]")?.click();
    });
    return chart;
  }

  function draw(place, width) {
    const { isNarrow, option, height } = drawing(place, width);
    place.style.height = `${height}px`;
    const chart = charts.get(place)?.chart ?? begin(place, height);
    chart.resize({ height, width: width ?? "auto" });
    chart.setOption(giveWords(option), true);
    // Painted now, and not at the next frame: paper does not wait for it.
    chart.getZr().flush();
    charts.set(place, { chart, isNarrow });
  }

  // A picture that can stand alone: what it shows above it, what it is about below it.
  function picture(place, words) {
    const chart = charts.get(place)?.chart;
    const parts = place.querySelector("svg").cloneNode(true);
    parts.removeAttribute("style");
    const [width, height] = [chart.getWidth(), chart.getHeight()];
    const svg = document.implementation.createDocument("http://www.w3.org/2000/svg", "svg").documentElement;
    const add = (name, attributes, text = "") => {
      const element = svg.ownerDocument.createElementNS(svg.namespaceURI, name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      element.textContent = text;
      svg.append(element);
      return element;
    };
    let top = 8;
    const write = (text, size, weight) => {
      for (const line of wrapped(text, Math.floor((width - 24) / (size * 0.55)))) {
        top += size * 1.35;
        add("text", { x: 12, y: top, "font-size": size, "font-weight": weight, fill: "#1a1a1a" }, line);
      }
    };
    add("title", {}, words.title);
    const ground = add("rect", { width: "100%", height: "100%", fill: "#fff" });
    write(words.title, 18, 700);
    write(words.subtitle, 14, 400);
    top += 10;
    parts.setAttribute("y", top);
    svg.append(svg.ownerDocument.importNode(parts, true));
    top += height;
    write(words.below, 13, 400);
    top += 12;
    ground.setAttribute("height", top);
    for (const [name, value] of Object.entries({ width, height: top, viewBox: `0 0 ${width} ${top}`, "font-family": '"Fira Sans", Arial, sans-serif' })) svg.setAttribute(name, value);
    return new XMLSerializer().serializeToString(svg);
  }

  function wrapped(text, letters) {
    const lines = [""];
    for (const word of text.trim().split(/\s+/)) {
      if (lines.at(-1).length > 0 && lines.at(-1).length + word.length >= letters) lines.push("");
      lines[lines.length - 1] += (lines.at(-1) ? " " : "") + word;
    }
    return lines;
  }

  function give(button) {
    const place = document.querySelector(`[data-grafiek="${CSS.escape(button.dataset.plaatje)}"]`);
    const section = place.closest("section");
    const text = picture(place, {
      title: document.getElementById(place.getAttribute("aria-labelledby"))?.textContent ?? "",
      subtitle: section.querySelector(".roer-subtitle")?.textContent ?? "",
      below: button.dataset.onder,
    });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
    link.download = button.dataset.naam;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  function resize() {
    for (const [place, { chart, isNarrow }] of charts) {
      if (drawing(place).isNarrow === isNarrow) chart.resize();
      else draw(place);
    }
    markWideTables();
  }

  function drawAll() {
    for (const [place, { chart }] of charts) {
      if (!place.isConnected) {
        chart.dispose();
        charts.delete(place);
      }
    }
    if (typeof echarts !== "undefined") {
      for (const place of document.querySelectorAll("[data-grafiek]")) if (!charts.has(place)) draw(place);
    }
    for (const details of document.querySelectorAll("[data-tabel-bij-grafiek]")) {
      const drawn = details.closest("section")?.querySelector("[data-grafiek]")?.firstChild;
      if (drawn && details.dataset.tabelBijGrafiek !== "gevraagd") details.open = false;
    }
    for (const button of document.querySelectorAll("[data-plaatje]")) {
      const drawn = charts.has(document.querySelector(`[data-grafiek="${CSS.escape(button.dataset.plaatje)}"]`));
      button.hidden = !drawn;
      button.onclick = () => give(button);
    }
    markWideTables();
    for (const button of document.querySelectorAll("[data-druk-af]")) {
      button.hidden = false;
      button.onclick = () => window.print();
    }
  }

  function markWideTables() {
    for (const box of document.querySelectorAll(".roer-wide")) {
      const overflows = box.scrollWidth > box.clientWidth + 1;
      if (!overflows) {
        for (const name of ["tabindex", "role", "aria-labelledby"]) box.removeAttribute(name);
        continue;
      }
      box.tabIndex = 0;
      box.setAttribute("role", "region");
      if (box.dataset.breed) box.setAttribute("aria-labelledby", box.dataset.breed);
    }
  }

  // Paper is narrower than most screens: A4 between its margins.
  const paper = 680;
  let printing = [];
  window.addEventListener("beforeprint", () => {
    for (const [place, { chart }] of charts) if (chart.getWidth() > paper) draw(place, paper);
    printing = [...document.querySelectorAll("details:not([open])")].filter((one) => !one.closest(".roer-form"));
    for (const details of printing) details.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const details of printing) details.open = false;
    for (const place of charts.keys()) draw(place);
  });

  let waiting;
  window.addEventListener("resize", () => {
    clearTimeout(waiting);
    waiting = setTimeout(resize, 120);
  });

  document.addEventListener("toggle", markWideTables, true);
  document.addEventListener("htmx:after:swap", () => {
    drawAll();
    const scope = document.getElementById("bereik");
    const message = document.getElementById("melding");
    if (scope && message) message.textContent = `Cijfers bijgewerkt: ${scope.textContent.trim()}`;
  });

  // A chart measures its words once and remembers that: it is drawn when the letters are there, or cannot be had.
  const letters = ["400", "700"].map((weight) => `${weight} 14px "Fira Sans"`);
  if (letters.every((font) => document.fonts.check(font))) drawAll();
  else Promise.allSettled(letters.map((font) => document.fonts.load(font))).then(drawAll);
})();
