import type { Side, FieldVersions } from '../../components/conflict/conflict-fields';
import type { Lookups } from '../../state/lookups';
import type { Translate } from '../../text/create-text';
import type { Format } from '../../text/format';
import { parseCalendarDate } from '../../../domain/calendar-date';
import { parseAmount } from '../../components/form/amount';
import type { FormKey, FormValues } from './form-values';

/** What a person chooses between in a conflict: mostly one field each; amount and unit of the notice go together. */
const groups = {
  notice: ['noticeAmount', 'noticeUnit'],
  endDate: ['endDate', 'openEnded'],
} as const satisfies Readonly<Record<string, readonly FormKey[]>>;
type GroupKey = keyof typeof groups;
const grouped: ReadonlySet<string> = new Set(Object.values(groups).flat());

interface Words {
  readonly t: Translate;
  readonly format: Format;
  readonly lookups: Lookups;
}

/** Every field in words, as it was read, as the person has it, and as it is stored now. */
export function formVersions(before: FormValues, mine: FormValues, theirs: FormValues, words: Words): readonly FieldVersions[] {
  const keys = (Object.keys(mine) as FormKey[]).filter((key) => !grouped.has(key));
  return [...keys, ...(Object.keys(groups) as GroupKey[])].map((key) => ({
    key,
    label: words.t(`form.field.${key}` as 'form.field.title'),
    before: wordsOf(key, before, words),
    mine: wordsOf(key, mine, words),
    theirs: wordsOf(key, theirs, words),
  }));
}

/**
 * The form with what was chosen for each field; a field that nobody had to choose for is the same on both sides. Rows of mine that somebody else
 * has taken away become new rows.
 */
export function mergedForm(mine: FormValues, theirs: FormValues, choice: ReadonlyMap<string, Side>): FormValues {
  const taken: Partial<Record<FormKey, unknown>> = {};
  for (const [key, side] of choice) {
    if (side !== 'theirs') continue;
    for (const part of key in groups ? groups[key as GroupKey] : [key as FormKey]) taken[part] = theirs[part];
  }
  const merged = { ...mine, ...taken } as FormValues;
  return {
    ...merged,
    options: keptRows(merged.options, theirs.options),
    suppliers: keptRows(merged.suppliers, theirs.suppliers),
  };
}

function keptRows<R extends { readonly id?: number }>(rows: readonly R[], stored: readonly R[]): readonly R[] {
  const ids = new Set(stored.map(({ id }) => id));
  return rows.map((row) => {
    if (row.id === undefined || ids.has(row.id)) return row;
    const { id: _gone, ...fresh } = row;
    return fresh as R;
  });
}

const termGroups: Partial<Record<FormKey | GroupKey, string>> = {
  kind: 'kind',
  purchaseType: 'purchaseType',
  enteredIntoBy: 'party',
  status: 'status',
  agreementClass: 'agreementClass',
  contractType: 'contractType',
  awardMethod: 'awardMethod',
  procedure: 'procedure',
};

function wordsOf(key: FormKey | GroupKey, values: FormValues, words: Words): string {
  const { t } = words;
  const group = termGroups[key];
  if (group) {
    const code = values[key as 'kind'] as string;
    return code === '' ? '' : t(`terms.${group}.${code}` as 'terms.kind.framework');
  }
  const special = specialWords[key];
  if (special) return special(values, words);
  // `notice` is the only name that is no key of the form, and it has words of its own.
  const value = values[key as FormKey];
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.join(', ') : '';
}

type SpecialWords = (values: FormValues, words: Words) => string;

const personWords =
  (key: 'ownerId' | 'deputyId'): SpecialWords =>
  (values, { t, lookups }) => {
    const id = values[key];
    return id === null ? '' : (lookups.person(id)?.name ?? t('common.ownerLeft'));
  };
const dateOf =
  (key: 'startDate' | 'reviewDate' | 'procurementStartedOn' | 'announcedOn'): SpecialWords =>
  (values, { format }) =>
    dateWords(values[key], format);
const amountOf =
  (key: 'estimatedValue' | 'maximumValue'): SpecialWords =>
  (values, { format }) => {
    const parsed = parseAmount(values[key]);
    return parsed.kind === 'amount' ? format.exactAmount(parsed.kroner) : values[key];
  };

const specialWords: Partial<Record<FormKey | GroupKey, SpecialWords>> = {
  ownerId: personWords('ownerId'),
  deputyId: personWords('deputyId'),
  unitId: ({ unitId }, { lookups }) => (unitId === null ? '' : (lookups.unit(unitId)?.name ?? String(unitId))),
  serviceAreaIds: ({ serviceAreaIds }, { lookups }) =>
    serviceAreaIds.map((id) => lookups.serviceArea(id)?.name ?? String(id)).join(', '),
  notice: ({ noticeAmount, noticeUnit }, { t }) =>
    noticeAmount === '' ? '' : `${noticeAmount} ${t(`terms.noticeUnit.${noticeUnit}`)}`,
  endDate: ({ openEnded, endDate }, { t, format }) => (openEnded ? t('form.field.openEnded') : dateWords(endDate, format)),
  startDate: dateOf('startDate'),
  reviewDate: dateOf('reviewDate'),
  procurementStartedOn: dateOf('procurementStartedOn'),
  announcedOn: dateOf('announcedOn'),
  estimatedValue: amountOf('estimatedValue'),
  maximumValue: amountOf('maximumValue'),
  options: ({ options }, { t }) => options.map((row, index) => optionWords(row, index, t)).join('\n'),
  suppliers: ({ suppliers }, { lookups }) =>
    suppliers
      .map((row) =>
        [row.rank, lookups.supplier(row.supplierId)?.name, row.lot, row.contactPerson, row.email, row.phone]
          .filter(Boolean)
          .join(' · '),
      )
      .join('\n'),
};

function optionWords(row: FormValues['options'][number], index: number, t: Translate): string {
  return [
    t('form.options.name', { sequence: index + 1 }),
    `${row.months} ${t('terms.noticeUnit.months')}`,
    t(`terms.optionMode.${row.mode}`),
    ...(row.hasNotice ? [`${row.noticeAmount} ${t(`terms.noticeUnit.${row.noticeUnit}`)}`] : []),
    t(`terms.optionDecision.${row.decision}`),
  ].join(' · ');
}

function dateWords(typed: string, format: Format): string {
  const date = parseCalendarDate(typed);
  return date === null ? typed : format.date(date);
}
