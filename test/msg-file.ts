import { burn, type Entry } from "@kenjiuno/msgreader/lib/Burner.js";

/** A property by its tag and type: `0037001F` is the subject, in UTF-16. */
type Properties = Readonly<Record<string, string | Uint8Array | number>>;

export interface Message {
  readonly properties: Properties;
  readonly recipients?: readonly Properties[];
  readonly attachments?: readonly (
    | (Properties & { readonly message?: never })
    | { readonly message: Message }
  )[];
}

/** Writes a message as Outlook does (MS-OXMSG), for tests. */
export function msgFile(message: Message): Buffer {
  const entries: Entry[] = [{ name: "Root Entry", type: 5, length: 0, children: [] }];
  addMessage(entries, 0, message, 32);
  return Buffer.from(burn(entries));
}

/** The package takes the whole memory that a Buffer is a piece of. */
function add(entries: Entry[], parent: number, name: string, content?: Uint8Array): number {
  const index = entries.length;
  entries[parent]?.children?.push(index);
  entries.push(
    content
      ? { name, type: 2, length: content.length, binaryProvider: () => new Uint8Array(content) }
      : { name, type: 1, length: 0, children: [] },
  );
  return index;
}

function addMessage(entries: Entry[], at: number, message: Message, headerSize: number): void {
  const { properties, recipients = [], attachments = [] } = message;
  addProperties(entries, at, properties, headerSize);
  recipients.forEach((recipient, index) => {
    const folder = add(entries, at, `__recip_version1.0_#${String(index).padStart(8, "0")}`);
    addProperties(entries, folder, recipient, 8);
  });
  attachments.forEach((attachment, index) => {
    const folder = add(entries, at, `__attach_version1.0_#${String(index).padStart(8, "0")}`);
    if (attachment.message) {
      addProperties(entries, folder, {}, 8);
      addMessage(entries, add(entries, folder, "__substg1.0_3701000D"), attachment.message, 24);
    } else addProperties(entries, folder, attachment as Properties, 8);
  });
}

function addProperties(
  entries: Entry[],
  at: number,
  properties: Properties,
  headerSize: number,
): void {
  const fixed = [Buffer.alloc(headerSize)];
  for (const [tag, value] of Object.entries(properties)) {
    if (typeof value === "number") {
      const entry = Buffer.alloc(16);
      entry.writeUInt32LE(Number.parseInt(tag, 16), 0);
      entry.writeUInt32LE(value, 8);
      fixed.push(entry);
    } else {
      const content = typeof value === "string" ? Buffer.from(value, "utf16le") : value;
      add(entries, at, `__substg1.0_${tag}`, content);
    }
  }
  add(entries, at, "__properties_version1.0", Buffer.concat(fixed));
}
