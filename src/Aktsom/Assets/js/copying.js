// Buttons that copy a text. Without script they stay hidden, and the text is marked and copied by hand.
for (const button of document.querySelectorAll("button[data-copies]")) {
  if (navigator.clipboard) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button));
  }
}

async function copy(button) {
  const text = document.getElementById(button.dataset.copies);
  const status = button.parentElement.querySelector("[role=status]");
  try {
    await navigator.clipboard.writeText(text.value);
    status.textContent = button.dataset.copied;
  } catch {
    // The browser did not allow it: the text is marked, so that one key is enough.
    text.select();
    status.textContent = button.dataset.marked;
  }
}
