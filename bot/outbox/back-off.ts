const firstMs = 2_000;
const mostMs = 15 * 60_000;

/**
 * How long to wait before trying again: twice as long each time up to a quarter of an hour, never less than was asked for, and up to half as long again by
 * chance, so that what was refused together does not come back together.
 */
export function backOffMs(failures: number, random: () => number, askedForMs = 0): number {
  const doubled = Math.min(mostMs, firstMs * 2 ** Math.max(0, Math.min(failures - 1, 20)));
  return Math.round(Math.max(doubled, askedForMs) * (1 + random() / 2));
}
