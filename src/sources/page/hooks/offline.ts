import type { HookKit } from "./kit.ts";

interface OfflineScope {
  readonly Cache?: { readonly prototype: object };
  readonly ServiceWorkerContainer?: { readonly prototype: object };
  readonly TrustedScriptURL?: (new () => object) & {
    readonly prototype: { readonly toString: () => string };
  };
}

/**
 * Notes the text that scripts put into the page's caches, under its address, and the service workers
 * that they register, with the query of their address. Runs in the page.
 *
 * @param maxPuts whose text is looked at; each is read from a copy of its own
 * @param maxBody characters from which on a text is a file of the site and no note of a visitor
 */
export function hookOffline(
  { caller, getterOf, hookCall, note }: HookKit,
  maxPuts: number,
  maxBody: number,
  maxText: number,
): void {
  const scope = globalThis as unknown as OfflineScope;
  const { apply } = Reflect;
  const { indexOf, slice } = String.prototype;
  const { clone } = Response.prototype;
  const { get: headerOf } = Headers.prototype;
  const { getReader } = ReadableStream.prototype;
  const { cancel, read } = ReadableStreamDefaultReader.prototype;
  const { decode } = TextDecoder.prototype;
  const { then } = Promise.prototype;
  const [typeOf, headersOf, bodyOf] = [
    getterOf(Response.prototype, "type"),
    getterOf(Response.prototype, "headers"),
    getterOf(Response.prototype, "body"),
  ];
  const urlOf = getterOf(Request.prototype, "url");
  const hrefOf = getterOf(URL.prototype, "href");
  const trustedText = scope.TrustedScriptURL?.prototype.toString;
  const [NativeRequest, NativeUrl, Trusted] = [Request, URL, scope.TrustedScriptURL];
  // Bytes that are no text, as of pictures, throw.
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let left = maxPuts;

  function at(text: string, part: string): number {
    return apply(indexOf, text, [part]) as number;
  }

  function cut(text: string, from: number, to: number): string {
    return apply(slice, text, [from, to]) as string;
  }

  /** What has a string form of the page's own making is left out: asking twice would show. */
  function addressOf(input: unknown): string {
    if (typeof input === "string") return input;
    if (input instanceof NativeRequest) return urlOf(input) as string;
    if (input instanceof NativeUrl) return hrefOf(input) as string;
    return Trusted && trustedText && input instanceof Trusted ? apply(trustedText, input, []) : "";
  }

  /** Made by the script itself, or fetched as data: fetched pages, styles and scripts are files. */
  function isData(response: unknown): boolean {
    const type = typeOf(response);
    if (type === "default") return true;
    if (type !== "basic" && type !== "cors") return false;
    const content = apply(headerOf, headersOf(response), ["content-type"]) as string | null;
    return content !== null && (at(content, "text/plain") === 0 || at(content, "json") > 0);
  }

  /** Settles silently: an error of ours must not become an unhandled rejection of the page's. */
  function after<Value>(promise: Promise<Value>, look: (value: Value) => void): void {
    const quietly = (value: Value) => {
      try {
        look(value);
      } catch {
        // It is no text.
      }
    };
    apply(then, promise, [quietly, () => undefined]);
  }

  hookCall(scope.Cache?.prototype, "put", (_self, [request, response]) => {
    const address = addressOf(request);
    if (left <= 0 || address === "" || !isData(response)) return;
    left--;
    const by = caller();
    const body = by === "" ? null : bodyOf(apply(clone, response, []));
    if (!body) return;
    const reader = apply(getReader, body, []) as ReadableStreamDefaultReader<Uint8Array>;
    after(apply(read, reader, []) as ReturnType<typeof reader.read>, ({ value }) => {
      after(apply(cancel, reader, []) as Promise<void>, () => undefined);
      const text = apply(decode, decoder, [value]) as string;
      if (text === "" || text.length > maxBody) return;
      note("stores", `Cache API\n${cut(address, 0, 200)}\n${cut(text, 0, maxText)}`, by);
    });
  });
  hookCall(scope.ServiceWorkerContainer?.prototype, "register", (_self, [script]) => {
    const address = addressOf(script);
    const hash = at(address, "#");
    const url = hash < 0 ? address : cut(address, 0, hash);
    const mark = at(url, "?");
    const end = mark < 0 ? url.length : mark;
    if (end === 0) return;
    const query = cut(url, end + 1, end + 1 + maxText);
    note("stores", `service worker\n${cut(url, 0, end < 200 ? end : 200)}\n${query}`);
  });
}
