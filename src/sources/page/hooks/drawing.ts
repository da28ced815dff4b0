import type { HookKit } from "./kit.ts";

type Class = { readonly prototype: object } | undefined;

interface DrawingScope {
  readonly CanvasRenderingContext2D: Class;
  readonly OffscreenCanvasRenderingContext2D: Class;
  readonly HTMLCanvasElement: Class;
  readonly OffscreenCanvas: Class;
  readonly WebGLRenderingContext: Class;
  readonly WebGL2RenderingContext: Class;
  readonly Node: { readonly prototype: object };
  readonly Element: (new () => object) & {
    readonly prototype: {
      readonly getBoundingClientRect: () => Record<"width" | "height" | "right" | "bottom", number>;
      readonly checkVisibility: (options: object) => boolean;
    };
  };
  readonly getComputedStyle: (element: object) => { readonly overflow: string };
  readonly innerWidth: number;
  readonly innerHeight: number;
  readonly scrollX: number;
  readonly scrollY: number;
}

interface Drawn {
  /** Printable characters since the canvas was read last, each once. */
  characters: Record<string, true>;
  count: number;
}

interface Read {
  readonly deed: string;
  readonly detail: string;
  readonly script: string;
  readonly canvas: WeakRef<object>;
  isShown: boolean;
}

/**
 * Notes text that is drawn on a canvas and read back, and what WebGL is asked of the graphics card, with
 * whether the canvas was to be seen: then, a moment later or when the page was left. Runs in the page.
 */
