import { TargetError } from "../../errors.ts";

/** Sector numbers from here on have a meaning of their own (MS-CFB §2.1). */
const FIRST_SPECIAL = 0xfffffffa;
const NONE = 0xffffffff;

const ENTRY = 128;
const MINI = 64;
const MINI_CUTOFF = 4096;

/** Numbers of sectors of the table that fit into the header. */
const IN_HEADER = 109;

/** Messages in messages, each of which costs three levels. */
const MAX_DEPTH = 60;

/**
 * Holds that a compound file (MS-CFB) can be read in a time and a memory that its size bounds: every
 * chain of sectors ends, every sector belongs to one stream at most, and the folders form a tree. The
 * package that reads it trusts all of that.
 *
 * @returns the names of what stands at its root
 * @throws TargetError `unreadable`
 */
export function checkCompoundFile(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 512 + ENTRY) throw damaged("it ends within its header");
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw damaged(`its sectors are said to have 2^${shift} bytes`);
  const size = 1 << shift;
  // A last sector that is not whole was cut off.
  const sectors = Math.floor(bytes.length / size) - 1;
  const offsetOf = (sector: number) => (sector + 1) * size;
  const table = readTable(view, size, sectors, offsetOf);
  const next = (sector: number) =>
    numberAt(
      view,
      offsetOf(table[Math.floor((sector * 4) / size)] ?? sectors) + ((sector * 4) % size),
    );

  const taken = new Set<number>();
  /** Takes each sector once, whichever stream asks for it. */
  function chain(first: number, what: string, length = Number.POSITIVE_INFINITY): number[] {
    const found: number[] = [];
    for (let at = first; at < FIRST_SPECIAL && found.length < length; at = next(at)) {
      if (at >= sectors) throw damaged(`${what} goes on behind the end of the file`);
      if (taken.has(at)) throw damaged(`${what} runs in a circle or into another stream`);
      taken.add(at);
      found.push(at);
    }
    return found;
  }

  const folders = chain(numberAt(view, 48), "the folder");
  const mini = chain(numberAt(view, 60), "the table of small streams");
  const perSector = size / ENTRY;
  const entryAt = (index: number) => {
    const sector = folders[Math.floor(index / perSector)];
    if (sector === undefined) throw damaged("a folder names an entry that is not there");
    return offsetOf(sector) + (index % perSector) * ENTRY;
  };
  const root = entryAt(0);
  const ministream = chain(numberAt(view, root + 116), "the store of small streams");
  const smallCount = (ministream.length * size) / MINI;
  const nextSmall = (at: number) => {
    const sector = mini[Math.floor((at * 4) / size)];
    if (sector === undefined) throw damaged("a small stream is not in its table");
    return numberAt(view, offsetOf(sector) + ((at * 4) % size));
  };
  const takenSmall = new Set<number>();

  function checkStream(entry: number): void {
    const length = numberAt(view, entry + 120);
    const first = numberAt(view, entry + 116);
    if (length === 0) return;
    if (length >= MINI_CUTOFF) {
      if (length > bytes.length) throw damaged("a stream is longer than the file");
      const needed = Math.ceil(length / size);
      if (chain(first, "a stream", needed).length < needed) throw damaged("a stream is cut off");
      return;
    }
    for (let at = first; at < FIRST_SPECIAL; at = nextSmall(at)) {
      if (at >= smallCount) throw damaged("a small stream goes on behind the end of its store");
      if (takenSmall.has(at)) throw damaged("a small stream runs in a circle");
      takenSmall.add(at);
    }
  }

  const seen = new Set<number>([0]);
  const names: string[] = [];
  const open = [{ index: numberAt(view, root + 76), depth: 1 }];
  for (let one = open.pop(); one; one = open.pop()) {
    const { index, depth } = one;
    if (index === NONE) continue;
    if (seen.has(index)) throw damaged("its folders run in a circle");
    if (depth > MAX_DEPTH) throw damaged(`its folders are nested more than ${MAX_DEPTH} deep`);
    seen.add(index);
    const entry = entryAt(index);
    numberAt(view, entry + ENTRY - 4);
    if (depth === 1) names.push(nameAt(view, entry));
    for (const sibling of [68, 72]) open.push({ index: numberAt(view, entry + sibling), depth });
    open.push({ index: numberAt(view, entry + 76), depth: depth + 1 });
    if (view.getUint8(entry + 66) === 2) checkStream(entry);
  }
  return names;
}

/** The sectors that hold the table of all sectors. */
function readTable(
  view: DataView,
  size: number,
  sectors: number,
  offsetOf: (sector: number) => number,
): readonly number[] {
  const count = numberAt(view, 44);
  if (count > sectors) throw damaged("its table of sectors is longer than the file");
  const table: number[] = [];
  for (let index = 0; index < Math.min(count, IN_HEADER); index++) {
    table.push(numberAt(view, 76 + index * 4));
  }
  const more = numberAt(view, 72);
  if (more > sectors) throw damaged("its table of sectors is longer than the file");
  let at = numberAt(view, 68);
  for (let block = 0; block < more && at < FIRST_SPECIAL; block++) {
    for (let index = 0; index < size / 4 - 1 && table.length < count; index++) {
      table.push(numberAt(view, offsetOf(at) + index * 4));
    }
    at = numberAt(view, offsetOf(at) + size - 4);
  }
  return table;
}

function numberAt(view: DataView, offset: number): number {
  if (offset + 4 > view.byteLength) throw damaged("it is cut off");
  return view.getUint32(offset, true);
}

function nameAt(view: DataView, entry: number): string {
  const length = Math.min(view.getUint16(entry + 64, true), 64);
  const units = Array.from({ length: Math.max(length / 2 - 1, 0) }, (_, index) =>
    view.getUint16(entry + index * 2, true),
  );
  return String.fromCharCode(...units);
}

function damaged(why: string): TargetError {
  return new TargetError(
    "unreadable",
    `the Outlook message is damaged: ${why}`,
    "save it again from Outlook, or save it as .eml",
  );
}
