import { compile, type Options } from "css-select";
import type { CssNode } from "css-tree";
import parseSelector from "css-tree/selector-parser";
import { type AnyNode, type Element, isTag, isText } from "domhandler";
import { CLASS, ID, readSimpleSelector } from "./simple-selector.ts";
import { splitList } from "./text.ts";

export interface Selector {
  /** The three counts of Selectors 4, 17, as one number: 1,000,000 per id, 1,000 per class. */
  readonly specificity: number;
  readonly matches: (element: Element) => boolean;
}

/** Longer ones are machine-made noise; the bound also keeps their parser's recursion shallow. */
const MAX_SELECTOR_LENGTH = 1000;

/**
 * One document's selectors share a budget of steps, since matching backtracks and a sheet can be
 * made to abuse it. One match that takes more than its share ends for good.
 */
const MAX_STEPS = 2_000_000;
const MAX_STEPS_PER_MATCH = 20_000;

export interface SelectorCompiler {
  /** The selectors of a list; none when the list holds one that a browser would not accept. */
  compile(list: string): readonly Selector[];
  /** Takes steps that are done elsewhere from the budget. */
  spend(steps: number): void;
  /** The whole budget again, for one more document; false when it was used up, or a selector given up. */
  renew(): boolean;
  /** Whether the budget is used up; then nothing matches any more. */
  readonly exhausted: boolean;
  /** Whether a selector was given up. */
  readonly gaveUp: boolean;
}

interface Budget {
  steps: number;
  /** Where the current match has to stop. */
  limit: number;
  gaveUp: boolean;
}

class BudgetError extends Error {}

export function createSelectorCompiler(quirksMode: boolean): SelectorCompiler {
  const budget: Budget = { steps: 0, limit: 0, gaveUp: false };
  const count = (): void => {
    budget.steps += 1;
    if (budget.steps > budget.limit) throw new BudgetError();
  };
  const options: Options<AnyNode, Element> = {
    adapter: createAdapter(count),
    quirksMode,
    pseudos: PSEUDOS,
  };
  const compileSimple = (text: string): Selector | undefined => {
    const simple = readSimpleSelector(text, quirksMode);
    if (!simple) return undefined;
    const { specificity, matches } = simple;
    return {
      specificity,
      matches: withinBudget((element) => matches(element, count), budget),
    };
  };
  return {
    compile(list) {
      const selectors: Selector[] = [];
      for (const text of splitList(list, ",")) {
        const selector = compileSimple(text) ?? compileOne(text, options, budget);
        if (!selector) return [];
        selectors.push(selector);
      }
      return selectors;
    },
    spend(steps) {
      budget.steps += steps;
    },
    renew() {
      if (budget.steps > MAX_STEPS || budget.gaveUp) return false;
      budget.steps = 0;
      return true;
    },
    get exhausted() {
      return budget.steps > MAX_STEPS;
    },
    get gaveUp() {
      return budget.gaveUp;
    },
  };
}

function compileOne(
  text: string,
  options: Options<AnyNode, Element>,
  budget: Budget,
): Selector | undefined {
  if (text === "" || text.length > MAX_SELECTOR_LENGTH) return undefined;
  try {
    const parsed = parseSelector(text, { context: "selector" });
    const standing = { pseudoElement: false };
    const specificity = weigh(parsed, standing);
    if (standing.pseudoElement) return { specificity, matches: () => false };
    const query = compile<AnyNode, Element>(text, options);
    return { specificity, matches: withinBudget(query, budget) };
  } catch {
    // Both parsers throw on what they do not know; a browser drops such a rule as well.
    return undefined;
  }
}

function withinBudget(
  query: (element: Element) => boolean,
  budget: Budget,
): (element: Element) => boolean {
  let isGivenUp = false;
  return (element) => {
    if (isGivenUp) return false;
    budget.limit = budget.steps + MAX_STEPS_PER_MATCH;
    try {
      return query(element);
    } catch (error) {
      if (!(error instanceof BudgetError)) throw error;
      isGivenUp = true;
      budget.gaveUp = true;
      return false;
    }
  };
}

