import type { Boxes } from "./boxes.ts";
import type { Dom, DomElement, DomRoot, Sheet } from "./dom.ts";
import type { FoundUrl, Loads } from "./loads.ts";
import type { Look, Looks } from "./looks.ts";
import type { Tags } from "./tags.ts";

/** How much of one frame is looked at. */
export interface FrameLimits {
  readonly elements: number;
  /** URLs. */
  readonly found: number;
  /** Milliseconds. */
  readonly time: number;
  /** UTF-16 code units of one URL. */
  readonly url: number;
  /** UTF-16 code units of everything that is handed back. */
  readonly text: number;
}

export interface FrameElement extends FoundUrl {
  readonly tag: string;
  readonly look: Look;
}

/** Text that Node reads with the mail side's reader. */
export interface FrameText {
  /** `tag`: one start tag of a `<link>` or `<meta>`. */
  readonly kind: "tag" | "noscript" | "template" | "style";
  readonly text: string;
  readonly base: string;
  /** Of a style sheet: the start tag of its element, and its media queries. */
  readonly tag?: string;
  readonly media?: string;
}

/** What one frame answers, as JSON. */
export interface FrameSurvey {
  readonly url: string;
  readonly elements: readonly FrameElement[];
  readonly texts: readonly FrameText[];
  /** Style sheets that the browser shows to nobody but their own site. */
  readonly closedSheets: number;
  /** What was cut. */
  readonly cut: readonly ("elements" | "found" | "time" | "url" | "text")[];
}

/** Runs in the page, as text, so everything it needs is inside. Reads, and changes nothing. */
export function surveyFrame(
  dom: Dom,
  boxes: Boxes,
  looks: Looks,
  tags: Tags,
  loads: Loads,
  limits: FrameLimits,
): FrameSurvey {
  const { performance, document, location } = dom.window;
  const end = performance.now() + limits.time;
  const elements: FrameElement[] = [];
  const texts: FrameText[] = [];
  const cut = new Set<FrameSurvey["cut"][number]>();
  const sheets = new Set<Sheet>();
  let closedSheets = 0;
  let seen = 0;
  let textLeft = limits.text;

  const roots: DomRoot[] = [document];
  for (const root of roots) readAttributes(root);
  // Styles cost most and tell least: what there is no time for shall be theirs.
  for (const root of roots) readSheets(dom.sheets(root));
  let styled = 0;
  for (const root of roots) readStyles(root);
  return { url: location.href, elements, texts, closedSheets, cut: [...cut] };

  function readAttributes(root: DomRoot): void {
    const walker = dom.walk(root);
    for (let element = walker.nextNode(); element; element = walker.nextNode()) {
      seen += 1;
      if (seen > limits.elements) return void cut.add("elements");
      if (isLate() || cut.has("found") || cut.has("text")) return;
      readElement(element);
      const shadow = dom.shadow(element);
      if (shadow) roots.push(shadow);
    }
  }

  function readStyles(root: DomRoot): void {
    const walker = dom.walk(root);
    for (let element = walker.nextNode(); element; element = walker.nextNode()) {
      styled += 1;
      if (styled > limits.elements) return;
      if (isLate() || cut.has("found") || cut.has("text")) return;
      readStyle(element);
    }
  }

  function isLate(): boolean {
    if (performance.now() <= end) return false;
    cut.add("time");
    return true;
  }

  function readElement(element: DomElement): void {
    const name = dom.name(element);
    for (const found of loads.ofAttributes(element)) {
      add(element, found, isAction(found) ? {} : looks.of(element));
    }
    if (name === "link" || name === "meta") addText({ kind: "tag", text: tags.start(element) });
    if (name === "noscript") addText({ kind: "noscript", text: dom.text(element) });
    if (name === "template") addText({ kind: "template", text: dom.markup(element) });
  }

  function readStyle(element: DomElement): void {
    const { layout } = boxes.of(element);
    if (layout === "skipped") {
      const style = dom.attribute(element, "style");
      if (style?.includes("url(")) addText({ kind: "tag", text: tags.start(element) });
      return;
    }
    for (const found of loads.ofStyle(element, layout === "done")) {
      const look = found.pseudo
        ? looks.ofPseudo(element, dom.style(element, found.pseudo))
        : looks.of(element);
      add(element, found, look);
    }
  }

  /** What is clicked or sent is no picture: its size tells nothing. */
  function isAction({ trigger }: FoundUrl): boolean {
    return trigger === "click" || trigger === "submit";
  }

  function add(element: DomElement, found: FoundUrl, look: Look): void {
    if (found.url.length > limits.url) return void cut.add("url");
    if (elements.length >= limits.found) return void cut.add("found");
    const tag = tags.start(element);
    if (take(found.url.length + tag.length)) elements.push({ ...found, tag, look });
  }

  function addText(text: Omit<FrameText, "base"> & { readonly base?: string }): void {
    if (text.text.trim() !== "" && take(text.text.length)) texts.push({ base: dom.base, ...text });
  }

  function take(length: number): boolean {
    if (length > textLeft) {
      cut.add("text");
      return false;
    }
    textLeft -= length;
    return true;
  }

  /** Rules with URLs alone: Node needs nothing of the others. */
  function readSheets(own: readonly Sheet[]): void {
    const queue = own.map((sheet) => ({ sheet, owner: sheet.ownerNode }));
    // Grows by what is imported while it is read.
    for (const { sheet, owner } of queue) {
      if (sheets.has(sheet) || sheet.disabled || isLate()) continue;
      sheets.add(sheet);
      const rules = rulesOf(sheet);
      if (!rules) continue;
      let css = "";
      for (let index = 0; index < rules.length && css.length < textLeft; index += 1) {
        if (index % 256 === 255 && isLate()) break;
        const rule = rules[index];
        if (rule?.styleSheet) queue.push({ sheet: rule.styleSheet, owner });
        else if (rule?.cssText.includes("url(")) css += `${rule.cssText}\n`;
      }
      const tag = owner ? tags.start(owner) : "<style>";
      const media = sheet.media.mediaText;
      addText({ kind: "style", text: css, base: sheet.href ?? dom.base, tag, media });
    }
  }

  function rulesOf(sheet: Sheet): Sheet["cssRules"] | undefined {
    try {
      return sheet.cssRules;
    } catch {
      closedSheets += 1;
      return undefined;
    }
  }
}