export function hookDrawing(kit: HookKit, maxReads: number): void {
  const scope = globalThis as unknown as DrawingScope;
  const { apply } = Reflect;
  const { create } = Object;
  const { get, set } = WeakMap.prototype;
  const { deref } = WeakRef.prototype;
  const { Element: NativeElement } = scope;
  const { getBoundingClientRect, checkVisibility } = NativeElement.prototype;
  const { caller, getterOf, hookCall, note } = kit;
  const { getComputedStyle } = scope;
  const parentOf = getterOf(scope.Node.prototype, "parentElement");
  const NativeWeakRef = WeakRef;
  const isConnected = getterOf(scope.Node.prototype, "isConnected");
  const drawings = new WeakMap<object, Drawn>();
  const reads: Read[] = [];
  const told = create(null) as Record<string, number>;

  function isShown(canvas: object): boolean {
    // An OffscreenCanvas is no node.
    if (!(canvas instanceof NativeElement) || isConnected(canvas) !== true) return false;
    const { width, height, right, bottom } = apply(getBoundingClientRect, canvas, []);
    const isInPage = right + scope.scrollX > 0 && bottom + scope.scrollY > 0;
    const hasRoom = width > 3 && height > 3 && scope.innerWidth > 3 && scope.innerHeight > 3;
    const options = { opacityProperty: true, visibilityProperty: true };
    return hasRoom && isInPage && apply(checkVisibility, canvas, [options]) && !isClipped(canvas);
  }

  /** Whether a box around it has no room, and shows nothing beyond itself. */
  function isClipped(canvas: object): boolean {
    let box = parentOf(canvas) as object | null;
    for (let depth = 0; box && depth < 50; depth++, box = parentOf(box) as object | null) {
      const { width, height } = apply(getBoundingClientRect, box, []);
      const isEmpty = width <= 3 || height <= 3;
      if (isEmpty && apply(getComputedStyle, scope, [box]).overflow !== "visible") return true;
    }
    return false;
  }

  /** Of one script and deed some are enough: an editor reads its picture all the time. */
  function watch(canvas: object, deed: string, detail: string): void {
    if (reads.length >= maxReads) return;
    const script = caller();
    const key = `${deed} ${script}`;
    told[key] = (told[key] ?? 0) + 1;
    if (script === "" || told[key] > 5) return;
    const read = { deed, detail, script, canvas: new NativeWeakRef(canvas), isShown: false };
    reads[reads.length] = read;
    if (reads.length === 1) kit.beforeTelling(lookAgain);
    read.isShown = isShown(canvas);
  }

  function lookAgain(isLast: boolean): void {
    for (let i = 0; i < reads.length; i++) {
      const read = reads[i];
      if (!read) continue;
      const canvas = apply(deref, read.canvas, []) as object | undefined;
      read.isShown ||= canvas !== undefined && isShown(canvas);
      if (isLast) {
        note(read.deed, `${read.detail} ${read.isShown ? "shown" : "unseen"}`, read.script);
      }
    }
    if (isLast) reads.length = 0;
  }

  function hookPainting(context: Class, canvas: Class): void {
    if (!context || !canvas) return;
    const canvasOf = getterOf(context.prototype, "canvas");
    const widthOf = getterOf(canvas.prototype, "width");
    const heightOf = getterOf(canvas.prototype, "height");

    function drawText(self: unknown, [text]: readonly unknown[]): void {
      if (typeof text !== "string") return;
      const on = canvasOf(self) as object;
      let drawn = apply(get, drawings, [on]) as Drawn | undefined;
      if (!drawn) {
        drawn = { characters: create(null), count: 0 };
        apply(set, drawings, [on, drawn]);
      }
      for (let i = 0; i < text.length && i < 100 && drawn.count < 100; i++) {
        const character = text[i] ?? "";
        if (character <= " " || character > "~" || drawn.characters[character]) continue;
        drawn.characters[character] = true;
        drawn.count++;
      }
    }

    function read(on: object, how: string): void {
      const drawn = apply(get, drawings, [on]) as Drawn | undefined;
      if (!drawn || drawn.count === 0) return;
      watch(on, "canvas", `${how} ${widthOf(on)} ${heightOf(on)} ${drawn.count}`);
      drawn.characters = create(null);
      drawn.count = 0;
    }

    hookCall(context.prototype, "fillText", drawText);
    hookCall(context.prototype, "strokeText", drawText);
    hookCall(context.prototype, "drawImage", (self, [source]) => {
      const drawn = apply(get, drawings, [source as object]) as Drawn | undefined;
      if (drawn && drawn.count > 0) {
        apply(set, drawings, [
          canvasOf(self) as object,
          { characters: drawn.characters, count: drawn.count },
        ]);
      }
    });
    hookCall(context.prototype, "getImageData", (self) =>
      read(canvasOf(self) as object, "getImageData"),
    );
    hookCall(canvas.prototype, "toDataURL", (self, [type]) =>
      read(self as object, type === "image/jpeg" ? "toDataURL-jpeg" : "toDataURL"),
    );
    hookCall(canvas.prototype, "toBlob", (self, [, type]) =>
      read(self as object, type === "image/jpeg" ? "toBlob-jpeg" : "toBlob"),
    );
    hookCall(canvas.prototype, "convertToBlob", (self) => read(self as object, "convertToBlob"));
  }

  /** UNMASKED_VENDOR_WEBGL and UNMASKED_RENDERER_WEBGL of WEBGL_debug_renderer_info. */
  function isCard(parameter: unknown): boolean {
    return parameter === 0x9245 || parameter === 0x9246;
  }

  function hookGraphics(context: Class): void {
    if (!context) return;
    const canvasOf = getterOf(context.prototype, "canvas");
    hookCall(context.prototype, "getParameter", (self, [parameter]) => {
      if (typeof parameter !== "number") return;
      note("webgl-parameter", `${parameter}`);
      if (isCard(parameter)) watch(canvasOf(self) as object, "webgl-card", `${parameter}`);
    });
    for (const name of ["getSupportedExtensions", "getShaderPrecisionFormat"]) {
      hookCall(context.prototype, name, () => note("webgl-parameter", name));
    }
  }

  hookPainting(scope.CanvasRenderingContext2D, scope.HTMLCanvasElement);
  hookPainting(scope.OffscreenCanvasRenderingContext2D, scope.OffscreenCanvas);
  hookGraphics(scope.WebGLRenderingContext);
  hookGraphics(scope.WebGL2RenderingContext);
}
