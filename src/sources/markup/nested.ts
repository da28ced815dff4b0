/** A document that stands inside a URL. */
export interface NestedDocument {
  readonly text: string;
  readonly language: "html" | "xml" | "css";
}

const DATA = /^data:([a-z0-9.+-]*\/[a-z0-9.+-]*)?((?:;[^,;]*)*),/i;

/**
 * The document that a `data:` URL (RFC 2397) or a `javascript:` URL with markup in its strings
 * holds; undefined for every other URL, so for data: pictures.
 */
export function readNested(written: string): NestedDocument | undefined {
  if (!/^[\0- ]*[djv]/i.test(written)) return undefined;
  const head = written
    .slice(0, 60)
    .replace(/[\0- ]+/g, "")
    .toLowerCase();
  const text = head.startsWith("view-source:") ? written.slice(written.indexOf(":") + 1) : written;
  const start = text.slice(0, 60).replace(/[\0- ]+/g, "");
  if (/^data:/i.test(start)) return readData(text);
  if (/^(?:javascript|vbscript):/i.test(start)) return readScript(text);
  return undefined;
}

function readData(written: string): NestedDocument | undefined {
  // The head is short in every real URL; a picture of megabytes is not to be searched.
  const clean = written
    .slice(0, 500)
    .replace(/[\t\n\r]+/g, "")
    .trimStart();
  const match = DATA.exec(clean);
  if (!match) return undefined;
  const language = languageOf(match[1]?.toLowerCase() ?? "text/plain");
  if (!language) return undefined;
  const parameters = match[2] ?? "";
  const body = written.slice(written.indexOf(",") + 1);
  const bytes = /;[\t ]*base64[\t ]*$/i.test(parameters)
    ? Buffer.from(decodePercent(body).toString("latin1"), "base64")
    : decodePercent(body);
  const charset = /;[\t ]*charset=["']?([a-z0-9_-]{1,40})/i.exec(parameters)?.[1];
  return { text: decode(bytes, charset), language };
}

function languageOf(type: string): NestedDocument["language"] | undefined {
  if (type === "text/html") return "html";
  if (type === "text/css") return "css";
  return type.endsWith("+xml") || type === "text/xml" || type === "application/xml"
    ? "xml"
    : undefined;
}

/** Markup between the quotes of a script, its commonest escapes read. */
function readScript(written: string): NestedDocument | undefined {
  const text = decode(decodePercent(written), undefined).replace(
    /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|(["'/]))/gi,
    (_, two?: string, four?: string, plain?: string) =>
      plain ?? String.fromCharCode(Number.parseInt(two ?? four ?? "", 16)),
  );
  const start = text.search(/<[a-z!?]/i);
  return start === -1 ? undefined : { text: text.slice(start), language: "html" };
}

function decodePercent(text: string): Buffer {
  const bytes = Buffer.from(text, "utf8");
  if (!text.includes("%")) return bytes;
  const plain = bytes
    .toString("latin1")
    .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, "latin1");
}

function decode(bytes: Buffer, charset: string | undefined): string {
  try {
    return new TextDecoder(charset ?? "utf-8").decode(bytes);
  } catch {
    // A label that names no encoding: browsers take UTF-8 then.
    return bytes.toString("utf8");
  }
}
