// Sends files one by one and shows how far each is. Without it the form sends them all at once.
(() => {
  "use strict";

  const form = document.querySelector("[data-innemen]");
  if (!form) return;
  const input = form.querySelector("input[type=file]");
  const button = form.querySelector("button");
  const message = document.getElementById("inname-melding");
  const list = document.getElementById("inname-bestanden");
  const findings = document.getElementById("inname-bevindingen");

  function row(file) {
    const item = document.createElement("li");
    const name = document.createElement("strong");
    const bar = document.createElement("progress");
    const words = document.createElement("span");
    name.textContent = file.name;
    bar.max = 100;
    bar.value = 0;
    bar.setAttribute("aria-label", `Voortgang van ${file.name}`);
    words.textContent = "wacht";
    item.append(name, bar, words);
    list.append(item);
    return { item, bar, words };
  }

  function send(file, { bar, words }) {
    return new Promise((resolve) => {
      const request = new XMLHttpRequest();
      const data = new FormData();
      data.append(input.name, file, file.name);
      request.open("POST", form.action);
      request.setRequestHeader("HX-Request", "true");
      request.upload.onprogress = ({ loaded, total }) => {
        bar.value = total > 0 ? (100 * loaded) / total : 0;
        words.textContent = `${Math.floor(bar.value)}% verstuurd`;
      };
      request.upload.onload = () => {
        bar.removeAttribute("value");
        words.textContent = "wordt gelezen en gecontroleerd";
      };
      request.onload = () => resolve(request.responseText);
      request.onerror = () => resolve(null);
      request.send(data);
    });
  }

  // What the server wrote is the server's own page: it is put in as it is. What it did not answer is told in plain text.
  function show({ item, bar, words }, html, sentence) {
    bar.remove();
    words.remove();
    if (html) {
      item.querySelector("strong").remove();
      item.insertAdjacentHTML("beforeend", html);
      return;
    }
    const told = document.createElement("p");
    told.className = "roer-upload-fault";
    told.textContent = sentence;
    item.append(told);
  }

  async function part(address, place, select) {
    const response = await fetch(address, { headers: { "HX-Request": "true" } });
    if (!response.ok) return;
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const found = select ? page.querySelector(select) : page.body;
    if (found) place.replaceChildren(...found.childNodes);
  }

  async function sendAll(files) {
    button.disabled = true;
    list.replaceChildren();
    findings.replaceChildren();
    const rows = files.map(row);
    for (const [at, file] of files.entries()) {
      message.textContent = `Bestand ${at + 1} van ${files.length}: ${file.name}`;
      const tooLarge = file.size > Number(form.dataset.grens);
      const html = tooLarge ? null : await send(file, rows[at]);
      show(rows[at], html, tooLarge ? form.dataset.teGroot : "Het versturen lukte niet. Probeer dit bestand opnieuw.");
    }
    const numbers = [...list.querySelectorAll("[data-eerste]")].filter((one) => one.dataset.eerste);
    if (numbers.length > 0) {
      message.textContent = "De bevindingen worden uitgerekend.";
      const first = Math.min(...numbers.map((one) => Number(one.dataset.eerste)));
      const last = Math.max(...numbers.map((one) => Number(one.dataset.laatste)));
      await part(`/innemen/bevindingen?van=${first}&tot=${last}`, findings);
      await part("/innemen", document.getElementById("inname-overzicht"), "#inname-overzicht");
    }
    message.textContent = files.length === 1 ? "Klaar: 1 bestand." : `Klaar: ${files.length} bestanden.`;
    form.reset();
    button.disabled = false;
  }

  form.addEventListener("submit", (event) => {
    if (input.files.length === 0) {
      event.preventDefault();
      message.textContent = "Kies eerst een of meer bestanden.";
      input.focus();
      return;
    }
    event.preventDefault();
    sendAll([...input.files]);
  });

  const drop = form.querySelector(".roer-drop");
  for (const kind of ["dragover", "dragleave", "drop"]) {
    drop.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.toggle("roer-drop--over", kind === "dragover");
      if (kind === "drop" && event.dataTransfer.files.length > 0 && !button.disabled) sendAll([...event.dataTransfer.files]);
    });
  }
})();
