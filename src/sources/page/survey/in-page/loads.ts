import type { Dom, DomElement, Style } from "./dom.ts";

/** One URL that an element loads, or could load; plain JSON apart from the element. */
export interface FoundUrl {
  readonly url: string;
  readonly type: string;
  readonly trigger: string;
  /** Nothing in the document tells that it was requested. */
  readonly potential: boolean;
  readonly attribute?: string;
  readonly property?: string;
  readonly pseudo?: string;
}

export interface Loads {
  /** What its attributes load. */
  ofAttributes(element: DomElement): readonly FoundUrl[];
  /** Images of its computed style, `::before` and `::after` included. */
  ofStyle(element: DomElement, isDrawn: boolean): readonly FoundUrl[];
}

/**
 * Runs in the page, as text, so everything it needs is inside. `<link>`, `<meta>`, `<noscript>` and
 * `<template>` are read in Node, with the tables of the mail side.
 */
export function createLoads(dom: Dom): Loads {
  const NETWORK = /^(?:https?|wss?|ftp):/;
  /** Script types that a browser runs; others are data, or wait for consent. */
  const SCRIPT_TYPE =
    /^(?:|module|(?:text|application)\/(?:x-)?(?:java|ecma)script|text\/jscript|text\/livescript|text\/javascript1\.[0-5])$/;
  const IMAGE_PROPERTIES = [
    "background-image",
    "border-image-source",
    "mask-image",
    "content",
    "list-style-image",
    "shape-outside",
    "cursor",
  ];
  /** They have no `::before`, and to compute its style is what costs most. */
  const NO_PSEUDO = /^(?:audio|br|canvas|embed|frame|iframe|img|input|object|video|wbr)$/;

  return { ofAttributes, ofStyle };

  function absolute(url: string | undefined): string | undefined {
    if (
      url === undefined ||
      url.trim() === "" ||
      /^\s*(?:data|blob|javascript):/i.test(url.slice(0, 100))
    )
      return undefined;
    try {
      const { href } = new URL(url, dom.base);
      return NETWORK.test(href) ? href : undefined;
    } catch {
      return undefined;
    }
  }

  function ofAttributes(element: DomElement): readonly FoundUrl[] {
    const name = dom.name(element);
    const found: FoundUrl[] = [];
    const attribute = (wanted: string) => dom.attribute(element, wanted);
    const add = (
      attribute: string,
      url: string | undefined,
      type: string,
      { trigger = "open", potential = false }: { trigger?: string; potential?: boolean } = {},
    ) => {
      const href = absolute(url);
      if (href !== undefined) found.push({ url: href, type, trigger, potential, attribute });
    };
    const isLazy = attribute("loading")?.toLowerCase() === "lazy";
    const lazy = isLazy ? { trigger: "scroll", potential: true } : {};

    if (!dom.isHtml(element)) {
      const href = attribute("href") ?? attribute("xlink:href");
      if (name === "image" || name === "feImage" || name === "use") add("href", href, "image");
      if (name === "script") add("href", href, "script");
      if (name === "a" && attribute("ping") !== undefined) addPings();
      return found;
    }
    switch (name) {
      case "img":
        addImage();
        break;
      case "input":
        if (attribute("type")?.trim().toLowerCase() === "image")
          add("src", attribute("src"), "image");
        addForm("formaction");
        break;
      case "button":
        addForm("formaction");
        break;
      case "form":
        addForm("action");
        break;
      case "video":
        add("poster", attribute("poster"), "image", lazy);
        addMedia();
        break;
      case "audio":
        addMedia();
        break;
      case "track":
        add("src", attribute("src"), "media", { potential: attribute("default") === undefined });
        break;
      case "iframe":
      case "frame":
        add("src", attribute("src"), "document", lazy);
        break;
      case "embed":
        add("src", attribute("src"), "document");
        break;
      case "object":
        add("data", attribute("data"), "document");
        break;
      case "script": {
        const isRun = SCRIPT_TYPE.test(attribute("type")?.trim().toLowerCase() ?? "");
        const isOld = attribute("nomodule") !== undefined;
        add("src", attribute("src"), "script", { potential: !isRun || isOld });
        break;
      }
      case "a":
      case "area":
        addPings();
        break;
    }
    return found;

    function addPings(): void {
      for (const url of (attribute("ping") ?? "").slice(0, 20_000).split(/\s+/)) {
        add("ping", url, "ping", { trigger: "click", potential: true });
      }
    }

    function addImage(): void {
      const { currentSrc, complete, naturalWidth } = dom.properties(element);
      const isWaiting = isLazy && !naturalWidth && !(complete === true && currentSrc);
      const src = attribute("src");
      const chosen = String(currentSrc ?? "") || src;
      const name = absolute(chosen) === absolute(src) ? "src" : "srcset";
      add(name, chosen, "image", isWaiting ? lazy : {});
      // Waiting or without a src: the browser has not chosen yet, so the first candidate stands in.
      if (found.length === 0) {
        add(
          "srcset",
          /^[\s,]*(\S*[^\s,])/.exec(attribute("srcset")?.slice(0, 5_000) ?? "")?.[1],
          "image",
          isWaiting ? lazy : {},
        );
      }
    }

    function addMedia(): void {
      const preload = attribute("preload")?.toLowerCase();
      const isAuto = attribute("autoplay") !== undefined;
      const isWaiting = !isAuto && preload === "none";
      const { currentSrc } = dom.properties(element);
      add("src", String(currentSrc ?? "") || attribute("src"), "media", {
        ...(isWaiting ? { trigger: "click" } : {}),
        potential: isWaiting,
      });
    }

    /** To another host: what is sent to the page's own is not news. */
    function addForm(attribute: string): void {
      const url = absolute(dom.attribute(element, attribute));
      if (url === undefined || new URL(url).host === hostOf(dom.base)) return;
      add(attribute, url, "document", { trigger: "submit", potential: true });
    }
  }

  function hostOf(url: string): string | undefined {
    try {
      return new URL(url).host;
    } catch {
      return undefined;
    }
  }

  function ofStyle(element: DomElement, isDrawn: boolean): readonly FoundUrl[] {
    const style = dom.style(element);
    const found = urlsOf(style, element, undefined, !isDrawn);
    if (!isDrawn || NO_PSEUDO.test(dom.name(element))) return found;
    for (const pseudo of ["::before", "::after"]) {
      const own = dom.style(element, pseudo);
      // Without content there is no such box, and nothing of it is loaded.
      if (own.content === "none" || own.content === "normal") continue;
      found.push(...urlsOf(own, element, pseudo, own.display === "none"));
    }
    return found;
  }

  /** Taken over by every element inside: only where it begins does it say anything. */
  function isInherited(element: DomElement, property: string, value: string): boolean {
    const parent = dom.container(element);
    return parent !== undefined && dom.style(parent).getPropertyValue(property) === value;
  }

  function urlsOf(
    style: Style,
    element: DomElement,
    pseudo: string | undefined,
    potential: boolean,
  ): FoundUrl[] {
    const found: FoundUrl[] = [];
    for (const property of IMAGE_PROPERTIES) {
      const value = style.getPropertyValue(property);
      if (!value.includes("url(")) continue;
      if (property === "cursor" && (pseudo || isInherited(element, property, value))) continue;
      if (property === "list-style-image" && style.display !== "list-item") continue;
      for (const [, url = ""] of value.matchAll(/url\("((?:[^"\\]|\\.)*)"\)/g)) {
        const href = absolute(url.replace(/\\(["\\])/g, "$1"));
        if (href === undefined) continue;
        found.push({
          url: href,
          type: "image",
          trigger: "open",
          potential,
          property,
          ...(pseudo !== undefined && { pseudo }),
        });
      }
    }
    return found;
  }
}
