import { addMonths } from '../../domain/calendar-date';
import { callOffMapping, spendMapping } from '../mappings/work-mappings';
import { odataNumber } from '../odata-literal';
import type { CallOffPeriod, CallOffStore, Spend } from '../ports/follow-up-store';
import { readRows } from '../rows/row-reader';
import type { Site } from '../rows/site';
import { readFiltered } from '../rows/versioned-rows';
import { addRow } from '../rows/write-when-asked';
import type { Answers } from '../sync/answers';

export function callOffStore(site: Site, answers: Pick<Answers, 'rows'>): CallOffStore {
  /** All of them: spend is summed from what is kept, so that it costs only what changed. */
  const byAgreement = async () => grouped(readRows(await answers.rows('spend', []), spendMapping.read, site.onBadRow));
  return {
    async forAgreement(agreementId) {
      const rows = await readFiltered(site, callOffMapping, [`AgreementId eq ${odataNumber(agreementId)}`]);
      return rows.map(({ value }) => value).sort((a, b) => b.periodEnd.localeCompare(a.periodEnd));
    },
    spendByAgreement: async () =>
      new Map([...(await byAgreement())].map(([agreementId, rows]) => [agreementId, spendOfOne(rows)])),
    async periodsOf(agreementIds) {
      const all = await byAgreement();
      return new Map(agreementIds.map((id) => [id, all.get(id) ?? []]));
    },
    add: async (callOff) => (await addRow(site, callOffMapping, callOff)).value,
  };
}

function grouped(
  rows: readonly (CallOffPeriod & { readonly agreementId: number })[],
): ReadonlyMap<number, readonly CallOffPeriod[]> {
  const byAgreement = new Map<number, CallOffPeriod[]>();
  for (const { agreementId, ...row } of rows) {
    const group = byAgreement.get(agreementId);
    if (group === undefined) byAgreement.set(agreementId, [row]);
    else group.push(row);
  }
  return byAgreement;
}

/** A period counts in the twelve months when it ends in them: periods are short (a month or a quarter) against a year. */
function spendOfOne(rows: readonly CallOffPeriod[]): Spend {
  const lastPeriodEnd = rows.reduce((latest, { periodEnd }) => (periodEnd > latest ? periodEnd : latest), rows[0]!.periodEnd);
  const yearBefore = addMonths(lastPeriodEnd, -12);
  return {
    total: sumOf(rows),
    lastTwelveMonths: sumOf(rows.filter(({ periodEnd }) => periodEnd > yearBefore)),
    lastPeriodEnd,
  };
}

/** In øre, so that ten thousand amounts add up to the exact sum. */
const sumOf = (rows: readonly CallOffPeriod[]) => rows.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0) / 100;
