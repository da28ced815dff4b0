import { fieldsOfUrl } from "../leaks/reading/fields.ts";

/** A part of a URL that has a name and a value; the value may be empty. */
export interface Component {
  readonly kind: "userinfo" | "host" | "path" | "parameter" | "fragment";
  /** As {@link Leak.field} has it, with `#2` where a parameter comes for the second time. */
  readonly key: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The parts of a URL in their order; parameters that are empty included. */
export function componentsOf(url: string): readonly Component[] {
  const components: Component[] = [];
  const seen = new Map<string, number>();
  const add = (kind: Component["kind"], name: string, start: number, end: number) => {
    const times = (seen.get(`${kind} ${name}`) ?? 0) + 1;
    seen.set(`${kind} ${name}`, times);
    const key = `${kind} ${name}${times > 1 ? `#${times}` : ""}`;
    components.push({ kind, key, name, start, end, text: url.slice(start, end) });
  };
  const fields = fieldsOfUrl(url);
  fields.forEach((field, index) => {
    if (field.kind === "whole") return;
    if (field.kind !== "parameter name") {
      add(field.kind, field.name, field.start, field.end);
      return;
    }
    const next = fields[index + 1];
    const hasValue = next?.kind === "parameter" && next.start === field.end + 1;
    if (!hasValue)
      add("parameter", url.slice(field.start, field.end), field.end + 1, field.end + 1);
  });
  return components;
}
