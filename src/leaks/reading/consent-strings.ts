import { type Bits, readBits } from "./bits.ts";
import type { ConsentReading } from "./consent-reading.ts";

/** Names that consent strings travel under (IAB TCF and GPP technical specifications, Google consent mode). */
const FORMATS: readonly (readonly [
  name: RegExp,
  read: (value: string) => ConsentReading | undefined,
])[] = [
  [/(?:^|[._-])(?:gdpr_?consent|consent_?string|tc_?string|euconsent(?:-v2)?)$/i, readTcf],
  [/(?:^|[._-])gpp(?:_?string)?$/i, readGpp],
  [/(?:^|[._-])us_?privacy$/i, readUsPrivacy],
  [/^gcs$/, readGcs],
  [/^gcd$/, readGcd],
];

/** What a consent string says that the reader agreed to; undefined for anything else. */
export function readConsent(name: string, value: string): ConsentReading | undefined {
  return FORMATS.find(([pattern]) => pattern.test(name))?.[1](value);
}

const PURPOSES = 11;

/** The core of a TCF 2 string (IAB Transparency and Consent String, version 2), purposes only. */
function readTcf(value: string): ConsentReading | undefined {
  const [core = ""] = value.split(".");
  if (!/^[\w-]{30,4000}$/.test(core)) return undefined;
  const bits = readBits(core);
  if (bits.read(6) !== 2) return undefined;
  const created = toDay(bits);
  bits.read(30);
  bits.read(6);
  // CMP, its version, screen, language, vendor list, policy, two flags, special features.
  for (const length of [12, 12, 6, 12, 12, 6, 1, 1, 12]) bits.read(length);
  const agreed = purposesIn(bits);
  const interest = purposesIn(bits);
  if (bits.left <= 0) return undefined;
  const claimed = interest ? `; legitimate interest not objected to for ${interest}` : "";
  return {
    says: `consent of ${created}: ${agreed ? `purposes ${agreed} agreed to` : "no purpose agreed to"}${claimed}`,
    agreed: agreed ? [`purposes ${agreed} of the TCF`] : [],
  };
}

/** Tenths of a second since 1970, in 36 bits. */
function toDay(bits: Bits): string {
  const deciseconds = bits.read(30) * 64 + bits.read(6);
  return new Date(deciseconds * 100).toISOString().slice(0, 10);
}

function purposesIn(bits: Bits): string {
  const agreed: number[] = [];
  for (let purpose = 1; purpose <= 24; purpose++) {
    if (bits.read(1) === 1 && purpose <= PURPOSES) agreed.push(purpose);
  }
  return agreed.join(", ");
}

/** Sections by their number in IAB's registry. */
const SECTIONS: Readonly<Record<number, string>> = {
  2: "European Union",
  5: "Canada",
  6: "US Privacy",
  7: "US national",
  8: "California",
  9: "Virginia",
  10: "Colorado",
  11: "Utah",
  12: "Connecticut",
};

/** IAB Global Privacy Platform: a header that names the sections, and these, joined by `~`. */
function readGpp(value: string): ConsentReading | undefined {
  const [header = "", ...sections] = value.split("~");
  if (!/^D[\w-]{1,60}$/.test(header) || sections.length === 0) return undefined;
  const bits = readBits(padToBytes(header));
  // Type 3, version 1; then a range of section numbers.
  if (bits.read(6) !== 3 || bits.read(6) !== 1) return undefined;
  const numbers = rangeIn(bits);
  const told = sections.slice(0, MAX_SECTIONS).map((section, index) => {
    const number = numbers[index] ?? 0;
    const name = SECTIONS[number] ?? `section ${number}`;
    const details = READERS[number]?.(section);
    return { says: details ? `${name}: ${details.says}` : name, agreed: details?.agreed ?? [] };
  });
  return {
    says: told.map(({ says }) => says).join("; "),
    agreed: told.flatMap(({ agreed }) => agreed),
  };
}

const MAX_SECTIONS = 20;

const READERS: Readonly<Record<number, (section: string) => ConsentReading | undefined>> = {
  2: readTcf,
  6: readUsPrivacy,
  7: readUsNational,
};

/** base64url without a whole last byte loses its bits in Node. */
function padToBytes(text: string): string {
  return text + "A".repeat((4 - (text.length % 4)) % 4);
}

function rangeIn(bits: Bits): readonly number[] {
  const numbers: number[] = [];
  const entries = bits.read(12);
  let last = 0;
  for (let entry = 0; entry < entries && numbers.length < MAX_SECTIONS && bits.left > 0; entry++) {
    const isRange = bits.read(1) === 1;
    const first = last + bits.readFibonacci();
    last = isRange ? first + bits.readFibonacci() : first;
    for (let number = first; number <= last && numbers.length < MAX_SECTIONS; number++) {
      numbers.push(number);
    }
  }
  return numbers;
}

/** 0 does not apply, 1 opted out, 2 did not. */
const CHOICES = ["not applicable", "opted out", "not opted out", "unknown"] as const;

/** Who does not opt out has agreed to nothing. */
function readUsNational(section: string): ConsentReading | undefined {
  const [core = ""] = section.split(".");
  const bits = readBits(padToBytes(core));
  if (bits.read(6) === 0) return undefined;
  // Six notices stand before the choices.
  bits.read(12);
  const [sale, sharing, advertising] = [bits.read(2), bits.read(2), bits.read(2)];
  const told = (choice: number) => CHOICES[choice] ?? "unknown";
  return {
    says: `sale ${told(sale)}, sharing ${told(sharing)}, targeted advertising ${told(advertising)}`,
    agreed: [],
  };
}

/** IAB US Privacy String: version, notice given, opted out of sale, covered by the agreement. */
function readUsPrivacy(value: string): ConsentReading | undefined {
  const [, optOut] = /^1[YN-]([YN-])[YN-]$/i.exec(value) ?? [];
  if (!optOut) return undefined;
  const says = {
    "-": "sale of data: not applicable",
    Y: "opted out of the sale of data",
    N: "not opted out of sale",
  }[optOut.toUpperCase()];
  return says === undefined ? undefined : { says, agreed: [] };
}

/** Google consent mode: `G1`, then advertising and analytics storage. */
function readGcs(value: string): ConsentReading | undefined {
  const flags = /^G1([01-])([01-])$/.exec(value)?.slice(1);
  const told = flags?.map((flag) => ({ "1": "granted", "0": "denied" })[flag] ?? "not asked");
  return told && readSignals(told);
}

const GCD_LETTERS: Readonly<Record<string, string>> = {
  l: "not asked",
  p: "denied",
  q: "denied",
  m: "denied",
  u: "denied",
  t: "granted",
  r: "granted",
  n: "granted",
  v: "granted",
};
const SIGNALS = ["advertising storage", "analytics storage", "user data", "personalisation"];

/** Google consent mode 2: a letter for each of four signals, between numbers. */
function readGcd(value: string): ConsentReading | undefined {
  const letters = /^1\d([a-z])\d([a-z])\d([a-z])\d([a-z])/i.exec(value)?.slice(1);
  const told = letters?.map((letter) => GCD_LETTERS[letter.toLowerCase()] ?? "");
  return told?.every((state) => state !== "") ? readSignals(told) : undefined;
}

/** @param states of the signals, in their order */
function readSignals(states: readonly string[]): ConsentReading {
  return {
    says: states.map((state, index) => `${SIGNALS[index]} ${state}`).join(", "),
    agreed: SIGNALS.filter((_, index) => states[index] === "granted"),
  };
}
