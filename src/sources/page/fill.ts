import { randomBytes } from "node:crypto";
import type { Frame, Locator, Page } from "playwright";
import type { KnownValue } from "../../model.ts";
import { pause, within } from "./within.ts";

/** Fields of one page that are filled in; a form has some dozens at most. */
const MAX_FIELDS = 30;
const MAX_FRAMES = 20;
/** Milliseconds that one field may take: a page may hide it meanwhile. */
const FIELD_TIMEOUT = 1_500;
/** Milliseconds between two keys, as of somebody who types fast. */
const BETWEEN_KEYS = 8;
/** Milliseconds for what waits until typing has stopped. */
const AFTER = 1_500;

/** What can be typed into: no buttons, no choices, no passwords, no files. */
const FIELDS = [
  ...["email", "tel", "text", "search", "url"].map((type) => `input[type=${type}]`),
  ...["input:not([type])", "textarea"],
].join(", ");

const ADDRESS_BEGINNING = "beginning of the e-mail address";

export interface Filled {
  /** How many fields were typed into. */
  readonly fields: number;
  /** What was typed, to be looked for in requests. */
  readonly known: readonly KnownValue[];
  /** Fields beyond the limit. */
  readonly leftOut: number;
}

/** A visitor whom no page can know, so that what is found is what was typed. */
interface Identity {
  readonly email: string;
  readonly phone: string;
  readonly name: string;
}

/** The domain is reserved (RFC 2606), and so is the number (NANPA, 555-0100 to 555-0199). */
function inventIdentity(): Identity {
  const [a = 0, b = 0, ...letters] = randomBytes(8).map((byte) => byte % 26);
  const word = letters.map((letter) => String.fromCharCode(97 + letter)).join("");
  return {
    email: `edda.${word}@example.com`,
    phone: `+1202555${String(100 + ((a * 26 + b) % 100)).padStart(4, "0")}`,
    name: `Edda ${word.charAt(0).toUpperCase()}${word.slice(1)}`,
  };
}

/**
 * Types an invented visitor's address, name and phone number into the page's fields, key by key as a
 * person does, leaves each field, and submits nothing.
 *
 * @param time milliseconds for all of it
 */
export async function fillForms(page: Page, time: number, signal: AbortSignal): Promise<Filled> {
  const end = performance.now() + time;
  const left = () => Math.max(0, end - performance.now());
  const identity = inventIdentity();
  let fields = 0;
  let leftOut = 0;
  for (const frame of page.frames().slice(0, MAX_FRAMES)) {
    const found = (await within(left(), fieldsOf(frame), signal).catch(() => undefined)) ?? [];
    for (const field of found) {
      if (fields >= MAX_FIELDS || left() === 0 || signal.aborted) leftOut++;
      else if (await within(left(), typeInto(field, identity), signal)) fields++;
    }
  }
  if (fields > 0) await pause(Math.min(AFTER, left()), signal);
  const known = [
    { data: "email-address", value: identity.email, typed: "e-mail address" },
    { data: "phone", value: identity.phone, typed: "phone number" },
    { data: "name", value: identity.name, typed: "name" },
    // What is sent while somebody types ends here and there.
    { data: "form-input", value: identity.email.split("@", 1)[0] ?? "", typed: ADDRESS_BEGINNING },
  ] as const;
  return { fields, leftOut, known: fields > 0 ? known : [] };
}

async function fieldsOf(frame: Frame): Promise<Locator[]> {
  return frame.locator(FIELDS).filter({ visible: true }).all();
}

/** Whether it was typed into; a field that is covered, disabled or gone is left alone. */
async function typeInto(field: Locator, identity: Identity): Promise<boolean> {
  const options = { timeout: FIELD_TIMEOUT };
  try {
    if (!(await field.isEditable(options))) return false;
    const about = await field.evaluate(describeField, undefined, options);
    const text = textFor(about, identity);
    await field.pressSequentially(text, { ...options, delay: BETWEEN_KEYS });
    await field.blur(options);
    return true;
  } catch {
    return false;
  }
}

function textFor(about: string, { email, phone, name }: Identity): string {
  if (/e-?mail|@/i.test(about)) return email;
  return /phone|\btel\b|mobile|telefon/i.test(about) ? phone : name;
}

/** What the page's fields tell of themselves; the project is compiled without the DOM's types. */
interface Field {
  readonly type: string;
  readonly name: string;
  readonly id: string;
  readonly autocomplete: string;
  readonly placeholder: string;
  readonly labels: ArrayLike<{ readonly textContent: string | null }> | null;
  getAttribute(name: string): string | null;
}

/** Runs in the page: all that tells what a field is for. */
function describeField(element: unknown): string {
  const field = element as Field;
  const labels = Array.from(field.labels ?? [], ({ textContent }) => textContent);
  const own = [field.type, field.name, field.id, field.autocomplete, field.placeholder];
  return [...own, field.getAttribute("aria-label"), ...labels].join(" ").slice(0, 500);
}
