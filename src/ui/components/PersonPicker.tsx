import { Combobox, Field, Option } from '@fluentui/react-components';
import { useState } from 'react';
import type { Person } from '../../domain/person';
import { usePorts } from '../ports-context';
import { useAppData } from '../state/app-data';
import { errorText } from '../text/error-text';
import { useText } from '../text/TextProvider';
import { usePersonSearch } from './use-person-search';

/** Picks a person through SharePoint's own people search. Somebody the site does not know yet is made known when picked. */
export function PersonPicker({
  value,
  onChange,
  label,
  hint,
  id,
  required = false,
  validationMessage,
  validationState = 'error',
}: {
  value: Person | null;
  onChange: (person: Person | null) => void;
  label: string;
  hint?: string;
  id?: string;
  required?: boolean;
  validationMessage?: string;
  /** How `validationMessage` is meant; a warning stops nobody. */
  validationState?: 'error' | 'warning';
}) {
  const { t } = useText();
  const ports = usePorts();
  const { putPerson } = useAppData();
  /** What is being typed; `null` while the picked person stands in the field. */
  const [typed, setTyped] = useState<string | null>(null);
  const [picking, setPicking] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const search = usePersonSearch(typed);

  const pick = async (loginName: string, name: string) => {
    setPicking(name);
    setTyped(null);
    setProblem(null);
    try {
      const person = await ports.directory.ensure(loginName);
      putPerson(person);
      onChange(person);
    } catch (error) {
      setProblem(errorText(error, t));
      setTyped(name);
    } finally {
      setPicking(null);
    }
  };
  const leave = () => {
    const wanted = typed?.trim();
    if (wanted && wanted !== value?.name) {
      // What was typed is nobody yet: it stays, with what is missing, instead of vanishing as if it had been understood.
      setProblem(t('form.person.pick'));
      return;
    }
    if (wanted === '' && value && !required) onChange(null);
    setProblem(null);
    setTyped(null);
  };

  const message = problem ?? validationMessage;
  return (
    <Field
      label={id ? { children: label, htmlFor: id } : label}
      required={required}
      {...(hint ? { hint } : {})}
      {...(message ? { validationMessage: message, validationState: problem ? 'error' : validationState } : {})}
    >
      <Combobox
        {...(id ? { id } : {})}
        freeform
        autoComplete="off"
        expandIcon={{ 'aria-label': t('common.showChoices') }}
        placeholder={t('form.person.placeholder')}
        value={picking ?? typed ?? value?.name ?? ''}
        selectedOptions={[]}
        onChange={(event) => {
          setProblem(null);
          setTyped(event.target.value);
        }}
        onBlur={leave}
        onOptionSelect={(_event, { optionValue, optionText }) => {
          if (optionValue) void pick(optionValue, optionText ?? '');
        }}
      >
        {search.status === 'found' && search.people.length > 0 ? (
          search.people.map((person) => (
            <Option key={person.loginName} value={person.loginName} text={person.name}>
              {[person.name, person.jobTitle, person.email].filter(Boolean).join(' · ')}
            </Option>
          ))
        ) : (
          <Option key="state" value="" text={typed ?? ''} disabled>
            {t(`form.person.${search.status === 'found' ? 'nobody' : search.status}`)}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
