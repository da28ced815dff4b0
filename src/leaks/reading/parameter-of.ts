import type { Parameter } from "../../trackers/index.ts";

type Parameters = Readonly<Record<string, Parameter>>;

/** Names as short as `t` mean something else further inside a JSON body. */
const MIN_INNER_NAME = 3;

/**
 * What the vendor says of the field. Vendors document the keys of JSON bodies by themselves: `anonymousId`
 * for `batch.anonymousId`; and whole families of names, `ep.*` or `cd[*]`, which a name of its own goes before.
 */
export function parameterOf(parameters: Parameters, name: string): Parameter | undefined {
  return namedParameter(parameters, name) ?? familyOf(parameters, name);
}

/** As {@link parameterOf}, of what the vendor documents by its own name alone. */
export function namedParameter(parameters: Parameters, name: string): Parameter | undefined {
  if (Object.hasOwn(parameters, name)) return parameters[name];
  if (!name.includes(".")) return undefined;
  for (const inner of innerNames(name)) {
    if (Object.hasOwn(parameters, inner)) return parameters[inner];
  }
  return undefined;
}

function familyOf(parameters: Parameters, name: string): Parameter | undefined {
  const families = familiesIn(parameters);
  if (families.length === 0) return undefined;
  for (const candidate of [name, ...innerNames(name)]) {
    const family = families.find(
      ({ start, end }) =>
        candidate.length > start.length + end.length &&
        candidate.startsWith(start) &&
        candidate.endsWith(end),
    );
    if (family) return family.parameter;
  }
  return undefined;
}

function* innerNames(name: string): Generator<string> {
  for (let dot = name.indexOf("."); dot >= 0; dot = name.indexOf(".", dot + 1)) {
    if (name.length - dot > MIN_INNER_NAME) yield name.slice(dot + 1);
  }
}

interface Family {
  readonly start: string;
  readonly end: string;
  readonly parameter: Parameter;
}

const known = new WeakMap<Parameters, readonly Family[]>();

function familiesIn(parameters: Parameters): readonly Family[] {
  const before = known.get(parameters);
  if (before) return before;
  const families = Object.entries(parameters).flatMap(([name, parameter]): Family[] => {
    const [start = "", end] = name.split("*");
    return end === undefined ? [] : [{ start, end, parameter }];
  });
  // The most particular first.
  families.sort((a, b) => b.start.length - a.start.length);
  known.set(parameters, families);
  return families;
}
