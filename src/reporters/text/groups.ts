import type { Policy, ScannedResult } from "../../model.ts";
import { safeText } from "../safe-text.ts";
import { printAllowed, printBlock, printCompact } from "./block.ts";
import { type Block, type Group, groupFindings, type Noun, nounOf } from "./blocks.ts";
import { flow, type Page } from "./page.ts";
import { widthOf } from "./width.ts";

/** Who receives something, worst first, with a block for each kind of thing. */
export function printGroups(result: ScannedResult, policy: Policy, page: Page): readonly string[] {
  const groups = groupFindings(result, policy);
  if (page.verbosity === "quiet") {
    return groups.flatMap(({ names, blocks }) =>
      blocks.flatMap((block) => printCompact(block, names, result, page)),
    );
  }
  // Most loads of a mail are exposed alike, and a list of eleven clients is long.
  let last = "";
  return groups.flatMap((group) => [
    ...printRule(group, page),
    "",
    ...group.blocks.flatMap((block) => {
      if (block.effect === "allowed" && page.verbosity !== "verbose") {
        return [...printAllowed(block, result, page), ""];
      }
      const exposure = JSON.stringify(block.findings[0].exposure);
      const lines = printBlock(block, result, exposure === last, page);
      if (block.findings[0].exposure.length > 0) last = exposure;
      return [...lines, ""];
    }),
  ]);
}

/** `── Mailchimp · Intuit · list-manage.com ───── 1 open pixel · 14 tracked links ──` */
function printRule({ names, blocks }: Group, page: Page): readonly string[] {
  const name = names.map(safeText).join(" · ");
  const counts = countsOf(blocks);
  const gap = page.width - widthOf(name) - widthOf(counts) - 8;
  if (page.narrow || gap < 2) {
    return [
      ...flow(
        [
          ["── ", page.paint.faint],
          [name, page.paint.strong],
        ],
        0,
        page,
      ),
      ...flow([[counts, page.paint.faint]], 3, page),
    ];
  }
  const rule = "─".repeat(Number.isFinite(gap) ? gap : 2);
  return flow(
    [
      ["── ", page.paint.faint],
      [name, page.paint.strong],
      [` ${rule} ${counts} ──`, page.paint.faint],
    ],
    0,
    page,
  );
}

function countsOf(blocks: readonly Block[]): string {
  const numbers = new Map<Noun, number>();
  for (const { noun, findings } of blocks) {
    numbers.set(noun, (numbers.get(noun) ?? 0) + findings.length);
  }
  return [...numbers].map(([noun, number]) => `${number} ${nounOf(noun, number)}`).join(" · ");
}
