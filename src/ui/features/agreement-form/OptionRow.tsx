import { Button, Checkbox, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular, DeleteRegular } from '@fluentui/react-icons';
import { addDays } from '../../../domain/calendar-date';
import type { OptionDecisionPoint } from '../../../domain/option-decision';
import { useText } from '../../text/TextProvider';
import { controlId, useForm } from './form-context';
import type { OptionValues } from './form-values';

const useStyles = makeStyles({
  root: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalM,
    margin: 0,
    minWidth: 0,
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 180px), 1fr))',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    alignItems: 'start',
  },
  notice: { display: 'flex', gap: tokens.spacingHorizontalS },
  amount: { width: '80px', minWidth: 0 },
  preview: { display: 'block', marginTop: tokens.spacingVerticalS, color: tokens.colorNeutralForeground3 },
});

/** One option: how long, how it works, its own notice, and the dates that follow. */
export function OptionRow({
  row,
  index,
  count,
  point,
  onChange,
  onMove,
  onRemove,
}: {
  row: OptionValues;
  index: number;
  count: number;
  point: OptionDecisionPoint | null;
  onChange: (change: Partial<OptionValues>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) {
  const styles = useStyles();
  const { t, format } = useText();
  const { touch, message } = useForm();
  const sequence = index + 1;
  const name = t('form.options.name', { sequence });
  const path = `options.${index}`;
  const own = message(path);

  return (
    <div role="group" aria-label={name} className={styles.root}>
      <div className={styles.head}>
        <Text weight="semibold" id={controlId(path)} tabIndex={-1}>
          {name}
        </Text>
        <span>
          <Button
            appearance="subtle"
            icon={<ArrowUpRegular />}
            disabled={index === 0}
            aria-label={t('form.options.up', { sequence })}
            onClick={() => onMove(-1)}
          />
          <Button
            appearance="subtle"
            icon={<ArrowDownRegular />}
            disabled={index === count - 1}
            aria-label={t('form.options.down', { sequence })}
            onClick={() => onMove(1)}
          />
          <Button appearance="subtle" icon={<DeleteRegular />} aria-label={t('form.removeNamed', { name })} onClick={onRemove} />
        </span>
      </div>
      <div className={styles.fields}>
        <Field
          label={{ children: t('form.options.months'), htmlFor: controlId(`${path}.months`) }}
          required
          {...message(`${path}.months`)}
        >
          <Input
            id={controlId(`${path}.months`)}
            inputMode="numeric"
            value={row.months}
            onBlur={() => touch(`${path}.months`)}
            onChange={(_event, { value }) => onChange({ months: value })}
          />
        </Field>
        <Field label={t('form.options.mode')}>
          <Select
            value={row.mode}
            onChange={(_event, { value }) => onChange({ mode: value === 'automatic' ? 'automatic' : 'active' })}
          >
            <option value="active">{t('terms.optionMode.active')}</option>
            <option value="automatic">{t('terms.optionMode.automatic')}</option>
          </Select>
        </Field>
        <div>
          <Checkbox
            label={t('form.options.ownNotice')}
            checked={row.hasNotice}
            onChange={(_event, { checked }) => onChange({ hasNotice: checked === true })}
          />
          {row.hasNotice && (
            <Field {...message(`${path}.notice`)}>
              {(field) => (
                <div className={styles.notice}>
                  <Input
                    {...field}
                    id={controlId(`${path}.notice`)}
                    className={styles.amount}
                    aria-label={`${name}, ${t('form.options.ownNotice').toLowerCase()}`}
                    inputMode="numeric"
                    value={row.noticeAmount}
                    onBlur={() => touch(`${path}.notice`)}
                    onChange={(_event, { value }) => onChange({ noticeAmount: value })}
                  />
                  <Select
                    aria-label={t('form.field.noticeUnit')}
                    value={row.noticeUnit}
                    onChange={(_event, { value }) => onChange({ noticeUnit: value === 'days' ? 'days' : 'months' })}
                  >
                    <option value="months">{t('terms.noticeUnit.months')}</option>
                    <option value="days">{t('terms.noticeUnit.days')}</option>
                  </Select>
                </div>
              )}
            </Field>
          )}
        </div>
      </div>
      {own.validationMessage && (
        <Field validationState={own.validationState ?? 'error'} validationMessage={own.validationMessage} />
      )}
      <Text size={200} className={styles.preview} aria-live="polite">
        {point
          ? t('form.options.preview', {
              from: format.date(addDays(point.termBefore, 1)),
              to: format.date(point.endIfTaken),
              decide: format.date(point.actBy),
            })
          : t('form.options.previewMissing')}
        {row.decision !== 'open' &&
          ` ${t('form.options.decided', { decision: t(`terms.optionDecision.${row.decision}`).toLowerCase() })}`}
      </Text>
    </div>
  );
}
