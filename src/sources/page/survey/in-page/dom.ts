/**
 * What the in-page functions use of the DOM. The project is compiled without the DOM's own types, so
 * that nothing that runs in Node can take `document` for something that it has.
 */

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Read through {@link Dom} alone, never directly: see there. */
export interface DomElement {
  readonly __element: never;
}
export interface DomRoot {
  readonly __root: never;
}

/** Computed values, by CSS name in camel case. */
export type Style = Readonly<Record<string, string | undefined>> & {
  getPropertyValue(property: string): string;
};

interface Extents {
  readonly clientLeft: number;
  readonly clientTop: number;
  readonly clientWidth: number;
  readonly clientHeight: number;
  readonly scrollLeft: number;
  readonly scrollTop: number;
  readonly scrollWidth: number;
  readonly scrollHeight: number;
}

/** Properties of elements that load, which exist on some of them only. */
interface Properties {
  readonly currentSrc?: unknown;
  readonly src?: unknown;
  readonly complete?: unknown;
  readonly naturalWidth?: unknown;
  readonly noModule?: unknown;
}

export interface Sheet {
  readonly href: string | null;
  readonly disabled: boolean;
  readonly media: { readonly mediaText: string };
  readonly ownerNode: DomElement | null;
  /** Throws for a sheet of another origin. */
  readonly cssRules: ArrayLike<{
    readonly cssText: string;
    readonly styleSheet?: Sheet | null;
  }>;
}

interface PageWindow {
  readonly document: DomRoot;
  readonly location: { readonly href: string };
  readonly innerWidth: number;
  readonly innerHeight: number;
  readonly performance: { now(): number };
  getComputedStyle(element: DomElement, pseudo?: string): Style;
}

/** Everything that is asked of the document. */
export interface Dom {
  readonly window: PageWindow;
  readonly scroller: DomElement | undefined;
  readonly root: DomElement | undefined;
  readonly body: DomElement | undefined;
  readonly base: string;
  /** In lower case for HTML; as written for SVG. */
  name(element: DomElement): string;
  isHtml(element: DomElement): boolean;
  attribute(element: DomElement, name: string): string | undefined;
  attributes(element: DomElement): ArrayLike<{ readonly name: string; readonly value: string }>;
  text(element: DomElement): string;
  /** Of `<template>`: its content; of others: what is in them. */
  markup(element: DomElement): string;
  /** Of what an `<img>` and its kin is: none of these can be named by a page. */
  properties(element: DomElement): Properties;
  /** In the tree as written. */
  parent(element: DomElement): DomElement | undefined;
  /** In the tree as drawn: the slot that it stands in, the host of the shadow tree. */
  container(element: DomElement): DomElement | undefined;
  /** Of a host with an open shadow tree: the child is drawn only in a slot. */
  isUnslotted(element: DomElement, parent: DomElement): boolean;
  firstOf(parent: DomElement, name: string): DomElement | undefined;
  shadow(element: DomElement): DomRoot | undefined;
  sheets(root: DomRoot): readonly Sheet[];
  /** All elements below, in document order. */
  walk(root: DomRoot): { nextNode(): DomElement | null };
  style(element: DomElement, pseudo?: string): Style;
  /** The computed value as text: functions stay functions, `auto` stays `auto`. */
  computed(element: DomElement, property: string): string;
  rect(element: DomElement): Rect;
  hasRects(element: DomElement): boolean;
  isSkipped(element: DomElement): boolean;
  extents(element: DomElement): Extents;
  /** Border box before any transform; undefined for SVG. */
  layoutSize(element: DomElement): { width: number; height: number } | undefined;
  /** Scale and turn of a computed `transform`. */
  matrix(transform: string): { a: number; b: number; c: number; d: number; e: number; f: number };
}

type Prototype = object;

interface Realm extends PageWindow {
  readonly Node: { readonly prototype: Prototype };
  readonly Element: { readonly prototype: Prototype };
  readonly HTMLElement: { readonly prototype: Prototype };
  readonly Document: { readonly prototype: Prototype };
  readonly ShadowRoot: { readonly prototype: Prototype };
  readonly DOMMatrixReadOnly: new (
    text: string,
  ) => { a: number; b: number; c: number; d: number; e: number; f: number };
}

/**
 * Runs in the page, as text, so everything it needs is inside.
 *
 * Every property is read with the getter of its prototype: a form with `<input name="attributes">`,
 * or a document with `<img name="body">`, answers with that element instead, in any world.
 */
