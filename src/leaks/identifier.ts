import type { DataKind, Leak } from "../model.ts";

/** What a datum says of who the reader is: `names` the person, `singles out` one of many, or neither. */
export const TELLS = {
  "email-address": "names",
  name: "names",
  phone: "names",
  "form-input": "names",
  "session-replay": "names",
  "recipient-id": "singles out",
  "client-id": "singles out",
  cookie: "singles out",
  "message-id": "singles out",
  "other-id": "singles out",
  profile: "neither",
  purchase: "neither",
  location: "neither",
  consent: "neither",
  "campaign-id": "neither",
  event: "neither",
  "page-url": "neither",
  "page-title": "neither",
  referrer: "neither",
  "screen-size": "neither",
  language: "neither",
  "open-time": "neither",
  "user-agent": "neither",
  "ip-address": "neither",
} as const satisfies Record<DataKind, "names" | "singles out" | "neither">;

/** Parts of the address of a file: tokens there mostly stand for the file, as its digest or its owner's number. */
export const FILE_FIELDS = ["file name", "folder"] as const;

/** Whether this could tell one reader from another: what names or singles out, but no name of a file. */
export function isIdentifier({ data, basis, field }: Leak): boolean {
  if (TELLS[data] === "neither") return false;
  // What its vendor documents as no id of the recipient is the sender's: an account, a workspace.
  if (data === "other-id" && basis === "vendor documentation") return false;
  return basis !== "shape" || !FILE_FIELDS.some((name) => name === field);
}

/** Whether the load carries anything, beyond the connection itself, that could tell one reader from another. */
export function carriesIdentifier(leaks: readonly Leak[]): boolean {
  return leaks.some((leak) => leak.channel !== "connection" && isIdentifier(leak));
}
