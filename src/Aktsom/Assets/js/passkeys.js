// Passkeys need script: the browser makes and shows keys only when asked by it. A form with data-passkey stays hidden without.
for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
    form.hidden = false;
    form.addEventListener("submit", (event) => ask(event, form));
  }
}

async function ask(event, form) {
  const field = form.elements.namedItem("credential");
  if (field.value) {
    return;
  }

  event.preventDefault();
  const status = form.querySelector("[role=status]");
  status.textContent = "";
  try {
    field.value = JSON.stringify(await credential(form));
    form.requestSubmit();
  } catch {
    // The person closed the browser's question, or the device has no such key.
    status.textContent = form.dataset.stopped;
  }
}

async function credential(form) {
  const token = new FormData(form).get("form");
  const answer = await fetch(form.dataset.options, { method: "POST", body: new URLSearchParams({ form: token }) });
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }

  const options = await answer.json();
  return form.dataset.passkey === "create"
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}
