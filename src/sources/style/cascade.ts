import { type Element, isTag } from "domhandler";
import { remember } from "../../remember.ts";
import { type Declaration, parseDeclarations } from "./declarations.ts";
import { hintsOf } from "./hints.ts";
import type { Property } from "./properties.ts";
import { ancestorKey, createSelectorCompiler, type Selector, selectorKey } from "./selector.ts";
import { parseSheet, type StyleRule } from "./sheet.ts";
import type { StyleSheet } from "./style-sheets.ts";
import { splitList } from "./text.ts";

/** A declaration that won, and the `@media (…)` without which it would not count. */
interface Winner {
  readonly value: string;
  readonly condition: string | undefined;
}

/** The winning declarations of one element; a property that nobody declares is absent. */
export type Style = ReadonlyMap<Property, Winner>;

/** Reads one property of one element; undefined where it has its default value. */
export type Get = (property: Property) => string | undefined;

const DEFAULTED = /^(?:initial|unset|revert|revert-layer|inherit)$/;

export function readerOf(style: Style): Get {
  return (property) => {
    const value = style.get(property)?.value;
    return value === undefined || DEFAULTED.test(value) ? undefined : value;
  };
}

export interface Cascade {
  styleOf(element: Element): Style;
  /** The same without the rules that stand under a screen condition. */
  unconditionalStyleOf(element: Element): Style;
  /**
   * What rules make of the element by more than its name, its attributes and the elements around it:
   * two that are alike in all of these and in this answer have the same style.
   */
  tellApart(element: Element): string;
  /** Begins anew with what matching may cost; false when it was too much before. */
  renew(): boolean;
  /** Whether any rule stands under a screen condition. */
  readonly hasConditions: boolean;
  /** What was cut; complete once all elements were asked for. */
  readonly warnings: readonly string[];
}

/** As many characters of CSS as any mail holds, in all its `<style>` elements. */
const MAX_CSS = 1_000_000;

const MAX_RULES = 20_000;

interface IndexedRule extends StyleRule {
  readonly order: number;
  compiled?: readonly Selector[];
}

/**
 * A declaration with its place in the cascade (CSS Cascade 5, 6.1): importance, style attribute and
 * layer in `level`, then specificity, then order; the greater wins.
 */
interface Candidate extends Winner {
  readonly level: number;
  readonly weight: number;
  readonly order: number;
}

/** Ids and classes of an element, and of those around it that have any. */
interface Marks {
  readonly own: readonly string[];
  readonly outer: Marks | undefined;
}

/** Rules by what an element must have; those that ask for an ancestor with an id or class apart. */
interface Bucket {
  readonly anywhere: IndexedRule[];
  readonly below: Map<string, IndexedRule[]>;
}

/** Levels: attributes, layers from the first on, rules in no layer, style attributes; then important. */
const HINT = -1;
const INLINE = MAX_RULES + 1;
const IMPORTANT = 2 * INLINE;

/** Style attributes that are looked up rather than read again. */
const REMEMBERED = { texts: 500, length: 1_000 };
const declarationsOf = remember((text) => parseDeclarations(text, false), REMEMBERED);
const declarationsInQuirks = remember((text) => parseDeclarations(text, true), REMEMBERED);

