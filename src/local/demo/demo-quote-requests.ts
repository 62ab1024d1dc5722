import { addDays, calendarDate, type CalendarDate } from '../../domain/calendar-date';
import type { AskedSupplier, QuoteRequest } from '../../domain/quote-request';
import { area, type AreaIndex } from './demo-organisation';
import type { DemoPersonKey } from './demo-people';

const { children, health, planning, technical, organisation, culture } = area;

/** A small purchase of the demo. Suppliers are positions in `demoSuppliers`, where 0–11 are local. */
export type DemoQuoteRequest = Omit<QuoteRequest, 'id' | 'serviceAreaId' | 'asked' | 'chosenSupplierId' | 'responsibleId'> & {
  readonly area: AreaIndex;
  readonly asked: readonly (Omit<AskedSupplier, 'supplierId'> & { readonly supplier: number })[];
  readonly chosen: number | null;
  readonly responsible: DemoPersonKey | null;
};

/** Small purchases in every state: a draft, some asked, some answered, chosen with and without a reason, over the value and from before the rule. */
export function demoQuoteRequests(today: CalendarDate): readonly DemoQuoteRequest[] {
  const daysAgo = (days: number) => addDays(today, -days);
  const asked = (
    days: number,
    ...answers: readonly (readonly [supplier: number, answer: number | 'waiting' | 'declined' | 'noAnswer', note?: string])[]
  ) =>
    answers.map(([supplier, answer, note = '']) => ({
      supplier,
      askedOn: daysAgo(days),
      answer: typeof answer === 'number' ? ('offered' as const) : answer,
      amount: typeof answer === 'number' ? answer : null,
      note,
    }));
  const purchase = (
    title: string,
    of: AreaIndex,
    cpv: string,
    estimatedValue: number | null,
    days: number,
    responsible: DemoPersonKey | null,
    over: Partial<DemoQuoteRequest> = {},
  ): DemoQuoteRequest => ({
    title,
    area: of,
    cpvCodes: cpv === '' ? [] : [cpv],
    estimatedValue,
    date: daysAgo(days),
    responsible,
    asked: [],
    fewerLocalReason: '',
    chosen: null,
    chosenReason: '',
    ...over,
  });
  return [
    purchase('Benker til kaien i Knarvik', technical, '34928400', 60_000, 12, 'geir', {
      asked: asked(11, [1, 52_400], [2, 48_900, 'Leverer i veke 50.'], [7, 'waiting']),
    }),
    purchase('Maling av to klasserom', children, '45442110', 74_000, 40, 'marit', {
      asked: asked(39, [1, 71_500], [7, 66_000], [4, 'declined', 'Har ikkje kapasitet før jul.']),
      chosen: 7,
    }),
    purchase('Matvarer til opningsfest', culture, '15000000', 18_500, 3, 'eva', {
      asked: asked(2, [6, 'waiting'], [15, 'waiting']),
    }),
    purchase('Skilt til turløyper', culture, '34992000', 42_000, 75, 'eva', {
      asked: asked(74, [3, 39_800], [28, 44_100], [17, 'noAnswer']),
      fewerLocalReason: 'Berre éin lokal leverandør lagar skilt i tre.',
      chosen: 3,
    }),
    purchase('Gravemaskin i tre dagar', technical, '45520000', 28_000, 5, 'geir'),
    purchase('Service på heis i Knarvik sjukeheim', health, '50750000', 55_000, 60, 'jorunn', {
      asked: asked(58, [34, 54_200]),
      chosen: 34,
    }),
    purchase('Trykking av plankart', planning, '79810000', 31_000, 110, 'per', {
      asked: asked(108, [3, 33_900], [13, 24_500], [17, 29_900]),
      fewerLocalReason: 'Ingen andre i kommunen trykkjer i dette formatet.',
      chosen: 3,
      chosenReason: 'Leverer same dag, og kartet skulle vere klart til høyringa.',
    }),
    purchase('Elektrikar til valnatta', organisation, '45310000', 99_999, 150, 'liv', {
      asked: asked(149, [8, 88_000], [1, 'declined'], [9, 'noAnswer'], [18, 92_300]),
      chosen: 8,
    }),
    purchase('Ventilasjon i kulturskulen', culture, '45331210', 100_000, 90, 'eva', {
      asked: asked(88, [9, 97_000], [30, 91_000]),
      chosen: 30,
    }),
    purchase('Nye sykkelstativ', children, '34928400', 100_001, 20, 'marit', { asked: asked(19, [1, 'waiting']) }),
    purchase('Hagearbeid ved Heimetenesta', health, '77310000', 22_000, 32, 'jorunn', {
      asked: asked(31, [10, 19_900], [4, 21_700], [2, 'noAnswer']),
    }),
    purchase('Blomar til bustadene', health, '03121200', null, 8, 'jorunn', {
      asked: asked(7, [10, 'waiting'], [6, 'waiting'], [4, 'waiting'], [15, 3_900]),
    }),
    purchase('Flytting av arkivskap', organisation, '98392000', 15_000, 210, null, {
      asked: asked(209, [5, 14_500], [37, 11_900]),
      chosen: 37,
      fewerLocalReason: 'Hastar',
    }),
    purchase('Leige av scene', culture, '92320000', 47_000, 400, 'eva', {
      asked: asked(398, [1, 47_500], [7, 45_000], [11, 49_000]),
      chosen: 11,
      chosenReason: 'Har med lys og lyd, som dei andre ville ta betalt for.',
    }),
    purchase('Møteromsbord frå før regelen', organisation, '39130000', 64_000, 0, 'liv', {
      date: calendarDate('2022-04-06'),
      asked: [{ supplier: 14, askedOn: calendarDate('2022-04-06'), answer: 'offered', amount: 62_000, note: '' }],
      chosen: 14,
    }),
  ];
}
