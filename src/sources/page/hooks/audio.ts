import type { HookKit } from "./kit.ts";

type Class = { readonly prototype: object } | undefined;

interface AudioScope {
  readonly BaseAudioContext: Class;
  readonly OfflineAudioContext: Class;
  readonly AudioBuffer: Class;
}

/**
 * Notes sound that is computed without being heard, from what the browser makes itself, and whose
 * samples are read: they differ from device to device. Runs in the page.
 */
export function hookAudio({ getterOf, hookCall, note }: HookKit): void {
  const scope = globalThis as unknown as AudioScope;
  const { OfflineAudioContext: Offline } = scope;
  if (!Offline) return;
  const { apply } = Reflect;
  const { get, set } = WeakMap.prototype;
  const nodes = new WeakMap<object, string>();
  const lengthOf = getterOf(Offline.prototype, "length");
  const bufferLengthOf = getterOf(scope.AudioBuffer?.prototype, "length");
  /** What was rendered, by its length in samples: the buffer that holds it has no other sign. */
  const rendered = Object.create(null) as Record<number, string>;

  for (const node of ["Oscillator", "DynamicsCompressor"]) {
    hookCall(scope.BaseAudioContext?.prototype, `create${node}`, (self) => {
      const before = apply(get, nodes, [self as object]) as string | undefined;
      apply(set, nodes, [self as object, before && before !== node ? "both" : node]);
    });
  }
  hookCall(Offline.prototype, "startRendering", (self) => {
    const made = apply(get, nodes, [self as object]) as string | undefined;
    if (made) rendered[lengthOf(self) as number] = made;
  });
  for (const name of ["getChannelData", "copyFromChannel"]) {
    hookCall(scope.AudioBuffer?.prototype, name, (self) => {
      const length = bufferLengthOf(self) as number;
      const made = rendered[length];
      if (made) note("audio", `${made} ${length}`);
    });
  }
}
