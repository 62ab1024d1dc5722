/** A point in a drawing; y grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The points of a small line through the values, evenly apart, with the height of the target on the same scale. A line of equal values lies in the
 * middle.
 * @example trendShape([10, 20], null, { width: 40, height: 20 }).points // [{ x: 0, y: 20 }, { x: 40, y: 0 }]
 */
export function trendShape(
  values: readonly number[],
  target: number | null,
  { width, height }: { readonly width: number; readonly height: number },
): { readonly points: readonly Point[]; readonly targetY: number | null } {
  const all = target === null ? values : [...values, target];
  const least = Math.min(...all);
  const span = Math.max(...all) - least;
  const y = (value: number) => (span === 0 ? height / 2 : height - ((value - least) / span) * height);
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  return {
    points: values.map((value, index) => ({ x: index * step, y: y(value) })),
    targetY: target === null ? null : y(target),
  };
}
