import type { JudgedPurchase } from '../../../domain/small-purchases/quote-overview';
import { isJudged } from '../../../domain/small-purchases/quote-rule';
import { lowestOffer, offeredAmount } from '../../../domain/small-purchases/request-state';
import { excelFile, type ExportCell, type ExportColumn } from '../../documents/excel-file';
import type { Lookups } from '../../state/lookups';
import type { Translate } from '../../text/create-text';
import type { SmallPurchasesText } from '../../text/small-purchases/small-purchases-text';

const text = (value: string): ExportCell => ({ kind: 'text', value });
const amount = (value: number | null): ExportCell => ({ kind: 'amount', value });

/** Small purchases as columns of a spreadsheet: what the list shows, and what was asked, answered and written besides. */
export function purchaseColumns(
  words: SmallPurchasesText,
  lookups: Lookups,
  t: Translate,
): readonly ExportColumn<JudgedPurchase>[] {
  const { list, excel } = words;
  const column = (header: string, width: number, cell: (purchase: JudgedPurchase) => ExportCell) => ({ header, width, cell });
  const supplier = (id: number) => lookups.supplier(id)?.name ?? words.form.unknownSupplier;
  const chosen = ({ request: { chosenSupplierId } }: JudgedPurchase) =>
    chosenSupplierId === null ? '' : supplier(chosenSupplierId);
  return [
    column(list.title, 40, ({ request }) => text(request.title)),
    column(list.area, 30, ({ request }) => text(lookups.serviceArea(request.serviceAreaId)?.name ?? '')),
    column(excel.cpv, 16, ({ request }) => text(request.cpvCodes.join('; '))),
    column(list.value, 14, ({ request }) => amount(request.estimatedValue)),
    column(list.date, 12, ({ request }) => ({ kind: 'date', value: request.date })),
    column(list.state, 20, ({ state }) => text(words.state[state])),
    column(excel.asked, 44, ({ request }) =>
      text(request.asked.map(({ supplierId, answer }) => `${supplier(supplierId)} (${words.answer[answer]})`).join('; ')),
    ),
    column(excel.localAsked, 14, ({ answer }) => ({ kind: 'number', value: answer.localAsked })),
    column(list.rule, 32, ({ answer, counts }) =>
      text(counts || !isJudged(answer.standing) ? words.standing[answer.standing] : list.notYet),
    ),
    column(excel.reason, 40, ({ request }) => text(request.fewerLocalReason)),
    column(list.chosen, 30, (purchase) => text(chosen(purchase))),
    column(excel.chosenLocal, 14, ({ choseLocal }) =>
      text(choseLocal === null ? '' : t(choseLocal ? 'common.yes' : 'common.no')),
    ),
    column(excel.chosenAmount, 14, ({ request }) => {
      const own = request.asked.find(({ supplierId }) => supplierId === request.chosenSupplierId);
      return amount(own ? offeredAmount(own) : null);
    }),
    column(excel.lowest, 14, ({ request }) => amount(lowestOffer(request.asked))),
    column(excel.chosenReason, 40, ({ request }) => text(request.chosenReason)),
    column(excel.responsible, 24, ({ request }) =>
      text(request.responsibleId === null ? '' : (lookups.person(request.responsibleId)?.name ?? '')),
    ),
  ];
}

/** The purchases as an Excel file, in the order given. */
export function purchasesFile(
  purchases: readonly JudgedPurchase[],
  words: SmallPurchasesText,
  lookups: Lookups,
  t: Translate,
): Promise<Blob> {
  return excelFile(words.title, purchaseColumns(words, lookups, t), purchases);
}