/** Selectors of more than names, ids, classes and ancestors. */
const STRUCTURAL = /[^\w\s.#>*,-]/;

/** The cascade of a document's style sheets. `quirks`: the document is in quirks mode. */
export function createCascade(sheets: readonly StyleSheet[], quirks: boolean): Cascade {
  const warnings: string[] = [];
  const { rules, layers } = collectRules(sheets, quirks, warnings);
  const index = indexRules(rules, quirks);
  const structural = indexRules(
    rules.filter(({ selectors }) => STRUCTURAL.test(selectors)),
    quirks,
  );
  const compiler = createSelectorCompiler(quirks);
  const marksBelow = new WeakMap<Element, Marks | null>();

  return {
    styleOf: (element) => cascade(element, true),
    unconditionalStyleOf: (element) => cascade(element, false),
    tellApart: (element) => {
      let told = "";
      if (structural.size === 0) return told;
      for (const rule of candidates(element, structural)) {
        const weight = weightOf(rule, element);
        if (weight !== undefined) told += ` ${rule.order} ${weight}`;
      }
      return told;
    },
    renew: compiler.renew,
    hasConditions: rules.some((rule) => rule.condition !== undefined),
    get warnings() {
      return compiler.exhausted || compiler.gaveUp
        ? [
            ...warnings,
            "some style rules take too long to match: sizes and hidden elements may be missed",
          ]
        : warnings;
    },
  };

  function cascade(element: Element, conditional: boolean): Style {
    const style = new Map<Property, Candidate>();
    for (const { property, value } of hintsOf(element)) {
      apply(style, property, { value, condition: undefined, level: HINT, weight: 0, order: 0 });
    }
    for (const rule of rules.length === 0 || compiler.exhausted ? [] : candidates(element, index)) {
      const { condition, order } = rule;
      if (condition !== undefined && !conditional) continue;
      const weight = weightOf(rule, element);
      if (weight === undefined) continue;
      for (const { property, value, important } of rule.declarations) {
        const level = levelOf(rule, important);
        apply(style, property, { value, condition, level, weight, order });
      }
    }
    for (const { property, value, important } of inlineStyle(element)) {
      const level = important ? IMPORTANT + INLINE : INLINE;
      apply(style, property, { value, condition: undefined, level, weight: 0, order: 0 });
    }
    return style;
  }

  /** Rules that may match, by what stands last in their selectors and in front of that; each once. */
  function candidates(element: Element, among: typeof index): Iterable<IndexedRule> {
    const found = new Set<IndexedRule>();
    const around = marksAround(element);
    collect("*");
    collect(element.name.toLowerCase());
    for (const mark of marksOf(element)) collect(mark);
    return found;

    function collect(key: string): void {
      const bucket = among.get(key);
      if (!bucket) return;
      add(bucket.anywhere);
      if (bucket.below.size === 0) return;
      for (let marks = around; marks; marks = marks.outer) {
        compiler.spend(marks.own.length);
        for (const mark of marks.own) add(bucket.below.get(mark) ?? []);
      }
    }

    function add(some: readonly IndexedRule[]): void {
      compiler.spend(some.length);
      for (const rule of some) found.add(rule);
    }
  }

  /** `#id` and `.class` of the element, as {@link selectorKey} writes them. */
  function marksOf({ attribs }: Element): readonly string[] {
    const { id, class: classes } = attribs;
    if (!id && !classes) return [];
    const names = classes?.split(/[\t\n\f\r ]+/).filter((name) => name !== "") ?? [];
    const marks = [...(id ? [`#${id}`] : []), ...names.map((name) => `.${name}`)];
    return quirks ? marks.map((mark) => mark.toLowerCase()) : marks;
  }

  /** The marks of all ancestors. */
  function marksAround({ parent }: Element): Marks | undefined {
    if (!parent || !isTag(parent)) return undefined;
    const known = marksBelow.get(parent);
    if (known !== undefined) return known ?? undefined;
    const outer = marksAround(parent);
    const own = marksOf(parent);
    const marks = own.length > 0 ? { own, outer } : outer;
    marksBelow.set(parent, marks ?? null);
    return marks;
  }

  /** The specificity with which the rule matches; undefined when it does not. */
  function weightOf(rule: IndexedRule, element: Element): number | undefined {
    if (compiler.exhausted) return undefined;
    // A list of thousands of classes is searched for each rule anew.
    compiler.spend((element.attribs.class?.length ?? 0) >> 6);
    rule.compiled ??= compiler.compile(rule.selectors);
    let weight: number | undefined;
    for (const { specificity, matches } of rule.compiled) {
      if ((weight === undefined || specificity > weight) && matches(element)) weight = specificity;
    }
    return weight;
  }

  /** Among important declarations the first layer wins, and no layer loses. */
  function levelOf({ layer }: IndexedRule, important: boolean): number {
    const level = layer === undefined ? layers.size : (layers.get(layer) ?? 0);
    return important ? IMPORTANT - level : level;
  }

  function inlineStyle({ attribs: { style } }: Element): readonly Declaration[] {
    if (!style) return [];
    return quirks ? declarationsInQuirks(style) : declarationsOf(style);
  }
}

function apply(style: Map<Property, Candidate>, property: Property, candidate: Candidate): void {
  const current = style.get(property);
  if (current && compare(current, candidate) > 0) return;
  style.set(property, candidate);
}

function compare(a: Candidate, b: Candidate): number {
  return a.level - b.level || a.weight - b.weight || a.order - b.order;
}

function indexRules(rules: readonly IndexedRule[], quirks: boolean): ReadonlyMap<string, Bucket> {
  const index = new Map<string, Bucket>();
  for (const rule of rules) {
    for (const written of splitList(rule.selectors, ",")) {
      const selector = quirks ? written.toLowerCase() : written;
      const key = selectorKey(selector);
      const bucket = index.get(key) ?? { anywhere: [], below: new Map<string, IndexedRule[]>() };
      index.set(key, bucket);
      const mark = ancestorKey(selector);
      const list = mark === undefined ? bucket.anywhere : (bucket.below.get(mark) ?? []);
      if (mark !== undefined) bucket.below.set(mark, list);
      if (list.at(-1) !== rule) list.push(rule);
    }
  }
  return index;
}

function collectRules(
  sheets: readonly StyleSheet[],
  quirks: boolean,
  warnings: string[],
): { rules: IndexedRule[]; layers: ReadonlyMap<string, number> } {
  const rules: IndexedRule[] = [];
  const layers = new Map<string, number>();
  let budget = MAX_CSS;
  for (const { css, media } of sheets) {
    const sheet = parseSheet(css.slice(0, budget), media, quirks, `${rules.length}`);
    for (const layer of sheet.layers) {
      if (!layers.has(layer) && layers.size < MAX_RULES) layers.set(layer, layers.size);
    }
    for (const rule of sheet.rules) rules.push({ ...rule, order: rules.length });
    if (rules.length > MAX_RULES) {
      rules.length = MAX_RULES;
      warnings.push(`the style sheets hold more than ${MAX_RULES} rules: the rest was not read`);
      break;
    }
    if (css.length > budget) {
      warnings.push(`the style sheets exceed ${MAX_CSS} characters: the rest was not read`);
      break;
    }
    budget -= css.length;
  }
  return { rules, layers };
}
