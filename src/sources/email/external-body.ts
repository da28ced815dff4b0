import { type FoundLoad, MAX_TAG, serializeUrl } from "../../load.ts";
import type { Position } from "../position.ts";
import type { Leaf } from "./part.ts";

/** A body that lies elsewhere (RFC 2046 §5.2.3, RFC 2017): mail apps offer it as a link. */
export function readExternalBody(
  { type, number: part, mail, headerStart }: Leaf,
  positionAt: (offset: number) => Position,
): readonly FoundLoad[] {
  const access = type.parameters.get("access-type")?.toLowerCase();
  const url = externalUrl(access, type.parameters);
  if (url === undefined) return [];
  const tag = `Content-Type: message/external-body; access-type=${access}; URL="${url}"`;
  const element = {
    tag: tag.slice(0, MAX_TAG),
    attribute: "content-type",
    part,
    ...positionAt(mail.toFile(headerStart)),
  };
  return [{ url: serializeUrl(url), type: "other", trigger: "click", element }];
}

function externalUrl(access: string | undefined, parameters: ReadonlyMap<string, string>) {
  // RFC 2017 lets the URL be folded; blanks are no part of it.
  if (access === "url") return parameters.get("url")?.replace(/\s+/g, "") || undefined;
  const site = parameters.get("site");
  const name = parameters.get("name");
  if (!access || !/^(?:anon-)?ftp$/.test(access) || !site || !name) return undefined;
  return `ftp://${[site, parameters.get("directory"), name].filter(Boolean).join("/")}`;
}
