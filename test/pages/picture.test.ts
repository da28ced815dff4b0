import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pictureSize } from "../../src/sources/page/picture.ts";
import { makePicture } from "../picture.ts";

const ascii = (text: string) => Buffer.from(text, "latin1");
const bytes = (...values: readonly number[]) => Buffer.from(values);

function uint(value: number, length: number, order: "be" | "le"): Buffer {
  const buffer = Buffer.alloc(length);
  if (order === "be") buffer.writeUIntBE(value, 0, length);
  else buffer.writeUIntLE(value, 0, length);
  return buffer;
}
const be = (value: number, length: number) => uint(value, length, "be");
const le = (value: number, length: number) => uint(value, length, "le");

/** Logical screen, one transparent pixel, trailer: GIF89a, appendix A. */
function makeGif(width: number, height: number): Buffer {
  return Buffer.concat([
    ascii("GIF89a"),
    le(width, 2),
    le(height, 2),
    bytes(0x80, 0, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0x21, 0xf9, 4, 1, 0, 0, 0, 0, 0x2c, 0, 0, 0, 0),
    bytes(1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3b),
  ]);
}

/** ITU T.81, annex B; `segments` stand before the frame header. */
function makeJpeg(width: number, height: number, ...segments: readonly Buffer[]): Buffer {
  const app0 = segment(0xe0, Buffer.concat([ascii("JFIF\0"), bytes(1, 1, 0, 0, 1, 0, 1, 0, 0)]));
  const frame = Buffer.concat([bytes(8), be(height, 2), be(width, 2), bytes(1, 1, 0x11, 0)]);
  const parts = segments.length > 0 ? segments : [app0];
  return Buffer.concat([bytes(0xff, 0xd8), ...parts, segment(0xc0, frame), bytes(0xff, 0xd9)]);
}

function segment(marker: number, data: Buffer): Buffer {
  return Buffer.concat([bytes(0xff, marker), be(data.length + 2, 2), data]);
}

/** One entry, the orientation: EXIF 2.3, 4.6.4. */
function exif(orientation: number): Buffer {
  const entry = [be(0x0112, 2), be(3, 2), be(1, 4), be(orientation, 2), be(0, 2)];
  const tiff = [ascii("MM"), be(42, 2), be(8, 4), be(1, 2), ...entry, be(0, 4)];
  return segment(0xe1, Buffer.concat([ascii("Exif\0\0"), ...tiff]));
}

/** RFC 9649, section 2.7 (extended) and 3 (lossless). */
function makeWebp(chunk: string, data: Buffer): Buffer {
  const body = Buffer.concat([ascii(`WEBP${chunk}`), le(data.length, 4), data, bytes(0, 0, 0, 0)]);
  return Buffer.concat([ascii("RIFF"), le(body.length, 4), body]);
}
const extended = (width: number, height: number) =>
  makeWebp("VP8X", Buffer.concat([bytes(0, 0, 0, 0), le(width - 1, 3), le(height - 1, 3)]));
const lossless = (width: number, height: number) =>
  makeWebp("VP8L", Buffer.concat([bytes(0x2f), le((width - 1) | ((height - 1) << 14), 4)]));

/** ISO/IEC 14496-12, 4.2, and 23008-12, 6.5.3. */
function box(type: string, ...parts: readonly Buffer[]): Buffer {
  const data = Buffer.concat(parts);
  return Buffer.concat([be(data.length + 8, 4), ascii(type), data]);
}
function makeAvif(width: number, height: number): Buffer {
  const ispe = box("ispe", be(0, 4), be(width, 4), be(height, 4));
  return Buffer.concat([
    box("ftyp", ascii("avif"), be(0, 4), ascii("avifmif1")),
    box("meta", be(0, 4), box("iprp", box("ipco", ispe))),
    box("mdat", bytes(1, 2, 3)),
  ]);
}

function makeIco(...sizes: readonly (readonly [width: number, height: number])[]): Buffer {
  const entries = sizes.map(([width, height]) =>
    Buffer.concat([
      bytes(width % 256, height % 256, 0, 0),
      le(1, 2),
      le(32, 2),
      le(40, 4),
      le(22, 4),
    ]),
  );
  return Buffer.concat([le(0, 2), le(1, 2), le(sizes.length, 2), ...entries, Buffer.alloc(40)]);
}

const makeBmp = (width: number, height: number) =>
  Buffer.concat([
    ascii("BM"),
    le(58, 4),
    le(0, 4),
    le(54, 4),
    le(40, 4),
    le(width, 4),
    le(height, 4),
    Buffer.alloc(32),
  ]);

