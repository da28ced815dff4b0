import type { ServerResponse } from "node:http";
import type { SeenRequest } from "./server.ts";

export interface PlainAnswer {
  /** Headers of a 103 (Early Hints) that goes before. */
  readonly early?: Readonly<Record<string, string>>;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Uint8Array;
}

/** What the test server says; a function writes the response itself, and may never end it. */
export type Answer = PlainAnswer | ((response: ServerResponse, request: SeenRequest) => void);

/** The smallest transparent GIF, 1×1. */
const PIXEL = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>';

/** What a file of this ending is sent as, and what it holds where a test names no content. */
const FILES: Readonly<Record<string, readonly [type: string, body: string | Uint8Array]>> = {
  css: ["text/css", ""],
  gif: ["image/gif", PIXEL],
  html: ["text/html; charset=utf-8", "<!doctype html><title>Empty</title>"],
  ico: ["image/x-icon", PIXEL],
  jpg: ["image/jpeg", PIXEL],
  js: ["text/javascript", ""],
  json: ["application/json", "{}"],
  mp4: ["video/mp4", ""],
  pdf: ["application/pdf", "%PDF-1.4"],
  png: ["image/png", PIXEL],
  svg: ["image/svg+xml", SVG],
  txt: ["text/plain", ""],
  vtt: ["text/vtt", "WEBVTT\n"],
  wav: ["audio/wav", ""],
  webmanifest: ["application/manifest+json", "{}"],
  woff2: ["font/woff2", ""],
};

/** Everybody may read everything, with credentials too; nothing is kept in a cache. */
export function openHeaders({ headers }: Pick<SeenRequest, "headers">): Record<string, string> {
  return {
    "access-control-allow-origin": headers.origin ?? "*",
    "access-control-allow-credentials": "true",
    "access-control-allow-headers": headers["access-control-request-headers"] ?? "*",
    "access-control-allow-methods": "GET, POST, PUT, DELETE",
    "cross-origin-resource-policy": "cross-origin",
    "cache-control": "no-store",
  };
}

/** The content type that a path's ending stands for. */
export function contentType(path: string): string | undefined {
  return fileOf(path)?.[0];
}

/** An answer by the path's ending: an empty file of its kind, 204 where it has none. */
export function defaultAnswer(request: Pick<SeenRequest, "path" | "headers">): PlainAnswer {
  const headers = openHeaders(request);
  const file = fileOf(request.path);
  if (!file) return { status: 204, headers };
  const [type, body] = file;
  return { headers: { ...headers, "content-type": type }, body };
}

function fileOf(path: string): readonly [string, string | Uint8Array] | undefined {
  const ending = /\.([a-z0-9]+)$/.exec(path.split("?", 1)[0] ?? "")?.[1];
  return ending === undefined ? undefined : FILES[ending];
}
