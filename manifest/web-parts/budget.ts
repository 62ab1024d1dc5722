import { WebPartsError } from './web-parts-error';
import type { FirstJavaScript } from './first-javascript';

/** The first JavaScript of all five parts together, gzip. 1 kB is 1,000 bytes. */
export const budget = { bytes: 140_000, tolerance: 2_000 } as const;

/** Throws `WebPartsError` when a page has to load more than was agreed, and tells of what it is made. */
export function checkBudget({ gzip, files, pieces }: FirstJavaScript, limit: number = budget.bytes): void {
  if (gzip <= limit + budget.tolerance) return;
  throw new WebPartsError(
    `The first JavaScript of the five parts is ${kilobytes(gzip)} gzip; agreed is ${kilobytes(limit)}.\n${describe({ gzip, files, pieces })}`,
    'Import more narrowly, or load later what is not in the first picture.',
  );
}

/** The files, and the largest pieces in them, as lines to read. */
export function describe({ files, pieces }: FirstJavaScript): string {
  return [
    ...files.map(({ name, gzip }) => `  ${kilobytes(gzip).padStart(9)}  ${name}`),
    'Largest pieces, before they are made small:',
    ...pieces.slice(0, 20).map(({ name, size }) => `  ${kilobytes(size).padStart(9)}  ${name}`),
  ].join('\n');
}

export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