export function createDom(window: Realm): Dom {
  const { Node, Element, HTMLElement, Document, ShadowRoot } = window;
  const { document } = window;

  function getter<T>({ prototype }: { readonly prototype: Prototype }, name: string) {
    const read = Object.getOwnPropertyDescriptor(prototype, name)?.get as (this: object) => T;
    return (object: object): T => read.call(object);
  }
  function method<Given extends readonly unknown[], T>(
    { prototype }: { readonly prototype: Prototype },
    name: string,
  ) {
    const run = Object.getOwnPropertyDescriptor(prototype, name)?.value as (
      this: object,
      ...parameters: Given
    ) => T;
    return (object: object, ...parameters: Given): T => run.call(object, ...parameters);
  }

  const localName = getter<string>(Element, "localName");
  const attributesOf = getter<ArrayLike<{ name: string; value: string }>>(Element, "attributes");
  const getAttribute = method<[string], string | null>(Element, "getAttribute");
  const shadowRoot = getter<DomRoot | null>(Element, "shadowRoot");
  const assignedSlot = getter<DomElement | null>(Element, "assignedSlot");
  const children = getter<ArrayLike<DomElement>>(Element, "children");
  const innerHtml = getter<string>(Element, "innerHTML");
  const parentNode = getter<(DomElement & DomRoot) | null>(Node, "parentNode");
  const nodeType = getter<number>(Node, "nodeType");
  const textContent = getter<string | null>(Node, "textContent");
  const host = getter<DomElement>(ShadowRoot, "host");
  const boundingRect = method<[], Rect>(Element, "getBoundingClientRect");
  const clientRects = method<[], ArrayLike<Rect>>(Element, "getClientRects");
  const checkVisibility = method<[object], boolean>(Element, "checkVisibility");
  const styleMap = method<[], { get(name: string): { toString(): string } | null }>(
    Element,
    "computedStyleMap",
  );
  const walker = method<[DomRoot, number], { nextNode(): DomElement | null }>(
    Document,
    "createTreeWalker",
  );
  const ELEMENTS = 1;
  const FRAGMENT = 11;

  const sheetsOf = getter<ArrayLike<Sheet>>(Document, "styleSheets");
  const adoptedOf = getter<ArrayLike<Sheet>>(Document, "adoptedStyleSheets");
  const shadowSheetsOf = getter<ArrayLike<Sheet>>(ShadowRoot, "styleSheets");
  const shadowAdoptedOf = getter<ArrayLike<Sheet>>(ShadowRoot, "adoptedStyleSheets");

  const extents = [
    "clientLeft",
    "clientTop",
    "clientWidth",
    "clientHeight",
    "scrollLeft",
    "scrollTop",
    "scrollWidth",
    "scrollHeight",
  ].map((name) => [name, getter<number>(Element, name)] as const);
  const offsetWidth = getter<number>(HTMLElement, "offsetWidth");
  const offsetHeight = getter<number>(HTMLElement, "offsetHeight");

  const isHtml = (element: DomElement) =>
    Object.prototype.isPrototypeOf.call(HTMLElement.prototype, element);

  const parent = (element: DomElement) => {
    const node = parentNode(element);
    return node && nodeType(node) === ELEMENTS ? node : undefined;
  };

  return {
    window,
    scroller:
      getter<DomElement | null>(Document, "scrollingElement")(document) ??
      getter<DomElement | null>(Document, "documentElement")(document) ??
      undefined,
    root: getter<DomElement | null>(Document, "documentElement")(document) ?? undefined,
    body: getter<DomElement | null>(Document, "body")(document) ?? undefined,
    base: getter<string>(Node, "baseURI")(document),
    name: localName,
    isHtml,
    attribute: (element, name) => getAttribute(element, name) ?? undefined,
    attributes: attributesOf,
    text: (element) => textContent(element) ?? "",
    markup: innerHtml,
    properties: (element) => element as unknown as Properties,
    parent,
    container: (element) => {
      const slot = assignedSlot(element);
      if (slot) return slot;
      const node = parentNode(element);
      if (!node) return undefined;
      if (nodeType(node) === ELEMENTS) return node;
      return nodeType(node) === FRAGMENT &&
        Object.prototype.isPrototypeOf.call(ShadowRoot.prototype, node)
        ? host(node)
        : undefined;
    },
    isUnslotted: (element, above) =>
      parentNode(element) === (above as object) &&
      shadowRoot(above) !== null &&
      assignedSlot(element) === null,
    firstOf: (above, name) => {
      const all = children(above);
      for (let index = 0; index < all.length; index += 1) {
        const child = all[index];
        if (child && localName(child) === name) return child;
      }
      return undefined;
    },
    shadow: (element) => shadowRoot(element) ?? undefined,
    sheets: (root) =>
      root === document
        ? [...Array.from(sheetsOf(root)), ...Array.from(adoptedOf(root))]
        : [...Array.from(shadowSheetsOf(root)), ...Array.from(shadowAdoptedOf(root))],
    walk: (root) => walker(document, root, ELEMENTS),
    style: (element, pseudo) => window.getComputedStyle(element, pseudo),
    computed: (element, property) => styleMap(element).get(property)?.toString() ?? "",
    rect: boundingRect,
    hasRects: (element) => clientRects(element).length > 0,
    isSkipped: (element) => !checkVisibility(element, { contentVisibilityAuto: true }),
    extents: (element) =>
      Object.fromEntries(
        extents.map(([name, read]) => [name, read(element)]),
      ) as unknown as Extents,
    layoutSize: (element) =>
      isHtml(element) ? { width: offsetWidth(element), height: offsetHeight(element) } : undefined,
    matrix: (transform) => new window.DOMMatrixReadOnly(transform),
  };
}
