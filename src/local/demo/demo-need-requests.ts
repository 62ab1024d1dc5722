import { addDays, addMonths, type CalendarDate } from '../../domain/calendar-date';
import type { NeedRequest } from '../../domain/need-request';
import type { DemoCategoryKey } from './demo-categories';
import { area, type AreaIndex } from './demo-organisation';
import type { DemoPersonKey } from './demo-people';

/** A reported need of the demo, by names instead of ids. */
export type DemoNeedRequest = Omit<NeedRequest, 'id' | 'serviceAreaIds' | 'replacesAgreementId' | 'requestedById'> & {
  readonly areas: readonly AreaIndex[];
  readonly replaces: DemoCategoryKey | null;
  readonly by: DemoPersonKey;
};

/** What employees have reported: new ones, one that replaces an agreement, one that is taken into the plan, one that is withdrawn. */
export function demoNeedRequests(today: CalendarDate): readonly DemoNeedRequest[] {
  const report = (
    title: string,
    by: DemoPersonKey,
    daysAgo: number,
    areas: readonly AreaIndex[],
    cpv: string,
    estimatedValue: number | null,
    over: Partial<DemoNeedRequest> = {},
  ): DemoNeedRequest => ({
    title,
    description: '',
    areas,
    cpvCodes: cpv === '' ? [] : [cpv],
    purchaseType: 'goodsAndServices',
    estimatedValue,
    neededBy: addMonths(today, 6),
    replaces: null,
    guidance: '',
    by,
    requestedOn: addDays(today, -daysAgo),
    withdrawn: false,
    ...over,
  });
  return [
    report('Symjeopplæring med transport', 'anne', 48, [area.children], '80410000', 700_000, {
      purchaseType: 'specialServices',
      description: 'Fem skular manglar symjehall i gangavstand.',
    }),
    report('Vask av dukar og gardiner i kulturhuset', 'anne', 3, [area.culture], '98310000', 180_000, {
      description: 'Vi vaskar sjølve i dag, og maskina er utsliten.',
      guidance: 'Under terskelen i lova på 500 000 kr. Lokal strategi: spør minst tre lokale leverandørar under 100 000 kr.',
    }),
    report('Lyd og lys til arrangement', 'tone', 12, [area.culture], '51313000', 2_100_000, {
      replaces: 'stage',
      description: 'Avtalen går ut, og vi treng ein ny med større scene.',
    }),
    report('Gravemaskin på kort varsel', 'olav', 1, [area.technical], '45520000', null, {
      purchaseType: 'works',
      neededBy: addMonths(today, 2),
    }),
    report('Kaffimaskin til vaktrommet', 'anne', 30, [area.health], '39711310', 24_000, { withdrawn: true }),
  ];
}
