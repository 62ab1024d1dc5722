/**
 * Asks once for all who want the same, and gives what came of it to whoever asks within so long. `clock` is one of milliseconds: one that was set back keeps
 * nothing alive. What failed is asked again at once, and nothing old is given in its place. `fresh` asks now.
 */
export function keptFor<T>(
  keptMs: number,
  clock: () => number,
  ask: () => Promise<T>,
): (how?: { readonly fresh: boolean }) => Promise<T> {
  let kept: { readonly at: number; readonly answer: Promise<T> } | null = null;
  return ({ fresh } = { fresh: false }) => {
    const at = clock();
    const age = kept === null ? Number.POSITIVE_INFINITY : at - kept.at;
    if (kept !== null && !fresh && age >= 0 && age < keptMs) return kept.answer;
    const mine = { at, answer: ask() };
    kept = mine;
    mine.answer.catch(() => (kept = kept === mine ? null : kept));
    return mine.answer;
  };
}
