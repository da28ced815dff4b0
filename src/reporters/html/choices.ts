import type { Policy } from "../../model.ts";
import { CHOICE_HEADS, type Choices, linesOf } from "../text/visit/choices.ts";
import { escapeText } from "./escape.ts";

/** Of a page that was visited with each choice: which service ran after which. */
export function drawChoices(choices: Choices, policy: Policy): string {
  const lines = linesOf(choices, policy);
  if (lines.length === 0) return "";
  const heads = ["Receiver", "Service", ...CHOICE_HEADS];
  const rows = lines.map(({ owner, name, cells }) => {
    const told = cells.map((cell) =>
      cell.startsWith("✖")
        ? `<td class="t-high">${escapeText(cell)}</td>`
        : `<td>${escapeText(cell)}</td>`,
    );
    return `<tr><td>${escapeText(owner)}</td><td>${escapeText(name)}</td>${told.join("")}</tr>`;
  });
  return `<section class="document"><h2>${escapeText(choices.none.target)}</h2>
<h3>What ran after which choice</h3>
<div class="wide"><table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join("")}</tr></thead><tbody>
${rows.join("\n")}
</tbody></table></div>
<p class="soft small">✖ It ran although nobody had agreed. Each visit is told by itself below.</p></section>`;
}
