/** Where in a document something has not the shape that it must have. */
export class ShapeError extends Error {
  override readonly name = "ShapeError";
}

/** Copies a value of the right shape; throws {@link ShapeError} with the place for any other. */
export type Shape = (value: unknown, place: string) => unknown;

interface Optional {
  readonly optional: Shape;
}

/** A shape for each field of the model's type, optional where the model's is. */
export type Shapes<Model> = {
  readonly [Name in keyof Model]-?: undefined extends Model[Name] ? Optional : Shape;
};

export const optional = (shape: Shape): Optional => ({ optional: shape });

export const text: Shape = (value, place) => {
  if (typeof value !== "string") throw new ShapeError(`${place} is no text`);
  return value;
};

export const number: Shape = (value, place) => {
  if (typeof value !== "number" || !Number.isFinite(value)) {
    throw new ShapeError(`${place} is no number`);
  }
  return value;
};

export const truth: Shape = (value, place) => {
  if (typeof value !== "boolean") throw new ShapeError(`${place} is neither true nor false`);
  return value;
};

export function oneOf(words: Readonly<Record<string, unknown>>): Shape {
  return (value, place) => {
    if (typeof value !== "string" || !Object.hasOwn(words, value)) {
      throw new ShapeError(`${place} is none of ${Object.keys(words).join(", ")}`);
    }
    return value;
  };
}

export function list(shape: Shape): (value: unknown, place: string) => unknown[] {
  return (value, place) => {
    if (!Array.isArray(value)) throw new ShapeError(`${place} is no list`);
    return value.map((item, index) => shape(item, `${place}[${index}]`));
  };
}

export function record(shape: Shape): Shape {
  return (value, place) =>
    Object.fromEntries(
      Object.entries(entriesOf(value, place)).map(([name, item]) => [
        name,
        shape(item, `${place}.${name.slice(0, 60)}`),
      ]),
    );
}

/** Fields that the shape does not name are left out: a later version may have added them. */
export function object(fields: Readonly<Record<string, Shape | Optional>>): Shape {
  return (value, place) => {
    const given = entriesOf(value, place);
    const copy: Record<string, unknown> = {};
    for (const [name, field] of Object.entries(fields)) {
      const item = Object.hasOwn(given, name) ? given[name] : undefined;
      if (typeof field === "function") copy[name] = field(item, `${place}.${name}`);
      else if (item !== undefined) copy[name] = field.optional(item, `${place}.${name}`);
    }
    return copy;
  };
}

function entriesOf(value: unknown, place: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new ShapeError(`${place} is no object`);
  }
  return value as Readonly<Record<string, unknown>>;
}
