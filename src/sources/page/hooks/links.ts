import type { HookKit } from "./kit.ts";

interface LinkScope {
  readonly HTMLAnchorElement: (new () => object) & { readonly prototype: object };
  readonly Element: { readonly prototype: object };
}

interface Changed {
  readonly link: object;
  readonly before: string;
  readonly by: string;
}

/**
 * Notes links whose address a script changed after they had one, when the page is left: the first
 * address and the last. Runs in the page.
 */
export function hookLinks(kit: HookKit, maxLinks: number, maxUrl: number): void {
  const scope = globalThis as unknown as LinkScope;
  const { apply } = Reflect;
  const { slice } = String.prototype;
  const { HTMLAnchorElement: Anchor } = scope;
  const hrefOf = kit.getterOf(Anchor.prototype, "href");
  const seen = new WeakSet<object>();
  const { add, has } = WeakSet.prototype;
  const changed: Changed[] = [];

  function remember(link: unknown): void {
    if (changed.length >= maxLinks || !(link instanceof Anchor)) return;
    if (apply(has, seen, [link])) return;
    const before = hrefOf(link) as string;
    if (before === "") return;
    apply(add, seen, [link]);
    changed[changed.length] = { link, before, by: kit.caller() };
    if (changed.length === 1) kit.beforeTelling(tellLinks);
  }

  function tellLinks(isLast: boolean): void {
    if (!isLast) return;
    for (let i = 0; i < changed.length; i++) {
      const { link, before, by } = changed[i] as Changed;
      const after = hrefOf(link) as string;
      if (after === before) continue;
      const cut = (url: string) => apply(slice, url, [0, maxUrl]);
      kit.note("link", `${cut(before)}\n${cut(after)}`, by);
    }
  }

  for (const part of ["href", "search", "hash"]) kit.hookSetter(Anchor.prototype, part, remember);
  kit.hookCall(scope.Element.prototype, "setAttribute", (self, [name]) => {
    if (name === "href") remember(self);
  });
}
