import { readdirSync, realpathSync, type Stats, statSync } from "node:fs";
import path from "node:path";
import { failedResult, TargetError } from "../errors.ts";
import { parseUrl } from "../load.ts";
import type { ConsentChoice, FailedResult } from "../model.ts";
import { nearest } from "../nearest.ts";
import { isSystemError } from "../system-error.ts";
import { isFolder } from "../try-stat.ts";
import { typeByName } from "./document-type.ts";
import { fileError } from "./file-error.ts";
import { type FoundFiles, filesBelow, filesMatching, order, type SkipReason } from "./folder.ts";

interface FileTarget {
  readonly kind: "file";
  /** For people: relative to the working directory where it lies below it, with forward slashes. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
}

interface StdinTarget {
  readonly kind: "stdin";
  /** `-`, or what the user calls it. */
  readonly name: string;
}

/** One message of an mbox. */
export interface MessageTarget {
  readonly kind: "message";
  /** `archive.mbox#12` */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** 1-based line of the mbox in which it begins. */
  readonly line: number;
  /** Lines of the mbox that lost a `>` at their start. */
  readonly unquoted: ReadonlySet<number>;
}

/** One document that lies here. */
export type DocumentTarget = FileTarget | StdinTarget | MessageTarget;

/** One live page. */
export interface PageTarget {
  readonly kind: "page";
  /** For people, and for logs: the URL as the URL standard serialises it, without credentials. */
  readonly name: string;
  /** As the browser is to load it, credentials included. */
  readonly url: string;
  /** What its visitor does with a consent banner, where that is not the same for all pages. */
  readonly consent?: ConsentChoice;
}

/** What can be scanned. */
export type Target = DocumentTarget | PageTarget;

/** What a folder or a pattern leaves out: a file, or a folder with all that is in it. */
export interface SkippedEntry {
  /** For people, like a target's. */
  readonly name: string;
  readonly because: SkipReason;
}

export interface FindOptions {
  readonly cwd?: string;
  /** Patterns as in a `.gitignore`, relative to `cwd`. What is named itself is scanned in spite of them. */
  readonly ignore?: readonly string[];
  /** Absolute folder that the patterns are relative to, where it is not `cwd`. */
  readonly ignoreRoot?: string;
  /** What standard input is called in the report. */
  readonly stdinName?: string;
  readonly onSkipped?: (skipped: SkippedEntry) => void;
}

/** A pattern, as far as a shell's user would call it one; a name like `mail (1).eml` is none. */
const PATTERN = /[*?]|\[[^\]]{1,250}\]|\{[^}]{1,250}\}|[@+!]\([^)]{1,250}\)/;
/** A scheme has two letters at least: one would be a drive of Windows. */
const SCHEME = /^([a-z][a-z0-9+.-]+):\/\//i;
/** Schemes that do without slashes, so that `shop:mail.eml` can still be a file. */
const BARE_SCHEME = /^(https?|file|ftp|data|javascript|about|blob|mailto|view-source):/i;
/** What a user calls a site: a host with a dot, or `localhost`, perhaps with a port and path. */
const SITE = /^(?:localhost|[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8})(?::\d{1,5})?(?:[/?#]|$)/i;
const FILE_NAME = /^[^/]*\.(?:txt|json|xml|pdf|md|zip|png|jpe?g|gif|mbox|msg|mhtml?|mjml)$/i;

/**
 * Turns what the user names into documents: a page's URL, a file, a folder (every file below it that
 * can be scanned), a pattern (unless a file has literally that name), or `-` for standard input.
 *
 * In the order of the names, sorted inside folders and patterns, and each document once, under the
 * name that came first. A name that gives nothing to scan becomes a failed result in its place.
 */
export async function findTargets(
  names: readonly string[],
  options: FindOptions = {},
): Promise<readonly (Target | FailedResult)[]> {
  const found = new Map<string, Target | FailedResult>();
  for (const name of names) {
    for (const target of await findNamed(name, options)) {
      const key = identityOf(target);
      if (!found.has(key)) found.set(key, target);
    }
  }
  return [...found.values()];
}

async function findNamed(
  name: string,
  options: FindOptions,
): Promise<readonly (Target | FailedResult)[]> {
  const { cwd = process.cwd(), stdinName = name } = options;
  if (name === "-") return [{ kind: "stdin", name: stdinName }];
  try {
    const scheme = schemeOf(name);
    if (scheme) return [findPage(name, scheme)];
    const absolute = path.resolve(cwd, name);
    const stats = statOf(name, absolute);
    if (stats?.isDirectory()) return await inFolder(name, absolute, cwd, options);
    if (stats) return [fileTarget(absolute, name, cwd)];
    if (PATTERN.test(name)) return await byPattern(name, cwd, options);
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

async function inFolder(
  name: string,
  folder: string,
  cwd: string,
  options: FindOptions,
): Promise<readonly (Target | FailedResult)[]> {
  const found = filesBelow(folder, await rulesBelow(folder, cwd, options));
  const targets = tell(found, name, cwd, options);
  if (targets.length > 0) return targets;
  if (found.skipped.some(({ because }) => because === "gitignore" || because === "option")) {
    throw new TargetError(
      "nothing-to-scan",
      "everything that the folder holds is ignored",
      IGNORED,
    );
  }
  throw new TargetError(
    "nothing-to-scan",
    "the folder holds no file of a kind that is scanned (.eml, .html, templates and others)",
    `files of other names are scanned when you name them: '${shownName(folder, name, cwd)}/**/*'`,
  );
}

async function byPattern(
  name: string,
  cwd: string,
  options: FindOptions,
): Promise<readonly (Target | FailedResult)[]> {
  const { readIgnoreRules } = await import("./ignore-rules.ts");
  const found = await filesMatching(name, cwd, (folder) =>
    readIgnoreRules(folder, { cwd: options.ignoreRoot ?? cwd, patterns: options.ignore ?? [] }),
  );
  const targets = tell(found, name, cwd, options);
  if (targets.length > 0) return targets;
  if (found.skipped.length > 0) {
    throw new TargetError("no-match", "every file that matches this pattern is ignored", IGNORED);
  }
  throw new TargetError(
    "no-match",
    "no file matches this pattern",
    "`*` stays inside a folder and `**` crosses folders; hidden folders and node_modules are left out",
  );
}

const IGNORED =
  "by .gitignore, --ignore or the config; files that you name one by one are scanned all the same";

async function rulesBelow(
  folder: string,
  cwd: string,
  { ignore = [], ignoreRoot = cwd }: FindOptions,
) {
  const { readIgnoreRules } = await import("./ignore-rules.ts");
  return readIgnoreRules(folder, { cwd: ignoreRoot, patterns: ignore });
}

/** The targets among what was found, and to the user what is none. */
function tell(
  found: FoundFiles,
  given: string,
  cwd: string,
  { onSkipped }: FindOptions,
): readonly (Target | FailedResult)[] {
  for (const { path, because } of found.skipped) {
    onSkipped?.({ name: shownName(path, given, cwd), because });
  }
  return inOrder(found, given, cwd);
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
  if (target.kind === "stdin" || target.kind === "message") return target.kind;
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
  if (!SITE.test(name) || FILE_NAME.test(name) || typeByName(name)) return undefined;
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
