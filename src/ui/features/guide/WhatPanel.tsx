import { Field, Input, Select } from '@fluentui/react-components';
import { CpvPicker } from '../../components/form/CpvPicker';
import { Panel } from '../../components/Panel';
import { guideWords } from '../../text/guide/guide-words';
import { useText } from '../../text/TextProvider';
import { CpvSuggestions } from './CpvSuggestions';
import { useGuideStyles } from './guide.styles';
import type { Guide } from './use-guide';

/** What is to be bought, and for whom: enough to find an agreement that covers it. */
export function WhatPanel({ guide }: { guide: Guide }) {
  const styles = useGuideStyles();
  const { language } = useText();
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
          <CpvPicker id="guide-cpv" codes={form.cpvCodes} onChange={(cpvCodes) => choose({ cpvCodes })} />
          <CpvSuggestions guide={guide} />
        </div>
        <Field label={words.area} hint={words.areaHint}>
          <Select
            value={form.areaId ?? ''}
            onChange={(_event, { value }) => choose({ areaId: value === '' ? null : Number(value) })}
          >
            <option value="">{words.noArea}</option>
            {areas.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      </div>
    </Panel>
  );
}
