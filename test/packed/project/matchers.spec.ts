import { explain, scanHtml } from "pixel-scan";
import { expect, test } from "vitest";

const tracking =
  '<p>Hi<img src="https://acme.us7.list-manage.com/track/open.php?u=1&id=2&e=3" width=1 height=1>';

test("clean HTML passes", async () => {
  await expect('<img src="https://shop.example/a.png" width="600" height="99">').toHaveNoTrackers();
});

test("HTML that tracks fails with the report", async () => {
  await expect(tracking).not.toHaveNoTrackers();
  await expect(tracking).toHaveNoTrackers({ failOn: "high" });
  await expect(expect(tracking).toHaveNoTrackers()).rejects.toThrow(
    /Mailchimp · Intuit · list-manage\.com[\s\S]*1 finding in 1 file: 1 medium/,
  );
});

test("the library speaks of the same", async () => {
  expect((await scanHtml(tracking)).findings).toMatchObject([{ tracker: { id: "mailchimp" } }]);
  expect((await explain("https://list-manage.com/track/open.php?u=1&id=2&e=3")).tracker?.id).toBe(
    "mailchimp",
  );
});
