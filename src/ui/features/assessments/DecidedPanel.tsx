import { Button, Field, Select, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { decidedOn } from '../../../domain/assessments/decided';
import { EmptyState } from '../../components/EmptyState';
import { FoldedList } from '../../components/FoldedList';
import { Panel } from '../../components/Panel';
import { StateBadge } from '../../components/StateBadge';
import { useAppData } from '../../state/app-data';
import { assessmentsWords } from '../../text/assessments/assessments-words';
import { useText } from '../../text/TextProvider';
import { AssessmentItem } from './AssessmentItem';
import { filteredLines, noFilter, yearOfLine, type AssessmentLine, type DecidedFilter } from './assessment-lines';
import { useAssessmentsStyles } from './assessments.styles';

const results = ['all', 'used', 'reserved', 'inclusive', 'ordinary', 'none'] as const;
const tones = { reserved: 'success', inclusive: 'brand', ordinary: 'neutral' } as const;

/** What was decided, the share that became reserved or inclusive, and the rows behind each number. */
export function DecidedPanel({ decided }: { decided: readonly AssessmentLine[] }) {
  const styles = useAssessmentsStyles();
  const { format, language } = useText();
  const words = assessmentsWords(language);
  const { overview } = words;
  const { organisation, lookups } = useAppData();
  const [filter, setFilter] = useState<DecidedFilter>(noFilter);
  const { shown, share } = useMemo(() => filteredLines(decided, filter), [decided, filter]);
  const years = useMemo(
    () => [...new Set(decided.flatMap((line) => yearOfLine(line) ?? []))].toSorted((a, b) => b - a),
    [decided],
  );
  if (decided.length === 0)
    return (
      <Panel title={overview.decided} aside="0">
        <Text className={styles.muted}>{overview.decidedNone}</Text>
      </Panel>
    );
  const resultName = { all: overview.allResults, used: overview.used, none: overview.noResult, ...words.resultName };
  const { count, decided: total, percentUsed } = share;
  const countOf = { reserved: count.reserved, inclusive: count.inclusive, ordinary: count.ordinary };
  return (
    <Panel title={overview.decided} aside={overview.count(shown.length)}>
      {percentUsed !== null && (
        <div>
          <span className={styles.share}>{overview.share(format.number(percentUsed))}</span>
          <Text className={styles.muted}>
            {overview.shareOf(format.number(count.reserved + count.inclusive), format.number(total))}
          </Text>
          <div className={styles.counts}>
            {(['reserved', 'inclusive', 'ordinary'] as const).map((type) => (
              <Button
                key={type}
                size="small"
                aria-pressed={filter.result === type}
                appearance={filter.result === type ? 'primary' : 'secondary'}
                onClick={() => setFilter({ ...filter, result: filter.result === type ? 'all' : type })}
              >
                {`${words.resultName[type]}: ${format.number(countOf[type])}`}
              </Button>
            ))}
          </div>
        </div>
      )}
      <div className={styles.filters}>
        <Field label={overview.area}>
          <Select
            value={String(filter.areaId ?? '')}
            onChange={(_event, { value }) => setFilter({ ...filter, areaId: value === '' ? null : Number(value) })}
          >
            <option value="">{overview.allAreas}</option>
            {organisation.serviceAreas.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={overview.year}>
          <Select
            value={String(filter.year ?? '')}
            onChange={(_event, { value }) => setFilter({ ...filter, year: value === '' ? null : Number(value) })}
          >
            <option value="">{overview.allYears}</option>
            {years.map((year) => (
              <option key={year} value={year}>
                {year}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={overview.resultLabel}>
          <Select
            value={filter.result}
            onChange={(_event, { value }) => setFilter({ ...filter, result: results.find((each) => each === value) ?? 'all' })}
          >
            {results.map((result) => (
              <option key={result} value={result}>
                {resultName[result]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {shown.length === 0 ? (
        <EmptyState
          level={3}
          title={overview.decidedNoneHere}
          action={<Button onClick={() => setFilter(noFilter)}>{overview.clear}</Button>}
        />
      ) : (
        // Another choice starts from the top again.
        <FoldedList key={JSON.stringify(filter)} items={shown} first={20} step={50} moreText={overview.more}>
          {(line) => {
            const day = decidedOn(line.assessment);
            const type = words.resultName[line.assessment.result as keyof typeof tones] as string | undefined;
            const areas = line.serviceAreaIds.flatMap((id) => lookups.serviceArea(id)?.name ?? []).join(', ');
            return (
              <AssessmentItem
                key={line.assessment.id}
                line={line}
                facts={[areas, day === null ? '' : format.date(day)]}
                aside={
                  <StateBadge tone={type === undefined ? 'neutral' : tones[line.assessment.result as keyof typeof tones]}>
                    {type ?? overview.noResult}
                  </StateBadge>
                }
              />
            );
          }}
        </FoldedList>
      )}
    </Panel>
  );
}
