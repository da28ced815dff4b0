// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders of template languages are the subject here
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { DataKind } from "../../src/model.ts";
import { scanDocument } from "../../src/scan.ts";
import { leaksOf } from "./load.ts";

type Example = readonly [tag: string, data: DataKind, encodings?: readonly string[]];

/** Each sending service and template language by itself: an address, something else, and what it can do to values. */
const DIALECTS: Readonly<Record<string, readonly Example[]>> = {
  Mailchimp: [
    ["*|EMAIL|*", "email-address"],
    ["*|UNIQID|*", "recipient-id"],
    ["*|FNAME|*", "name"],
    ["*|PHONE|*", "phone"],
    ["*|CAMPAIGN_UID|*", "campaign-id"],
  ],
  Mandrill: [
    ["*|EMAIL|*", "email-address"],
    ["{{email}}", "email-address"],
  ],
  SendGrid: [
    ["{{email}}", "email-address"],
    ["{{{first_name}}}", "name"],
    ["-email-", "email-address"],
    ["<%email%>", "email-address"],
  ],
  Mailgun: [
    ["%recipient.email%", "email-address"],
    ["%recipient.first_name%", "name"],
    ["{{recipient.id}}", "recipient-id"],
  ],
  Postmark: [["{{email}}", "email-address"]],
  SparkPost: [
    ["{{address.email}}", "email-address"],
    ["{{ substitution_data.first_name }}", "name"],
  ],
  "Amazon SES": [
    ["{{email}}", "email-address"],
    ["{{Attributes.FirstName}}", "name"],
  ],
  "Salesforce Marketing Cloud": [
    ["%%emailaddr%%", "email-address"],
    ["%%_subscriberkey%%", "recipient-id"],
    ["%%subscriberid%%", "recipient-id"],
    ["%%First Name%%", "name"],
    ["%%jobid%%", "campaign-id"],
    ["%%=v(@email)=%%", "email-address"],
    ["%%=MD5(emailaddr)=%%", "email-address", ["md5"]],
    ["%%=SHA256(Lowercase(emailaddr))=%%", "email-address", ["sha256"]],
  ],
  "Salesforce Account Engagement": [
    ["%%email%%", "email-address"],
    ["{{Recipient.Email}}", "email-address"],
    ["{{Recipient.FirstName}}", "name"],
  ],
  HubSpot: [
    ["{{ contact.email }}", "email-address"],
    ["{{ contact.firstname }}", "name"],
    ["{{ contact.hs_object_id }}", "recipient-id"],
    ["{{ contact.email|md5 }}", "email-address", ["md5"]],
  ],
  Klaviyo: [
    ["{{ person.email }}", "email-address"],
    ["{{ email }}", "email-address"],
    ["{{ person|lookup:'phone_number' }}", "phone"],
    ["{{ person.KlaviyoID }}", "recipient-id"],
    ["{{ email|sha256 }}", "email-address", ["sha256"]],
  ],
  Braze: [
    ["{{${email_address}}}", "email-address"],
    ["{{${user_id}}}", "recipient-id"],
    ["{{${first_name}}}", "name"],
    ["{{${email_address} | md5}}", "email-address", ["md5"]],
    ["{{${email_address} | sha2}}", "email-address", ["sha256"]],
    ["{{campaign.${api_id}}}", "campaign-id"],
  ],
  Iterable: [
    ["{{email}}", "email-address"],
    ["{{userId}}", "recipient-id"],
    ["{{campaignId}}", "campaign-id"],
  ],
  Marketo: [
    ["{{lead.Email Address}}", "email-address"],
    ["{{lead.First Name:default=you}}", "name"],
    ["{{lead.Id}}", "recipient-id"],
  ],
  "Campaign Monitor": [
    ["[email]", "email-address"],
    ["[firstname,fallback=you]", "name"],
  ],
  "Constant Contact": [
    ["[[emailAddress]]", "email-address"],
    ["[[firstName]]", "name"],
  ],
  ActiveCampaign: [
    ["%EMAIL%", "email-address"],
    ["%FIRSTNAME%", "name"],
    ["%SUBSCRIBERID%", "recipient-id"],
    ["%PHONE%", "phone"],
  ],
  Brevo: [
    ["{{ contact.EMAIL }}", "email-address"],
    ["{{ contact.FIRSTNAME }}", "name"],
    ["{{ contact.EMAIL | sha256 }}", "email-address", ["sha256"]],
  ],
  Mailjet: [
    ["[[data:email]]", "email-address"],
    ["[[data:firstname]]", "name"],
    ['{{var:email:""}}', "email-address"],
    ["{{data:phone}}", "phone"],
  ],
  MailerLite: [
    ["{$email}", "email-address"],
    ["{$name}", "name"],
  ],
  Kit: [
    ["{{ subscriber.email_address }}", "email-address"],
    ["{{ subscriber.first_name }}", "name"],
    ["{{ subscriber.id }}", "recipient-id"],
  ],
  "Customer.io": [
    ["{{customer.email}}", "email-address"],
    ["{{customer.id}}", "recipient-id"],
    ["{{customer.email | md5}}", "email-address", ["md5"]],
    ["{{customer.email | sha1}}", "email-address", ["sha1"]],
    ["{{delivery_id}}", "message-id"],
  ],
  GetResponse: [
    ["[[email]]", "email-address"],
    ["[[firstname]]", "name"],
  ],
  Eloqua: [
    ["<span class=eloquaemail>EmailAddress</span>", "email-address"],
    ["<span class=eloquaemail>FirstName</span>", "name"],
  ],
  Responsys: [["${EMAIL_ADDRESS_}", "email-address"]],
  Sailthru: [
    ["{email}", "email-address"],
    ["{md5(email)}", "email-address", ["md5"]],
  ],
  Sendy: [
    ["[Email]", "email-address"],
    ["[Name,fallback=you]", "name"],
  ],
  listmonk: [
    ["{{ .Subscriber.Email }}", "email-address"],
    ["{{ .Subscriber.UUID }}", "recipient-id"],
    ["{{ .Subscriber.FirstName }}", "name"],
    ["{{ .Campaign.UUID }}", "campaign-id"],
  ],
  Mautic: [
    ["{contactfield=email}", "email-address"],
    ["{leadfield=firstname}", "name"],
  ],
  "Adobe Campaign": [
    ["<%= recipient.email %>", "email-address"],
    ["<%= escapeUrl(recipient.firstName) %>", "name"],
    ["<%= message.recipientId %>", "recipient-id"],
  ],
  AWeber: [
    ["{!email}", "email-address"],
    ["{!firstname_fix}", "name"],
  ],
  Zoho: [
    ["$[EMAIL]$", "email-address"],
    ["$[FNAME]$", "name"],
    ["$[UD:CONTACT_EMAIL]$", "email-address"],
  ],
  Handlebars: [
    ["{{email}}", "email-address"],
    ["{{{user.email}}}", "email-address"],
    ["{{md5 email}}", "email-address", ["md5"]],
    ["{{base64 (sha256 user.email)}}", "email-address", ["base64", "sha256"]],
  ],
  Liquid: [
    ["{{ email }}", "email-address"],
    ["{{ user.phone | url_encode }}", "phone", ["percent"]],
    ["{{ email | downcase | strip | sha256 }}", "email-address", ["sha256"]],
    ["{{ email | hmac_sha256: key }}", "email-address", ["hmac-sha256"]],
    ["{{- email -}}", "email-address"],
  ],
  Jinja: [
    ["{{ user.email }}", "email-address"],
    ["{{ user['email'] | b64encode }}", "email-address", ["base64"]],
    ["{{ user.email|hash('sha256') }}", "email-address", ["sha256"]],
  ],
  Twig: [
    ["{{ user.email }}", "email-address"],
    ["{{ user.email|url_encode }}", "email-address", ["percent"]],
    ["{{ attribute(user, 'email') }}", "email-address"],
  ],
  EJS: [
    ["<%= user.email %>", "email-address"],
    ["<%- user.firstName %>", "name"],
    ["<%= encodeURIComponent(user.email) %>", "email-address", ["percent"]],
    ["<%= md5(user.email) %>", "email-address", ["md5"]],
  ],
  ERB: [
    ["<%= @user.email %>", "email-address"],
    ["<%= Digest::MD5.hexdigest(@user.email) %>", "email-address", ["md5"]],
    ["<%= Base64.urlsafe_encode64(@user.email) %>", "email-address", ["base64url"]],
  ],
  MJML: [["{{ email }}", "email-address"]],
  "JavaScript and FreeMarker": [
    ["${user.email}", "email-address"],
    ["${user.id}", "recipient-id"],
  ],
};

