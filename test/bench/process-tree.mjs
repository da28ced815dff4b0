/** What a process and all below it use, sampled from /proc (Linux). */
import { readdirSync, readFileSync } from "node:fs";

/** Milliseconds; the kernel counts a hundredth of a second to user space on every usual machine. */
const TICK = 10;
/** Milliseconds between two looks. Memory costs more to look at. */
const PAUSE = 40;
const MEMORY_EVERY = 5;

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    // It has ended since its folder was listed.
    return "";
  }
}

function allProcesses() {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      const stat = read(`/proc/${pid}/stat`);
      // The second field is the program's name in parentheses, and may hold anything.
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      if (fields.length < 20) return [];
      const cpu = (Number(fields[11]) + Number(fields[12])) * TICK;
      return [{ pid: Number(pid), parent: Number(fields[1]), id: `${pid} ${fields[19]}`, cpu }];
    });
}

function treeOf(root) {
  const all = allProcesses();
  const tree = new Set([root]);
  for (let size = 0; size < tree.size; ) {
    size = tree.size;
    for (const { pid, parent } of all) if (tree.has(parent)) tree.add(pid);
  }
  return all.filter(({ pid }) => tree.has(pid));
}

/** MB, pages that several processes share counted once. */
function memoryOf(tree) {
  const sum = tree.reduce((total, { pid }) => {
    const [, kilobytes = "0"] = /^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`)) ?? [];
    return total + Number(kilobytes);
  }, 0);
  return sum / 1024;
}

/**
 * Watches a process until `stop()`, which tells CPU in ms, the peak of memory in MB and every sample of
 * it.
 */
export function watchTree(pid) {
  const cpu = new Map();
  const memory = [];
  let looks = 0;
  const timer = setInterval(() => {
    const tree = treeOf(pid);
    // The last that was seen of each: what it used until then.
    for (const one of tree) cpu.set(one.id, one.cpu);
    if (looks++ % MEMORY_EVERY === 0 && tree.length > 0) memory.push(memoryOf(tree));
  }, PAUSE);
  return {
    stop() {
      clearInterval(timer);
      const used = [...cpu.values()].reduce((sum, one) => sum + one, 0);
      return { cpu: used, peak: Math.max(0, ...memory), memory };
    },
  };
}
