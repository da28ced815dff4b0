import { isIP } from "node:net";
import type { DataKind } from "../../model.ts";
import { readName } from "../tags/read-name.ts";
import { textOfBytes } from "./text-of-bytes.ts";

/** Short forms that forms and trackers use, beside the names of template tags. */
const MORE_NAMES: Readonly<Record<string, DataKind>> = {
  ph: "phone",
  telno: "phone",
  lat: "location",
  lng: "location",
  ip: "ip-address",
  ipaddress: "ip-address",
  clientip: "ip-address",
  userip: "ip-address",
  remoteaddr: "ip-address",
};

/** What templates mean by these; anywhere else they are anything: a state of a machine, a cell of a table. */
const AMBIGUOUS =
  /^(?:user_?name|nick_?name|display_?name|salutation|state|region|county|province|address\d?|addr\d?|geo|cell|vid|list|lang|language|locale|sub_?key)$/i;

const NOTHING = /^(?:null|undefined|true|false|none|n\/a|unknown|anonymous)$/i;

/** What values of the kind look like; of other kinds a key alone says nothing. */
const VALUES: Partial<Record<DataKind, (value: string) => boolean>> = {
  name: (value) => /^\p{L}[\p{L}\p{M}'’.+ -]{1,60}$/u.test(value),
  phone: (value) => /^\+?[\d\s().\-/]{7,24}$/.test(value) && isLengthOfPhone(value),
  location: (value) => /^[\p{L}\p{N}.,'’+ /-]{2,80}$/u.test(value),
  profile: (value) => /^[\p{L}\p{N}./+ -]{1,30}$/u.test(value),
  "recipient-id": (value) =>
    /^[\w.@+:|=-]{2,200}$/.test(value) && /\d/.test(value) && value !== "-1",
  "ip-address": (value) => isIP(value) > 0,
};

/** ITU-T E.164 has at most fifteen; shorter ones are extensions. */
function isLengthOfPhone(value: string): boolean {
  const digits = value.replace(/\D/g, "").length;
  return digits >= 7 && digits <= 15;
}

/** ITU-T E.164 with its plus sign: a number that needs no key. */
export function isInternationalPhone(value: string): boolean {
  return (
    /^\+[1-9][\d\s().-]{7,24}$/.test(value) && isLengthOfPhone(value) && !/[.-]{2}/.test(value)
  );
}

/** Objects that are the reader: only there is a `name` a person's. */
const PERSONS =
  /(?:^|[^a-z])(?:user|contact|person|customer|subscriber|recipient|profile|member|lead|traits|visitor)(?:_?(?:data|info|details))?[^a-z]+name\W*$/i;

/**
 * What a value is by the name of its field, `traits.phone` or `user[first_name]`, where both agree.
 *
 * @param isOfPerson whether what stands beside it speaks of a person, so that a bare `name` does too
 */
export function readKey(
  path: string,
  value: string,
  isOfPerson: () => boolean,
): DataKind | undefined {
  const last = /[\w-]+(?=\W*$)/.exec(path)?.[0] ?? "";
  const joined = last.toLowerCase().replace(/[^a-z0-9]/g, "");
  if (AMBIGUOUS.test(last)) return undefined;
  if (joined === "name" && !PERSONS.test(path) && !isOfPerson()) return undefined;
  const data = Object.hasOwn(MORE_NAMES, joined)
    ? MORE_NAMES[joined]
    : readName(path, [], "anyone")?.data;
  const looksLike = data && VALUES[data];
  if (!looksLike) return undefined;
  const text = textOfBytes(value).trim();
  return !NOTHING.test(text) && looksLike(text) ? data : undefined;
}
