import { detach } from "./detach.ts";

/** Texts that are looked up, and the longest of them in UTF-16 code units: bounds what is held. */
interface Bounds {
  readonly texts: number;
  readonly length: number;
}

/**
 * The same pure function, which looks up what it has answered before: mails of one sender hold the
 * same styles again and again. Holds on to no text that the one asked about was cut from.
 */
export function remember<Answer>(
  answer: (text: string) => Answer,
  { texts, length }: Bounds,
): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    if (text.length > length) return answer(detach(text));
    const known = answers.get(text);
    if (known !== undefined) return known;
    const own = detach(text);
    const found = answer(own);
    if (answers.size >= texts) answers.clear();
    answers.set(own, found);
    return found;
  };
}
