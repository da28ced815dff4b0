import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "tsdown";

/** Microseconds of CPU that looking one load up in the whole catalogue may take. */
const MAX_LOOKUP = 20;

const ROUNDS = 5;

/** In URLs: examples of all services, and as many that no service serves. */
const HARMLESS = (index) =>
  `https://cdn${index % 7}.shop.example/assets/${index}/open/picture-${index}.png?w=600&v=${index}`;

/** Looks every example of the catalogue up, and as many ordinary URLs. Gives what was missed. */
export async function benchLookups() {
  const folder = mkdtempSync(join(tmpdir(), "pixel-scan-lookups-"));
  try {
    await build({
      config: false,
      logLevel: "error",
      entry: { lookups: fileURLToPath(new URL("../../src/trackers/index.ts", import.meta.url)) },
      outDir: folder,
      fixedExtension: true,
      dts: false,
      deps: { alwaysBundle: [/.*/] },
    });
    const { matchTracker, trackers } = await import(pathToFileURL(join(folder, "lookups.mjs")));
    const examples = trackers.flatMap(({ examples }) => [...examples.tracks, ...examples.harmless]);
    const loads = examples.flatMap((url, index) => [{ url }, { url: HARMLESS(index) }]);
    let best = Number.POSITIVE_INFINITY;
    let found = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const start = process.cpuUsage();
      found = loads.filter((load) => matchTracker(load)).length;
      const { user, system } = process.cpuUsage(start);
      best = Math.min(best, (user + system) / loads.length);
    }
    console.log(
      `look-up: ${best.toFixed(1)} µs a load in ${trackers.length} services (${loads.length} loads, ${found} found)`,
    );
    return best <= MAX_LOOKUP ? [] : [`a look-up takes ${best.toFixed(1)} µs`];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
