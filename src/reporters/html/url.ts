import type { Finding, Load } from "../../model.ts";
import { labelOf } from "../text/sends.ts";
import { escapeText } from "./escape.ts";
import { weightOf } from "./facts.ts";

/** UTF-16 code units: a URL can be as long as it likes. */
const MOST = 4_000;
/** Of what tells nothing. */
const PLAIN = 90;
const VALUE = 120;

/** The URL with each part that tells something marked and labelled; its host stands out. */
export function urlTakenApart({ url, state }: Load, { leaks }: Finding): string {
  const isWeb = state !== "declared";
  const parts: string[] = [];
  let position = 0;
  const spans = leaks
    .flatMap((leak) => (leak.span ? [{ leak, start: leak.span[0], end: leak.span[1] }] : []))
    .filter(({ start, end }) => start < end && end <= Math.min(url.length, MOST))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  for (const { leak, start, end } of spans) {
    // What stands inside another is told with it.
    if (start < position) continue;
    parts.push(plain(url, position, start));
    const label = labelOf(leak, isWeb);
    parts.push(
      `<span class="value ${weightOf(leak.data)}"><span>${escapeText(shorten(url.slice(start, end), VALUE))}</span><small>${escapeText(label)}</small></span>`,
    );
    position = end;
  }
  parts.push(plain(url, position, url.length));
  return `<div class="url mono">${parts.join("")}</div>`;
}

/** Text between values; the host, where it begins here, in bold. */
function plain(url: string, start: number, end: number): string {
  const [, scheme = "", host = ""] = /^([a-z][a-z0-9+.-]*:\/\/)([^/?#]*)/i.exec(url) ?? [];
  const hostEnd = scheme.length + host.length;
  if (start !== 0 || hostEnd === 0 || end < hostEnd) {
    return escapeText(shorten(url.slice(start, end), PLAIN));
  }
  const rest = shorten(url.slice(hostEnd, end), PLAIN);
  return `<span class="soft">${escapeText(scheme)}</span><b>${escapeText(host)}</b>${escapeText(rest)}`;
}

function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const half = Math.floor(most / 2);
  return `${text.slice(0, half)} … ${text.slice(-half)}`;
}
