import { Button, Field, Input, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import type { Supplier } from '../../../domain/organisation';
import { bareOrganisationNumber, isOrganisationNumber } from '../../../domain/organisation-number';
import { suppliers } from '../../../schema/suppliers';
import { FormDialog } from '../../components/FormDialog';
import { useSave } from '../../components/use-save';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import { useText } from '../../text/TextProvider';

/** Adds a supplier to the register and to the agreement. A number that is there already leads to the supplier who has it. */
export function NewSupplierDialog({
  name: suggested,
  onClose,
  onPick,
}: {
  name: string;
  onClose: () => void;
  onPick: (supplier: Supplier) => void;
}) {
  const { t } = useText();
  const ports = usePorts();
  const { organisation, putSupplier } = useAppData();
  const isNumber = isOrganisationNumber(bareOrganisationNumber(suggested));
  const [typed, setTyped] = useState({
    name: isNumber ? '' : suggested,
    organisationNumber: isNumber ? suggested : '',
    municipalityNumber: '',
    contactPerson: '',
    email: '',
    phone: '',
  });
  const [tried, setTried] = useState(false);
  const { saving, error, run } = useSave();
  const number = bareOrganisationNumber(typed.organisationNumber);
  const taken = number === '' ? undefined : organisation.suppliers.find((each) => each.organisationNumber === number);
  const faults: Partial<Record<keyof typeof typed, string>> = {
    ...(typed.name.trim() === '' ? { name: t('form.limit.required') } : {}),
    ...(number !== '' && !isOrganisationNumber(number) ? { organisationNumber: t('form.limit.notAnOrganisationNumber') } : {}),
    ...(taken ? { organisationNumber: t('form.suppliers.exists', { name: taken.name }) } : {}),
    ...(typed.municipalityNumber !== '' && !/^\d{4}$/.test(typed.municipalityNumber.trim())
      ? { municipalityNumber: t('form.limit.notAMunicipality') }
      : {}),
    ...(typed.email.trim() !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed.email.trim())
      ? { email: t('form.limit.notAnEmail') }
      : {}),
  };
  const pick = (supplier: Supplier) => {
    onPick(supplier);
    onClose();
  };
  const add = async () => {
    const supplier = await ports.organisation.addSupplier({
      name: typed.name.trim(),
      organisationNumber: number,
      municipalityNumber: typed.municipalityNumber.trim(),
      categories: [],
      contactPerson: typed.contactPerson.trim(),
      email: typed.email.trim(),
      phone: typed.phone.trim(),
    });
    putSupplier(supplier);
    pick(supplier);
  };
  const submit = () => {
    setTried(true);
    if (Object.keys(faults).length === 0) run(add);
  };
  const field = (key: keyof typeof typed, required = false) => (
    <Field
      label={t(`form.suppliers.${key}`)}
      required={required}
      {...(key === 'organisationNumber' || key === 'municipalityNumber' ? { hint: t(`form.suppliers.${key}Help`) } : {})}
      {...((tried || key === 'organisationNumber') && faults[key] && (tried || taken) ? { validationMessage: faults[key] } : {})}
    >
      <Input
        value={typed[key]}
        maxLength={key === 'organisationNumber' ? 20 : suppliers.columns[key].maxLength}
        onChange={(_event, { value }) => setTyped({ ...typed, [key]: value })}
      />
    </Field>
  );

  return (
    <FormDialog
      title={t('form.suppliers.create')}
      submitLabel={t('common.add')}
      saving={saving}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      {field('name', true)}
      {field('organisationNumber')}
      {taken && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{t('form.suppliers.exists', { name: taken.name })}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => pick(taken)}>{t('form.suppliers.useExisting', { name: taken.name })}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {field('municipalityNumber')}
      {field('contactPerson')}
      {field('email')}
      {field('phone')}
    </FormDialog>
  );
}
