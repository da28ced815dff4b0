import { Buffer } from "node:buffer";

/** Numbers of some bits each, from base64url; past the end there are only zeros. */
export interface Bits {
  readonly left: number;
  /** @param count at most 30 */
  read(count: number): number;
  /** An index coded in Fibonacci numbers, ended by two ones (IAB GPP, header); 0 where there is none. */
  readFibonacci(): number;
}

export function readBits(text: string): Bits {
  const bytes = Buffer.from(text, "base64url");
  const total = bytes.length * 8;
  let place = 0;
  const next = (): number => {
    const bit = ((bytes[place >> 3] ?? 0) >> (7 - (place & 7))) & 1;
    place++;
    return bit;
  };
  return {
    get left() {
      return Math.max(0, total - place);
    },
    read(count) {
      let value = 0;
      for (let index = 0; index < count; index++) value = value * 2 + next();
      return value;
    },
    readFibonacci() {
      let [sum, last, one, two] = [0, 0, 1, 2];
      while (place < total) {
        const bit = next();
        if (bit && last) return sum;
        if (bit) sum += one;
        [one, two] = [two, one + two];
        last = bit;
      }
      return 0;
    },
  };
}
