import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { TargetError } from "../../src/errors.ts";
import type { Snapshot } from "../../src/model.ts";
import { type ReadOptions, readTarget } from "../../src/sources/file.ts";
import { fileError } from "../../src/sources/file-error.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "file-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const MAIL = `From: Shop <shop@example.org>
To: reader@example.com
Subject: Hello
Content-Type: text/html; charset=utf-8

<p><img src="https://pictures.example.org/a.png"></p>
`;
const HTML = `<title>Hello</title><img src="https://pictures.example.org/a.png">`;

async function readPath(file: string, name: string, options?: ReadOptions): Promise<Snapshot> {
  const [read, ...others] = await readTarget({ kind: "file", name, path: file }, options);
  if (!read || "status" in read || others.length > 0) throw new Error("not one document");
  return read;
}

function read(content: string | Uint8Array, name: string, options?: ReadOptions) {
  const file = path.join(folder, "document");
  writeFileSync(file, content);
  return readPath(file, name, options);
}

async function refusal(reading: Promise<Snapshot>): Promise<TargetError> {
  const outcome = await reading.catch((error: unknown) => error);
  if (outcome instanceof TargetError) return outcome;
  throw new Error("was not refused", { cause: outcome });
}

describe("content decides how a file is read", () => {
  test.each([
    ["a mail named .eml", MAIL, "a.eml", "email"],
    ["a mail named .html", MAIL, "a.html", "email"],
    ["a mail without extension", MAIL, "1700000000.M1P2.host:2,S", "email"],
    ["HTML named .html", HTML, "a.html", "html"],
    ["HTML named .txt", HTML, "a.txt", "html"],
    [
      "a template that starts with a tag of its language",
      `{{#if x}}${HTML}{{/if}}`,
      "a.hbs",
      "html",
    ],
    ["text named .html", "nothing but words", "a.html", "html"],
  ])("%s", async (_what, content, name, source) => {
    expect(await read(content, name)).toMatchObject({ target: name, source });
  });

  test("the reader's addresses reach both readers", async () => {
    for (const [content, name] of [
      [MAIL, "a.eml"],
      [HTML, "a.html"],
    ] as const) {
      const { known } = await read(content, name, { recipients: ["extra@example.net"] });
      expect(known).toContainEqual({ data: "email-address", value: "extra@example.net" });
    }
  });

  test.each([
    ["empty", "", "a.eml", "empty-file"],
    ["nothing but blank lines", " \r\n\t\n", "a.html", "empty-file"],
    ["a picture named .eml", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a.eml", "not-a-mail"],
    ["a picture named .html", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a.html", "not-html"],
    ["random bytes", "\0\x01\x02\x03".repeat(100), "a.eml", "not-a-mail"],
    ["plain text of another name", "Dear reader,\n\nhello.\n", "README", "not-a-mail"],
  ])("%s is refused", async (_what, content, name, code) => {
    expect((await refusal(read(Buffer.from(content, "latin1"), name))).code).toBe(code);
  });
});

describe("what is no ordinary file", () => {
  test("a folder, a pipe, a socket and a device are refused without being opened", async () => {
    const pipe = path.join(folder, "pipe.eml");
    execFileSync("mkfifo", [pipe]);
    mkdirSync(path.join(folder, "folder.eml"));
    const server = createServer().listen(path.join(folder, "socket.eml"));
    for (const file of [pipe, path.join(folder, "folder.eml"), path.join(folder, "socket.eml")]) {
      expect((await refusal(readPath(file, "x.eml"))).code, file).toBe("not-a-file");
    }
    expect((await refusal(readPath("/dev/zero", "x.eml"))).code).toBe("not-a-file");
    server.close();
  });

  test("a file that is gone by now", async () => {
    expect((await refusal(readPath(path.join(folder, "gone"), "gone.eml"))).code).toBe(
      "no-such-file",
    );
  });

  test("a file that claims to be empty is read to its end", async () => {
    expect((await refusal(readPath("/proc/self/status", "status"))).code).toBe("not-a-mail");
    expect((await refusal(readPath("/proc/self/status", "x", { maxSize: 100 }))).code).toBe(
      "too-large",
    );
  });
});

describe("the size limit", () => {
  test("is inclusive, and named in the message", async () => {
    expect(await read(MAIL, "a.eml", { maxSize: MAIL.length })).toMatchObject({ source: "email" });
    expect(await refusal(read(MAIL, "a.eml", { maxSize: MAIL.length - 1 }))).toMatchObject({
      code: "too-large",
      message: `its ${MAIL.length} bytes are over the limit of ${MAIL.length - 1}`,
      hint: "raise the limit with --max-size",
    });
  });

  test("is 50 MB by default, and a file above it is not read", async () => {
    const file = path.join(folder, "large.eml");
    writeFileSync(file, "");
    truncateSync(file, 2 ** 40);
    expect((await refusal(readPath(file, "large.eml"))).message).toBe(
      "its 1,099,511,627,776 bytes are over the limit of 50,000,000",
    );
  });
});

describe("what the system refuses", () => {
  test.each([
    ["EACCES", "no-permission"],
    ["EPERM", "no-permission"],
    ["ENOENT", "no-such-file"],
    ["EISDIR", "not-a-file"],
    ["ELOOP", "unreadable"],
    ["EIO", "unreadable"],
    ["EMFILE", "unreadable"],
  ])("%s is %s", (code, expected) => {
    const error = Object.assign(new Error(`${code}: refused, open 'x'`), { code, syscall: "open" });
    expect(fileError(error).code).toBe(expected);
  });

  test("is told apart from a bug, which stays one", () => {
    const bug = new TypeError("x is not a function");
    expect(() => fileError(bug)).toThrow(bug);
    expect(() => fileError("thrown text")).toThrow("thrown text");
  });
});
