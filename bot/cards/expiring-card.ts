import { agreementRow, ownerDetail } from './agreement-row';
import type { CardBasis } from './card';
import { capital, plainText } from './escape-text';
import { listCard } from './list-card';
import type { CalendarDate } from '../../src/domain/calendar-date';

/** The agreements of a service area that end within some months, soonest first as given. */
export function expiringCard(
  basis: CardBasis,
  input: {
    readonly areaName: string;
    readonly months: number;
    /** How many there are in all, when `items` are the first of them. */
    readonly total?: number;
    readonly items: readonly {
      readonly id: number;
      readonly title: string;
      readonly end: CalendarDate;
      readonly ownerName: string;
    }[];
  },
) {
  const { bot, format } = basis.words;
  const area = plainText(input.areaName, 80);
  const { months, items, total = items.length } = input;
  if (items.length === 0) return listCard(basis, { title: bot('expiring.none', { area, months }), rows: [] });
  return listCard(basis, {
    title: bot('expiring.heading', { area, months, count: total }),
    total,
    rows: items.map((item) =>
      agreementRow(basis, item, [
        capital(bot('until', { date: format.dateWithRelative(item.end, basis.today) })),
        ownerDetail(basis, item.ownerName),
      ]),
    ),
  });
}

/** No area is called that; says which there are. */
export function unknownAreaCard(basis: CardBasis, input: { readonly text: string; readonly areaNames: readonly string[] }) {
  const { bot } = basis.words;
  return listCard(basis, {
    title: bot('expiring.unknownArea', { text: plainText(input.text, 80) }),
    rows: [],
    below: bot('expiring.unknownAreaHelp', { areas: plainText(input.areaNames.join(' · '), 500) }),
  });
}
