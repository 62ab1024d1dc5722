import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly target: readonly string[]; readonly html: string; readonly failureSummary: string }[];
  }[];
  readonly passes: readonly object[];
}

/** What axe finds in the tab, or on the page of the local Teams, as it now stands, one line a fault. */
export async function faultsIn(place: Page | Frame): Promise<readonly string[]> {
  if (!(await place.evaluate(() => 'axe' in window))) await place.evaluate(axe);
  // Tabster's own stops at the edges of the page take focus for a moment and pass it on; they are no content.
  const result = await place.evaluate<AxeResult>("axe.run({ exclude: ['[data-tabster-dummy]'] })");
  expect(result.passes.length).toBeGreaterThan(5);
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, failureSummary }) => `${id}: ${target.join(' ')} ${html.slice(0, 160)} – ${failureSummary}`),
  );
}

/** How far what is shown is wider than its window. */
export const overflow = (place: Page | Frame): Promise<number> =>
  place.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