const tagsIn = (url: string) => leaksOf(url).filter(({ basis }) => basis === "template syntax");

describe.each(Object.entries(DIALECTS))("%s", (_name, examples) => {
  test.each(examples)("%s", (tag, data, encodings) => {
    const [leak] = tagsIn(`https://t.example/o?x=${tag}&y=1`);
    expect(leak).toMatchObject({ data, field: "x" });
    expect(leak?.encodings).toEqual(encodings);
  });
});

const picture = (src: string) =>
  `<table><tr><td><img src="${src}" width="1" height="1"></td></tr></table>`;
const url = (tag: string) => `https://t.example.com/o?e=${tag}`;

/** What each kind of template file is written in. */
const FILES: Readonly<Record<string, readonly [text: string, encodings?: readonly string[]]>> = {
  html: [picture(url("*|EMAIL|*"))],
  hbs: [`{{#each items}}${picture(url("{{md5 ../email}}"))}{{/each}}`, ["md5"]],
  liquid: [`{% if email %}${picture(url("{{ email | sha256 }}"))}{% endif %}`, ["sha256"]],
  njk: [`{% extends "a.njk" %}{% block b %}${picture(url("{{ user.email }}"))}{% endblock %}`],
  twig: [
    `{% for user in users %}${picture(url("{{ user.email|url_encode }}"))}{% endfor %}`,
    ["percent"],
  ],
  ejs: [`<% if (user) { %>${picture(url("<%= user.email %>"))}<% } %>`],
  erb: [
    `<% if @user %>${picture(url("<%= Digest::MD5.hexdigest(@user.email) %>"))}<% end %>`,
    ["md5"],
  ],
  mjml: [
    `<mjml><mj-body><mj-section><mj-column><mj-image src="${url("{{ email | md5 }}")}" width="1px" /></mj-column></mj-section></mj-body></mjml>`,
    ["md5"],
  ],
};

test.each(Object.entries(FILES))("a raw template, .%s", async (ending, [text, encodings]) => {
  const folder = mkdtempSync(join(tmpdir(), "pixel-scan-"));
  try {
    const name = join(folder, `mail.${ending}`);
    writeFileSync(name, text);
    const [result] = await scanDocument({ kind: "file", name, path: name }, {});
    if (result?.status !== "scanned") throw new Error(`not scanned: ${JSON.stringify(result)}`);
    const tags = result.findings.flatMap(({ leaks }) =>
      leaks.filter(({ basis }) => basis === "template syntax"),
    );
    expect(tags).toMatchObject([{ data: "email-address", ...(encodings && { encodings }) }]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
