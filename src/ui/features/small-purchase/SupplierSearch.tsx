import { Combobox, Field, Option } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Supplier } from '../../../domain/organisation';
import { bareOrganisationNumber } from '../../../domain/organisation-number';
import { foldText, searchable, searchWords } from '../../../domain/search/search-text';
import { isLocal } from '../../../domain/small-purchases/is-local';
import { useAppData } from '../../state/app-data';
import { smallPurchasesWords } from '../../text/small-purchases/small-purchases-words';
import { useText } from '../../text/TextProvider';
import { usePurchase } from './purchase-context';
import { controlId } from './purchase-values';

const most = 20;

/** Finds anybody in the supplier register, local ones first. */
export function SupplierSearch({ onAsk }: { onAsk: (supplierId: number) => void }) {
  const { t, language, format } = useText();
  const words = smallPurchasesWords(language);
  const { organisation } = useAppData();
  const { values } = usePurchase();
  const [typed, setTyped] = useState('');
  const hits = useMemo(() => {
    const asked = new Set(values.asked.map(({ supplierId }) => supplierId));
    return found(organisation.suppliers, typed)
      .filter(({ id }) => !asked.has(id))
      .toSorted((a, b) => Number(isLocal(b)) - Number(isLocal(a)) || format.compare(a.name, b.name))
      .slice(0, most);
  }, [organisation.suppliers, values.asked, typed, format]);
  return (
    <Field label={{ children: words.form.find, htmlFor: controlId('asked') }}>
      <Combobox
        id={controlId('asked')}
        freeform
        autoComplete="off"
        expandIcon={{ 'aria-label': t('common.showChoices') }}
        placeholder={words.form.findPlaceholder}
        value={typed}
        selectedOptions={[]}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => setTyped('')}
        onOptionSelect={(_event, { optionValue }) => {
          if (optionValue) onAsk(Number(optionValue));
          setTyped('');
        }}
      >
        {hits.map((supplier) => (
          <Option key={supplier.id} value={String(supplier.id)} text={supplier.name}>
            {[supplier.name, isLocal(supplier) ? words.local : words.notLocal, ...supplier.categories].join(' · ')}
          </Option>
        ))}
        {hits.length === 0 && (
          <Option key="nobody" value="" text={typed} disabled>
            {words.form.findNobody}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}

function found(suppliers: readonly Supplier[], typed: string): readonly Supplier[] {
  const number = bareOrganisationNumber(typed);
  const wanted = searchWords(typed).map(foldText);
  return suppliers.filter((supplier) => {
    if (/^\d+$/.test(number) && supplier.organisationNumber.startsWith(number)) return true;
    const text = searchable([supplier.name, ...supplier.categories].join('\n'));
    return wanted.every((word) => text.includes(word));
  });
}
