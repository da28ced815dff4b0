/** Preloaded into a process: writes the URL of every module that is loaded to $MODULE_LOG. */
import { appendFileSync } from "node:fs";
import { createRequire, register } from "node:module";
import { pathToFileURL } from "node:url";

const hooks = `
  import { appendFileSync } from "node:fs";
  export async function load(url, context, next) {
    appendFileSync(process.env.MODULE_LOG, url + "\\n");
    return next(url, context);
  }`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);

// What is loaded by require does not pass there.
const { cache } = createRequire(import.meta.url);
process.on("exit", () => {
  for (const path of Object.keys(cache)) {
    appendFileSync(process.env.MODULE_LOG, `${pathToFileURL(path).href}\n`);
  }
});
