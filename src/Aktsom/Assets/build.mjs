// Makes wwwroot/assets from npm packages and our own sources. Run by `npm run assets` at the root; nothing is fetched from other hosts.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "..", "wwwroot", "assets");
const packageFolder = (name) => join(here, "..", "..", "..", "node_modules", name);

rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, "fonts"), { recursive: true });

const theme = makeTheme();
copyFonts();
makeIcons();
await bundle(theme);

/** The Designsystemet theme, from the colours in theme.json to CSS variables. */
function makeTheme() {
  const work = mkdtempSync(join(tmpdir(), "aktsom-theme-"));
  const program = join(packageFolder("@digdir/designsystemet"), "dist", "bin", "designsystemet.js");
  cpSync(join(here, "theme.json"), join(work, "theme.json"));
  const run = (...args) => {
    const done = spawnSync(process.execPath, [program, "tokens", ...args, "--config", "theme.json"], { cwd: work, encoding: "utf8" });
    if (done.status !== 0) {
      throw new Error(`designsystemet tokens ${args[0]}:\n${done.stdout}${done.stderr}`);
    }
  };
  run("create");
  run("build", "-t", "tokens", "-o", "built");
  const css = readFileSync(join(work, "built", "aktsom.css"), "utf8");
  rmSync(work, { recursive: true });
  return css;
}

/** Latin covers Norwegian and English, latin-ext the names of the rest of Europe. */
function copyFonts() {
  const fonts = [
    ["@fontsource-variable/inter", "inter-latin-wght-normal", "inter-latin"],
    ["@fontsource-variable/inter", "inter-latin-ext-wght-normal", "inter-latin-ext"],
    ["@fontsource-variable/source-serif-4", "source-serif-4-latin-wght-normal", "serif-latin"],
    ["@fontsource-variable/source-serif-4", "source-serif-4-latin-ext-wght-normal", "serif-latin-ext"],
    ["@fontsource-variable/source-serif-4", "source-serif-4-latin-wght-italic", "serif-latin-italic"],
  ];
  for (const [pack, file, name] of fonts) {
    cpSync(join(packageFolder(pack), "files", `${file}.woff2`), join(out, "fonts", `${name}.woff2`));
  }
}

/** One sprite with the icons named in icons.json and no others. */
function makeIcons() {
  const folder = join(packageFolder("@navikt/aksel-icons"), "dist", "svg");
  const symbols = JSON.parse(readFileSync(join(here, "icons.json"), "utf8")).map((name) => {
    const drawing = readFileSync(join(folder, `${name}.svg`), "utf8").replace(/^[^>]*>|<\/svg>\s*$/g, "").trim();
    return `<symbol id="${name}" viewBox="0 0 24 24">${drawing}</symbol>`;
  });
  writeFileSync(join(out, "icons.svg"), `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>\n`);
  cpSync(join(here, "mark.svg"), join(out, "mark.svg"));
}

async function bundle(theme) {
  await build({
    entryPoints: [join(here, "css", "app.css"), join(here, "css", "public.css"), join(here, "css", "supplier.css"), join(here, "js", "app.js")],
    outdir: out,
    entryNames: "[name]",
    bundle: true,
    minify: true,
    target: ["es2022", "chrome123", "firefox120", "safari17.5"],
    external: ["/assets/*"],
    logLevel: "warning",
    plugins: [
      {
        name: "theme",
        setup(on) {
          on.onResolve({ filter: /^aktsom-theme$/ }, () => ({ path: "theme", namespace: "theme" }));
          on.onLoad({ filter: /.*/, namespace: "theme" }, () => ({ contents: theme, loader: "css" }));
        },
      },
    ],
  });
}
