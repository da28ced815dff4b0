/**
 * What the work gives, or undefined when it takes longer or the signal comes first; then the work goes
 * on unheard.
 *
 * @param milliseconds at least 0
 * @throws what the work rejects with in time
 */
export async function within<Result>(
  milliseconds: number,
  work: Promise<Result>,
  signal?: AbortSignal,
): Promise<Result | undefined> {
  let timer: NodeJS.Timeout | undefined;
  let stop = () => {};
  const late = new Promise<undefined>((resolve) => {
    stop = () => resolve(undefined);
    timer = setTimeout(stop, Math.max(0, milliseconds));
    if (signal?.aborted) stop();
    signal?.addEventListener("abort", stop);
  });
  // Nobody listens to what comes too late, and that alone would end the process.
  work.catch(() => {});
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", stop);
  }
}

/** Waits, or until the signal comes. */
export async function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  await within(milliseconds, new Promise<undefined>(() => {}), signal);
}
