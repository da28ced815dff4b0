import type { HookKit } from "./kit.ts";

type Class = { readonly prototype: object } | undefined;

interface FontScope {
  readonly CanvasRenderingContext2D: Class;
  readonly OffscreenCanvasRenderingContext2D: Class;
  readonly FontFaceSet: Class;
  readonly HTMLElement: Class;
}

/**
 * Notes each font that is asked for by name where its presence shows: set on a canvas, checked, or given
 * to an element whose width is then measured. Runs in the page.
 *
 * @param maxMeasured elements whose measuring is looked at, since pages measure all the time
 */
export function hookFonts(
  { getterOf, hookCall, hookGetter, hookSetter, note }: HookKit,
  maxMeasured: number,
): void {
  const scope = globalThis as unknown as FontScope;
  const styleOf = getterOf(scope.HTMLElement?.prototype, "style");
  let left = maxMeasured;

  function noteFont(font: unknown): void {
    if (typeof font === "string" && font !== "" && font.length < 200) note("font", font);
  }

  for (const context of [scope.CanvasRenderingContext2D, scope.OffscreenCanvasRenderingContext2D]) {
    hookSetter(context?.prototype, "font", (_self, [font]) => noteFont(font));
  }
  hookCall(scope.FontFaceSet?.prototype, "check", (_self, [font]) => noteFont(font));
  for (const name of ["offsetWidth", "offsetHeight"]) {
    hookGetter(scope.HTMLElement?.prototype, name, (self) => {
      if (left-- <= 0) return;
      noteFont((styleOf(self) as { readonly fontFamily?: string } | undefined)?.fontFamily);
    });
  }
}
