import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "tsdown";
import { mail } from "./mails.mjs";

/** What the decoders may add to the rest of a scan. */
const MAX_SHARE = 0.25;

const MAILS = 60;
const ROUNDS = 4;
/** Where a scan enters `src/leaks`. */
const ENTRIES = new Set(["findLeaks", "carriesTelling"]);
const MORE_READERS =
  "Cc: mary.major@example.com, Richard Miles <richard.miles@example.net>\r\nTo: ";

/** Processes that measure it, since V8 compiles the same code a little otherwise in each. */
const PROCESSES = 3;

/**
 * What decoding adds to the scan of typical mails with three recipients: of the samples that V8's
 * profiler takes of warm scans, those within the decoders by those without; the median of some processes.
 * Gives what was missed.
 */
export async function benchLeaks() {
  const folder = mkdtempSync(join(tmpdir(), "pixel-scan-leaks-"));
  try {
    await build({
      config: false,
      logLevel: "error",
      entry: { scan: fileURLToPath(new URL("../../src/index.ts", import.meta.url)) },
      outDir: folder,
      fixedExtension: true,
      dts: false,
      deps: { alwaysBundle: [/.*/], neverBundle: ["playwright", "playwright-core"] },
    });
    const shares = Array.from({ length: PROCESSES }, () =>
      Number(execFileSync(process.execPath, [fileURLToPath(import.meta.url), folder])),
    ).sort((a, b) => a - b);
    const share = shares[Math.floor(PROCESSES / 2)];
    const [least, most] = [shares.at(0), shares.at(-1)].map((one) => (one * 100).toFixed(1));
    console.log(
      `decoding: adds ${(share * 100).toFixed(1)} % (${least} to ${most}) to the scan of a mail with three recipients`,
    );
    return share <= MAX_SHARE ? [] : [`decoding adds ${(share * 100).toFixed(0)} %`];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Of the library that is built in this folder. */
async function measureShare(folder) {
  const { scanEmail } = await import(pathToFileURL(join(folder, "scan.mjs")));
  const mails = Array.from({ length: MAILS }, (_, index) =>
    mail(1000 + index, 20_000 + (index % 9) * 5_000).replace("To: ", MORE_READERS),
  );
  const scanAll = async () => {
    for (const message of mails) await scanEmail(message);
  };
  await scanAll();
  const { inside, outside } = await sampled(async () => {
    for (let round = 0; round < ROUNDS; round++) await scanAll();
  });
  return inside / outside;
}

/** Microseconds within the decoders and without, of what the work takes. */
async function sampled(work) {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: 200 });
  await session.post("Profiler.start");
  await work();
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();
  const isInside = new Map();
  // Children come after their parents.
  for (const { id, callFrame, children = [] } of profile.nodes) {
    const own = isInside.get(id) === true || ENTRIES.has(callFrame.functionName);
    isInside.set(id, callFrame.functionName === "(idle)" ? undefined : own);
    for (const child of children) isInside.set(child, own);
  }
  let [inside, outside] = [0, 0];
  for (const [index, id] of profile.samples.entries()) {
    const time = profile.timeDeltas[index] ?? 0;
    if (isInside.get(id) === true) inside += time;
    else if (isInside.get(id) === false) outside += time;
  }
  return { inside, outside };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(await measureShare(process.argv[2]));
}
