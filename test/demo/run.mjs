/**
 * `npm run demo`: serves invented sites on loopback and scans them with the built CLI: a shop full of
 * trackers, then one whose consent banner lies, with all three choices. `npm run demo:news`: the newspaper
 * that is recorded. Further options go to each scan, like `npm run demo -- --details`.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { startShops } from "../../fixtures/sites/consent/serve.mjs";
import { startDemo } from "../../fixtures/sites/demo/serve.mjs";
import { DETOUR, startNews } from "../../fixtures/sites/news/serve.mjs";

const cli = fileURLToPath(new URL("../../bin/pixel-scan.js", import.meta.url));
const [which, ...given] = process.argv.slice(2);

/** @returns the exit code; 1, that trackers were found, is no failure of the demo */
async function scan(start, ...visit) {
  const site = await start();
  process.stderr.write(`\n$ pixel-scan ${[...visit, ...given].join(" ")}\n\n`);
  const scanning = spawn(process.execPath, [cli, ...visit, ...site.args, ...given], {
    stdio: "inherit",
  });
  const [code] = await once(scanning, "close");
  await site.close();
  return code === 1 ? 0 : (code ?? 2);
}

if (which === "news") {
  process.exitCode = await scan(startNews, DETOUR, "--fill", "--respawn");
} else {
  // The shop's page names its customer, as pages of logged-in visitors do.
  const customer = ["--recipient", "ada.brook@mail.example"];
  const shop = await scan(startDemo, "https://shop.example/", ...customer);
  const lying = await scan(startShops, "https://onetrust-lying.example/", "--consent", "compare");
  process.exitCode = Math.max(shop, lying);
}
