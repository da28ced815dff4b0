import { Buffer } from "node:buffer";
import { beforeLineBreak, type Delimiter, findDelimiter, guessBoundary } from "./boundary.ts";
import { type Field, readHeader } from "./header.ts";
import { type Leaf, type MailBytes, type PartFacts, readPartFacts } from "./part.ts";
import { decodeTransfer, isEncoded } from "./transfer.ts";

/** A stretch of the mail that belongs to no part, or to one that could not be taken apart. */
export interface Unread {
  readonly mail: MailBytes;
  readonly start: number;
  readonly end: number;
  readonly where: "preamble" | "epilogue" | "no-parts" | "too-deep" | "too-many";
  /** Number of the part it stands in; empty for the message as a whole. */
  readonly number: string;
  readonly encoding: string;
}

/** The MIME structure of a mail. */
export interface Structure {
  /** Header of the message itself. */
  readonly fields: readonly Field[];
  readonly leaves: readonly Leaf[];
  readonly unread: readonly Unread[];
  readonly warnings: readonly string[];
}

/** Far beyond any mail; what is past it is a warning. */
const PART_LIMIT = 2_000;

/** Deep enough for any chain of forwarded messages; keeps part numbers short. */
const DEPTH_LIMIT = 100;

/** Each level decodes its content anew; real mail has one at most. */
const ENCODED_DEPTH_LIMIT = 5;

/** A part that holds parts, while it is open. */
interface Container {
  readonly facts: PartFacts;
  /** Of a multipart; a message has none. Empty where none was found. */
  readonly boundary: string | undefined;
  readonly encrypted: boolean;
  readonly bodyStart: number;
  children: number;
  closed: boolean;
}

/** Content that holds a structure and had to be decoded first. */
interface Job {
  readonly mail: MailBytes;
  readonly start: number;
  readonly end: number;
  readonly around: readonly Container[];
  readonly encodedDepth: number;
}

/**
 * Takes a mail apart (RFC 2046), in time linear in its length whatever the nesting. Tolerates what
 * real mail and evasion do to boundaries: blanks behind them, a missing last one, one that is the
 * start of another, parts after the last one, no declared boundary.
 */
