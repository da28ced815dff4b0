// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders of template languages are the subject here
import { describe, expect, test } from "vitest";
import type { DataKind } from "../../src/model.ts";
import { leaksOf } from "./load.ts";

const tagsIn = (url: string) => leaksOf(url).filter(({ basis }) => basis === "template syntax");

describe("what the sent mail would carry", () => {
  test.each<[tag: string, data: DataKind, encodings?: readonly string[]]>([
    ["*|EMAIL|*", "email-address"],
    ["*|MERGE0|*", "email-address"],
    ["*|FNAME|*", "name"],
    ["*|UNIQID|*", "recipient-id"],
    ["*|CAMPAIGN_UID|*", "campaign-id"],
    ["*|LIST:UID|*", "campaign-id"],
    ["*|MC_LANGUAGE|*", "language"],
    ["{{email}}", "email-address"],
    ["{{{email}}}", "email-address"],
    ["-email-", "email-address"],
    ["<%email%>", "email-address"],
    ["%%emailaddr%%", "email-address"],
    ["%%_subscriberkey%%", "recipient-id"],
    ["%%jobid%%", "campaign-id"],
    ["%%=v(@email)=%%", "email-address"],
    ["%%=SHA256(emailaddr)=%%", "email-address", ["sha256"]],
    ['%%=Base64Encode(AttributeValue("emailaddr"))=%%', "email-address", ["base64"]],
    ["{{ contact.email }}", "email-address"],
    ["{{ contact.vid }}", "recipient-id"],
    ["{{ contact.EMAIL }}", "email-address"],
    ["{{ person.email }}", "email-address"],
    ["{{ person|lookup:'first_name' }}", "name"],
    ["{{${email_address}}}", "email-address"],
    ["{{${user_id}}}", "recipient-id"],
    ["{{custom_attribute.${phone_number}}}", "phone"],
    ["{{lead.Email Address}}", "email-address"],
    ["[email]", "email-address"],
    ["[Email,fallback=]", "email-address"],
    ["[firstname,fallback=my friend]", "name"],
    ["[[emailAddress]]", "email-address"],
    ["[[data:email]]", "email-address"],
    ['{{var:email:"none"}}', "email-address"],
    ["%EMAIL%", "email-address"],
    ["%SUBSCRIBERID%", "recipient-id"],
    ["%ADDRESS%", "location"],
    ["%recipient.email%", "email-address"],
    ["{$email}", "email-address"],
    ["{!email}", "email-address"],
    ["{!Contact.Email}", "email-address"],
    ["{email}", "email-address"],
    ["{contactfield=email}", "email-address"],
    ["$[EMAIL]$", "email-address"],
    ["$[UD:CONTACT_EMAIL]$", "email-address"],
    ["${user.email}", "email-address"],
    ["{{ subscriber.email_address }}", "email-address"],
    ["{{customer.email}}", "email-address"],
    ["{{ order.customer.email }}", "email-address"],
    ["{{ .Subscriber.Email }}", "email-address"],
    ["{{ .Subscriber.UUID }}", "recipient-id"],
    ["<%= recipient.email %>", "email-address"],
    ["<%= message.recipientId %>", "recipient-id"],
    ["<span class=eloquaemail>EmailAddress</span>", "email-address"],
    ["{{ user['email'] }}", "email-address"],
    ["{{ user.hash }}", "recipient-id"],
    ["{{ customer_first_name }}", "name"],
    ["{{ userEmail }}", "email-address"],
    ["{{ CUSTOMERID }}", "recipient-id"],
    ["{{ delivery_id }}", "message-id"],
    ["{{ campaign.id }}", "campaign-id"],
    ["{{ contact.city }}", "location"],
    ["{{ token }}", "other-id"],
    ["{{ tracking_pixel }}", "open-time"],
    ["{{ email | md5 }}", "email-address", ["md5"]],
    ["{{ email | downcase | sha256 }}", "email-address", ["sha256"]],
    ["{{ email | default: 'x' | sha256 | base64_encode }}", "email-address", ["base64", "sha256"]],
    ["{{ md5(email) }}", "email-address", ["md5"]],
    ["{{ sha256 contact.email }}", "email-address", ["sha256"]],
    ["{{ base64_encode(md5(email)) }}", "email-address", ["base64", "md5"]],
    ["{{ email_md5 }}", "email-address", ["md5"]],
    ["{{ contact.hashed_email }}", "email-address", ["hash"]],
    ["{{ email | url_encode }}", "email-address", ["percent"]],
  ])("%s", (tag, data, encodings) => {
    const before = "https://t.example/o?x=";
    const [leak, ...more] = tagsIn(`${before}${tag}&y=1`);
    expect(more).toEqual([]);
    expect(leak).toEqual({
      data,
      channel: "url",
      field: "x",
      value: tag,
      ...(encodings && { encodings }),
      basis: "template syntax",
      meaning: `filled in for each ${data === "campaign-id" ? "mailing" : "reader"}`,
      span: [before.length, before.length + tag.length],
    });
  });

  test.each([
    ["https://t.example/%7B%7Bemail%7D%7D/x", "%7B%7Bemail%7D%7D", "path 1"],
    ["https://t.example/*%7CEMAIL%7C*", "*%7CEMAIL%7C*", "path 1"],
    ["https://t.example/?a=%3C%=%20recipient.email%20%%3E", "%3C%=%20recipient.email%20%%3E", "a"],
    [
      "https://t.example/?a={{%20contact.email%20|%20md5%20}}",
      "{{%20contact.email%20|%20md5%20}}",
      "a",
    ],
    [
      "https://t.example/?u=https%3A%2F%2Fs.example%2F%3Fe%3D%7B%7Bemail%7D%7D",
      "%7B%7Bemail%7D%7D",
      "u",
    ],
    ["https://t.example/?a=%5Bemail%5D", "%5Bemail%5D", "a"],
    ["https://t.example/?a=%25EMAIL%25", "%25EMAIL%25", "a"],
  ])("with escapes: %s", (url, value, field) => {
    const leaks = tagsIn(url);
    expect(leaks).toMatchObject([{ data: "email-address", value, field }]);
    expect(url.slice(...(leaks[0]?.span ?? []))).toBe(value);
  });

  test("in a URL that does not parse", () => {
    expect(tagsIn("https://[domain]/o?e=*|EMAIL|*")).toMatchObject([
      { field: "e", value: "*|EMAIL|*" },
    ]);
    expect(tagsIn("{{ email }}")).toMatchObject([{ field: "path 1" }]);
  });
});

