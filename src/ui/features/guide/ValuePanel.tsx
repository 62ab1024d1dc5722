import { Field, Input, Select } from '@fluentui/react-components';
import { purchaseTypes } from '../../../domain/agreement';
import { Panel } from '../../components/Panel';
import { guideWords } from '../../text/guide/guide-words';
import { useText } from '../../text/TextProvider';
import { noDate } from './guide-form';
import { useGuideStyles } from './guide.styles';
import type { Guide } from './use-guide';
import { ValueFields } from './ValueFields';

/** What decides the procedure: the kind of purchase, its value and the day it starts. */
export function ValuePanel({ guide }: { guide: Guide }) {
  const styles = useGuideStyles();
  const { t, language } = useText();
  const words = guideWords(language).form;
  const { form, type, choose, data } = guide;
  return (
    <Panel title={words.valueTitle}>
      <div className={styles.fields}>
        <Field label={words.type} hint={words.typeHint[form.purchaseType]}>
          <Select
            value={form.purchaseType}
            onChange={(_event, { value }) => {
              const purchaseType = purchaseTypes.find((each) => each === value);
              if (purchaseType) choose({ purchaseType });
            }}
          >
            {purchaseTypes.map((each) => (
              <option key={each} value={each}>
                {t(`terms.purchaseType.${each}`)}
              </option>
            ))}
          </Select>
        </Field>
        <ValueFields guide={guide} />
        <Field
          label={words.started}
          hint={words.startedHint}
          {...(guide.started === null ? { validationMessage: words.noDate, validationState: 'warning' as const } : {})}
        >
          <Input
            type="date"
            min="1900-01-01"
            max="2199-12-31"
            value={form.started === noDate ? '' : form.started || data.today}
            onChange={(_event, { value }) => type({ started: value === '' ? noDate : value === data.today ? '' : value })}
          />
        </Field>
      </div>
    </Panel>
  );
}
