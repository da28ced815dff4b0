import { DATA_KINDS, type DataKind, type Leak } from "../model.ts";
import { isElsewhere, isPage, outcomeOf } from "./page/party.ts";
import type { Rule } from "./rule.ts";

/** Known values that are the same for everybody, or that the connection shows anyway, name nobody. */
const PERSONAL = new Set<DataKind>([
  "email-address",
  "name",
  "phone",
  "recipient-id",
  "client-id",
  "message-id",
]);

export const personalUrl: Rule = {
  id: "personal-url",
  title: "Personal URL",
  why:
    "The reader's address, or another value that stands for this reader or this one copy of the " +
    "message, is in the request: plain, encoded or hashed. Whoever receives it knows who opened or " +
    "clicked, whatever the image looks like. Certain where a known value was found; likely where " +
    "something decodes to an address, a name or a phone number that nobody told us. On a live page " +
    "only what other sites or known trackers are sent counts; values of cookies are told by " +
    "tracking-cookie, what is typed by key-logging.",
  check(load, context) {
    if (isPage(context) && !context.tracker && !isElsewhere(load, context)) return undefined;
    const [first, ...more] = context.leaks.filter(isPersonal).sort(byCertainty);
    if (!first) return undefined;
    const rest = more.length > 0 ? ` and ${more.length} more` : "";
    return {
      message: `${describe(first)} is in the ${first.channel === "url" ? "URL" : first.channel}${rest}${outcomeOf(load)}`,
      confidence: first.basis === "known value" ? "certain" : "likely",
    };
  },
};

/** What nobody told us need not be the reader's. */
const OF_SOMEBODY: Partial<Record<DataKind, string>> = {
  "email-address": "an e-mail address",
  name: "a name",
  phone: "a phone number",
};

function isPersonal({ data, basis, meaning }: Leak): boolean {
  const isStored = basis === "known value" && meaning !== undefined;
  if (isStored && data === "client-id") return false;
  if (basis === "decoded") return Object.hasOwn(OF_SOMEBODY, data);
  return basis === "known value" && PERSONAL.has(data);
}

function byCertainty(a: Leak, b: Leak): number {
  return Number(b.basis === "known value") - Number(a.basis === "known value");
}

function describe({ data, basis, encodings = [] }: Leak): string {
  const what = (basis === "decoded" && OF_SOMEBODY[data]) || DATA_KINDS[data].label;
  const how = encodings.map((name) => (name === "percent" ? "percent-encoding" : name));
  return how.length > 0 ? `${what} (${how.join(" of ")})` : what;
}
