import type { DifferingPart, Scope } from "../comparison.ts";
import { TELLS } from "../leaks/identifier.ts";
import type { Confidence, DataKind } from "../model.ts";
import type { Difference } from "./parts.ts";

/** What is known of the copies that have a difference. */
export interface Circumstances {
  readonly isPage: boolean;
  /** Who each copy is for, in the order of the values; undefined where the copy does not tell. */
  readonly readers: readonly (string | undefined)[];
  /** In how many loads of its copy each value stands. */
  readonly uses: readonly number[];
}

/** A value this short may as well be that of a group: `a` and `b` of a test. */
const SHORT = 2;

/** What a difference stands for, and how sure that is. */
export function judgeDifference(
  { told, ...difference }: Difference,
  circumstances: Circumstances,
): DifferingPart {
  const { isPage } = circumstances;
  const isValue = told?.basis === "known value" || told?.basis === "decoded";
  const isStored = told?.channel === "cookie" || (isValue && isPage);
  const isOfReader = isValue && TELLS[told.data] === "names";
  const scope: Scope = isOfReader
    ? "reader"
    : isPage
      ? scopeOfVisit(difference, circumstances, isStored)
      : scopeOfCopy(difference, circumstances);
  return {
    data: told && scope !== "time" && scope !== "group" ? told.data : DATA[scope],
    confidence: confidenceOf(scope, difference, isValue || told !== undefined),
    scope,
    ...difference,
    basis: isValue ? (told.basis as "known value" | "decoded") : "differs between copies",
  };
}

const DATA: Readonly<Record<Scope, DataKind>> = {
  reader: "recipient-id",
  copy: "recipient-id",
  delivery: "message-id",
  group: "other-id",
  time: "other-id",
  kept: "client-id",
  visit: "client-id",
  request: "other-id",
};

function confidenceOf(
  scope: Scope,
  { values }: Pick<Difference, "values">,
  isTold: boolean,
): Confidence {
  switch (scope) {
    case "reader":
    case "delivery":
    case "kept":
      return "certain";
    case "copy":
      return isTold || values.some(({ length }) => length > SHORT) ? "certain" : "likely";
    case "visit":
      return "likely";
    case "group":
    case "time":
    case "request":
      return "possible";
  }
}

function scopeOfVisit(
  { values }: Pick<Difference, "values">,
  { uses }: Circumstances,
  isStored: boolean,
): Scope {
  if (isStored) return "kept";
  if (areTimes(values)) return "time";
  return uses.every((number) => number > 1) ? "visit" : "request";
}

function scopeOfCopy({ values }: Pick<Difference, "values">, { readers }: Circumstances): Scope {
  if (areTimes(values)) return "time";
  let isSameForReader = false;
  let isSharedByReaders = false;
  for (let a = 0; a < values.length; a++) {
    for (let b = a + 1; b < values.length; b++) {
      const isSame = values[a] === values[b];
      const isOneReader = readers[a] !== undefined && readers[a] === readers[b];
      if (isOneReader && !isSame) return "delivery";
      if (isOneReader) isSameForReader = true;
      else if (isSame) isSharedByReaders = true;
    }
  }
  if (isSharedByReaders) return "group";
  return isSameForReader ? "reader" : "copy";
}

/** Copies of one mailing, and visits that are compared, are made within some days. */
const LONGEST_RUN = 7 * 24 * 3_600;

/** Whether all are moments near one another: seconds since 1970, or finer, or a date and its time. */
function areTimes(values: readonly string[]): boolean {
  const seconds = values.map((value) => {
    if (/^1\d{9}(?:\.?\d{3}){0,2}$/.test(value)) return Number(value.slice(0, 10));
    const [, date, time = ""] =
      /^(20\d\d-?[01]\d-?[0-3]\d)(?:(?:[T_ +-]|%20)?([\d:%A.]{4,20})Z?)?$/i.exec(value) ?? [];
    const digits = `${date ?? ""}${time.replace(/%3A/gi, "")}`.replace(/\D/g, "").padEnd(14, "0");
    return Date.parse(digits.replace(ISO, "$1-$2-$3T$4:$5:$6Z").slice(0, 20)) / 1_000;
  });
  return Math.max(...seconds) - Math.min(...seconds) <= LONGEST_RUN;
}

const ISO = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\d*$/;
