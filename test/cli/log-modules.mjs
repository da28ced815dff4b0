/** Preloaded into a process: writes the URL of every module that is loaded to $MODULE_LOG. */
import { register } from "node:module";

const hooks = `
  import { appendFileSync } from "node:fs";
  export async function load(url, context, next) {
    appendFileSync(process.env.MODULE_LOG, url + "\\n");
    return next(url, context);
  }`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
