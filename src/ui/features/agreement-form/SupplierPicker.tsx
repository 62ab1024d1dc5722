import { Combobox, Field, Option } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Supplier } from '../../../domain/organisation';
import { bareOrganisationNumber, formatOrganisationNumber } from '../../../domain/organisation-number';
import { useAppData } from '../../state/app-data';
import { foldText, searchable, searchWords } from '../../../domain/search/search-text';
import { useText } from '../../text/TextProvider';
import { controlId } from './form-context';

const most = 20;
const newSupplier = 'new';

/** Finds a supplier in the register by name or number, or starts a new one with what was typed. */
export function SupplierPicker({ onPick, onCreate }: { onPick: (supplier: Supplier) => void; onCreate: (name: string) => void }) {
  const { t, format } = useText();
  const { organisation, session } = useAppData();
  const [typed, setTyped] = useState('');
  const bare = typed.trim();
  const hits = useMemo(
    () => found(organisation.suppliers, bare).toSorted((a, b) => format.compare(a.name, b.name)),
    [organisation.suppliers, bare, format],
  );
  const mayCreate = session.rights.suppliers.add;

  return (
    <Field label={{ children: t('form.suppliers.search'), htmlFor: controlId('suppliers') }}>
      <Combobox
        id={controlId('suppliers')}
        freeform
        autoComplete="off"
        expandIcon={{ 'aria-label': t('common.showChoices') }}
        placeholder={t('form.suppliers.placeholder')}
        value={typed}
        selectedOptions={[]}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => setTyped('')}
        onOptionSelect={(_event, { optionValue }) => {
          const supplier = organisation.suppliers.find(({ id }) => String(id) === optionValue);
          if (supplier) onPick(supplier);
          else if (optionValue === newSupplier) onCreate(bare);
          setTyped('');
        }}
      >
        {hits.slice(0, most).map((supplier) => (
          <Option key={supplier.id} value={String(supplier.id)} text={supplier.name}>
            {[supplier.name, formatOrganisationNumber(supplier.organisationNumber)].filter(Boolean).join(' · ')}
          </Option>
        ))}
        {hits.length === 0 && !mayCreate && (
          <Option key="nobody" value="" text={typed} disabled>
            {t('form.suppliers.nobody')}
          </Option>
        )}
        {mayCreate && (
          <Option key={newSupplier} value={newSupplier} text={typed}>
            {bare === '' ? t('form.suppliers.create') : t('form.suppliers.createNamed', { name: bare })}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}

function found(suppliers: readonly Supplier[], typed: string): readonly Supplier[] {
  const number = bareOrganisationNumber(typed);
  const words = searchWords(typed);
  return suppliers.filter(
    (supplier) =>
      (/^\d+$/.test(number) && supplier.organisationNumber.startsWith(number)) ||
      words.every((word) => searchable(supplier.name).includes(foldText(word))),
  );
}
