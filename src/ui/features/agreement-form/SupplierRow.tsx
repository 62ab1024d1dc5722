import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { useAppData } from '../../state/app-data';
import { useText } from '../../text/TextProvider';
import { controlId, useForm } from './form-context';
import type { SupplierValues } from './form-values';

const useStyles = makeStyles({
  root: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalM,
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', overflowWrap: 'anywhere' },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 180px), 1fr))',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    alignItems: 'start',
  },
});

/** One supplier on the agreement: its rank, its part, and the contact. */
export function SupplierRow({
  row,
  index,
  onChange,
  onRemove,
}: {
  row: SupplierValues;
  index: number;
  onChange: (change: Partial<SupplierValues>) => void;
  onRemove: () => void;
}) {
  const styles = useStyles();
  const { t } = useText();
  const { lookups } = useAppData();
  const { touch, message } = useForm();
  const supplier = lookups.supplier(row.supplierId);
  const name = supplier?.name ?? t('common.unknown');
  const path = `suppliers.${index}`;
  const own = message(path);
  const field = (key: 'rank' | 'lot' | 'contactPerson' | 'email' | 'phone', type: 'text' | 'email' | 'tel' = 'text') => (
    <Field label={{ children: t(`form.suppliers.${key}`), htmlFor: controlId(`${path}.${key}`) }} {...message(`${path}.${key}`)}>
      <Input
        id={controlId(`${path}.${key}`)}
        type={type}
        value={row[key]}
        placeholder={key === 'rank' || key === 'lot' ? '' : (supplier?.[key] ?? '')}
        onBlur={() => touch(`${path}.${key}`)}
        onChange={(_event, { value }) => onChange({ [key]: value })}
        {...(key === 'rank' ? { inputMode: 'numeric' as const } : {})}
      />
    </Field>
  );
  return (
    <div role="group" aria-label={name} className={styles.root}>
      <div className={styles.head}>
        <Text weight="semibold" id={controlId(path)} tabIndex={-1}>
          {name}
        </Text>
        <Button appearance="subtle" icon={<DeleteRegular />} aria-label={t('form.removeNamed', { name })} onClick={onRemove} />
      </div>
      <div className={styles.fields}>
        {field('rank')}
        {field('lot')}
        {field('contactPerson')}
        {field('email', 'email')}
        {field('phone', 'tel')}
      </div>
      {own.validationMessage && (
        <Field validationState={own.validationState ?? 'error'} validationMessage={own.validationMessage} />
      )}
    </div>
  );
}
