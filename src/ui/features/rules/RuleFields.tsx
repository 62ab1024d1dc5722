import { Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { addDays } from '../../../domain/calendar-date';
import { ruleKeys } from '../../../domain/rule-value';
import { layerOf, ruleInForce } from '../../../domain/rules-in-force';
import type { RuleDraftField } from '../../../domain/rules/new-rule-value';
import { needsNumber, unitOf } from '../../../domain/rules/rule-unit';
import { useAppData } from '../../state/app-data';
import { textLimits } from './rule-input';
import type { NewRule } from './use-new-rule';
import { useRulesText } from './use-rules-text';
import { valueWords } from './value-words';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 280px), 1fr))',
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    alignItems: 'start',
  },
  whole: { gridColumn: '1 / -1', minWidth: 0 },
  // The longest name must not make it wider than a narrow screen.
  select: { minWidth: 0, '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
});

/** The fields of a value, each with what is wrong with it once it was tried; a day that is not in the future is told of at once. */
export function RuleFields({ form: { input, put, choose, faults, tried, book } }: { form: NewRule }) {
  const styles = useStyles();
  const texts = useRulesText();
  const { words, format } = texts;
  const { today } = useAppData();
  const { rule } = input;
  const unit = rule === '' ? null : unitOf(rule);
  const now = rule === '' ? null : ruleInForce(book, rule, today);
  const fault = (field: RuleDraftField) => {
    const found = faults[field];
    const isTold = tried > 0 || ((field === 'from' || field === 'value' || field === 'readOn') && input[field] !== '');
    if (!found || !isTold) return {};
    if (found === 'notANumber') return { validationMessage: words.form.notANumber };
    if (found === 'tooLong')
      return {
        validationMessage: words.form.tooLong(field === 'note' || field === 'source' ? textLimits[field] : textLimits.paragraph),
      };
    return { validationMessage: words.form.faults[found] };
  };
  const ruleHint =
    rule === ''
      ? {}
      : {
          hint: [
            words.form.layer(words.layers[layerOf(rule)].short),
            now ? words.form.now(valueWords(now, texts), format.date(now.from)) : words.form.nowNothing,
          ].join(' '),
        };
  return (
    <div className={styles.fields}>
      <Field className={styles.whole} label={words.form.rule} required {...ruleHint} {...fault('rule')}>
        <Select className={styles.select} value={rule} onChange={(_event, { value }) => choose(value)}>
          <option value="">{words.form.choose}</option>
          {(['law', 'local'] as const).map((layer) => (
            <optgroup key={layer} label={words.layers[layer].title}>
              {ruleKeys
                .filter((key) => layerOf(key) === layer)
                .map((key) => (
                  <option key={key} value={key}>
                    {words.rules[key]}
                  </option>
                ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      {rule !== '' && unit !== null && unit !== 'none' && (
        <Field
          label={`${words.form.value} (${words.form.units[unit]})`}
          required={needsNumber(rule)}
          {...(needsNumber(rule) ? {} : { hint: words.form.optional })}
          {...fault('value')}
        >
          <Input value={input.value} autoComplete="off" onChange={(_event, { value }) => put({ value })} />
        </Field>
      )}
      <Field label={words.form.from} required hint={words.form.fromHelp} {...fault('from')}>
        <Input
          type="date"
          min={addDays(today, 1)}
          max="2199-12-31"
          value={input.from}
          onChange={(_event, { value }) => put({ from: value })}
        />
      </Field>
      <Field label={words.form.paragraph} required hint={words.form.paragraphHelp} {...fault('paragraph')}>
        <Input value={input.paragraph} onChange={(_event, { value }) => put({ paragraph: value })} />
      </Field>
      <Field label={words.form.source} required hint={words.form.sourceHelp} {...fault('source')}>
        <Input value={input.source} onChange={(_event, { value }) => put({ source: value })} />
      </Field>
      <Field label={words.form.readOn} required hint={words.form.readOnHelp} {...fault('readOn')}>
        <Input type="date" max={today} value={input.readOn} onChange={(_event, { value }) => put({ readOn: value })} />
      </Field>
      <Field className={styles.whole} label={words.form.note} hint={words.form.noteHelp} {...fault('note')}>
        <Textarea value={input.note} rows={3} onChange={(_event, { value }) => put({ note: value })} />
      </Field>
    </div>
  );
}
