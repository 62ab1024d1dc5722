import {
  assessmentMarkMapping,
  decisionDayMapping,
  measuredValueMapping,
  procurementMarkMapping,
  quoteRequestMarkMapping,
  standardContractMapping,
} from '../mappings/indicator-mappings';
import type { IndicatorStore } from '../ports/indicator-store';
import { readRows, type RawRow } from '../rows/row-reader';
import { itemsOf, readTogether, type Site } from '../rows/site';
import type { Answers } from '../sync/answers';
import type { AnswerKey } from '../sync/mirrored-lists';

/** Every list whole, because a share is of all its rows; out of the copy where it has them, which it has not of small purchases. */
export function indicatorStore(site: Pick<Site, 'sp' | 'onBadRow'>, answers: Pick<Answers, 'rows'>): IndicatorStore {
  const all = async <T>(key: AnswerKey, read: (raw: RawRow) => T) => readRows(await answers.rows(key, []), read, site.onBadRow);
  return {
    measured: () => all('measuredValues', measuredValueMapping.read),
    assessments: () => all('assessmentMarks', assessmentMarkMapping.read),
    procurements: () => all('procurementMarks', procurementMarkMapping.read),
    async quoteRequests() {
      const { list, select, read } = quoteRequestMarkMapping;
      const [rows = []] = await readTogether(
        site.sp,
        [
          (sp) =>
            itemsOf(sp, list)
              .select(...select)
              .top(5_000),
        ],
        'none',
      );
      return readRows(rows, read, site.onBadRow);
    },
    async decisionDays() {
      const options = await all('decisionDays', decisionDayMapping.read);
      return new Map(options.flatMap(({ id, decidedOn }) => (decidedOn === null ? [] : [[id, decidedOn] as const])));
    },
    async withStandardContract() {
      const agreements = await all('standardContracts', standardContractMapping.read);
      return new Set(agreements.flatMap(({ id, standardContract }) => (standardContract.trim() === '' ? [] : [id])));
    },
  };
}
