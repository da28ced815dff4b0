/** A placeholder that a sending service fills in for each reader, as it stands in a text. */
export interface TemplateTag {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const TAG =
  /\*\|[^|\n]{1,200}\|\*|\{\{[^{}\n]{1,300}\}\}|\{%[^%\n]{1,300}%\}|%%[^%\n]{1,200}%%|<%[^%\n]{1,300}%>|\[\[[^[\]\n]{1,200}\]\]|\$\{[^{}\n]{1,200}\}|\$\[[^[\]\n]{1,200}\]/g;

/** Every placeholder in the text, in order. Linear in the text's length. */
export function findTemplateTags(text: string): readonly TemplateTag[] {
  return [...text.matchAll(TAG)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
