// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders of template languages are the subject here
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findTemplateTags } from "../src/template-tags.ts";

const tagsIn = (text: string) => findTemplateTags(text).map((tag) => tag.text);

describe("finds the placeholders of every dialect", () => {
  test.each([
    ["Mailchimp", "*|EMAIL|*"],
    ["Mailchimp, with a prefix", "*|URL:MERGE5|*"],
    ["Handlebars", "{{email}}"],
    ["HubSpot", "{{ contact.email }}"],
    ["Liquid filter", "{{ email | default: 'x' | md5 }}"],
    ["Marketo", "{{lead.Email Address}}"],
    ["Go, listmonk", "{{ .Subscriber.Email }}"],
    ["raw Handlebars", "{{{email}}}"],
    ["Braze", "{{${email_address}}}"],
    ["Braze, custom attribute", "{{custom_attribute.${shoe}}}"],
    ["Braze, filtered", "{{${email_address} | sha256}}"],
    ["Liquid statement", "{% if email %}"],
    ["Salesforce", "%%emailaddr%%"],
    ["Salesforce, system", "%%_subscriberkey%%"],
    ["AMPscript", "%%=v(@mail)=%%"],
    ["AMPscript, with escapes", "%%=SHA256(%20emailaddr%20)=%%"],
    ["AMPscript block", "%%[ SET @x = 1 ]%%"],
    ["ERB", "<%= recipient.email %>"],
    ["SendGrid, old", "<%email%>"],
    ["Eloqua", "<span class=eloquaemail>EmailAddress</span>"],
    ["Eloqua, new", '<eloqua type="emailfield" syntax="EmailAddress"/>'],
    ["Constant Contact", "[[emailAddress]]"],
    ["Mailjet", "[[data:email]]"],
    ["Zoho", "$[EMAIL]$"],
    ["Zoho, unclosed", "$[UD:CONTACT_EMAIL]"],
    ["JavaScript", "${user.email}"],
    ["MailerLite", "{$email}"],
    ["AWeber", "{!email}"],
    ["Mautic", "{contactfield=email}"],
    ["Sailthru", "{email}"],
    ["Mailgun", "%recipient.email%"],
    ["ActiveCampaign", "%EMAIL%"],
    ["ActiveCampaign, begins like an escape", "%DATE%"],
    ["ActiveCampaign, begins like an escape", "%ADDRESS%"],
    ["SendGrid substitution", "-email-"],
    ["Campaign Monitor", "[email]"],
    ["Campaign Monitor, fallback", "[Email,fallback=]"],
    ["Campaign Monitor, fallback", "[firstname,fallback=my friend]"],
  ])("%s: %s", (_dialect, tag) => {
    const before = "https://news.example.org/o?e=";
    const found = findTemplateTags(`${before}${tag}&x=1`);
    expect(found).toEqual([{ text: tag, start: before.length, end: before.length + tag.length }]);
    expect(tagsIn(tag.startsWith("-") ? `=${tag}` : tag)).toEqual([tag]);
  });

  test("a host and a path segment can be placeholders", () => {
    expect(tagsIn("https://[domain]/open/[id]/x")).toEqual(["[domain]", "[id]"]);
    expect(tagsIn("https://{{cdn}}/{{a}}/{{b}}.gif")).toEqual(["{{cdn}}", "{{a}}", "{{b}}"]);
  });

  test("neighbours do not melt together", () => {
    expect(tagsIn("?a=%EMAIL%&b=%FNAME%")).toEqual(["%EMAIL%", "%FNAME%"]);
    expect(tagsIn("?a=*|EMAIL|**|FNAME|*")).toEqual(["*|EMAIL|*", "*|FNAME|*"]);
    expect(tagsIn("?a=%%email%%%%name%%")).toEqual(["%%email%%", "%%name%%"]);
  });
});

describe("leaves alone what only looks like one", () => {
  test.each([
    "https://example.org/a%20b%2Fc%C3%BC",
    "https://example.org/%BAD%20x",
    "https://example.org/%C3%BCBER%C3%9C",
    "https://example.org/50%25off%25",
    "https://example.org/truncated%E4%",
    "https://example.org/?ud[em]=1&a[0][email]=x",
    "https://[::1]/x",
    "https://[2001:db8::1]:8080/x",
    "https://example.org/chunks/[slug]-0a1b.js",
    "https://example.org/-/x/-a-b-c-",
    "https://example.org/?a=-1-",
    'https://example.org/?q={"a":{"b":1}}',
    "https://example.org/a|b*c|*",
    "https://example.org/$5[x",
  ])("%s", (url) => {
    expect(tagsIn(url)).toEqual([]);
  });
});

test("every tag is the text at its place, in order and without overlap", () => {
  const pieces = [
    "{{",
    "}}",
    "{%",
    "%}",
    "%%",
    "*|",
    "|*",
    "<%",
    "%>",
    "[[",
    "]]",
    "${",
    "$[",
    "{",
    "}",
    "[",
    "]",
    "%",
    "-",
    "=",
    "a",
    "EMAIL",
    "email",
    "\n",
    ".",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => {
      const text = parts.join("");
      let end = 0;
      for (const tag of findTemplateTags(text)) {
        expect(tag.start).toBeGreaterThanOrEqual(end);
        expect(tag.text).toBe(text.slice(tag.start, tag.end));
        end = tag.end;
      }
    }),
  );
});

describe("a megabyte of beginnings", () => {
  test.each([
    ["{{", 0],
    ["{{a", 0],
    ["{{${", 0],
    ["{{${a}", 166_666],
    ["{%", 0],
    ["{% %", 0],
    ["%%a", 166_666],
    ["%%a%b", 100_000],
    ["<%", 0],
    ["<%a%", 0],
    ["*|a", 0],
    ["[[a", 0],
    ["$[", 0],
    ["{$a", 0],
    ["%A", 0],
    ["%AA", 0],
    ["=-a", 0],
    ["/[a,fallback=", 0],
    ["<eloqua ", 0],
    ["<span class=eloquaemail>", 0],
  ])("%s", (piece, count) => {
    expect(findTemplateTags(piece.repeat(1_000_000 / piece.length))).toHaveLength(count);
  });
});
