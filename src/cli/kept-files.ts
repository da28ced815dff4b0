import type { Report, Result, ScannedResult, Snapshot } from "../model.ts";
import type { ReportOptions } from "../reporters/index.ts";
import type { Screenshot } from "../sources/page/options.ts";
import type { EvidenceFolder } from "./evidence-folder.ts";
import type { KeepOptions } from "./keep-options.ts";
import { complain } from "./output.ts";
import { type WholeFile, writeWholeFile } from "./whole-file.ts";

/** What is kept of a run beside its reports: HAR, screenshots, evidence. */
export interface KeptFiles {
  /** Asks the scan for it. */
  readonly onSnapshot?: (snapshot: Snapshot) => void;
  readonly onScreenshot?: (screenshot: Screenshot) => void;
  /** To be called with each result, in the order of the report. */
  take(result: Result): void;
  /** Writes what is left; gives how many files are missing, each of which was told of. */
  write(report: Report, options: ReportOptions): Promise<number>;
}

/** @param isMany whether there may be several visits, whose pictures get a number each */
export async function openKeptFiles(
  { har, screenshot, evidence }: KeepOptions,
  isMany: boolean,
): Promise<KeptFiles> {
  const folder: EvidenceFolder | undefined =
    evidence === undefined
      ? undefined
      : (await import("./evidence-folder.ts")).openEvidenceFolder(evidence);
  /** Of visits whose turn in the report has not come. */
  const waiting = new Map<string, Screenshot>();
  /** Results so far: a picture has the number of its visit's result, whatever became of those before. */
  let results = 0;
  let pictures = 0;
  let untaken = 0;
  let missing = 0;

  /** @returns whether the file stands at its place; else the user was told */
  function write(what: string, name: string, fill: (write: WholeFile["write"]) => void): boolean {
    try {
      writeWholeFile(name, fill);
      return true;
    } catch (error) {
      if (!(error instanceof Error && "code" in error)) throw error;
      complain(`cannot write ${what} to ${name}: ${error.message}`);
      missing++;
      return false;
    }
  }

  function keepPicture(png: Uint8Array): void {
    pictures++;
    folder?.add(`screenshot-${results}.png`, png);
    if (screenshot === undefined) return;
    const name = isMany ? numbered(screenshot, results) : screenshot;
    write("the picture", name, (write) => write(png));
  }

  async function writeHar({ results, tool }: Report): Promise<void> {
    if (har === undefined && !folder) return;
    const { harText } = await import("../har.ts");
    const pages = results.filter(isPage);
    if (pages.length > 0) {
      folder?.add("traffic.har", () => harText(pages, tool));
      if (har !== undefined) {
        write("the HAR", har, (write) => {
          for (const part of harText(pages, tool)) write(part);
        });
      }
    } else if (har !== undefined) {
      complain(`no HAR was written to ${har}: no page was seen`);
      missing++;
    }
  }

  const wantsPictures = screenshot !== undefined || folder !== undefined;
  return {
    ...(wantsPictures ? { onScreenshot: (shot) => void waiting.set(keyOf(shot), shot) } : {}),
    ...(folder ? { onSnapshot: folder.addSnapshot } : {}),
    take(result) {
      results++;
      if (!wantsPictures || !isPage(result)) return;
      const key = keyOf({ target: result.target, consent: result.page?.consent?.choice });
      const shot = waiting.get(key);
      waiting.delete(key);
      if (shot?.png) keepPicture(shot.png);
      else if (shot) {
        complain(`there is no picture of ${result.target}: none could be taken`);
        untaken++;
      }
    },
    async write(report, options) {
      await writeHar(report);
      if (screenshot !== undefined && pictures + untaken === 0) {
        complain(`no picture was written to ${screenshot}: no page was loaded`);
        untaken++;
      }
      if (folder && !(await folder.end(report, options))) missing++;
      return missing + untaken;
    },
  };
}

function isPage(result: Result): result is ScannedResult {
  return result.status === "scanned" && result.source === "page";
}

function keyOf({ target, consent = "" }: { target: string; consent?: string | undefined }): string {
  return `${consent}\n${target}`;
}

/** `page.png` → `page-2.png` */
function numbered(name: string, number: number): string {
  return name.replace(/(\.[^./\\]*)?$/, `-${number}$1`);
}
