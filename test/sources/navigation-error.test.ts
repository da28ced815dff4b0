import { expect, test } from "vitest";
import { navigationError } from "../../src/sources/page/navigation-error.ts";

test.each([
  [
    "ERR_HTTP_RESPONSE_CODE_FAILURE",
    "not-a-page",
    "the server answers with an error and nothing to show",
  ],
  ["ERR_NAME_NOT_RESOLVED", "name-not-resolved", "there is no such host"],
  ["ERR_CONNECTION_REFUSED", "unreachable", "the server cannot be reached"],
])("%s is told as what it is, without the URL", (name, code, message) => {
  const error = new Error(`page.goto: net::${name} at https://me:secret@shop.example/gone`);
  expect(navigationError(error)).toMatchObject({ code, message: `${message} (net::${name})` });
});