describe("what is the same for everybody, or not known to be personal", () => {
  test.each([
    "{{unsubscribe_url}}",
    "{{ unsubscribe_email }}",
    "*|UNSUB|*",
    "*|ARCHIVE|*",
    "*|LIST:ADDRESS|*",
    "*|CURRENT_YEAR|*",
    "*|MC:SUBJECT|*",
    "{{ cdn_url }}",
    "[domain]",
    "{{ domain }}",
    "{{ company.address }}",
    "{{ company_name }}",
    "{{ organization.name }}",
    "{{ lead.Company Name }}",
    "{{ from_email }}",
    "{{ sender.email }}",
    "{{ account.id }}",
    "{{ product.name }}",
    "{{ product.id }}",
    "{{ image.src }}",
    "{{ event.id }}",
    "%%Member_City%%",
    "%%memberid%%",
    "%SENDER-INFO%",
    "%recipient_cohort%",
    "{id}",
    "{z}",
    "[slug]",
    "-logo-",
    "{{#if email}}",
    "{{/email}}",
    "{{> email}}",
    "{% if email %}",
    "*|IF:EMAIL|*",
    "*|END:IF|*",
    "<% if (email) { %>",
    "{{ 'x' | md5 }}",
    "{{ }}",
  ])("%s", (tag) => {
    expect(tagsIn(`https://t.example/o?x=${tag}&y=1`)).toEqual([]);
  });
});
