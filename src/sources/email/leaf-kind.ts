import type { Leaf } from "./part.ts";

/** What a part can load, as far as its type, name and surroundings tell. */
export type LeafKind =
  | { readonly kind: "markup"; readonly language: "html" | "xml"; readonly onlyIn?: string }
  | {
      readonly kind:
        | "calendar"
        | "certificate"
        | "external"
        | "text"
        | "undeclared"
        | "unknown"
        | "nothing";
    }
  /** What keeps it from being read, as the end of a sentence that starts with the part. */
  | { readonly kind: "closed"; readonly why: string };

const ENCRYPTED = (by: string) => `is encrypted (${by}): what it loads cannot be seen`;

const HARMLESS =
  /^(?:(?:image|audio|video|font|model|chemical)\/|message\/|application\/(?:pdf|zip|gzip|x-gzip|x-zip-compressed|msword|rtf|json|pgp-(?:signature|keys|encrypted)|vnd\.)|text\/(?:css|csv|rtf|vcard|x-vcard|directory|x-amp-css|rfc822-headers)$)/;

const MARKUP_NAME = /\.(?:html?|xhtml|xht|shtml|svgz?|hta)$/i;

export function kindOfLeaf(leaf: Leaf): LeafKind {
  const { type, fileName = "", attachment } = leaf;
  const closed = closedBy(leaf);
  if (closed) return closed;
  const onlyIn = attachment === undefined ? undefined : `attachment ${attachment}`;
  const markup = (language: "html" | "xml", where: string | undefined = onlyIn): LeafKind => ({
    kind: "markup",
    language,
    ...(where !== undefined && { onlyIn: where }),
  });
  switch (type.value) {
    case "text/html":
      return markup("html");
    case "text/x-amp-html":
      return markup("html", onlyIn ?? "amp");
    case "text/watch-html":
      return markup("html", onlyIn ?? "watch");
    case "application/xhtml+xml":
      return markup("xml");
    // A picture in the mail loads nothing; opened by itself, it is a document.
    case "image/svg+xml":
      return markup("xml", onlyIn ?? `attachment ${fileName || type.value}`);
    case "text/calendar":
    case "application/ics":
      return { kind: "calendar" };
    case "application/pkcs7-signature":
    case "application/x-pkcs7-signature":
      return { kind: "certificate" };
    case "message/external-body":
      return { kind: "external" };
  }
  if (type.value.includes("html")) return markup("html");
  if (!leaf.declared) return { kind: "undeclared" };
  if (type.value === "text/plain" && !MARKUP_NAME.test(fileName)) return { kind: "text" };
  if (MARKUP_NAME.test(fileName)) {
    const language = /\.(?:xhtml|xht|svg)$/i.test(fileName) ? "xml" : "html";
    return markup(language, `attachment ${fileName}`);
  }
  if (/\.ics$/i.test(fileName)) return { kind: "calendar" };
  return { kind: HARMLESS.test(type.value) ? "nothing" : "unknown" };
}

function closedBy({ type, fileName = "", encrypted }: Leaf): LeafKind | undefined {
  if (encrypted) {
    if (type.value === "application/pgp-encrypted") return { kind: "nothing" };
    return { kind: "closed", why: ENCRYPTED("PGP") };
  }
  if (/^application\/(?:x-)?pkcs7-mime$/.test(type.value) || /\.p7[mz]$/i.test(fileName)) {
    const smime = type.parameters.get("smime-type")?.toLowerCase();
    if (smime === "certs-only") return { kind: "certificate" };
    if (smime === "signed-data" || /\.p7z$/i.test(fileName) || smime === "compressed-data") {
      return { kind: "closed", why: "is wrapped by S/MIME: what it loads was not read" };
    }
    return { kind: "closed", why: ENCRYPTED("S/MIME") };
  }
  if (type.value === "application/ms-tnef" || /^winmail\.dat$/i.test(fileName)) {
    return { kind: "closed", why: "is in Outlook's own format (TNEF): what it loads was not read" };
  }
  if (type.value === "message/partial") {
    return { kind: "closed", why: "is a piece of a longer message: what it loads was not read" };
  }
  return undefined;
}
