import { withoutFragment } from "../../load.ts";
import type { ConsentFacts, Load, PageFacts, Snapshot } from "../../model.ts";
import { isWithoutUdp } from "./browser-args.ts";
import { cutTexts, MAX_URL } from "./cut-texts.ts";
import { type DocumentFacts, knownValues } from "./known-values.ts";
import { loadsOf } from "./loads.ts";
import type { PageOptions } from "./options.ts";
import { knownOfPlanted } from "./plant.ts";
import { type Exchange, MAX_EXCHANGES } from "./request-log.ts";
import { scriptFacts } from "./script-facts.ts";
import type { Session } from "./session.ts";
import type { SurveyedElement } from "./survey/index.ts";
import type { Findings } from "./visit.ts";
import type { Watch, Watched } from "./watch.ts";

/** What is left of a visit when its page is gone. */
export interface Seen {
  readonly name: string;
  readonly session: Pick<Session, "name"> & { readonly watch: Pick<Watch, "frames"> };
  readonly watched: Pick<Watched, "contextId" | "log" | "blocked">;
  readonly findings: Findings;
  readonly options: PageOptions;
}

/** What was seen of a page, as the plain data that rules and reports are made from. */
export function buildSnapshot({ name, session, watched, findings, options }: Seen): Snapshot {
  const { warnings, document, survey, cookies, ownCookies, aliases } = findings;
  const url = findings.url.slice(0, MAX_URL);
  const page = pageDocument(watched.log.exchanges);
  const status = page?.response?.status ?? findings.response?.status();
  const seen = loadsOf(watched, session.watch.frames, warnings, {
    withoutUdp: isWithoutUdp(options),
  });
  const loads = cutTexts(withElements(seen, survey?.elements ?? []), warnings);
  addWarnings(warnings, watched, status, page?.response?.mimeType);
  const scripts = scriptFacts(watched.log.notes);
  const facts: PageFacts = {
    url,
    ...(status ? { status } : {}),
    started: new Date(Date.now() - watched.log.now()).toISOString(),
    browser: session.name,
    cookies,
    aliases,
    ...(scripts.length > 0 ? { scripts } : {}),
    ...(findings.consent ? { consent: withRecords(findings.consent, document) } : {}),
    ...(findings.filled ? { filledFields: findings.filled.fields } : {}),
    ...(findings.respawned ? { respawned: findings.respawned } : {}),
    ...(options.gpc ? { gpc: true } : {}),
    ...(options.thirdPartyCookies
      ? { thirdPartyCookies: options.thirdPartyCookies === "allow" ? "allowed" : "blocked" }
      : {}),
  };
  return {
    target: name,
    source: "page",
    host: new URL(url).hostname,
    ...(document?.title ? { title: document.title } : {}),
    ...(page?.bytes === undefined ? {} : { bytes: page.bytes }),
    page: facts,
    loads,
    // What was typed comes first: nothing else says more of where it is found.
    known: [
      ...(findings.filled?.known ?? []),
      ...(findings.planted ? knownOfPlanted(findings.planted) : []),
      ...knownValues([url], document, ownCookies),
    ],
    warnings: [...warnings],
  };
}

function withRecords(consent: ConsentFacts, document: DocumentFacts | undefined): ConsentFacts {
  const stored = document?.consent ?? [];
  return stored.length > 0 ? { ...consent, stored } : consent;
}

/** The answer that became the page, after redirects of the first navigation. */
function pageDocument(exchanges: readonly Exchange[]): Exchange | undefined {
  const [first] = exchanges;
  return exchanges.findLast(
    ({ type, frameId, trigger }) =>
      type === "Document" && frameId === first?.frameId && trigger === "open",
  );
}

function addWarnings(
  warnings: Set<string>,
  { log, blocked }: Pick<Watched, "log" | "blocked">,
  status: number | undefined,
  mimeType = "",
): void {
  if (status && status >= 400) warnings.add(`the server answered with status ${status}`);
  if (mimeType && !/^(?:text\/html|application\/xhtml\+xml)$/i.test(mimeType)) {
    warnings.add(`the page is ${mimeType}, not HTML`);
  }
  const { dropped } = log;
  if (dropped.requests > 0) {
    warnings.add(`${dropped.requests} requests after the first ${MAX_EXCHANGES} were not recorded`);
  }
  if (dropped.messages > 0) warnings.add(`${dropped.messages} WebSocket messages were not kept`);
  if (dropped.reports > 0) warnings.add(`${dropped.reports} reports were not kept`);
  if (dropped.calls > 0)
    warnings.add(`of ${dropped.calls} calls, the scripts behind them were not kept`);
  if (dropped.notes > 0) warnings.add("more of what scripts did was seen than is kept");
  if (blocked.size > 0) {
    const reasons = [...new Set(blocked.values())];
    const others = reasons.length > 3 ? `; and ${reasons.length - 3} more reasons` : "";
    warnings.add(`requests were blocked: ${reasons.slice(0, 3).join("; ")}${others}`);
  }
}

/** Puts elements with what they requested; what they only might request becomes a load of its own. */
function withElements(loads: readonly Load[], elements: readonly SurveyedElement[]): Load[] {
  const all = loads.map((load) => ({ ...load, elements: [...load.elements] }));
  const byType = new Map<string, (typeof all)[number]>();
  const byUrl = new Map<string, (typeof all)[number]>();
  for (const load of all) {
    const key = `${load.type}\n${withoutFragment(load.url)}`;
    if (!byType.has(key)) byType.set(key, load);
    if (!byUrl.has(withoutFragment(load.url))) byUrl.set(withoutFragment(load.url), load);
  }
  for (const { url, type, trigger, potential, element } of elements) {
    const plain = withoutFragment(url);
    const load = byType.get(`${type}\n${plain}`) ?? byUrl.get(plain);
    if (load) load.elements.push(element);
    else if (potential) {
      const added = {
        url,
        type,
        trigger,
        state: "potential" as const,
        elements: [element],
        requests: [],
      };
      all.push(added);
      byType.set(`${type}\n${plain}`, added);
    }
  }
  return all;
}

/** Second-level names under which countries register (`example.co.uk`): a guess is enough here. */
const REGISTRIES = /^(?:com?|org|net|gov|edu|ac|or|ne|go)$/;

/** Hosts that may be the page's own, by their names: what a host of a tracker could hide behind. */
export function ownHosts(url: string, exchanges: readonly Exchange[]): string[] {
  const labels = new URL(url).hostname.split(".");
  const hasRegistry = labels.length > 2 && REGISTRIES.test(labels.at(-2) ?? "");
  const site = labels.slice(hasRegistry ? -3 : -2).join(".");
  const hosts = new Set(exchanges.map((exchange) => new URL(exchange.url).hostname));
  return [...hosts].filter((host) => host === site || host.endsWith(`.${site}`));
}
