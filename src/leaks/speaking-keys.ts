import type { DataKind, Load } from "../model.ts";
import { type Decoder, type Found, NOTHING_FOUND } from "./decoder.ts";
import type { Field } from "./reading/fields.ts";
import { namedParameter } from "./reading/parameter-of.ts";
import { unescapePercent } from "./reading/percent.ts";
import type { SentText } from "./reading/sent-texts.ts";
import { isInternationalPhone, readKey } from "./reading/speaking-key.ts";

/** Fields that stand there plainly, where their names say what they tell of the reader. */
export const speakingKeys: Decoder = {
  id: "speaking-keys",
  isAside: true,
  find(load, texts, { tracker }) {
    let found: Found[] | undefined;
    for (const text of texts) {
      const { fields } = text;
      let maySpeak: boolean | undefined;
      for (let index = 0; index < fields.length; index++) {
        const field = fields[index] as Field;
        if (field.kind !== "parameter" && field.kind !== "whole") continue;
        if (tracker && namedParameter(tracker.parameters, field.name)) continue;
        maySpeak ??= MAY_SPEAK.test(text.text);
        if (!maySpeak) break;
        const leak = read(field, text, load);
        if (!leak) continue;
        found ??= [];
        found.push(leak);
      }
    }
    return found ?? NOTHING_FOUND;
  },
};

/** One look tells that there is nothing, which holds for nearly every URL. */
const MAY_SPEAK =
  /name|phone|mobile|tel|sms|whatsapp|msisdn|ph["[\]=]|zip|post_?code|postal|city|town|country|street|birth|dob|gender|sex|lat|lng|_?id["\]=]|ip["\]=_]|(?:=|%2B|")\+?\d{8}/i;
/** Keys that stand in what is told of a person. */
const OF_PERSON = /(?:e_?)?mail|first_?name|last_?name/i;

/** Of the many links of a message only what names somebody or tells of them; ids are told by their shape. */
const IN_MESSAGES: ReadonlySet<DataKind> = new Set(["name", "phone", "profile", "location"]);

function read(field: Field, text: SentText, { state, trigger }: Load): Found | undefined {
  const written = text.text.slice(field.start, field.end);
  const value = field.decoded?.value ?? unescapePercent(written).text;
  const isOfPerson = () => OF_PERSON.test(text.text);
  const data = isInternationalPhone(value) ? "phone" : readKey(field.name, value, isOfPerson);
  if (!data) return undefined;
  if (state === "declared") {
    if (!IN_MESSAGES.has(data)) return undefined;
    // Whoever is to be called by a link is the sender.
    if (data === "phone" && trigger === "click") return undefined;
  }
  // Widgets have the id of their owner in the address.
  if (data === "recipient-id" && text.channel === "url" && !field.decoded) return undefined;
  const encodings = field.decoded?.encodings ?? (value === written ? [] : ["percent"]);
  return {
    leak: {
      data,
      channel: text.channel,
      field: field.name,
      value: field.decoded?.value ?? written,
      ...(encodings.length > 0 && { encodings }),
      basis: "decoded",
      meaning: `by its key, ${field.name}`,
    },
    place: { text, span: [field.start, field.end] },
  };
}
