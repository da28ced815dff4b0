import type { HookKit } from "./kit.ts";

interface ListeningScope {
  readonly document: object;
  readonly EventTarget: { readonly prototype: object };
  readonly MutationObserver: { readonly prototype: object };
  readonly Document: { readonly prototype: object };
}

/** Notes who listens to what a visitor does anywhere in the page, and to its changes. Runs in the page. */
export function hookListeners({ getterOf, hookCall, note }: HookKit): void {
  const scope = globalThis as unknown as ListeningScope;
  const { document } = scope;
  const rootOf = getterOf(scope.Document.prototype, "documentElement");
  const bodyOf = getterOf(scope.Document.prototype, "body");
  const kinds: Record<string, string> = Object.assign(Object.create(null), {
    mousemove: "mouse",
    pointermove: "mouse",
    touchmove: "mouse",
    scroll: "scroll",
    keydown: "keys",
    keyup: "keys",
    keypress: "keys",
    input: "input",
    change: "input",
  });

  function isWhole(target: unknown): boolean {
    return target === document || target === rootOf(document) || target === bodyOf(document);
  }

  hookCall(scope.EventTarget.prototype, "addEventListener", (self, [type]) => {
    const kind = typeof type === "string" ? kinds[type] : undefined;
    const isWindow = self === globalThis || self === undefined;
    if (kind && (isWindow || isWhole(self))) note("listens", kind);
  });
  hookCall(scope.MutationObserver.prototype, "observe", (_self, [target, options]) => {
    const isDeep = (options as { readonly subtree?: unknown } | undefined)?.subtree === true;
    if (isDeep && isWhole(target)) note("listens", "changes");
  });
}
