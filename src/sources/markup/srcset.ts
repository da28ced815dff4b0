import { findTemplateTags } from "../../template-tags.ts";

/**
 * The URLs of a `srcset` or `imagesrcset`, as written: HTML standard, section 4.8.4.3.10
 * "Parsing a srcset attribute". Candidates whose descriptors a browser would refuse are kept:
 * other clients are less strict.
 */
export function parseSrcset(srcset: string): readonly string[] {
  const text = hideTemplateTags(srcset);
  const urls: string[] = [];
  const url = /[\t\n\f\r ,]*([^\t\n\f\r ]+)/y;
  let position = 0;
  for (;;) {
    url.lastIndex = position;
    const found = url.exec(text)?.[1];
    if (!found) return urls;
    position = url.lastIndex;
    const trailing = /,+$/.exec(found.slice(-100))?.[0].length ?? 0;
    const end = position - trailing;
    const start = position - found.length;
    if (end > start) urls.push(srcset.slice(start, end));
    if (trailing === 0) position = endOfDescriptors(text, position);
  }
}

/** A comma inside parentheses does not end a candidate. */
function endOfDescriptors(text: string, from: number): number {
  const stop = /[(),]/g;
  stop.lastIndex = from;
  let inParentheses = false;
  for (let match = stop.exec(text); match; match = stop.exec(text)) {
    if (match[0] === "(") inParentheses = true;
    else if (match[0] === ")") inParentheses = false;
    else if (!inParentheses) return stop.lastIndex;
  }
  return text.length;
}

/** Same length; blanks and commas inside `{{ … }}` do not split. */
function hideTemplateTags(text: string): string {
  let hidden = "";
  let end = 0;
  for (const tag of findTemplateTags(text)) {
    hidden += text.slice(end, tag.start) + "_".repeat(tag.end - tag.start);
    end = tag.end;
  }
  return end === 0 ? text : hidden + text.slice(end);
}
