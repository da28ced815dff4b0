/** Results that may wait for a slow one before them, for each that runs: bounds what is held. */
const HELD = 4;

/**
 * Runs items several at once and hands their results out in the items' order. What one of them throws
 * is thrown when its turn comes.
 *
 * @param limit how many run at once
 */
export function runAhead<Item, Result>(
  items: readonly Item[],
  limit: number,
  run: (item: Item) => Promise<Result>,
) {
  const ahead: Promise<Result>[] = [];
  let begun = 0;
  let running = 0;

  function begin(): void {
    while (running < limit && ahead.length < limit * HELD) {
      const item = items[begun];
      if (item === undefined) return;
      begun++;
      running++;
      const result = run(item).finally(() => {
        running--;
        begin();
      });
      // Until its turn comes nobody listens, and that alone would end the process.
      result.catch(() => {});
      ahead.push(result);
    }
  }

  begin();
  return {
    /** The result of the next item; undefined after the last. */
    next(): Promise<Result> | undefined {
      const result = ahead.shift();
      begin();
      return result;
    },
    /** Begins no further item. */
    stop(): void {
      begun = items.length;
    },
  };
}
