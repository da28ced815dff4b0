import { expect, test } from "vitest";
import { scan } from "../src/index.ts";

test("a mail with the address in eight writings gives eight leaks, each with its chain", async () => {
  const { results } = await scan(["fixtures/emails/hidden-address.eml"]);
  const [result] = results;
  if (result?.status !== "scanned") throw new Error("not scanned");
  const chains = result.findings.map(({ leaks, severity, confidence }) => ({
    severity,
    confidence,
    chains: leaks
      .filter(({ data, basis }) => data === "email-address" && basis === "known value")
      .map(({ encodings = [] }) => encodings.filter((name) => name !== "percent").join(" ")),
  }));
  const told = (chain: string) => ({ severity: "high", confidence: "certain", chains: [chain] });
  expect(chains).toEqual([
    told("hex"),
    told("base64 base64"),
    told("base32"),
    told("base58"),
    told("rot13"),
    told("lz-string json"),
    told("md5 sha256"),
    told("reversed base64 hex sha3-256"),
  ]);
});
