import { Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { procedureParts, purchaseTypes } from '../../../domain/agreement';
import { procurements } from '../../../schema/procurements';
import { limitsOf } from '../../../schema/list';
import { parseAmount } from '../../components/form/amount';
import { CpvPicker } from '../../components/form/CpvPicker';
import { ServiceAreaChecks } from '../../components/form/ServiceAreaChecks';
import { PersonPicker } from '../../components/PersonPicker';
import { useAppData } from '../../state/app-data';
import { needFieldId, type NeedFault, type NeedKey, type NeedValues } from './need-values';
import { useWords } from './use-words';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 240px), 1fr))',
    '& > *': { minWidth: 0 },
    '& .fui-Select, & .fui-Select__select': { minWidth: 0, width: '100%' },
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    alignItems: 'start',
  },
  wide: { gridColumn: '1 / -1' },
});

/** The fields of a need. `whole` has those that belong to a procurement that is worked on. */
export function NeedFields({
  values,
  put,
  faults,
  whole = false,
}: {
  values: NeedValues;
  put: (change: Partial<NeedValues>) => void;
  /** What is shown as wrong; empty until somebody has tried to save. */
  faults: readonly NeedFault[];
  whole?: boolean;
}) {
  const styles = useStyles();
  const { t, words, format } = useWords();
  const { lookups } = useAppData();
  const messageOf = (key: NeedKey) => {
    const fault = faults.find(({ path }) => path === key);
    return fault ? { validationMessage: t(`form.limit.${fault.rule}`, fault.params), validationState: 'error' as const } : {};
  };
  const labelled = (key: NeedKey, hint?: string) => ({
    label: { children: words.field[key], htmlFor: needFieldId(key) },
    required: limitsOf(procurements.columns[key]).required && key !== 'purchaseType',
    ...(hint ? { hint } : {}),
    ...messageOf(key),
  });
  const typed = (key: 'title' | 'description' | 'caseNumber' | 'tenderToolReference' | 'estimatedValue') => ({
    id: needFieldId(key),
    value: values[key],
    onChange: (_event: unknown, { value }: { value: string }) => put({ [key]: value }),
  });
  const day = (key: 'neededBy' | 'plannedStart' | 'startedOn', hint: string) => (
    <Field {...labelled(key, hint)}>
      <Input
        id={needFieldId(key)}
        type="date"
        min="1900-01-01"
        max="2199-12-31"
        value={values[key]}
        onChange={(_event, { value }) => put({ [key]: value })}
      />
    </Field>
  );
  const amount = parseAmount(values.estimatedValue);
  const read = amount.kind === 'amount' ? ` = ${format.exactAmount(amount.kroner)} (${format.amount(amount.kroner)})` : '';
  const personOf = (id: number | null) =>
    id === null ? null : (lookups.person(id) ?? { id, name: t('common.ownerLeft'), email: '' });
  return (
    <div className={styles.grid}>
      <Field className={styles.wide} {...labelled('title', words.help.title)}>
        <Input {...typed('title')} />
      </Field>
      <Field className={styles.wide} {...labelled('description')}>
        <Textarea {...typed('description')} rows={3} resize="vertical" />
      </Field>
      <div className={styles.wide}>
        <ServiceAreaChecks
          id={needFieldId('serviceAreaIds')}
          label={words.field.serviceAreaIds}
          hint={words.help.serviceAreaIds}
          chosen={values.serviceAreaIds}
          onChange={(serviceAreaIds) => put({ serviceAreaIds })}
        />
      </div>
      <div className={styles.wide}>
        <CpvPicker
          id={needFieldId('cpvCodes')}
          codes={values.cpvCodes}
          onChange={(cpvCodes) => put({ cpvCodes })}
          {...messageOf('cpvCodes')}
        />
      </div>
      <Field {...labelled('purchaseType', words.help.purchaseType)}>
        <Select
          id={needFieldId('purchaseType')}
          value={values.purchaseType}
          onChange={(_event, { value }) =>
            put({ purchaseType: purchaseTypes.find((each) => each === value) ?? values.purchaseType })
          }
        >
          {purchaseTypes.map((each) => (
            <option key={each} value={each}>
              {t(`terms.purchaseType.${each}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field {...labelled('estimatedValue', `${words.help.estimatedValue}${read}`)}>
        <Input {...typed('estimatedValue')} />
      </Field>
      {day('neededBy', words.help.neededBy)}
      {day('plannedStart', words.help.plannedStart)}
      {whole && day('startedOn', words.help.startedOn)}
      {whole && (
        <Field {...labelled('procedure', words.help.procedure)}>
          <Select
            id={needFieldId('procedure')}
            value={values.procedure}
            onChange={(_event, { value }) => put({ procedure: procedureParts.find((each) => each === value) ?? '' })}
          >
            <option value="">{words.byValue}</option>
            {procedureParts.map((each) => (
              <option key={each} value={each}>
                {t(`terms.procedure.${each}`)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <PersonPicker
        id={needFieldId('responsibleId')}
        label={words.field.responsibleId}
        value={personOf(values.responsibleId)}
        onChange={(person) => put({ responsibleId: person?.id ?? null })}
      />
      <Field {...labelled('caseNumber', words.help.caseNumber)}>
        <Input {...typed('caseNumber')} />
      </Field>
      {whole && (
        <Field {...labelled('tenderToolReference', words.help.tenderToolReference)}>
          <Input {...typed('tenderToolReference')} />
        </Field>
      )}
    </div>
  );
}
