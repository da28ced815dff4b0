import { Buffer } from "node:buffer";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readCertificates } from "../../src/sources/email/certificate.ts";
import { readEmail } from "../../src/sources/email/index.ts";
import { openFixture } from "./email-file.ts";

/** A GeneralName with a uniformResourceIdentifier, in DER. */
function generalName(url: string): string {
  const { length } = url;
  const header =
    length < 0x80 ? [0x86, length] : [0x86, 0x82, Math.floor(length / 256), length % 256];
  return Buffer.from(header).toString("latin1") + url;
}

test("the signer's certificate names whom a check of it asks", async () => {
  const { loads, warnings } = await readEmail(openFixture("smime-certificate-urls").bytes, "a.eml");
  expect(warnings).toEqual([]);
  expect(loads.map(({ url, type, trigger }) => [url, type, trigger])).toEqual([
    ["http://ocsp.ca.example/", "other", "open"],
    ["http://ca.example/issuer.cer", "other", "open"],
    ["http://crl.ca.example/list.crl", "other", "open"],
  ]);
  for (const { elements } of loads) {
    expect(elements[0]).toMatchObject({
      part: "2",
      onlyIn: "mail apps that check S/MIME certificates",
    });
  }
});

test("every address is found whole among any bytes", () => {
  const bytes = fc
    .uint8Array({ maxLength: 60 })
    .map((part) => Buffer.from(part).toString("latin1"));
  const url = fc
    .stringMatching(/^[a-z0-9/]{1,300}$/)
    .map((path) => `http://crl.ca.example/${path}`);
  fc.assert(
    fc.property(bytes, url, bytes, (before, address, after) => {
      const found = readCertificates(before + generalName(address) + after);
      expect(found.map((load) => load.url)).toContain(new URL(address).href);
    }),
  );
});

test("a length that does not fit is no address", () => {
  expect(readCertificates("\x86\x7fhttp://crl.ca.example/")).toEqual([]);
  expect(readCertificates("\x86\x86http://crl.ca.example/")).toEqual([]);
});
