import { Field, Input, Select } from '@fluentui/react-components';
import { parseAmount } from '../../components/form/amount';
import { CpvPicker } from '../../components/form/CpvPicker';
import { Panel } from '../../components/Panel';
import { PersonPicker } from '../../components/PersonPicker';
import { useAppData } from '../../state/app-data';
import { smallPurchasesWords } from '../../text/small-purchases/small-purchases-words';
import { useText } from '../../text/TextProvider';
import { usePurchase } from './purchase-context';
import { controlId } from './purchase-values';
import { useFormStyles } from './purchase.styles';

/** What is bought, by whom, for how much and when. */
export function AboutSection() {
  const styles = useFormStyles();
  const { language, format } = useText();
  const words = smallPurchasesWords(language).form;
  const { organisation, lookups } = useAppData();
  const { values, put, message } = usePurchase();
  const parsed = parseAmount(values.estimatedValue);
  const read = parsed.kind === 'amount' ? ` = ${format.exactAmount(parsed.kroner)}` : '';
  return (
    <Panel title={words.about}>
      <div className={styles.grid}>
        <Field
          className={styles.wide}
          label={{ children: words.title, htmlFor: controlId('title') }}
          hint={words.titleHelp}
          required
          {...message('title')}
        >
          <Input
            id={controlId('title')}
            value={values.title}
            maxLength={255}
            onChange={(_event, { value }) => put({ title: value })}
          />
        </Field>
        <Field label={{ children: words.area, htmlFor: controlId('serviceAreaId') }} required {...message('serviceAreaId')}>
          <Select
            id={controlId('serviceAreaId')}
            value={String(values.serviceAreaId ?? '')}
            onChange={(_event, { value }) => put({ serviceAreaId: value === '' ? null : Number(value) })}
          >
            <option value="">{words.chooseArea}</option>
            {organisation.serviceAreas
              .toSorted((a, b) => a.order - b.order)
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </Select>
        </Field>
        <Field
          label={{ children: words.value, htmlFor: controlId('estimatedValue') }}
          hint={`${words.valueHelp}${read}`}
          {...message('estimatedValue')}
        >
          <Input
            id={controlId('estimatedValue')}
            value={values.estimatedValue}
            onChange={(_event, { value }) => put({ estimatedValue: value })}
          />
        </Field>
        <Field label={{ children: words.date, htmlFor: controlId('date') }} hint={words.dateHelp} required {...message('date')}>
          <Input
            id={controlId('date')}
            type="date"
            min="1900-01-01"
            max="2199-12-31"
            value={values.date}
            onChange={(_event, { value }) => put({ date: value })}
          />
        </Field>
        <PersonPicker
          id={controlId('responsibleId')}
          label={words.responsible}
          value={values.responsibleId === null ? null : lookups.person(values.responsibleId)}
          onChange={(person) => put({ responsibleId: person?.id ?? null })}
        />
        <div className={styles.wide}>
          <CpvPicker id={controlId('cpvCodes')} codes={values.cpvCodes} onChange={(cpvCodes) => put({ cpvCodes })} />
        </div>
      </div>
    </Panel>
  );
}
