import { parseCalendarDate } from '../../../domain/calendar-date';
import { parseAmount } from '../../components/form/amount';
import type { FieldVersions, Side } from '../../components/conflict/conflict-fields';
import type { Lookups } from '../../state/lookups';
import type { Format } from '../../text/format';
import type { SmallPurchasesText } from '../../text/small-purchases/small-purchases-text';
import type { PurchaseValues } from './purchase-values';

interface Words {
  readonly words: SmallPurchasesText;
  readonly format: Format;
  readonly lookups: Lookups;
  /** The label of the CPV codes, which is the shared picker's. */
  readonly cpv: string;
}

/** Every field in words, as it was read, as the person has it, and as it is stored now. */
export function purchaseVersions(
  before: PurchaseValues,
  mine: PurchaseValues,
  theirs: PurchaseValues,
  context: Words,
): readonly FieldVersions[] {
  const labels = labelsOf(context);
  return (Object.keys(labels) as (keyof PurchaseValues)[]).map((key) => ({
    key,
    label: labels[key],
    before: wordsOf(key, before, context),
    mine: wordsOf(key, mine, context),
    theirs: wordsOf(key, theirs, context),
  }));
}

/** The form with what was chosen for each field. */
export function mergedPurchase(mine: PurchaseValues, theirs: PurchaseValues, choice: ReadonlyMap<string, Side>): PurchaseValues {
  const taken = Object.fromEntries(
    [...choice].flatMap(([key, side]) => (side === 'theirs' ? [[key, theirs[key as keyof PurchaseValues]]] : [])),
  );
  return { ...mine, ...taken };
}

function labelsOf({ words: { form }, cpv }: Words): Readonly<Record<keyof PurchaseValues, string>> {
  return {
    title: form.title,
    serviceAreaId: form.area,
    cpvCodes: cpv,
    estimatedValue: form.value,
    date: form.date,
    responsibleId: form.responsible,
    asked: form.suppliers,
    fewerLocalReason: form.fewerReason,
    chosenSupplierId: form.chosen,
    chosenReason: form.chosenReason,
  };
}

function wordsOf(key: keyof PurchaseValues, values: PurchaseValues, { words, format, lookups }: Words): string {
  const supplier = (id: number) => lookups.supplier(id)?.name ?? words.form.unknownSupplier;
  const date = (typed: string) => {
    const day = parseCalendarDate(typed);
    return day === null ? typed : format.date(day);
  };
  const amount = (typed: string) => {
    const parsed = parseAmount(typed);
    return parsed.kind === 'amount' ? format.exactAmount(parsed.kroner) : typed;
  };
  switch (key) {
    case 'serviceAreaId':
      return values.serviceAreaId === null ? '' : (lookups.serviceArea(values.serviceAreaId)?.name ?? '');
    case 'cpvCodes':
      return values.cpvCodes.join(', ');
    case 'estimatedValue':
      return amount(values.estimatedValue);
    case 'date':
      return date(values.date);
    case 'responsibleId':
      return values.responsibleId === null ? '' : (lookups.person(values.responsibleId)?.name ?? '');
    case 'chosenSupplierId':
      return values.chosenSupplierId === null ? '' : supplier(values.chosenSupplierId);
    case 'asked':
      return values.asked
        .map((row) =>
          [supplier(row.supplierId), date(row.askedOn), words.answer[row.answer], amount(row.amount), row.note]
            .filter(Boolean)
            .join(' · '),
        )
        .join('\n');
    default:
      return values[key];
  }
}
