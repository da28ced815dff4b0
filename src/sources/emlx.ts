import type { Snapshot } from "../model.ts";
import type { ReadOptions } from "./file.ts";
import { readMessage } from "./messages.ts";

/** A line with the number of bytes of the message that follows; a property list stands behind it. */
const LENGTH = /^[ \t]{0,20}(\d{1,12})[ \t]{0,20}\r?\n/;

/** Reads a message as Apple Mail keeps it. Lines are those of the file. */
export async function readEmlx(
  bytes: Uint8Array,
  name: string,
  options: Pick<ReadOptions, "recipients" | "onMarkup">,
): Promise<Snapshot> {
  const head = Buffer.from(bytes.subarray(0, 64)).toString("latin1");
  const [line = "", length = ""] = LENGTH.exec(head) ?? [];
  const end = length === "" ? bytes.length : line.length + Number(length);
  const snapshot = await readMessage(
    {
      kind: "message",
      name,
      bytes: bytes.subarray(line.length, end),
      line: line === "" ? 1 : 2,
      unquoted: new Set(),
    },
    options,
  );
  const warnings = [
    ...(end > bytes.length ? [`the message should have ${length} bytes, but is cut off`] : []),
    ...(/\.partial\.emlx$/i.test(name)
      ? ["Apple Mail keeps the attachments of this message elsewhere: they were not read"]
      : []),
  ];
  return { ...snapshot, bytes: bytes.length, warnings: [...warnings, ...snapshot.warnings] };
}
