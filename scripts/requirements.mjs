// Makes docs/requirements.md from the [Trait("Requirement", …)] of the tests: an id with a test is held, unless a test says which part is missing by
// [Trait("Partly", "R-… what is missing")]. Ids come from docs/requirement-ids.txt. With --check it only tells whether the file is up to date.
import { readFileSync, writeFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const sources = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? ["bin", "obj"].includes(entry.name) ? [] : sources(join(folder, entry.name))
      : entry.name.endsWith(".cs") ? [join(folder, entry.name)] : [],
  );
const tests = new Map();
const partly = new Map();
for (const file of sources("tests")) {
  const text = readFileSync(file, "utf8");
  for (const [, id] of text.matchAll(/Trait\(\s*"Requirement",\s*"([^"]+)"\s*\)/g)) {
    tests.set(id, [...(tests.get(id) ?? []), file.replaceAll("\\", "/").split("/").pop().replace(".cs", "")]);
  }
  for (const [, id, missing] of text.matchAll(/Trait\(\s*"Partly",\s*"(\S+) ([^"]+)"\s*\)/g)) partly.set(id, missing);
}

const ids = readFileSync("docs/requirement-ids.txt", "utf8").split("\n").filter(Boolean);
const state = (id) => (partly.has(id) ? "partly" : tests.has(id) ? "held" : "not yet");
const count = (wanted) => ids.filter((id) => state(id) === wanted).length;
const lines = [
  "# Requirements",
  "",
  "Made from the tests by `node scripts/requirements.mjs`; not written by hand. *Held*: a test holds what the requirement asks to see. *Partly*: a test holds a part",
  "and names what is missing.",
  "",
  `${count("held")} held, ${count("partly")} partly, ${count("not yet")} not yet.`,
  "",
  "| Id | State | Tests | Missing |",
  "|---|---|---|---|",
  ...ids.map((id) => `| ${id} | ${state(id)} | ${[...new Set(tests.get(id) ?? [])].sort().join(", ")} | ${partly.get(id) ?? ""} |`),
  "",
];
const made = lines.join("\n");
if (process.argv.includes("--check")) {
  if (readFileSync("docs/requirements.md", "utf8") !== made) {
    console.error("docs/requirements.md is out of date. Run: node scripts/requirements.mjs");
    process.exit(1);
  }
} else {
  writeFileSync("docs/requirements.md", made);
}
