import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const watcher = fileURLToPath(new URL("watch-network.mjs", import.meta.url));
const args = [
  "bin/pixel-scan.js",
  "fixtures/emails",
  "fixtures/templates",
  "fixtures/mime",
  "-f",
  "json",
];

function run(command: string, parameters: readonly string[]) {
  return spawnSync(command, parameters, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 });
}

describe("scanning files makes no network request", () => {
  test("watched: no connection, no name looked up, no other process", () => {
    const { stderr, stdout } = run(process.execPath, ["--import", watcher, ...args]);
    expect(JSON.parse(stdout).summary.loads).toBeGreaterThan(100);
    expect(stderr).not.toContain("NETWORK");
  });

  test("the watcher sees what it has to see", () => {
    const requests = `
      fetch("http://127.0.0.1:18080/").catch(() => {});
      import("node:dns").then((dns) => dns.lookup("localhost", () => {}));
      import("node:child_process").then(({ spawnSync }) => spawnSync("true"));`;
    const { stderr } = run(process.execPath, ["--import", watcher, "-e", requests]);
    for (const use of ["connect", "dns.lookup", "spawnSync"]) {
      expect(stderr).toContain(`NETWORK ${use}`);
    }
  });

  // Network namespaces are Linux's; the mapped user lets others than root make one.
  test.runIf(process.platform === "linux")("cut off: the same report", () => {
    const online = run(process.execPath, args);
    const offline = run("unshare", ["--map-root-user", "--net", process.execPath, ...args]);
    expect(offline.stdout).toBe(online.stdout);
    expect(offline.status).toBe(online.status);
  });
});
