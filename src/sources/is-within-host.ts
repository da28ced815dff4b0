/** Whether a host is the site of another one or below it: `img.shop.example` is within `www.shop.example`. */
export function isWithinHost(hostname: string, of: string): boolean {
  const site = of.replace(/^www\./, "");
  return hostname === site || hostname.endsWith(`.${site}`);
}
