import type { AgreementOption } from '../../domain/agreement';
import type { SeenVersions } from '../../domain/answers/answer-request';
import { agreementPageMapping } from '../mappings/agreement-mapping';
import { isKept, optionRecordMapping, supplierContactMapping } from '../mappings/agreement-child-mappings';
import type { AgreementPage } from '../ports/agreement-store';
import type { CardFacts } from '../ports/answer-writer';
import type { Versioned } from '../ports/versioned';
import type { RowMapping } from '../rows/row-mapping';
import type { Site } from '../rows/site';
import { versionedRows } from '../rows/versioned-rows';
import { pageOf } from '../stores/agreement-page';
import type { ListDeclaration } from '../../schema/list';
import { FactsParts } from './facts-parts';
import { childRows } from './read-facts';
import { rowsWhere } from './rows-where';

/** Five filters of twenty ids for each of seven lists: one request. */
const agreementsAtOnce = 100;

/** Agreements as cards show them, by id, each row with its version. */
export async function readCardFacts(site: Site, agreementIds: readonly number[]): Promise<ReadonlyMap<number, CardFacts>> {
  const ids = [...new Set(agreementIds)];
  const found = new Map<number, CardFacts>();
  for (let from = 0; from < ids.length; from += agreementsAtOnce)
    for (const facts of await cardsOfSome(site, ids.slice(from, from + agreementsAtOnce))) found.set(facts.page.value.id, facts);
  return found;
}

async function cardsOfSome(site: Site, ids: readonly number[]): Promise<readonly CardFacts[]> {
  const parts = new FactsParts(site);
  const versioned = <L extends ListDeclaration, T>({ list, select }: RowMapping<L, T>, column: string) =>
    rowsWhere(site.sp, { list, select, column, ids }, 'etag');
  const others = ['followUps', 'callOffs', 'responses', 'procurements'] as const;
  const [agreements, options, suppliers] = await Promise.all([
    versioned(agreementPageMapping, 'Id'),
    versioned(optionRecordMapping, 'AgreementId'),
    versioned(supplierContactMapping, 'AgreementId'),
    ...others.map(async (key) => parts.add(key, await rowsWhere(site.sp, childRows(key, ids)))),
  ]);
  parts.add('options', options);
  const optionRows = versionedRows(site, optionRecordMapping, options.filter(isKept));
  const supplierRows = versionedRows(site, supplierContactMapping, suppliers.filter(isKept));
  return versionedRows(site, agreementPageMapping, agreements).map((row) => {
    const { value } = row;
    const ofThis = <T extends { readonly agreementId: number }>(rows: readonly Versioned<T>[]) =>
      rows.filter((each) => each.value.agreementId === value.id);
    const page = pageOf(row, ofThis(optionRows), ofThis(supplierRows));
    return {
      page,
      facts: parts.factsOf(value),
      seenFor: ({ kind, optionSequence }) => seenOf(page, kind === 'optionDecision' ? optionSequence : undefined),
    };
  });
}

function seenOf({ etag, options }: AgreementPage, sequence: AgreementOption['sequence'] | undefined): SeenVersions {
  const option = sequence === undefined ? undefined : options.find(({ value }) => value.sequence === sequence);
  return { agreement: etag, option: option === undefined ? null : { id: option.value.id, etag: option.etag } };
}
