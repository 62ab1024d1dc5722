import { addMonths } from '../../domain/calendar-date';
import type { CalendarDate } from '../../domain/calendar-date';
import { callOffMapping, spendMapping } from '../mappings/work-mappings';
import { odataNumber } from '../odata-literal';
import type { CallOffStore, Spend } from '../ports/follow-up-store';
import { inOnePiece, readEverything } from '../rows/read-everything';
import { readRows } from '../rows/row-reader';
import type { Site } from '../rows/site';
import { addRow, readFiltered } from '../rows/versioned-rows';

export function callOffStore(site: Site): CallOffStore {
  return {
    async forAgreement(agreementId) {
      const rows = await readFiltered(site, callOffMapping, [`AgreementId eq ${odataNumber(agreementId)}`]);
      return rows.map(({ value }) => value).sort((a, b) => b.periodEnd.localeCompare(a.periodEnd));
    },
    async spendByAgreement() {
      const [list] = await readEverything(site.sp, [inOnePiece(spendMapping)]);
      return spendOf(readRows(list?.rows ?? [], spendMapping.read, site.onBadRow));
    },
    add: async (callOff) => (await addRow(site, callOffMapping, callOff)).value,
  };
}

interface SpendRow {
  readonly agreementId: number;
  readonly periodEnd: CalendarDate;
  readonly amount: number;
}

/** A period counts in the twelve months when it ends in them: periods are short (a month or a quarter) against a year. */
function spendOf(rows: readonly SpendRow[]): ReadonlyMap<number, Spend> {
  const byAgreement = new Map<number, SpendRow[]>();
  for (const row of rows) {
    const group = byAgreement.get(row.agreementId);
    if (group === undefined) byAgreement.set(row.agreementId, [row]);
    else group.push(row);
  }
  return new Map([...byAgreement].map(([agreementId, group]) => [agreementId, spendOfOne(group)]));
}

function spendOfOne(rows: readonly SpendRow[]): Spend {
  const lastPeriodEnd = rows.reduce((latest, { periodEnd }) => (periodEnd > latest ? periodEnd : latest), rows[0]!.periodEnd);
  const yearBefore = addMonths(lastPeriodEnd, -12);
  return {
    total: sumOf(rows),
    lastTwelveMonths: sumOf(rows.filter(({ periodEnd }) => periodEnd > yearBefore)),
    lastPeriodEnd,
  };
}

/** In øre, so that ten thousand amounts add up to the exact sum. */
const sumOf = (rows: readonly SpendRow[]) => rows.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0) / 100;