/** Throws on a pseudo-class that no browser knows: css-select has some of its own, like `:parent`. */
function weigh(node: CssNode, found: { pseudoElement: boolean }): number {
  switch (node.type) {
    case "IdSelector":
      return ID;
    case "ClassSelector":
    case "AttributeSelector":
      return CLASS;
    case "TypeSelector":
      return node.name.endsWith("*") ? 0 : 1;
    case "PseudoElementSelector":
      if (/^-(?:moz|ms|o)-/.test(node.name)) throw new SyntaxError(`::${node.name}`);
      found.pseudoElement = true;
      return 1;
    case "PseudoClassSelector": {
      const name = node.name.toLowerCase();
      if (LEGACY_PSEUDO_ELEMENTS.has(name)) {
        found.pseudoElement = true;
        return 1;
      }
      if (!STATIC_PSEUDOS.has(name) && !Object.hasOwn(PSEUDOS, name)) {
        throw new SyntaxError(`:${name}`);
      }
      const inner = node.children ? heaviest(node.children, found) : 0;
      if (name === "where") return 0;
      if (name === "is" || name === "not" || name === "has") return inner;
      return CLASS + inner;
    }
    case "Selector":
      return sum(node.children, found);
    case "SelectorList":
      return heaviest(node.children, found);
    case "Nth":
      return node.selector ? weigh(node.selector, found) : 0;
    default:
      return 0;
  }
}

function sum(nodes: Iterable<CssNode>, found: { pseudoElement: boolean }): number {
  let total = 0;
  for (const node of nodes) total += weigh(node, found);
  return total;
}

function heaviest(nodes: Iterable<CssNode>, found: { pseudoElement: boolean }): number {
  let most = 0;
  for (const node of nodes) most = Math.max(most, weigh(node, found));
  return most;
}

const LEGACY_PSEUDO_ELEMENTS: ReadonlySet<string> = new Set([
  "before",
  "after",
  "first-line",
  "first-letter",
]);

/** Pseudo-classes that css-select answers from the tree as browsers do. */
const STATIC_PSEUDOS: ReadonlySet<string> = new Set([
  "any-link",
  "checked",
  "disabled",
  "empty",
  "enabled",
  "first-child",
  "first-of-type",
  "has",
  "is",
  "lang",
  "last-child",
  "last-of-type",
  "link",
  "not",
  "nth-child",
  "nth-last-child",
  "nth-last-of-type",
  "nth-of-type",
  "only-child",
  "only-of-type",
  "optional",
  "read-only",
  "read-write",
  "required",
  "root",
  "scope",
  "where",
]);

const never = (): boolean => false;

/** Pseudo-classes of a state that a document just opened is not in. */
const PSEUDOS = {
  active: never,
  autofill: never,
  "-webkit-autofill": never,
  default: never,
  defined: (element: Element): boolean => !element.name.includes("-"),
  focus: never,
  "focus-visible": never,
  "focus-within": never,
  fullscreen: never,
  hover: never,
  indeterminate: never,
  "in-range": never,
  invalid: never,
  modal: never,
  open: (element: Element): boolean => "open" in element.attribs,
  "out-of-range": never,
  "placeholder-shown": never,
  "popover-open": never,
  target: never,
  "target-within": never,
  "user-invalid": never,
  "user-valid": never,
  valid: never,
  visited: never,
} satisfies Record<string, (element: Element) => boolean>;

/** css-select's view of the tree, which counts its steps. */
function createAdapter(count: () => void): NonNullable<Options<AnyNode, Element>["adapter"]> {
  const isElement = (node: AnyNode): node is Element => {
    count();
    return isTag(node);
  };
  const childrenOf = (node: AnyNode): AnyNode[] => ("children" in node ? node.children : []);

  return {
    isTag: isElement,
    getName: (element) => element.name.toLowerCase(),
    getAttributeValue: (element, name) => element.attribs[name],
    hasAttrib: (element, name) => element.attribs[name] !== undefined,
    getChildren: childrenOf,
    getSiblings: (node) => (node.parent ? node.parent.children : [node]),
    getParent: (element) => {
      count();
      return element.parent;
    },
    prevElementSibling: (node) => {
      let previous = node.prev;
      while (previous && !isElement(previous)) previous = previous.prev;
      return previous;
    },
    getText: (node) => (isText(node) ? node.data : ""),
    removeSubsets: (nodes) => nodes,
  };
}

const KEY = /(?:([.#])([\w-]+)|(?:^|[\s>+~])([a-z][\w-]*))$/i;

/**
 * What an element must have to match a selector's last part: `#id`, `.class` or a tag name; `*`
 * when that does not show at once. Ids and classes keep their case.
 */
export function selectorKey(selector: string): string {
  const match = selector.includes("\\") ? null : KEY.exec(selector);
  if (!match) return "*";
  return match[3] ? match[3].toLowerCase() : `${match[1]}${match[2]}`;
}

const ANCESTOR = /([.#][\w-]+)[\t\n\f\r ]+[a-z0-9.#_-]+$/i;

/** What an ancestor must have to match the selector's last part but one: `.note` for `.note td`. */
export function ancestorKey(selector: string): string | undefined {
  return selector.includes("\\") ? undefined : ANCESTOR.exec(selector)?.[1];
}
