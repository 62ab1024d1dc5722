import { Combobox, Field, Option } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { formatOrganisationNumber } from '../../../domain/organisation-number';
import { searchable, searchWords } from '../../../domain/search/search-text';
import { useAppData } from '../../state/app-data';
import { useWords } from './use-words';

const most = 20;
const typedName = 'typed';

/** Finds who gave a tender in the supplier register, or takes the name as it is written. */
export function TendererPicker({ onPick }: { onPick: (picked: { name: string; supplierId: number | null }) => void }) {
  const { t, words, format } = useWords();
  const { organisation } = useAppData();
  const [typed, setTyped] = useState('');
  const bare = typed.trim();
  const hits = useMemo(() => {
    const wanted = searchWords(bare);
    return organisation.suppliers
      .filter(({ name, organisationNumber }) =>
        wanted.every((word) => searchable(name).includes(word) || organisationNumber.startsWith(word)),
      )
      .toSorted((a, b) => format.compare(a.name, b.name))
      .slice(0, most);
  }, [organisation.suppliers, bare, format]);
  return (
    <Field label={words.tenderers.add} hint={words.tenderers.addHelp}>
      <Combobox
        freeform
        autoComplete="off"
        expandIcon={{ 'aria-label': t('common.showChoices') }}
        value={typed}
        selectedOptions={[]}
        onChange={(event) => setTyped(event.target.value)}
        onOptionSelect={(_event, { optionValue }) => {
          const supplier = organisation.suppliers.find(({ id }) => String(id) === optionValue);
          if (supplier) onPick({ name: supplier.name, supplierId: supplier.id });
          else if (bare !== '') onPick({ name: bare, supplierId: null });
          setTyped('');
        }}
      >
        {hits.map((supplier) => (
          <Option key={supplier.id} value={String(supplier.id)} text={supplier.name}>
            {[supplier.name, formatOrganisationNumber(supplier.organisationNumber)].filter(Boolean).join(' · ')}
          </Option>
        ))}
        {bare !== '' && (
          <Option key={typedName} value={typedName} text={bare}>
            {words.tenderers.asTyped(bare)}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
