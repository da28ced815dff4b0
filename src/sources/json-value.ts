import { TargetError } from "../errors.ts";

/**
 * JSON that somebody else wrote, read without trust: what is not of the wanted kind is undefined.
 *
 * @throws TargetError `unreadable`, with what the parser says
 */
export function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    // Node's words quote the text, which may be long and is not ours.
    const place = /position \d+/.exec(error instanceof Error ? error.message : "")?.[0];
    throw new TargetError(
      "unreadable",
      `${what} is no whole JSON${place ? ` (at ${place})` : ""}`,
      "was it saved to its end?",
    );
  }
}

export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

export function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

export function numberOf(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
