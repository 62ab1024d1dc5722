import { Field, Input, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { Supplier } from '../../../domain/organisation';
import { formatOrganisationNumber } from '../../../domain/organisation-number';
import { suppliers } from '../../../schema/suppliers';
import { FormDialog } from '../../components/FormDialog';
import { useAppData } from '../../state/app-data';
import { suppliersWords } from '../../text/suppliers/suppliers-words';
import { useText } from '../../text/TextProvider';
import { CategoriesField } from './CategoriesField';
import { supplierFields, supplierOf, takenBy, type SupplierField, type SupplierInput } from './supplier-input';
import { useSupplierForm } from './use-supplier-form';

const ConflictDialog = lazy(async () => ({
  default: (await import('../../components/conflict/ConflictDialog')).ConflictDialog,
}));

// The dialog lays the fields out.
const useStyles = makeStyles({ fields: { display: 'contents' } });

type TextField = Exclude<SupplierField, 'categories'>;
const textFields = supplierFields.filter((field): field is TextField => field !== 'categories');

/** Adds a supplier, or changes the one that is given. What was typed is not given up by a single key. */
export function SupplierDialog({ supplier, onClose }: { supplier: Supplier | null; onClose: () => void }) {
  const styles = useStyles();
  const { t, language } = useText();
  const { dialog: words } = suppliersWords(language);
  const { organisation } = useAppData();
  const form = useSupplierForm(supplier, onClose);
  const [warned, setWarned] = useState(false);
  const fields = useRef<HTMLDivElement>(null);
  const { input, faults, tried, conflict } = form;
  useEffect(() => {
    if (tried > 0) fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tried]);
  const close = () => (form.isDirty && !warned ? setWarned(true) : onClose());
  const message = (field: TextField) => {
    const fault = faults[field];
    // A number that somebody has is told of at once; the rest when it was tried.
    if (!fault || (tried === 0 && fault !== 'taken')) return {};
    if (fault !== 'taken') return { validationMessage: t(`form.limit.${fault}`) };
    const name = takenBy(input.organisationNumber, supplier?.id ?? null, organisation.suppliers)?.name ?? '';
    return { validationMessage: t('form.suppliers.exists', { name }) };
  };
  const wordsOf = (values: SupplierInput, field: SupplierField) =>
    field === 'categories'
      ? values.categories.join('\n')
      : field === 'organisationNumber'
        ? formatOrganisationNumber(values[field])
        : values[field];
  const label = (field: SupplierField) => (field === 'categories' ? words.categories : t(`form.suppliers.${field}`));
  const textField = (field: TextField) => (
    <Field
      key={field}
      label={label(field)}
      required={field === 'name'}
      {...(field === 'organisationNumber' || field === 'municipalityNumber' ? { hint: t(`form.suppliers.${field}Help`) } : {})}
      {...message(field)}
    >
      <Input
        value={input[field]}
        maxLength={field === 'organisationNumber' ? 20 : suppliers.columns[field].maxLength}
        onChange={(_event, { value }) => form.put({ [field]: value })}
      />
    </Field>
  );

  return (
    <>
      <FormDialog
        title={supplier ? words.edit(supplier.name) : words.add}
        submitLabel={supplier ? t('common.save') : t('common.add')}
        saving={form.saving}
        error={conflict ? undefined : form.error}
        onSubmit={form.save}
        onClose={close}
      >
        <div ref={fields} className={styles.fields}>
          {textFields.slice(0, 3).map(textField)}
          <CategoriesField chosen={input.categories} onChange={(categories) => form.put({ categories })} />
          {textFields.slice(3).map(textField)}
        </div>
        {warned && form.isDirty && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{words.unsaved}</MessageBarBody>
          </MessageBar>
        )}
      </FormDialog>
      {conflict && form.base && (
        <Suspense fallback={null}>
          <ConflictDialog
            changedBy={conflict.changedBy}
            changedAt={conflict.changedAt}
            fields={supplierFields.map((key) => ({
              key,
              label: label(key),
              before: wordsOf(form.base ?? conflict.theirs, key),
              mine: wordsOf(supplierOf(input), key),
              theirs: wordsOf(conflict.theirs, key),
            }))}
            saving={form.saving}
            error={form.error}
            onResolve={form.resolve}
            onClose={form.keepEditing}
          />
        </Suspense>
      )}
    </>
  );
}
