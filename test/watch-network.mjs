/** Preloaded into a process: prints every use of the network or of another process to stderr. */
import childProcess from "node:child_process";
import dgram from "node:dgram";
import dns from "node:dns";
import { writeSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";

function watch(object, name, label) {
  const original = object[name];
  object[name] = function (...args) {
    writeSync(2, `NETWORK ${label}\n`);
    return original.apply(this, args);
  };
}

watch(net.Socket.prototype, "connect", "connect");
watch(dgram.Socket.prototype, "send", "send");
for (const name of ["lookup", "resolve", "resolve4", "resolve6", "resolveTxt", "resolveCname"]) {
  watch(dns, name, `dns.${name}`);
  watch(dns.promises, name, `dns.promises.${name}`);
}
for (const name of ["spawn", "spawnSync", "exec", "execSync", "execFile", "execFileSync", "fork"]) {
  watch(childProcess, name, name);
}
syncBuiltinESMExports();
