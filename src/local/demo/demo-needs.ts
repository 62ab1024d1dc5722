import { addDays, addMonths, type CalendarDate } from '../../domain/calendar-date';
import { newNeed, type Procurement } from '../../domain/procurement';
import { area, type AreaIndex } from './demo-organisation';

const { children, health, planning, technical, organisation } = area;

type DemoNeed = Omit<Procurement, 'id' | 'serviceAreaIds'> & { readonly areas: readonly AreaIndex[] };

/** Needs and procurements that are on their way: what the areas lack an agreement for. */
export function demoNeeds(today: CalendarDate): readonly DemoNeed[] {
  const need = (
    title: string,
    areas: readonly AreaIndex[],
    cpv: string,
    estimatedValue: number,
    months: number,
    over: Partial<Procurement> = {},
  ): DemoNeed => ({
    title,
    areas,
    cpvCodes: [cpv],
    estimatedValue,
    neededBy: addMonths(today, months),
    ...newNeed,
    ...over,
  });
  return [
    need('Hjelpemiddel til velferdsbustader', [health], '33196200', 1_900_000, 8),
    need('Ambulerande fotpleie', [health], '85140000', 320_000, 5),
    need('Kjøkkenutstyr til sjukeheimane', [health], '39220000', 1_400_000, 11, {
      phase: 'planned',
      plannedStart: addDays(today, 30),
    }),
    need('Symjeopplæring med transport', [children], '80410000', 760_000, 7),
    need('Skulemøblar', [children], '39160000', 2_600_000, 12, { phase: 'marketDialogue', plannedStart: addDays(today, -20) }),
    need('Trefelling og rydding', [technical, planning], '77211400', 540_000, 4),
    need('Ladestasjonar til tenestebilar', [technical, health], '31158100', 3_200_000, 10, { phase: 'planned' }),
    need('Slamtøming', [technical], '90460000', 2_100_000, 14),
    need('Målarmeistrar', [technical], '45442100', 1_800_000, 9, { phase: 'announced', tenderToolReference: 'KGV-2214' }),
    need('Skadedyrkontroll', [technical], '90922000', 240_000, 6),
    need('Skytenester for arkiv', [organisation], '72317000', 1_300_000, 12),
  ];
}
