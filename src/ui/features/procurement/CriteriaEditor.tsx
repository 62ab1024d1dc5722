import { Button, Checkbox, Field, Input, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { climateWeightOf, criteriaFaults, criteriaSum } from '../../../domain/procurement-work/award-criteria';
import { climateShortfall } from '../../../domain/procurement-work/climate-shortfall';
import type { ProcedureAnswer } from '../../../domain/procedure';
import { readableCriteria, weightOf, type CriteriaValues, type CriterionValues } from './criteria-values';
import type { Editing } from './EditablePanel';
import { useWords } from './use-words';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 110px auto auto',
    gap: tokens.spacingHorizontalM,
    alignItems: 'end',
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr) 110px' },
    border: 'none',
    padding: 0,
    margin: 0,
    minWidth: 0,
  },
  add: { alignSelf: 'flex-start' },
  fault: { display: 'block', color: tokens.colorStatusDangerForeground1 },
  warn: { display: 'block', color: tokens.colorStatusWarningForeground3 },
});

/** The criteria as they are written, with their sum beneath. */
export function CriteriaEditor({ values, put, tried, answer }: Editing<CriteriaValues> & { answer: ProcedureAnswer | null }) {
  const styles = useStyles();
  const { words, format } = useWords();
  const { rows, climateReason } = values;
  const criteria = readableCriteria(values);
  const faults = criteriaFaults(criteria);
  const short = answer === null ? null : climateShortfall({ criteria, climateReason }, answer);
  const putRow = (key: string, change: Partial<CriterionValues>) =>
    put({ ...values, rows: rows.map((row) => (row.key === key ? { ...row, ...change } : row)) });
  const add = () =>
    put({
      ...values,
      rows: [
        ...rows,
        {
          key: `new-${Math.max(0, ...rows.map(({ key }) => Number(key.split('-')[1])))}${rows.length}`,
          name: '',
          weight: '',
          isClimate: false,
        },
      ],
    });
  return (
    <>
      {rows.map((row, index) => (
        <div key={row.key} role="group" aria-label={words.criteria.number(index + 1)} className={styles.row}>
          <Field label={words.criteria.name} required>
            <Input value={row.name} maxLength={255} onChange={(_event, { value }) => putRow(row.key, { name: value })} />
          </Field>
          <Field
            label={words.criteria.weight}
            required
            {...((tried || row.weight !== '') &&
              weightOf(row.weight) === null && { validationMessage: words.criteria.weightNumber })}
          >
            <Input
              value={row.weight}
              inputMode="decimal"
              contentAfter="%"
              onChange={(_event, { value }) => putRow(row.key, { weight: value })}
            />
          </Field>
          <Checkbox
            label={words.criteria.climate}
            checked={row.isClimate}
            onChange={(_event, { checked }) => putRow(row.key, { isClimate: checked === true })}
          />
          <Button
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={words.criteria.remove(row.name)}
            onClick={() => put({ ...values, rows: rows.filter(({ key }) => key !== row.key) })}
          />
        </div>
      ))}
      <Button className={styles.add} icon={<AddRegular />} onClick={add}>
        {words.criteria.add}
      </Button>
      {rows.length > 0 && (
        <div aria-live="polite">
          <Text weight="semibold" block>
            {`${words.criteria.sum(format.number(criteriaSum(criteria)))} · ${words.criteria.climateSum(format.number(climateWeightOf(criteria) ?? 0))}`}
          </Text>
          {faults
            .filter((fault) => tried || fault === 'weightNegative' || fault === 'nameTwice' || fault === 'sumNot100')
            .map((fault) => (
              <Text key={fault} size={200} className={fault === 'sumNot100' ? styles.warn : styles.fault}>
                {words.criteria.fault[fault]}
              </Text>
            ))}
          {short !== null && (
            <Text size={200} className={styles.warn}>
              {words.criteria.short(short.weight, short.rule.value ?? 0, short.rule.paragraph)}
            </Text>
          )}
        </div>
      )}
      <Field label={words.criteria.reason} hint={words.criteria.reasonHelp}>
        <Textarea
          rows={2}
          maxLength={2000}
          resize="vertical"
          value={climateReason}
          onChange={(_event, { value }) => put({ ...values, climateReason: value })}
        />
      </Field>
    </>
  );
}
