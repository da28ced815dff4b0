import { readdirSync, readFileSync } from "node:fs";

/** One process of /proc; `started` tells it from another one that later has the same number. */
export interface ProcessFacts {
  readonly pid: number;
  readonly parent: number;
  readonly started: string;
  /** `R`, `S`, … and `Z` for one that has ended and that nobody has asked about yet. */
  readonly state: string;
  /** Milliseconds of CPU, of ended and awaited children too. */
  readonly cpu: number;
}

/** Milliseconds; the kernel counts a hundredth of a second to user space on every usual machine. */
const TICK = 10;

/** All processes of this machine, by number. */
function allProcesses(): ReadonlyMap<number, ProcessFacts> {
  const found = new Map<number, ProcessFacts>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const stat = read(`/proc/${name}/stat`);
    // The second field is the program's name in parentheses, and may hold anything.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [state = "", parent = ""] = fields;
    if (parent === "") continue;
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    const pid = Number(name);
    found.set(pid, {
      pid,
      parent: Number(parent),
      started: fields[19] ?? "",
      state,
      cpu: ticks * TICK,
    });
  }
  return found;
}

/** This process and all below it. */
export function processTree(root: number): readonly ProcessFacts[] {
  const all = allProcesses();
  const tree = new Set([root]);
  // A child may have a smaller number than its parent: repeated until nothing is added.
  for (let size = 0; size < tree.size; ) {
    size = tree.size;
    for (const { pid, parent } of all.values()) if (tree.has(parent)) tree.add(pid);
  }
  return [...tree].flatMap((pid) => all.get(pid) ?? []);
}

/** Those that still run. */
export function stillRunning(processes: Iterable<ProcessFacts>): readonly ProcessFacts[] {
  const all = allProcesses();
  return [...processes].filter(({ pid, started }) => {
    const now = all.get(pid);
    return now?.started === started && now.state !== "Z";
  });
}

/** The command line, its arguments separated by blanks; empty for a process that has gone. */
export function commandOf({ pid }: Pick<ProcessFacts, "pid">): string {
  return read(`/proc/${pid}/cmdline`).replaceAll("\0", " ");
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    // It has ended since its folder was listed.
    return "";
  }
}
