import type { HookKit } from "./kit.ts";

interface StorageScope {
  readonly Document: { readonly prototype: object };
  readonly Storage: { readonly prototype: object };
  readonly CookieStore?: { readonly prototype: object };
  readonly IDBObjectStore?: { readonly prototype: object };
  readonly localStorage: object;
}

/** Notes what scripts keep in the browser, and under which name. Runs in the page. */
export function hookStorage(
  { getterOf, hookCall, hookSetter, note }: HookKit,
  maxText: number,
): void {
  const scope = globalThis as unknown as StorageScope;
  const { apply, getOwnPropertyDescriptor, ownKeys } = Reflect;
  const { indexOf, slice } = String.prototype;
  const nameOf = getterOf(scope.IDBObjectStore?.prototype, "name");

  function cut(text: string, from: number, to: number): string {
    return apply(slice, text, [from, to]) as string;
  }

  /** Only text: what else it is would have to be asked of the page's own objects. */
  function keep(where: string, name: unknown, value: unknown): void {
    if (typeof name !== "string" || typeof value !== "string" || value === "") return;
    note("stores", `${where}\n${cut(name, 0, 200)}\n${cut(value, 0, maxText)}`);
  }

  hookSetter(scope.Document.prototype, "cookie", (_self, [cookie]) => {
    if (typeof cookie !== "string") return;
    const equals = apply(indexOf, cookie, ["="]) as number;
    const end = apply(indexOf, cookie, [";"]) as number;
    const last = end < 0 ? cookie.length : end;
    if (equals > 0 && equals < last)
      keep("cookie", cut(cookie, 0, equals), cut(cookie, equals + 1, last));
  });
  hookCall(scope.CookieStore?.prototype, "set", (_self, [first, value]) => {
    const cookie = first as { readonly name?: unknown; readonly value?: unknown };
    if (typeof first === "string") keep("cookie", first, value);
    else keep("cookie", cookie.name, cookie.value);
  });
  hookCall(scope.Storage.prototype, "setItem", (self, [key, value]) =>
    keep(self === scope.localStorage ? "localStorage" : "sessionStorage", key, value),
  );
  for (const method of ["put", "add"]) {
    hookCall(scope.IDBObjectStore?.prototype, method, (self, [value]) => {
      const name = nameOf(self);
      keep("IndexedDB", name, value);
      if (typeof value !== "object" || value === null) return;
      const keys = ownKeys(value);
      for (let i = 0; i < keys.length && i < 20; i++) {
        const key = keys[i];
        if (typeof key !== "string") continue;
        keep("IndexedDB", `${name} ${key}`, getOwnPropertyDescriptor(value, key)?.value);
      }
    });
  }
}
