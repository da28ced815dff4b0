import { nearest } from "../nearest.ts";

/** The words of JSON Schema (draft 7) that our schema uses; a test holds that it uses no others. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly minProperties?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly description?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

export type Path = readonly (string | number)[];

export interface Problem {
  /** Of the value, or of the key that is wrong. */
  readonly path: Path;
  readonly message: string;
}

/**
 * What is wrong with a value. Written here rather than taken from a package, since compiling the
 * schema would take as long as the rest of a scan, and a person is to be told what was meant.
 */
export function checkSchema(value: unknown, root: Schema): readonly Problem[] {
  const problems: Problem[] = [];

  function check(value: unknown, given: Schema, path: Path): void {
    const schema = resolve(given, root);
    const say = (message: string) => problems.push({ path, message });
    const types = [schema.type ?? []].flat();
    const type = typeOf(value);
    if (types.length > 0 && !types.includes(type)) {
      say(
        `it must be ${types.map((one) => NAMES[one] ?? one).join(" or ")}, and is ${shown(value)}`,
      );
      return;
    }
    if (schema.enum && !schema.enum.some((word) => word === value)) {
      const similar = typeof value === "string" ? nearest(value, schema.enum) : undefined;
      const hint = similar ? `; did you mean ${similar}?` : "";
      say(`it must be one of ${schema.enum.join(", ")}, and is ${shown(value)}${hint}`);
    }
    if (typeof value === "string") {
      if (value.length < (schema.minLength ?? 0)) say("it must not be empty");
      else if (schema.pattern && !new RegExp(schema.pattern).test(value)) {
        say(
          `it cannot be ${shown(value)}: ${schema.description ?? `it must match ${schema.pattern}`}`,
        );
      }
    }
    if (Array.isArray(value)) {
      if (value.length < (schema.minItems ?? 0)) say("it must not be empty");
      for (const [index, item] of value.entries()) {
        if (schema.items) check(item, schema.items, [...path, index]);
      }
    }
    if (type === "object") checkObject(value as Readonly<Record<string, unknown>>, schema, path);
  }

  function checkObject(
    value: Readonly<Record<string, unknown>>,
    { required = [], properties = {}, additionalProperties, minProperties = 0 }: Schema,
    path: Path,
  ): void {
    const missing = required.filter((key) => value[key] === undefined);
    for (const key of missing) problems.push({ path, message: `${key} is missing` });
    const keys = Object.keys(value).filter((key) => value[key] !== undefined);
    if (missing.length === 0 && keys.length < minProperties) {
      const others = Object.keys(properties).filter((key) => !required.includes(key));
      problems.push({
        path,
        message: `one of ${others.join(", ")} must stand beside ${required.join(", ")}`,
      });
    }
    for (const key of keys) {
      const known = Object.hasOwn(properties, key) ? properties[key] : undefined;
      if (known) check(value[key], known, [...path, key]);
      else if (typeof additionalProperties === "object") {
        check(value[key], additionalProperties, [...path, key]);
      } else if (additionalProperties === false) {
        const similar = nearest(key, Object.keys(properties));
        const hint = similar
          ? `did you mean ${similar}?`
          : `there are ${Object.keys(properties).join(", ")}`;
        problems.push({ path: [...path, key], message: `there is no such key; ${hint}` });
      }
    }
  }

  check(value, root, []);
  return problems;
}

const NAMES: Readonly<Record<string, string>> = {
  string: "a text",
  array: "a list",
  object: "an object",
};

function resolve(schema: Schema, root: Schema): Schema {
  const name = schema.$ref?.replace("#/definitions/", "");
  const found = name === undefined ? undefined : root.definitions?.[name];
  return found ? { ...found, ...schema } : schema;
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

function shown(value: unknown): string {
  const text = typeof value === "function" ? "a function" : JSON.stringify(value);
  return text === undefined ? "nothing" : text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
