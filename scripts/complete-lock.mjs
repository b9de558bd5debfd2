// npm leaves out of the lock file what its registry copy lacks for other systems, and then refuses "npm ci".
// Run after "npm install": names each optional package of another system with its version, so that npm knows to pass it by.
import { readFileSync, writeFileSync } from "node:fs";

const file = "package-lock.json";
const lock = JSON.parse(readFileSync(file, "utf8"));
const systems = ["darwin", "linux", "win32", "android"];
const machines = ["arm64", "x64", "arm", "ia32", "riscv64", "s390x", "ppc64"];

for (const entry of Object.values({ ...lock.packages })) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    if (lock.packages[key]) continue;
    const os = systems.find((system) => name.includes(system));
    const cpu = machines.find((machine) => new RegExp(`-${machine}(-|$)`).test(name));
    lock.packages[key] = {
      version,
      optional: true,
      ...(entry.dev && { dev: true }),
      ...(cpu && { cpu: [cpu] }),
      ...(os && { os: [os] }),
      ...(os === "linux" && { libc: [name.includes("musl") ? "musl" : "glibc"] }),
    };
  }
}

lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, JSON.stringify(lock, null, 2) + "\n");
