const PIXEL =
  '<p>Hi<img src="https://acme.us7.list-manage.com/track/open.php?u=1&id=2&e=7c41b0d2e9" width="1" height="1">';

test("in Jest the matcher holds and fails as in Vitest", async () => {
  await expect("<p>Hello</p>").toHaveNoTrackers();
  await expect(PIXEL).not.toHaveNoTrackers();
  await expect(expect(PIXEL).toHaveNoTrackers()).rejects.toThrow(/Mailchimp/);
});
