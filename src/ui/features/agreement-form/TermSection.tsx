import { Button, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { optionDecisionPoints, type OptionDecisionPoint } from '../../../domain/option-decision';
import type { AgreementTerms } from '../../../domain/agreement';
import { InvalidDateError } from '../../../domain/invalid-date-error';
import { useText } from '../../text/TextProvider';
import { DateField } from './DateField';
import { FlagField } from './FlagField';
import { controlId, useForm } from './form-context';
import { FormSection, Wide } from './FormSection';
import { OptionRow } from './OptionRow';
import { parseForm } from './parse-form';
import type { FormValues, OptionValues } from './form-values';

const useStyles = makeStyles({
  notice: { display: 'flex', gap: tokens.spacingHorizontalS },
  amount: { width: '90px', minWidth: 0 },
  options: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { marginBottom: tokens.spacingVerticalS, display: 'block' },
});

/** When the agreement runs, how long before its end somebody must be told, and the options with the dates they lead to. */
export function TermSection() {
  const styles = useStyles();
  const { t } = useText();
  const { values, put, touch, message } = useForm();
  const preview = optionPreview(values);
  const putOptions = (options: readonly OptionValues[]) => put({ options });
  const add = () =>
    putOptions([
      ...values.options,
      {
        key: `new-${Math.max(0, ...values.options.map((row) => Number(/^new-(\d+)$/.exec(row.key)?.[1] ?? 0))) + 1}`,
        months: values.options.at(-1)?.months ?? '12',
        mode: 'active',
        hasNotice: false,
        noticeAmount: '',
        noticeUnit: 'months',
        decision: 'open',
      },
    ]);
  const list = message('options');

  return (
    <FormSection name="term">
      <DateField name="startDate" />
      <DateField name="endDate" help="endDate" disabled={values.openEnded} />
      <FlagField name="openEnded" onChecked={(openEnded) => openEnded && put({ openEnded, endDate: '' })} />
      <DateField name="reviewDate" help="reviewDate" />
      <Field
        label={{ children: t('form.field.notice'), htmlFor: controlId('notice') }}
        hint={t('form.help.notice')}
        {...message('notice')}
      >
        {(field) => (
          <div className={styles.notice}>
            <Input
              {...field}
              id={controlId('notice')}
              className={styles.amount}
              inputMode="numeric"
              value={values.noticeAmount}
              onBlur={() => touch('notice')}
              onChange={(_event, { value }) => put({ noticeAmount: value })}
            />
            <Select
              aria-label={t('form.field.noticeUnit')}
              value={values.noticeUnit}
              onChange={(_event, { value }) => put({ noticeUnit: value === 'days' ? 'days' : 'months' })}
            >
              <option value="months">{t('terms.noticeUnit.months')}</option>
              <option value="days">{t('terms.noticeUnit.days')}</option>
            </Select>
          </div>
        )}
      </Field>
      <Wide>
        <Text as="h3" weight="semibold" className={styles.heading} id={controlId('options')} tabIndex={-1}>
          {t('form.field.options')}
        </Text>
        {list.validationMessage && (
          <Field validationState={list.validationState ?? 'error'} validationMessage={list.validationMessage} />
        )}
        <div className={styles.options}>
          {values.options.length === 0 && <Text>{t('form.options.none')}</Text>}
          {values.options.map((row, index) => (
            <OptionRow
              key={row.key}
              row={row}
              index={index}
              count={values.options.length}
              point={preview[index] ?? null}
              onChange={(change) =>
                putOptions(values.options.map((each) => (each.key === row.key ? { ...each, ...change } : each)))
              }
              onMove={(by) => putOptions(moved(values.options, index, by))}
              onRemove={() => putOptions(values.options.filter((each) => each.key !== row.key))}
            />
          ))}
          <div>
            <Button icon={<AddRegular />} disabled={values.openEnded} onClick={add}>
              {t('form.options.add')}
            </Button>
          </div>
        </div>
      </Wide>
    </FormSection>
  );
}

/** The dates that the options lead to as they are typed; empty until the end and every length can be understood. */
function optionPreview(values: FormValues): readonly OptionDecisionPoint[] {
  const { change } = parseForm(values);
  if (!change || change.draft.endDate === null || change.options.some(({ months }) => months < 1)) return [];
  const terms: AgreementTerms = {
    ...change.draft,
    options: change.options.map((option, index) => ({ ...option, decision: values.options[index]?.decision ?? 'open' })),
  };
  try {
    return optionDecisionPoints(terms);
  } catch (error) {
    // Lengths that lead outside the calendar are told of by validateAgreement; there is nothing to show then.
    if (error instanceof InvalidDateError) return [];
    throw error;
  }
}

function moved<T>(rows: readonly T[], from: number, by: number): readonly T[] {
  const row = rows[from];
  const to = from + by;
  if (row === undefined || to < 0 || to >= rows.length) return rows;
  return rows.toSpliced(from, 1).toSpliced(to, 0, row);
}
