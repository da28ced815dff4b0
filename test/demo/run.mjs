/**
 * `npm run demo`: serves the demo shop on loopback and scans it with the built CLI; `npm run demo:news`
 * the newspaper that is recorded. Further options go to the scan, like `npm run demo -- --details`.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { startDemo } from "../../fixtures/sites/demo/serve.mjs";
import { DETOUR, startNews } from "../../fixtures/sites/news/serve.mjs";

const cli = fileURLToPath(new URL("../../bin/pixel-scan.js", import.meta.url));
const [site, ...given] = process.argv.slice(2);
const isNews = site === "news";
const demo = await (isNews ? startNews() : startDemo());
// The shop's page names its customer, as pages of logged-in visitors do.
const visit = isNews
  ? [DETOUR, "--fill", "--respawn"]
  : [demo.url, "--recipient", "ada.brook@mail.example"];
const scan = spawn(process.execPath, [cli, ...visit, ...demo.args, ...given], {
  stdio: "inherit",
});
const [code] = await once(scan, "close");
await demo.close();
// It is full of trackers: that the scan says so with exit code 1 is no failure of the demo.
process.exitCode = code === 1 ? 0 : (code ?? 2);
