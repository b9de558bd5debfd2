// The little that needs script. Every page works without it.
import "htmx.org";
import "./copying.js";
import "./passkeys.js";
import "./writing.js";

// A menu made of details closes when one presses Escape or elsewhere, as menus do.
const menus = ".ak-person, .ak-menu, .ak-languages";

document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll(menus)) {
    if (menu.open && !menu.contains(event.target)) {
      menu.open = false;
    }
  }
});

document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" ? event.target.closest?.(menus) : null;
  if (menu?.open) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// A list that was narrowed keeps the place of the eye and the title of its page.
document.addEventListener("htmx:after:swap", () => {
  document.querySelector("[autofocus]")?.focus();
});
