import { describe, expect, test } from "vitest";
import { findLeaks } from "../../src/leaks/index.ts";
import type { Load } from "../../src/model.ts";
import { createLoad } from "./load.ts";

const kindsOf = (load: Load) =>
  findLeaks(load, { known: [], tracker: undefined })
    .filter(({ basis }) => basis === "protocol")
    .map(({ data, channel }) => `${data} (${channel})`);

const WEB = ["ip-address (connection)", "open-time (connection)", "user-agent (header)"];
const TCP = WEB.slice(0, 2);

describe("what the connection itself hands over", () => {
  test.each([
    ["https://t.example/o.gif", WEB],
    ["http://t.example/o.gif", WEB],
    ["HTTPS://t.example/o.gif", WEB],
    ["wss://t.example/", WEB],
    ["//t.example/o.gif", WEB],
    ["{{ image_url }}", WEB],
    ["*|URL|*", WEB],
    ["file://host.example/share/x.png", TCP],
    ["ftp://t.example/x", TCP],
    ["mailto:off@example.org", []],
    ["tel:+491234567", []],
    ["data:text/html,x", []],
    ["javascript:void(0)", []],
  ])("%s", (url, kinds) => {
    expect(kindsOf(createLoad(url))).toEqual(kinds);
  });

  test.each([
    ["http://t.example/o.gif", "image", true],
    ["HTTP://t.example/o.gif", "image", true],
    ["ws://t.example/", "websocket", true],
    ["ftp://t.example/x", "image", true],
    ["https://t.example/o.gif", "image", false],
    ["//t.example/o.gif", "image", false],
    ["http://t.example/", "preconnect", false],
  ] as const)("%s as %s: whether everyone on the way can read it", (url, type, isOpen) => {
    const [address] = findLeaks(createLoad(url, { type }), { known: [], tracker: undefined });
    expect(address?.data).toBe("ip-address");
    expect(address?.meaning?.includes("everyone on the way") ?? false).toBe(isOpen);
  });

  test("a link does the same when it is followed", () => {
    expect(kindsOf(createLoad("https://t.example/", { type: "link", trigger: "click" }))).toEqual(
      WEB,
    );
  });

  test("a connection that is only opened names no program", () => {
    expect(kindsOf(createLoad("https://t.example/", { type: "preconnect" }))).toEqual(TCP);
  });
});

describe("a receipt", () => {
  const receipt = (...headers: string[]) =>
    createLoad("mailto:desk@example.org", {
      type: "receipt",
      trigger: "receipt",
      elements: headers.map((attribute) => ({ tag: `${attribute}: desk@example.org`, attribute })),
    });

  test("names the reader, the message, the time and the program", () => {
    const kinds = [
      "email-address (body)",
      "message-id (body)",
      "open-time (body)",
      "user-agent (body)",
    ];
    expect(kindsOf(receipt("disposition-notification-to"))).toEqual(kinds);
    expect(kindsOf(receipt("generate-delivery-report", "x-confirm-reading-to"))).toEqual(kinds);
  });

  test("of the delivery tells nothing about reading", () => {
    expect(kindsOf(receipt("generate-delivery-report"))).toEqual([
      "email-address (body)",
      "message-id (body)",
    ]);
  });
});
