import fc from "fast-check";
import { expect, test } from "vitest";
import type { Leak } from "../../src/model.ts";
import { digest, HASHES, WRITINGS, type Writing } from "./encodings.ts";
import { leaksOf } from "./load.ts";

const addresses = fc
  .tuple(
    fc.stringMatching(/^[a-z][a-z0-9]{2,8}[._][a-z0-9]{3,8}$/),
    fc.stringMatching(/^[a-z][a-z0-9]{4,10}$/),
    fc.constantFrom("test", "example", "org", "co.uk"),
  )
  .map(([local, domain, ending]) => `${local}@${domain}.${ending}`);

const NAMES = Object.keys(WRITINGS) as readonly Writing[];
const CHAINS: readonly (readonly Writing[])[] = [
  ...NAMES.map((name) => [name]),
  ...NAMES.flatMap((first) => NAMES.map((second) => [first, second])),
  ...NAMES.flatMap((first) =>
    NAMES.flatMap((second) => NAMES.map((third) => [first, second, third])),
  ),
];

/**
 * Escapes that were turned around or rotated are no escapes any more, and what stands in their place
 * may be: `04%ed` in the place of `de%40`.
 */
const LOST = /reversed (?:rot13 )*(?:percent|html-entities)|rot13 (?:reversed )*percent/;
const isKept = (chain: readonly string[]) => !LOST.test(chain.join(" "));

const write = (chain: readonly Writing[], text: string) =>
  chain.reduceRight((inner, name) => WRITINGS[name](inner), text);

function addressesIn(text: string, address: string): readonly Leak[] {
  const url = `https://t.example/o?e=${encodeURIComponent(text)}`;
  return leaksOf(url, [{ data: "email-address", value: address }]).filter(
    ({ data }) => data === "email-address",
  );
}

/**
 * The chain so that it can be compared: a JWT is JSON in base64, gzip comes in base64; rot13 and
 * turning around can change places and undo themselves; escapes are left out, since those of padding
 * are not always within the span (known-values.test.ts holds that they are named).
 */
function settle(chain: readonly string[]): readonly string[] {
  const settled: string[] = [];
  let mangled: string[] = [];
  const settleMangled = () => {
    for (const name of ["rot13", "reversed"]) {
      if (mangled.filter((other) => other === name).length % 2 === 1) settled.push(name);
    }
    mangled = [];
  };
  // Nothing else being said, digests are in hex.
  const named = chain.filter((name, index) => name !== "hex" || !isHash(chain[index + 1]));
  for (const name of named.flatMap((one) => SPELLED[one] ?? [one])) {
    if (name === "rot13" || name === "reversed") mangled.push(name);
    else {
      settleMangled();
      settled.push(name);
    }
  }
  settleMangled();
  return settled;
}

const isHash = (name: string | undefined) => HASHES.some((hash) => hash === name);
const SPELLED: Readonly<Record<string, readonly string[]>> = {
  jwt: ["base64"],
  json: [],
  percent: [],
  "html-entities": [],
  base64url: ["base64"],
};
/** As reports tell it: without what changed nothing, since digits have no letters to be rotated. */
function asTold(chain: readonly Writing[], innermost: string): readonly string[] {
  const told: string[] = [];
  chain.reduceRight((text, name) => {
    const written = WRITINGS[name](text);
    if (written !== text) told.unshift(...(name === "gzip" ? ["base64", "gzip"] : [name]));
    return written;
  }, innermost);
  return told;
}

test.each(NAMES)(
  "every chain of up to three writings is undone and named: %s outermost",
  (outer) => {
    fc.assert(
      fc.property(
        addresses,
        fc.constantFrom(...CHAINS.filter((chain) => chain[0] === outer && isKept(chain))),
        (address, chain) => {
          const text = write(chain, address);
          const leaks = addressesIn(text, address);
          expect(leaks).toHaveLength(1);
          expect(leaks[0]?.basis).toBe("known value");
          expect(settle(leaks[0]?.encodings ?? [])).toEqual(settle(asTold(chain, address)));
        },
      ),
      { numRuns: 60 },
    );
  },
);
const HASHED = fc.tuple(fc.constantFrom(...HASHES), fc.constantFrom("hex", "base64"));

test("every hash, and every hash of a hash, in up to three writings", () => {
  fc.assert(
    fc.property(
      addresses,
      fc.option(fc.constantFrom(...HASHES), { nil: undefined }),
      HASHED,
      fc.constantFrom([], ...CHAINS.filter(isKept)),
      (address, inner, [outer, writing], chain) => {
        const first = inner ? digest(inner, address, "hex") : address;
        const hashed = digest(outer, first, writing);
        const text = write(chain, hashed);
        const leaks = addressesIn(text, address);
        expect(leaks).toHaveLength(1);
        const told = [...asTold(chain, hashed), writing, outer, ...(inner ? [inner] : [])];
        expect(settle(leaks[0]?.encodings ?? [])).toEqual(settle(told));
      },
    ),
    { numRuns: 500 },
  );
});

test.each(HASHES)(
  "%s of the address in upper case, of its local part and of its other forms",
  (name) => {
    const known = "Jane.Doe+news@gmail.com";
    for (const form of [
      known,
      known.toLowerCase(),
      known.toUpperCase(),
      "jane.doe+news",
      "jane.doe@gmail.com",
      "janedoe@gmail.com",
    ]) {
      expect(addressesIn(digest(name, form, "hex"), known)).toMatchObject([{ encodings: [name] }]);
    }
  },
);

test("a random token is nobody's address", () => {
  const token = fc.oneof(
    fc.uuid(),
    fc.stringMatching(/^[0-9a-f]{32}$/),
    fc.stringMatching(/^[0-9a-f]{64}$/),
    fc.stringMatching(/^[A-Za-z0-9_-]{8,90}$/),
    fc.stringMatching(/^[A-Z2-7]{16,40}$/),
    fc.stringMatching(/^\d{6,20}$/),
    fc
      .uint8Array({ minLength: 8, maxLength: 80 })
      .map((bytes) => Buffer.from(bytes).toString("base64")),
    fc
      .uint8Array({ minLength: 8, maxLength: 80 })
      .map((bytes) => Buffer.from(bytes).toString("hex")),
  );
  fc.assert(
    fc.property(addresses, token, (address, text) => {
      expect(addressesIn(text, address)).toEqual([]);
    }),
    { numRuns: 1_500 },
  );
});
