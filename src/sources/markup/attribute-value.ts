import type { Form } from "./attribute-table.ts";
import { parseSrcset } from "./srcset.ts";

/** The URLs that an attribute's value holds, as written. */
export function splitValue(value: string, form: Form | undefined): readonly string[] {
  switch (form) {
    case "srcset":
      return [...new Set(parseSrcset(value))];
    case "urls":
      return value.split(/[\t\n\f\r ,]+/);
    case "values":
      return value.split(/;(?=[\t\n\f\r ]*(?:[a-z]+:|[/\\]{2}|#|$))/i);
    case "refresh":
      return [readRefresh(value)];
    case "policy":
      return readPolicy(value);
    case "expression":
      return [...value.matchAll(/["'`]([a-z]{2,6}:\/\/[^"'`]*|\/\/[^"'`]*)/gi)].map(
        ([, url = ""]) => url,
      );
    default:
      return [value];
  }
}

/** HTML standard, section 4.2.5.3 "Refresh state": `5; url='…'`. */
function readRefresh(content: string): string {
  const target = content
    .trimStart()
    .replace(/^[\d.]+/, "")
    .replace(/^[\t\n\f\r ;,]+/, "");
  const named = /^url[\t\n\f\r ]*=[\t\n\f\r ]*/i.exec(target)?.[0] ?? "";
  const url = target.slice(named.length);
  const quote = /^["']/.exec(url)?.[0];
  return quote ? (url.slice(1).split(quote)[0] ?? "") : url;
}

/** `report-uri` of a Content Security Policy (CSP 3, section 6.5.1). */
function readPolicy(policy: string): readonly string[] {
  return policy.split(/[;,]/).flatMap((directive) => {
    const [name = "", ...values] = directive.trim().split(/[\t\n\f\r ]+/);
    return name.toLowerCase() === "report-uri" ? values : [];
  });
}