describe("the size stands in the header", () => {
  test.each<[string, Uint8Array, number, number]>([
    ["GIF", makeGif(1, 1), 1, 1],
    ["GIF of two bytes a side", makeGif(640, 480), 640, 480],
    ["PNG", makePicture(120, 90), 120, 90],
    ["JPEG", makeJpeg(300, 200), 300, 200],
    ["JPEG with an upright orientation", makeJpeg(300, 200, exif(1)), 300, 200],
    ["JPEG that stands on its side", makeJpeg(300, 200, exif(6)), 200, 300],
    [
      "JPEG behind 130 kB of colour data",
      makeJpeg(9, 8, ...Array(2).fill(segment(0xe2, Buffer.alloc(65_000)))),
      9,
      8,
    ],
    ["WebP, extended", extended(1, 1), 1, 1],
    ["WebP, lossless", lossless(350, 20), 350, 20],
    ["AVIF", makeAvif(64, 32), 64, 32],
    ["ICO", makeIco([16, 16]), 16, 16],
    ["ICO: the largest of several", makeIco([16, 16], [256, 256], [32, 32]), 256, 256],
    ["BMP", makeBmp(7, 5), 7, 5],
    ["SVG", ascii('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'), 1, 1],
    ["SVG with a viewBox alone", ascii('<svg viewBox="0 0 24 12"></svg>'), 24, 12],
    [
      "SVG behind declarations, a byte order mark and long comments",
      Buffer.from(
        `\ufeff<?xml version="1.0"?>\n<!-- ${"x".repeat(3_000)} --><!DOCTYPE svg [<!ENTITY a "b">]>\n<svg ${'xmlns:n="u" '.repeat(120)}width="30" height="20">`,
      ),
      30,
      20,
    ],
  ])("%s", (_, picture, width, height) => {
    expect(pictureSize(picture)).toEqual({ width, height });
  });
});

describe("what is no picture has no size", () => {
  test.each<[string, Uint8Array]>([
    ["nothing", new Uint8Array()],
    ["one byte", bytes(0x89)],
    ["text", ascii("ok")],
    ["JSON", ascii('{"width": 1}')],
    ["a page with an SVG in it", ascii('<!DOCTYPE html><body><svg width="9" height="9"></svg>')],
    ["text with an SVG in it", ascii('see <svg width="9" height="9"></svg>')],
    ["an SVG that tells no size", ascii('<svg xmlns="http://www.w3.org/2000/svg"><path/></svg>')],
    ["an SVG that follows its surroundings", ascii('<svg width="100%" height="100%"></svg>')],
    ["zeros", new Uint8Array(64)],
    ["text that begins like a PNM", ascii("P1 4 4 is a password")],
    ["text that begins like a BMP", ascii(`BMW ${"drives ".repeat(20)}`)],
    ["a GIF that ends in its header", makeGif(1, 1).subarray(0, 8)],
    ["a JPEG without a frame", bytes(0xff, 0xd8, 0xff, 0xd9)],
  ])("%s", (_, content) => {
    expect(pictureSize(content)).toBeUndefined();
  });
});

test("what lies behind the end of a view does not count", () => {
  const whole = makeGif(7, 9);
  expect(pictureSize(whole.subarray(0, 8))).toBeUndefined();
  expect(pictureSize(Buffer.concat([ascii("junk"), whole]).subarray(4))).toEqual({
    width: 7,
    height: 9,
  });
});

test("any bytes give a size of whole px, or none", () => {
  const heads = [
    ...["GIF89a", "BM", "RIFF\0\0\0\0WEBPVP8X", "\0\0\0\x18ftypavif", "\x89PNG\r\n\x1a\n", "<svg "],
    ...["\xff\xd8\xff\xe0", "\0\0\x01\0", "II*\0", "MM\0*", "icns", "\xff\x0a", "\0\0\0\x0cJXL "],
  ].map(ascii);
  fc.assert(
    fc.property(
      fc.constantFrom(bytes(), ...heads),
      fc.uint8Array({ maxLength: 300 }),
      (head, rest) => {
        const size = pictureSize(Buffer.concat([head, rest]));
        if (!size) return;
        expect(Number.isInteger(size.width) && size.width >= 0).toBe(true);
        expect(Number.isInteger(size.height) && size.height >= 0).toBe(true);
      },
    ),
    { numRuns: 3_000 },
  );
});

test("a picture cut anywhere never throws", () => {
  for (const picture of [makeGif(3, 4), makeJpeg(3, 4, exif(6)), makeAvif(3, 4), extended(3, 4)]) {
    for (let end = 0; end <= picture.length; end += 1) {
      const size = pictureSize(picture.subarray(0, end));
      if (end === picture.length) expect(size).toBeDefined();
    }
  }
});