export function readStructure(mail: MailBytes, start: number, end: number): Structure {
  const leaves: Leaf[] = [];
  const unread: Unread[] = [];
  const warnings = new Set<string>();
  let top: readonly Field[] | undefined;
  let parts = 0;

  const whole = readPartFacts([], {
    number: "",
    defaultType: "message/rfc822",
    headerStart: start,
  });
  const root = openContainer(whole, start, { encrypted: false });
  const jobs: Job[] = [{ mail, start, end, around: [root], encodedDepth: 0 }];

  for (let job = jobs.pop(); job; job = jobs.pop()) readJob(job);
  return { fields: top ?? [], leaves, unread, warnings: [...warnings] };

  function readJob({ mail, start, end, around, encodedDepth }: Job): void {
    const stack = [...around];
    const floor = stack.length;
    const boundaries = new Map<string, number>();
    let leaf: { facts: PartFacts; start: number; encrypted: boolean } | undefined;
    let at = start;
    // Where loose text (preamble, epilogue) starts, while no part is open.
    let loose: number | undefined;

    const first = stack.at(-1);
    if (first?.boundary === undefined) openPart();
    else {
      addBoundary(first.boundary);
      loose = at;
    }

    for (;;) {
      const delimiter = findDelimiter(mail.raw, at, end, boundaries);
      const contentEnd = delimiter ? beforeLineBreak(mail.raw, delimiter.start, at) : end;
      closeContent(Math.max(contentEnd, at), delimiter);
      if (!delimiter) break;
      closeDownTo(delimiter.boundary, delimiter.start);
      const container = stack.at(-1);
      at = delimiter.next;
      if (!container) break;
      if (delimiter.isLast) {
        container.closed = true;
        loose = at;
        continue;
      }
      if (container.closed) {
        container.closed = false;
        warnings.add(`${partName(container.facts)} goes on after its last boundary`);
      }
      if (parts >= PART_LIMIT) {
        skip("too-many", at, end, container.facts);
        warnings.add(
          `the mail has more than ${PART_LIMIT} parts; what follows was not taken apart`,
        );
        break;
      }
      openPart();
    }
    while (stack.length > floor) closeContainer(end);
    if (first?.boundary !== undefined && first.children === 0) {
      skip("no-parts", start, end, first.facts);
    }

    function skip(where: Unread["where"], start: number, end: number, facts: PartFacts): void {
      if (unread.length < PART_LIMIT) {
        unread.push({ mail, start, end, where, number: facts.number, encoding: facts.encoding });
        return;
      }
      warnings.add(
        `there is text between parts in more than ${PART_LIMIT} places; it was not read`,
      );
    }

    function addBoundary(boundary: string): void {
      if (boundary === "") return;
      boundaries.set(boundary, (boundaries.get(boundary) ?? 0) + 1);
    }

    function closeContent(contentEnd: number, delimiter: Delimiter | undefined): void {
      if (leaf) closeLeaf(leaf.facts, leaf.start, contentEnd, leaf.encrypted);
      leaf = undefined;
      const container = stack.at(-1);
      if (loose !== undefined && container && contentEnd > loose) {
        const opens = delimiter?.boundary === container.boundary && !delimiter?.isLast;
        // Without any part, all of it is taken as such when the container closes.
        if (container.children > 0 || opens) {
          const where = container.children === 0 ? "preamble" : "epilogue";
          skip(where, loose, contentEnd, container.facts);
        }
      }
      loose = undefined;
    }

    function closeLeaf(facts: PartFacts, start: number, end: number, encrypted: boolean): void {
      if (!isMessageType(facts)) leaves.push({ ...facts, mail, start, end, encrypted });
      else readDecoded(openContainer(facts, start, { encrypted }), start, end);
    }

    /** Puts off what has to be decoded before it can be taken apart. */
    function readDecoded(container: Container, start: number, end: number): void {
      const { facts } = container;
      if (encodedDepth >= ENCODED_DEPTH_LIMIT) {
        warnings.add(`${partName(facts)} is encoded several times over; it was not read`);
        return;
      }
      const { bytes, toEncoded } = decodeTransfer(mail.bytes, start, end, facts.encoding);
      const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
      const decoded = { bytes, raw, toFile: (offset: number) => mail.toFile(toEncoded(offset)) };
      jobs.push({
        mail: decoded,
        start: 0,
        end: bytes.length,
        around: [...stack, { ...container, facts: { ...facts, encoding: "" } }],
        encodedDepth: encodedDepth + 1,
      });
    }

    /** Closes what is open inside the part that the boundary belongs to. */
    function closeDownTo(boundary: string, at: number): void {
      while (stack.length > floor && stack.at(-1)?.boundary !== boundary) closeContainer(at);
    }

    function closeContainer(at: number): void {
      const container = stack.pop();
      if (!container || container.boundary === undefined) return;
      const count = (boundaries.get(container.boundary) ?? 1) - 1;
      if (count > 0) boundaries.set(container.boundary, count);
      else boundaries.delete(container.boundary);
      if (container.children > 0) return;
      // RFC 2045 §6.4 forbids it, and mailers do it.
      if (isEncoded(container.facts.encoding)) readDecoded(container, container.bodyStart, at);
      else skip("no-parts", container.bodyStart, at, container.facts);
    }

    /** Opens the part whose header starts at `at`, and the messages in it, down to a body. */
    function openPart(): void {
      for (;;) {
        const parent = stack.at(-1) ?? root;
        const headerStart = at;
        const header = readHeader(mail.raw, at, end);
        top ??= header.fields;
        if (header.cut) warnings.add("a header of more than 1 MB or 10,000 fields was cut");
        parts += 1;
        parent.children += 1;
        at = header.end;
        const facts = factsIn(parent, header.fields, headerStart);
        const encrypted = parent.encrypted;
        if (facts.type.value.startsWith("multipart/")) {
          openMultipart(facts, encrypted);
          return;
        }
        if (!isMessageType(facts) || isEncodedMessage(mail.raw, at, facts)) {
          leaf = { facts, start: at, encrypted };
          return;
        }
        if (stack.length >= DEPTH_LIMIT) {
          skipTooDeep(facts);
          return;
        }
        stack.push(openContainer(facts, at, { encrypted }));
      }
    }

    function openMultipart(facts: PartFacts, encrypted: boolean): void {
      if (stack.length >= DEPTH_LIMIT) {
        skipTooDeep(facts);
        return;
      }
      const declared = facts.type.parameters.get("boundary")?.trim();
      const boundary = declared || guessBoundary(mail.raw, at, end);
      if (!declared && boundary) {
        warnings.add(
          `${partName(facts)} declares no boundary; ${JSON.stringify(boundary)} was taken`,
        );
      }
      const isEncrypted = encrypted || facts.type.value === "multipart/encrypted";
      stack.push(openContainer(facts, at, { boundary: boundary ?? "", encrypted: isEncrypted }));
      addBoundary(boundary ?? "");
      loose = at;
    }

    function skipTooDeep(facts: PartFacts): void {
      const outer = findDelimiter(mail.raw, at, end, boundaries);
      skip("too-deep", at, outer?.start ?? end, facts);
      warnings.add(`parts nested more than ${DEPTH_LIMIT} deep were not taken apart`);
    }
  }
}

function openContainer(
  facts: PartFacts,
  bodyStart: number,
  kind: Pick<Container, "encrypted"> & { readonly boundary?: string },
): Container {
  const { boundary, encrypted } = kind;
  return { facts, boundary, encrypted, bodyStart, children: 0, closed: false };
}

/** A multipart directly in a message shares the message's number; everything else gets its own. */
function factsIn(parent: Container, fields: readonly Field[], headerStart: number): PartFacts {
  const around = { attachment: parent.facts.attachment, base: parent.facts.base };
  const isDigest = parent.facts.type.value === "multipart/digest";
  const defaultType = isDigest ? "message/rfc822" : "text/plain";
  const prefix = parent.facts.number;
  const number = prefix ? `${prefix}.${parent.children}` : `${parent.children}`;
  const facts = readPartFacts(fields, { ...around, number, defaultType, headerStart });
  const isBody = parent.boundary === undefined && facts.type.value.startsWith("multipart/");
  return isBody ? { ...facts, number: prefix } : facts;
}

function isMessageType({ type }: PartFacts): boolean {
  return /^message\/(?:rfc822|global|news)$/.test(type.value);
}

/**
 * RFC 2046 §5.2.1 forbids to encode a message, and mailers do it; more often they only say so.
 * Encoded, there is no plain field at its start.
 */
function isEncodedMessage(raw: string, start: number, { encoding }: PartFacts): boolean {
  const head = raw.slice(start, start + 16_000);
  if (encoding === "base64") return !/^\s*[^\s:]{1,200}:/.test(head);
  return (
    encoding === "quoted-printable" && /^content-type:[^\n]*(?:\n[ \t][^\n]*){0,3}=3D/im.test(head)
  );
}

/** How warnings call a part. */
export function partName({ number }: { readonly number: string }): string {
  return number ? `part ${number}` : "the message";
}
