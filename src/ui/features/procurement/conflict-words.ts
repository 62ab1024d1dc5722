import type { Procurement } from '../../../domain/procurement';
import type { FieldVersions } from '../../components/conflict/conflict-fields';
import type { Lookups } from '../../state/lookups';
import type { useWords } from './use-words';
import type { ProcurementChange, ProcurementConflict } from './use-change';

type Words = ReturnType<typeof useWords> & { readonly lookups: Lookups };
type Key = keyof ProcurementChange;

/** The fields of a conflict in words a person can compare: as it was read, as they wrote it, and as it is stored now. */
export function conflictVersions({ before, change, theirs }: ProcurementConflict, words: Words): readonly FieldVersions[] {
  const mine = { ...before, ...change };
  return (Object.keys(change) as Key[]).map((key) => ({
    key,
    label: words.words.field[key],
    before: valueWords(key, before, words),
    mine: valueWords(key, mine, words),
    theirs: valueWords(key, theirs.value, words),
  }));
}

/** One field as a person reads it. */
function valueWords(key: Key, row: Procurement, all: Words): string {
  const { t, format, words, phases, lookups } = all;
  const dateOf = (date: Procurement['neededBy']) => (date === null ? '' : format.date(date));
  switch (key) {
    case 'serviceAreaIds':
      return row.serviceAreaIds.map((id) => lookups.serviceArea(id)?.name ?? String(id)).join(', ');
    case 'cpvCodes':
      return row.cpvCodes.join(', ');
    case 'lots':
      return row.lots.join('\n');
    case 'estimatedValue':
      return row.estimatedValue === null ? '' : format.exactAmount(row.estimatedValue);
    case 'neededBy':
    case 'plannedStart':
    case 'startedOn':
      return dateOf(row[key]);
    case 'purchaseType':
      return t(`terms.purchaseType.${row.purchaseType}`);
    case 'procedure':
      return row.procedure === null ? '' : t(`terms.procedure.${row.procedure}`);
    case 'phase':
      return phases[row.phase];
    case 'responsibleId':
      return row.responsibleId === null ? '' : (lookups.person(row.responsibleId)?.name ?? t('common.ownerLeft'));
    case 'criteria':
      return row.criteria
        .map(({ name, weight, isClimate }) =>
          [`${name} ${weight} %`, isClimate && words.criteria.climate].filter(Boolean).join(' · '),
        )
        .join('\n');
    case 'tenderers':
      return row.tenderers
        .map(({ name, won, feedbackOn, feedback }) =>
          [name, won && words.tenderers.winner, dateOf(feedbackOn), feedback].filter(Boolean).join(' · '),
        )
        .join('\n');
    case 'checklist':
      return row.checklist
        .map(({ item, doneOn, note }) => [words.item[item] ?? item, dateOf(doneOn), note].filter(Boolean).join(' · '))
        .join('\n');
    default:
      return row[key] === null ? '' : String(row[key]);
  }
}
