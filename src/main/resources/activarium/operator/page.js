"use strict";

// Milliseconds.
const STATUS_EVERY = 2000;
const PICTURE_EVERY = 10000;
const PATIENCE = 5000;
const PICTURE_PATIENCE = 15000;
const SECOND_TAP = 4000;
const CHANGED = 1000; // after it a picture shows what was asked for

const at = id => document.getElementById(id);

const state = {
  answered: Date.now(), // when the show answered last
  pictured: null, // when the picture was taken
  isRefused: false,
  lists: "",
};

// ---- asking

// The token goes on in a header: a server's log and the address bar see none.
function takeToken() {
  const token = new URLSearchParams(location.hash.slice(1)).get("token");
  if (token) {
    sessionStorage.setItem("token", token);
    history.replaceState(null, "", location.pathname);
    state.isRefused = false;
  }
}

async function ask(path, patience = PATIENCE, body = undefined) {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patience);
  try {
    const headers = { Authorization: "Bearer " + (sessionStorage.getItem("token") || "") };
    const options = { headers, signal: abort.signal, cache: "no-store" };
    if (body !== undefined) {
      headers["Content-Type"] = "application/json";
      Object.assign(options, { method: "POST", body: JSON.stringify(body) });
    }
    const response = await fetch(path, options);
    // Inside of the time limit: a body may stop coming, too.
    const content = response.ok ? await response.blob() : (await response.text()).trim();
    return { ok: response.ok, status: response.status, content };
  } finally {
    clearTimeout(timer);
  }
}

async function act(path, body) {
  say("");
  try {
    const answer = await ask(path, PATIENCE, body);
    if (answer.ok) {
      setTimeout(showPicture, CHANGED);
    } else {
      refuse(answer);
      say(answer.content);
    }
    return answer.ok;
  } catch (e) {
    say("That did not reach the show. Try again.");
    return false;
  } finally {
    showStatus();
  }
}

// ---- what is seen

function write(id, text) {
  at(id).textContent = text === null || text === "" ? "–" : text;
}

function say(text) {
  at("answer").textContent = text;
  at("answer").hidden = !text;
}

function tell(condition, text) {
  document.body.className = condition;
  if (at("health").textContent !== text) { // or it would be read aloud each time
    at("health").textContent = text;
  }
}

function refuse(answer) {
  if (answer.status === 401) {
    state.isRefused = true;
    tell("lost", "This phone is not let in. Scan the operator’s code again.");
  } else if (answer.status === 429) {
    tell("lost", "Not let in: " + answer.content);
  }
}

function span(seconds) {
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (days) return `${days} d ${hours % 24} h`;
  if (hours) return `${hours} h ${minutes % 60} min`;
  return minutes ? `${minutes} min` : `${seconds} s`;
}

const megabytes = bytes => Math.round(bytes / 1048576).toLocaleString("en") + " MB";

function show(status) {
  write("frames", status.framesPerSecond === null ? "–" : status.framesPerSecond.toFixed(1));
  write("uptime", span(status.uptimeSeconds));
  write("heap", megabytes(status.heapBytes));
  write("native", megabytes(status.nativeBytes));
  write("cue", status.cue);
  write("view", status.view);
  at("error").textContent = "Last error: " + status.lastError;
  at("error").hidden = status.lastError === null;
  at("blackout").setAttribute("aria-pressed", status.isBlack);
  at("blackout").textContent = status.isBlack ? "Black. Tap to show the picture" : "Black out";
  showCounts(status.counts);
  showLists(status);
  mark(at("cues"), status.cue);
  mark(at("languages"), status.language);
}

function showCounts(counts) {
  document.querySelectorAll(".count").forEach(each => each.remove());
  for (const [name, count] of Object.entries(counts)) {
    const row = document.createElement("div");
    row.className = "count";
    row.append(element("dt", name), element("dd", count.toLocaleString("en")));
    at("lines").append(row);
  }
}

function element(tag, text) {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

// Buttons are made once, so that none goes while a finger is on it.
function showLists(status) {
  const lists = JSON.stringify([status.cues, status.languages]);
  if (lists === state.lists) return;
  state.lists = lists;
  at("cues").replaceChildren(...status.cues.map((name, i) => {
    const item = document.createElement("li");
    const number = String(i + 1);
    item.append(button(name, [element("span", number), element("span", name)], () =>
      act("cue", { cue: number })));
    return item;
  }));
  at("languages").replaceChildren(...status.languages.map(tag =>
    button(tag, [languageName(tag)], () => act("language", { language: tag }))));
  at("cueSection").hidden = status.cues.length === 0;
  at("languageSection").hidden = status.languages.length < 2;
}

function button(value, content, action) {
  const made = document.createElement("button");
  made.type = "button";
  made.value = value;
  made.append(...content);
  made.addEventListener("click", action);
  return made;
}

function languageName(tag) {
  try {
    return new Intl.DisplayNames(["en"], { type: "language" }).of(tag);
  } catch (e) {
    return tag;
  }
}

function mark(list, value) {
  list.querySelectorAll("button").forEach(each =>
    each.setAttribute("aria-current", each.value === value));
}

// ---- again and again

async function showStatus() {
  try {
    const answer = await ask("status");
    if (!answer.ok) {
      refuse(answer);
      if (answer.status >= 500) lose(answer.content);
      return;
    }
    show(JSON.parse(await answer.content.text()));
    state.answered = Date.now();
    tell("well", "The show answers");
  } catch (e) {
    lose("The show does not answer");
  }
}

function lose(text) {
  const seconds = Math.round((Date.now() - state.answered) / 1000);
  tell("lost", `${text}, for ${span(seconds)}`);
}

async function showPicture() {
  try {
    const answer = await ask("screenshot", PICTURE_PATIENCE);
    if (!answer.ok) {
      refuse(answer);
      return;
    }
    const screen = at("screen");
    const old = screen.src;
    screen.src = URL.createObjectURL(answer.content);
    screen.hidden = false;
    if (old) URL.revokeObjectURL(old);
    state.pictured = Date.now();
  } catch (e) {
    return; // the status says that the show does not answer
  } finally {
    showAge();
  }
}

function showAge() {
  if (state.pictured !== null) {
    const seconds = Math.round((Date.now() - state.pictured) / 1000);
    at("age").textContent = seconds < 2 ? "now" : `${span(seconds)} ago`;
  }
}

// One request after another, and none while the phone sleeps or is not let in.
async function repeat(task, pause) {
  if (!document.hidden && !state.isRefused) {
    await task();
  }
  setTimeout(() => repeat(task, pause), pause);
}

// ---- hands

let armed = null;

function disarm() {
  clearTimeout(armed);
  armed = null;
  at("quit").className = "";
  at("quit").textContent = "End the show";
}

async function quit() {
  if (armed === null) {
    armed = setTimeout(disarm, SECOND_TAP);
    at("quit").className = "armed";
    at("quit").textContent = "Tap again to end the show";
    return;
  }
  disarm();
  if (await act("quit", {})) {
    say("The show was told to end.");
  }
}

at("picture").addEventListener("click", () => {
  at("age").textContent = "taking a picture …";
  showPicture();
});
at("blackout").addEventListener("click", () =>
  act("blackout", { black: at("blackout").getAttribute("aria-pressed") !== "true" }));
at("reset").addEventListener("click", () => act("reset", {}));
at("quit").addEventListener("click", quit);
addEventListener("hashchange", takeToken);

takeToken();
repeat(showStatus, STATUS_EVERY);
repeat(showPicture, PICTURE_EVERY);
setInterval(showAge, 1000);
