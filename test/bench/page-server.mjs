/** A local page of 100 images and 20 beacons. */
import { once } from "node:events";
import { createServer } from "node:http";

const PIXEL = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");
export const IMAGES = 100;
export const BEACONS = 20;

const images = Array.from(
  { length: IMAGES },
  (_, index) => `<img src="/image/${index}.gif" width="40" height="40" alt="">`,
);
const PAGE = `<!doctype html><title>Bench</title>${images.join("\n")}
<script>
  for (let i = 0; i < ${BEACONS}; i++) navigator.sendBeacon("/beacon/" + i, "visit=" + i);
</script>`;

export async function startPageServer() {
  const server = createServer((request, response) => {
    const [, kind] = (request.url ?? "").split("/");
    request.resume().on("end", () => {
      if (kind === "image") response.writeHead(200, { "content-type": "image/gif" }).end(PIXEL);
      else if (kind === "beacon" || kind === "favicon.ico") response.writeHead(204).end();
      else response.writeHead(200, { "content-type": "text/html" }).end(PAGE);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
