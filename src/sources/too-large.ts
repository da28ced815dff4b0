import { TargetError } from "../errors.ts";

/** @param size where it is known, in bytes like the limit */
export function tooLarge(maxSize: number, size?: number): TargetError {
  const limit = maxSize.toLocaleString("en");
  return new TargetError(
    "too-large",
    size === undefined
      ? `it is over the limit of ${limit} bytes`
      : `its ${size.toLocaleString("en")} bytes are over the limit of ${limit}`,
    "raise the limit with --max-size",
  );
}
