import { Field, Input, Select } from '@fluentui/react-components';
import { purchaseTypes } from '../../../domain/agreement';
import { CpvPicker } from '../../components/form/CpvPicker';
import { Panel } from '../../components/Panel';
import { guideWords } from '../../text/guide/guide-words';
import { useText } from '../../text/TextProvider';
import { CpvSuggestions } from './CpvSuggestions';
import { noDate } from './guide-form';
import { useGuideStyles } from './guide.styles';
import type { Guide } from './use-guide';
import { ValueFields } from './ValueFields';

/** What the guide asks. Nothing has to be filled in to get the first answer. */
export function QuestionForm({ guide }: { guide: Guide }) {
  const styles = useGuideStyles();
  const { t, language } = useText();
  const words = guideWords(language).form;
  const { form, type, choose, data } = guide;
  const areas = data.organisation.serviceAreas.toSorted((a, b) => a.order - b.order);
  return (
    <Panel title={words.title}>
      <div className={styles.fields}>
        <Field label={words.what}>
          <Input
            value={form.what}
            maxLength={200}
            placeholder={words.whatPlaceholder}
            onChange={(_event, { value }) => type({ what: value, noneFits: false })}
          />
        </Field>
        <div>
          <CpvPicker id="guide-cpv" codes={form.cpvCodes} onChange={(cpvCodes) => choose({ cpvCodes, noneFits: false })} />
          <CpvSuggestions guide={guide} />
        </div>
        <Field label={words.area} hint={words.areaHint}>
          <Select
            value={form.areaId ?? ''}
            onChange={(_event, { value }) => choose({ areaId: value === '' ? null : Number(value), noneFits: false })}
          >
            <option value="">{words.noArea}</option>
            {areas.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
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
