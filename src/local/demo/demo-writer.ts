import type { addRows } from '../../data/add-rows';
import type { SiteConnection } from '../../data/connect';
import type { CalendarDate } from '../../domain/calendar-date';
import type { DemoCategoryKey } from './demo-categories';
import type { AreaIndex } from './demo-organisation';
import type { DemoPersonKey } from './demo-people';

/** Adds rows to a list, all of them or none of the demo: a refused row ends it. Answers their ids in order. */
export type DemoWriter = <const L extends Parameters<typeof addRows>[1]>(
  list: L,
  rows: Parameters<typeof addRows<L>>[2],
) => Promise<readonly number[]>;

/** What is on the site when the plan is written, and what it is called there. */
export interface DemoSite {
  readonly sp: SiteConnection;
  readonly write: DemoWriter;
  readonly today: CalendarDate;
  /** The id of each of the demo's people on the site. */
  readonly personId: (key: DemoPersonKey) => number | null;
  readonly areaIds: (areas: readonly AreaIndex[]) => readonly number[];
  /** By position in `demoSuppliers`. */
  readonly supplierId: (position: number) => number | null;
  /** The agreement of a category; `null` in a generated demo, whose agreements are nobody's story. */
  readonly agreementId: (category: DemoCategoryKey) => number | null;
}
