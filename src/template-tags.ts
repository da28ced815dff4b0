/** A placeholder that a sending service fills in for each reader, as it stands in a text. */
export interface TemplateTag {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The dialects, most particular first. Every repetition is bounded and cannot run over the opening
 * of its own kind, so that the search stays linear.
 */
const DIALECTS = [
  // Mailchimp `*|EMAIL|*`
  /\*\|[^|\n]{1,200}\|\*/,
  // Handlebars, Liquid, Jinja, Go; `{{{raw}}}`; Braze `{{${email_address}}}`
  /\{\{\{?(?:[^{}\n]|\$\{[^{}\n]{0,200}\}){1,300}\}?\}\}/,
  // statements of Liquid, Jinja, Twig
  /\{%(?:[^{%\n]|%(?![}%])){1,300}%\}/,
  // Salesforce `%%emailaddr%%`, `%%=v(@x)=%%`, `%%[ … ]%%`
  /%%[a-zA-Z_=[ ](?:[^%\n]|%(?!%)){0,300}%%/,
  // EJS, ERB, Adobe Campaign, SendGrid `<%email%>`
  /<%(?:[^<%\n]|%(?!>)){1,300}%>/,
  // Eloqua
  /<span class=["']?eloquaemail["']?>[^<>\n]{1,100}<\/span>/,
  /<eloqua [^<>\n]{1,200}>/,
  // Constant Contact, Mailjet, GetResponse
  /\[\[[^[\]\n]{1,200}\]\]/,
  // Zoho `$[EMAIL]$`
  /\$\[[^[\]\n]{1,200}\]\$?/,
  // JavaScript, FreeMarker
  /\$\{[^{}\n]{1,200}\}/,
  // MailerLite `{$email}`, AWeber and Salesforce `{!email}`, Mautic `{contactfield=email}`, Sailthru `{email}`
  /\{[$!]?[a-zA-Z_][\w.=|-]{0,100}\}/,
  // Sailthru `{md5(email)}`
  /\{[a-zA-Z_]\w{0,30}\([\w.]{1,60}\)\}/,
  // Mailgun
  /%recipient[._][a-z_]{1,60}%/,
  // ActiveCampaign `%EMAIL%`, unless both percent signs can begin an escape: `%BAD%20`
  /%(?![0-9A-F]{2})[A-Z][A-Z0-9_-]{1,60}%/,
  /%[A-F][A-F0-9][A-Z_][A-Z0-9_-]{0,60}%(?![0-9A-Fa-f]{2})/,
  // SendGrid `-email-`, as a whole value only
  /(?<==)-[a-zA-Z][a-zA-Z0-9_]{1,60}-(?=[&#]|$)/,
  // Campaign Monitor and Sendy `[email]`, `[Email,fallback=]`, `[domain]`: as a whole value, segment
  // or host; not `ud[em]=` and not an IPv6 address
  /(?<=^|[/=&?#,;|])\[[a-zA-Z][a-zA-Z0-9_ ]{1,60}(?:,fallback=[^[\]&\n]{0,60})?\](?=[/&?#:,;|]|$)/,
];

const TAG = new RegExp(DIALECTS.map(({ source }) => source).join("|"), "g");

/** Signs that every dialect has one of; most texts have none, and one look tells. */
export const TAG_SIGN = /[{[<$%|]|=-/;

/** Every placeholder in the text, in order, none inside another. Linear in the text's length. */
export function findTemplateTags(text: string): readonly TemplateTag[] {
  if (!TAG_SIGN.test(text)) return [];
  return [...text.matchAll(TAG)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
