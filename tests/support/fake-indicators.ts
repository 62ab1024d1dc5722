import type { IndicatorStore } from '../../src/data/ports/indicator-store';
import type { GuardedList } from '../../src/data/ports/session-store';
import type { AgreementDetails, OptionDecisionRecord } from '../../src/domain/agreement';
import type { Assessment } from '../../src/domain/assessment';
import type { QuoteRequestMark } from '../../src/domain/indicators/indicator-rows';
import type { MeasuredValue } from '../../src/domain/indicators/measured-value';
import type { Procurement } from '../../src/domain/procurement';
import type { QuoteRequest } from '../../src/domain/quote-request';

/** What an indicator reads of a small purchase. */
export const asQuoteRequestMark = ({ asked, ...rest }: QuoteRequest): QuoteRequestMark => ({
  ...rest,
  askedIds: asked.map(({ supplierId }) => supplierId),
});

type Stored<T> = ReadonlyMap<number, { readonly value: T }>;

interface Content {
  /** Throws for a list that the person may not read. */
  readonly allow: (list: GuardedList, right: 'read') => void;
  readonly measured: readonly MeasuredValue[];
  readonly assessments: Stored<Assessment>;
  readonly procurements: Stored<Procurement>;
  readonly quoteRequests: Stored<QuoteRequest>;
  readonly options: Stored<OptionDecisionRecord>;
  readonly agreements: Stored<AgreementDetails>;
}

/** Reads what the other fakes have stored. */
export function fakeIndicators({
  allow,
  measured,
  assessments,
  procurements,
  quoteRequests,
  options,
  agreements,
}: Content): IndicatorStore {
  const readAll = async <T>(list: GuardedList, rows: Stored<T>) => {
    allow(list, 'read');
    return [...rows.values()].map(({ value }) => value);
  };
  return {
    measured: async () => {
      allow('indicators', 'read');
      return measured;
    },
    assessments: async () => readAll('assessments', assessments),
    procurements: async () => readAll('procurements', procurements),
    quoteRequests: async () => (await readAll('quoteRequests', quoteRequests)).map(asQuoteRequestMark),
    decisionDays: async () => {
      const all = await readAll('agreementOptions', options);
      return new Map(all.flatMap(({ id, decidedOn }) => (decidedOn === null ? [] : [[id, decidedOn] as const])));
    },
    withStandardContract: async () => {
      await readAll('agreements', agreements);
      return new Set([...agreements].flatMap(([id, { value }]) => (value.standardContract.trim() === '' ? [] : [id])));
    },
  };
}
