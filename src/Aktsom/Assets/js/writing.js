// The editor of a statement's field. All of it works without: the text is Markdown in a plain field, the figures are buttons that post.
const keepAfter = 1500;
const askAgainAfter = 10000;

function write(form) {
  const text = form.querySelector("[data-editor] textarea");
  if (text) {
    const editor = new Editor(form, text);
    editor.start();
  }
  keepWhileTyping(form);
}

/** Sends what is typed to the person's own unsaved text, a moment after each pause. */
function keepWhileTyping(form) {
  const status = form.querySelector("[data-kept]");
  let waiting = null;
  let unkept = false;
  let leaving = false;

  const keep = async () => {
    const body = new FormData(form);
    body.delete("Upload");
    try {
      const answer = await fetch("?handler=Draft", { method: "POST", body, headers: { Accept: "application/json" } });
      if (!answer.ok || answer.redirected) {
        throw new Error(`status ${answer.status}`);
      }
      const told = await answer.json();
      unkept = waiting !== null;
      status.textContent = told.overtaken ?? told.kept;
    } catch {
      status.textContent = form.dataset.unkept;
      waiting ??= setTimeout(next, askAgainAfter);
    }
  };
  const next = () => {
    waiting = null;
    keep();
  };

  form.addEventListener("input", (event) => {
    if (event.target.type === "file" || event.target.id === "picker") {
      return;
    }
    unkept = true;
    clearTimeout(waiting);
    waiting = setTimeout(next, keepAfter);
  });
  form.addEventListener("submit", () => {
    leaving = true;
    clearTimeout(waiting);
  });
  window.addEventListener("beforeunload", (event) => {
    if (unkept && !leaving) {
      event.preventDefault();
    }
  });
}

class Editor {
  constructor(form, text) {
    this.text = text;
    this.tools = form.querySelector("[data-tools]");
    this.count = form.querySelector("[data-count]");
    this.picker = form.querySelector("[data-picker]");
    this.search = this.picker.querySelector("input");
  }

  start() {
    this.tools.hidden = false;
    this.picker.querySelector("[data-picker-search]").hidden = false;
    this.startTools();
    this.startPicker();
    this.text.addEventListener("input", (event) => {
      this.showCount();
      if (event.data === "[" && this.before(2) === "[[") {
        this.openPicker();
      }
    });
    this.text.addEventListener("keydown", (event) => this.key(event));
  }

  startTools() {
    const buttons = [...this.tools.querySelectorAll("button")];
    buttons.forEach((button, at) => {
      button.tabIndex = at === 0 ? 0 : -1;
      button.addEventListener("click", () => this.use(button.dataset.tool));
    });
    this.tools.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) {
        event.preventDefault();
        const now = buttons.indexOf(document.activeElement);
        const to = buttons[(now + step + buttons.length) % buttons.length];
        buttons.forEach((button) => (button.tabIndex = button === to ? 0 : -1));
        to.focus();
      }
    });
  }

  startPicker() {
    this.picker.addEventListener("click", (event) => {
      const button = event.target.closest("[data-figure]");
      if (button) {
        event.preventDefault();
        this.insertFigure(button.dataset.figure);
      }
    });
    this.search.addEventListener("input", () => {
      const words = this.search.value.toLocaleLowerCase();
      for (const row of this.picker.querySelectorAll("li")) {
        row.hidden = !row.textContent.toLocaleLowerCase().includes(words);
      }
    });
    this.picker.addEventListener("keydown", (event) => {
      const rows = [...this.picker.querySelectorAll("li:not([hidden]) button")];
      if (event.key === "Escape") {
        this.picker.open = false;
        this.text.focus();
      } else if (event.key === "Enter" && event.target === this.search) {
        event.preventDefault();
        rows[0]?.click();
      } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        const now = rows.indexOf(document.activeElement);
        rows[Math.max(0, Math.min(rows.length - 1, now + (event.key === "ArrowDown" ? 1 : -1)))]?.focus();
      }
    });
  }

  key(event) {
    const tool = (event.ctrlKey || event.metaKey) && !event.altKey ? { b: "bold", i: "italic", k: "link" }[event.key.toLowerCase()] : null;
    if (tool) {
      event.preventDefault();
      this.use(tool);
    } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      this.goOnWithList(event);
    }
  }

  use(tool) {
    this.text.focus();
    const chosen = this.text.value.slice(this.text.selectionStart, this.text.selectionEnd);
    switch (tool) {
      case "bold":
        return this.around("**", chosen);
      case "italic":
        return this.around("*", chosen);
      case "link":
        this.insert(`[${chosen}](https://)`);
        return this.select(this.text.selectionEnd - 1, this.text.selectionEnd - 1);
      case "heading":
        return this.lines((line) => (line.startsWith("## ") ? line.slice(3) : `## ${line}`));
      case "bullets":
        return this.lines((line) => (line.startsWith("- ") ? line.slice(2) : `- ${line}`));
      default:
        return this.lines((line, at) => (/^\d+\. /.test(line) ? line.replace(/^\d+\. /, "") : `${at + 1}. ${line}`));
    }
  }

  around(mark, chosen) {
    const from = this.text.selectionStart;
    this.insert(mark + chosen + mark);
    this.select(from + mark.length, from + mark.length + chosen.length);
  }

  lines(change) {
    const { value } = this.text;
    const from = value.lastIndexOf("\n", this.text.selectionStart - 1) + 1;
    const end = value.indexOf("\n", this.text.selectionEnd);
    const to = end < 0 ? value.length : end;
    const changed = value.slice(from, to).split("\n").map(change).join("\n");
    this.select(from, to);
    this.insert(changed);
  }

  /** Enter in a list begins the next point; in an empty point it ends the list. */
  goOnWithList(event) {
    const from = this.text.value.lastIndexOf("\n", this.text.selectionStart - 1) + 1;
    const line = this.text.value.slice(from, this.text.selectionStart);
    const mark = /^(- |(\d+)\. )(.*)$/.exec(line);
    if (!mark) {
      return;
    }
    event.preventDefault();
    if (mark[3] === "") {
      this.select(from, this.text.selectionStart);
      this.insert("\n");
    } else {
      this.insert(`\n${mark[2] ? `${Number(mark[2]) + 1}. ` : "- "}`);
    }
  }

  openPicker() {
    this.picker.open = true;
    this.search.value = "";
    this.search.dispatchEvent(new Event("input"));
    this.search.focus();
  }

  insertFigure(id) {
    this.text.focus();
    const at = this.text.selectionStart;
    const typed = this.before(2) === "[[" ? 2 : 0;
    this.select(at - typed, this.text.selectionEnd);
    this.insert(`[[${id}]]`);
    this.picker.open = false;
  }

  before(count) {
    return this.text.value.slice(Math.max(0, this.text.selectionStart - count), this.text.selectionStart);
  }

  select(from, to) {
    this.text.setSelectionRange(from, to);
  }

  /** By the browser's own command, so that undo works; that tells of the change too. */
  insert(words) {
    if (!document.execCommand("insertText", false, words)) {
      this.text.setRangeText(words, this.text.selectionStart, this.text.selectionEnd, "end");
      this.text.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  showCount() {
    const length = this.text.value.length.toLocaleString(document.documentElement.lang || "nb");
    this.count.textContent = this.count.dataset.count.replace("{0}", length);
  }
}

document.querySelectorAll("form[data-write]").forEach(write);
