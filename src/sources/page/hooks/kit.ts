/** What all hooks share: how they take hold of the page's functions, and how they tell what they saw. */
export interface HookKit {
  /** Sends one text out of the page. */
  readonly send: (text: string) => void;
  /** Puts a proxy in the place of a function; undefined where there is none. */
  readonly hook: (owner: object, name: string, handler: ProxyHandler<never>) => unknown;
  /** Looks at each call before it is made, as it would have been made. */
  readonly hookCall: (owner: object | undefined, name: string, look: Look) => void;
  /** The same for each reading, and each writing, of a property. */
  readonly hookGetter: (owner: object | undefined, name: string, look: Look) => void;
  readonly hookSetter: (owner: object | undefined, name: string, look: Look) => void;
  /** The getter that the page cannot replace. */
  readonly getterOf: (owner: object | undefined, name: string) => (self: unknown) => unknown;
  /** Stack of the call that is being looked at; empty where the page withholds it. */
  readonly stack: () => string;
  /**
   * Puts down that the calling script did this: each once, and told together a moment later. Callers
   * of the same deed beyond some dozens are not looked for.
   */
  readonly note: (deed: string, detail: string, caller?: string) => void;
  /** URL of the script that calls, or of the document where it has none; empty for our own calls. */
  readonly caller: () => string;
  /** Runs whenever notes are told: what only shows after the call; the last time when the page is left. */
  readonly beforeTelling: (look: (isLast: boolean) => void) => void;
}

type Look = (self: unknown, args: readonly unknown[]) => void;

export interface HookLimits {
  /** Notes of one document. */
  readonly notes: number;
  /** Calls whose caller is looked for, of one deed and detail: a stack costs some microseconds. */
  readonly callers: number;
  /** Milliseconds that a note waits for others. */
  readonly delay: number;
}

interface Scope {
  readonly document: object;
  readonly Document: { readonly prototype: object };
  readonly EventTarget: { readonly prototype: { readonly addEventListener: () => void } };
}

/**
 * Runs in the page, where everything may be replaced by the page's own: takes what is needed before the
 * page runs, and calls no method of an object that the page could have changed since.
 *
 * @param binding name of the function that DevTools put there; it is gone afterwards
 */
export function createKit(
  binding: string,
  { notes: maxNotes, callers: maxCallers, delay }: HookLimits,
): HookKit | undefined {
  const scope = globalThis as unknown as Scope & Record<string, unknown>;
  const send = scope[binding] as ((text: string) => void) | undefined;
  delete scope[binding];
  if (typeof send !== "function") return undefined;

  const { apply, defineProperty, getOwnPropertyDescriptor } = Reflect;
  const { create } = Object;
  const { indexOf, lastIndexOf, slice } = String.prototype;
  const { addEventListener } = scope.EventTarget.prototype;
  const encode = encodeURIComponent;
  const later = setTimeout;
  const NativeError = Error;
  const NativeProxy = Proxy;
  const { document } = scope;

  function getterOf(owner: object | undefined, name: string): (self: unknown) => unknown {
    const get = owner && getOwnPropertyDescriptor(owner, name)?.get;
    return get ? (self) => apply(get, self, []) : () => undefined;
  }
  const urlOf = getterOf(scope.Document.prototype, "URL");

  function hook(owner: object, name: string, handler: ProxyHandler<never>): unknown {
    const descriptor = getOwnPropertyDescriptor(owner, name);
    if (typeof descriptor?.value !== "function") return undefined;
    const value = new NativeProxy(descriptor.value as never, handler);
    defineProperty(owner, name, { ...descriptor, value });
    return value;
  }

  function looking(look: Look): ProxyHandler<never> {
    return {
      apply(target: () => unknown, self: unknown, args: unknown[]) {
        try {
          look(self, args);
        } catch {
          // The page's own error, if it is one, is thrown by the call itself.
        }
        return apply(target, self, args);
      },
    } as ProxyHandler<never>;
  }

  function hookAccessor(part: "get" | "set") {
    return (owner: object | undefined, name: string, look: Look): void => {
      const descriptor = owner && getOwnPropertyDescriptor(owner, name);
      const accessor = descriptor?.[part];
      if (!owner || !accessor || !descriptor.configurable) return;
      const value = new NativeProxy(accessor as never, looking(look));
      defineProperty(owner, name, { ...descriptor, [part]: value });
    };
  }

  function stack(): string {
    const { stack: text } = new NativeError();
    return typeof text === "string" ? text : "";
  }

  /** Innermost place with a URL, as in `at send (https://a.example/t.js:12:3)`, without its numbers. */
  function caller(): string {
    const text = stack();
    let hasBlob = false;
    for (let from = 0; ; ) {
      const colon = at(indexOf, text, "://", from);
      if (colon < 0) return hasBlob ? (urlOf(document) as string) : "";
      const [bracket, blank] = [
        at(lastIndexOf, text, "(", colon),
        at(lastIndexOf, text, " ", colon),
      ];
      const start = (bracket > blank ? bracket : blank) + 1;
      from = at(indexOf, text, "\n", colon);
      if (from < 0) from = text.length;
      const scheme = apply(slice, text, [start, colon]) as string;
      if (scheme === "blob:https" || scheme === "blob:http") hasBlob = true;
      if (scheme !== "https" && scheme !== "http") continue;
      const line = apply(slice, text, [start, from]) as string;
      const column = at(lastIndexOf, line, ":", line.length);
      return apply(slice, line, [0, at(lastIndexOf, line, ":", column - 1)]) as string;
    }
  }

  function at(find: typeof indexOf, text: string, part: string, from: number): number {
    return apply(find, text, [part, from]) as number;
  }

  /** Callers of each deed, by name and by number. */
  const known = create(null) as Record<string, { looks: number; of: Record<string, true> }>;
  const looks: ((isLast: boolean) => void)[] = [];
  let lines = "";
  let isWaiting = false;
  let left = maxNotes;

  function wait(): void {
    if (isWaiting) return;
    isWaiting = true;
    later(() => tell(false), delay);
  }

  function tell(isLast: boolean): void {
    isWaiting = false;
    for (let i = 0; i < looks.length; i++) {
      try {
        looks[i]?.(isLast);
      } catch {
        // What it looks at is the page's, and may be gone.
      }
    }
    if (lines !== "") send?.(`notes\n${lines}`);
    lines = "";
  }

  function note(deed: string, detail: string, by?: string): void {
    const key = `${deed} ${detail}`;
    known[key] ??= { looks: 0, of: create(null) };
    const { of } = known[key];
    if (known[key].looks++ >= maxCallers || left <= 0) return;
    const script = by ?? caller();
    if (script === "" || of[script]) return;
    of[script] = true;
    left--;
    lines += `${deed} ${encode(detail)} ${encode(script)}\n`;
    wait();
  }

  apply(addEventListener, globalThis, ["pagehide", () => tell(true)]);

  return {
    send,
    hook,
    hookCall: (owner, name, look) => void (owner && hook(owner, name, looking(look))),
    hookGetter: hookAccessor("get"),
    hookSetter: hookAccessor("set"),
    getterOf,
    stack,
    note,
    caller,
    beforeTelling(look) {
      looks[looks.length] = look;
      wait();
    },
  };
}
