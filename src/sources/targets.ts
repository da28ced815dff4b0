import { readdirSync, realpathSync, type Stats, statSync } from "node:fs";
import path from "node:path";
import { failedResult, TargetError } from "../errors.ts";
import { parseUrl } from "../load.ts";
import type { FailedResult } from "../model.ts";
import { nearest } from "../nearest.ts";
import { fileError, isSystemError } from "./file-error.ts";
import { type FoundFiles, filesBelow, filesMatching, isFolder, order } from "./folder.ts";

interface FileTarget {
  readonly kind: "file";
  /** For people: relative to the working directory where it lies below it, with forward slashes. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
}

interface StdinTarget {
  readonly kind: "stdin";
  readonly name: "-";
}

/** One document that lies here. */
export type DocumentTarget = FileTarget | StdinTarget;

/** One live page. */
export interface PageTarget {
  readonly kind: "page";
  /** For people, and for logs: the URL as the URL standard serialises it, without credentials. */
  readonly name: string;
  /** As the browser is to load it, credentials included. */
  readonly url: string;
}

/** What can be scanned. */
export type Target = DocumentTarget | PageTarget;

/** A pattern, as far as a shell's user would call it one; a name like `mail (1).eml` is none. */
const PATTERN = /[*?]|\[[^\]]{1,250}\]|\{[^}]{1,250}\}|[@+!]\([^)]{1,250}\)/;
/** A scheme has two letters at least: one would be a drive of Windows. */
const SCHEME = /^([a-z][a-z0-9+.-]+):\/\//i;
/** Schemes that do without slashes, so that `shop:mail.eml` can still be a file. */
const BARE_SCHEME = /^(https?|file|ftp|data|javascript|about|blob|mailto|view-source):/i;
/** What a user calls a site: a host with a dot, or `localhost`, perhaps with a port and path. */
const SITE = /^(?:localhost|[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8})(?::\d{1,5})?(?:[/?#]|$)/i;
const FILE_NAME =
  /^[^/]*\.(?:eml|html?|mhtml?|mbox|msg|mjml|hbs|liquid|njk|txt|json|xml|pdf|md|zip|png|jpe?g|gif)$/i;

/**
 * Turns what the user names into documents: a page's URL, a file, a folder (every mail and HTML file
 * below it), a pattern (unless a file has literally that name), or `-` for standard input.
 *
 * In the order of the names, sorted inside folders and patterns, and each document once, under the
 * name that came first. A name that gives nothing to scan becomes a failed result in its place.
 */
export async function findTargets(
  names: readonly string[],
  { cwd = process.cwd() }: { readonly cwd?: string } = {},
): Promise<readonly (Target | FailedResult)[]> {
  const found = new Map<string, Target | FailedResult>();
  for (const name of names) {
    for (const target of await findNamed(name, cwd)) {
      const key = identityOf(target);
      if (!found.has(key)) found.set(key, target);
    }
  }
  return [...found.values()];
}

async function findNamed(name: string, cwd: string): Promise<readonly (Target | FailedResult)[]> {
  if (name === "-") return [{ kind: "stdin", name }];
  try {
    const scheme = schemeOf(name);
    if (scheme) return [findPage(name, scheme)];
    const absolute = path.resolve(cwd, name);
    const stats = statOf(name, absolute);
    if (stats?.isDirectory()) return inFolder(name, absolute, cwd);
    if (stats) return [fileTarget(absolute, name, cwd)];
    if (PATTERN.test(name)) return await byPattern(name, cwd);
    throw noSuchFile(name, absolute, cwd);
  } catch (error) {
    if (error instanceof TargetError) return [failedResult(withoutCredentials(name), error)];
    throw error;
  }
}

function schemeOf(name: string): string | undefined {
  return (SCHEME.exec(name) ?? BARE_SCHEME.exec(name))?.[1]?.toLowerCase();
}

/**
 * The page that an absolute URL names.
 *
 * @throws TargetError `unsupported-target` when it names none
 */
export function findPage(name: string, scheme = schemeOf(name)): PageTarget {
  if (scheme && scheme !== "http" && scheme !== "https") throw unsupported(scheme);
  const url = scheme && parseUrl(name);
  if (!url) {
    throw new TargetError(
      "unsupported-target",
      "it is not a valid address",
      "write it like https://site.example/",
    );
  }
  const { href } = url;
  url.username = "";
  url.password = "";
  return { kind: "page", name: url.href, url: href };
}

/** For names that are no valid URL, which {@link URL} cannot clean. */
function withoutCredentials(name: string): string {
  return name.replace(/^([a-z][a-z0-9+.-]+:[/\\]*)[^/\\?#]*@/i, "$1");
}

/** Undefined when there is nothing of that name. */
function statOf(name: string, absolute: string): Stats | undefined {
  // An empty name would be the working directory, a NUL byte makes Node throw.
  if (name === "" || name.includes("\0")) return undefined;
  try {
    return statSync(absolute);
  } catch (error) {
    const known = fileError(error);
    if (known.code === "no-such-file") return undefined;
    throw known;
  }
}

function inFolder(name: string, folder: string, cwd: string): readonly (Target | FailedResult)[] {
  const found = inOrder(filesBelow(folder), name, cwd);
  if (found.length > 0) return found;
  throw new TargetError(
    "nothing-to-scan",
    "the folder holds no .eml, .html or .htm file",
    `files of other names are scanned when you name them: '${shownName(folder, name, cwd)}/**/*'`,
  );
}

async function byPattern(name: string, cwd: string): Promise<readonly (Target | FailedResult)[]> {
  const found = inOrder(await filesMatching(name, cwd), name, cwd);
  if (found.length > 0) return found;
  throw new TargetError(
    "no-match",
    "no file matches this pattern",
    "`*` stays inside a folder and `**` crosses folders; hidden folders and node_modules are left out",
  );
}

function inOrder(
  { files, failures }: FoundFiles,
  given: string,
  cwd: string,
): readonly (Target | FailedResult)[] {
  return [
    ...files.map((file) => fileTarget(file, given, cwd)),
    ...failures.map(({ path, error }) => failedResult(shownName(path, given, cwd), error)),
  ].sort((a, b) => order(shownAs(a), shownAs(b)));
}

function shownAs(target: Target | FailedResult): string {
  return "status" in target ? target.target : target.name;
}

function fileTarget(file: string, given: string, cwd: string): FileTarget {
  return { kind: "file", name: shownName(file, given, cwd), path: path.resolve(file) };
}

/** A file outside the working directory keeps the way in which the user named it. */
function shownName(file: string, given: string, cwd: string): string {
  const relative = path.relative(cwd, file);
  const isOutside = relative === ".." || relative.startsWith(`..${path.sep}`);
  const shown = path.isAbsolute(given) && isOutside ? path.resolve(file) : relative;
  return shown.split(path.sep).join("/") || ".";
}

/** The same file under two names is one document. */
function identityOf(target: Target | FailedResult): string {
  if ("status" in target) return `failed ${target.target}`;
  if (target.kind === "stdin") return target.kind;
  if (target.kind === "page") return `page ${target.url}`;
  try {
    return `file ${realpathSync.native(target.path)}`;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return `file ${target.path}`;
  }
}

function unsupported(scheme: string): TargetError {
  return new TargetError(
    "unsupported-target",
    `${scheme}: addresses cannot be scanned`,
    scheme === "file"
      ? "name the file itself, without file://"
      : "name a page's http: or https: address, a file, a folder, a quoted pattern, or -",
  );
}

/** Says which part of the path is missing, and what it was perhaps meant to be. */
function noSuchFile(name: string, absolute: string, cwd: string): TargetError {
  let missing = absolute;
  let parent = path.dirname(missing);
  while (parent !== missing && !isFolder(parent)) {
    missing = parent;
    parent = path.dirname(missing);
  }
  const wanted = path.basename(missing);
  const siblings = namesIn(parent);
  if (missing === absolute && siblings.includes(wanted)) {
    return new TargetError("no-such-file", "it is a symbolic link that leads nowhere");
  }
  const similar = nearest(wanted, siblings);
  const site = siteMeantBy(name);
  return new TargetError(
    "no-such-file",
    missing === absolute
      ? "there is no file or folder of this name"
      : `there is no folder ${shownName(missing, name, cwd)}`,
    similar && similar !== wanted
      ? `did you mean ${shownName(path.join(parent, similar), name, cwd)}?`
      : site && `for a page name its whole address: ${site}`,
  );
}

/** `site.example` was perhaps not meant as a file. */
function siteMeantBy(name: string): string | undefined {
  if (!SITE.test(name) || FILE_NAME.test(name)) return undefined;
  const scheme = /^localhost\b/i.test(name) ? "http" : "https";
  return parseUrl(`${scheme}://${name}`)?.href;
}

/** Empty when the folder may not be listed: it only serves a suggestion. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort(order);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return [];
  }
}
