import type { CalendarDate } from '../../domain/calendar-date';
import type { DemoAgreement } from './demo-agreement';
import { composeAgreement, type AgreementPlan } from './compose-agreement';
import { unitPosition } from './default-agreements';
import { demoCategories, type DemoCategory } from './demo-categories';
import { demoAreas, type AreaIndex } from './demo-organisation';
import type { Timing } from './demo-timing';
import { seededRandom, type SeededRandom } from './seeded-random';

/** How large the world is that agreements are generated in. */
export interface GeneratedWorld {
  readonly owners: number;
  readonly suppliers: number;
}

/** One owner looks after agreements of the same area, as in a municipality: people are dealt out to areas in turn. */
function ownerOf(areaIndex: number, world: GeneratedWorld, random: SeededRandom): number | null {
  if (random.chance(0.01) || world.owners === 0) return null;
  const perArea = Math.max(1, Math.floor(world.owners / demoAreas.length));
  return Math.min(world.owners - 1, areaIndex * perArea + random.whole(0, perArea - 1));
}

/** `count` agreements for measuring: the default categories again and again, one unit or lot at a time, spread over ten years around `today`. */
export function generatedAgreements(count: number, today: CalendarDate, world: GeneratedWorld): readonly DemoAgreement[] {
  const random = seededRandom(640);
  const categories: readonly DemoCategory[] = Object.values(demoCategories);
  return Array.from({ length: count }, (_, index) => {
    const category = categories[index % categories.length] as DemoCategory;
    const home = category.areas[0] ?? (random.whole(0, demoAreas.length - 1) as AreaIndex);
    const wish = random.whole(0, 20);
    const unitName = demoAreas[home]?.units[wish % demoAreas[home].units.length] ?? '';
    const round = Math.floor(index / categories.length) + 1;
    const owner = ownerOf(home, world, random);
    const plan: AgreementPlan = {
      category: { ...category, yearly: Math.round((category.yearly * random.pick([0.1, 0.25, 0.5, 1])) / 10_000) * 10_000 },
      timing: randomTiming(random),
      number: index + 1,
      title: `${category.title} – ${unitName}, del ${round}`,
      agreementClass: random.pick(['A', 'B', 'B', 'C', 'C', 'C']),
      suppliers: distinct(random.chance(0.6) ? 1 : random.whole(2, 3), world.suppliers, random),
      owner,
      deputy: random.chance(0.5) ? ownerOf(home, world, random) : null,
      unit: unitPosition(home, wish),
      noticeMonths: random.pick([3, 3, 3, 6]),
    };
    const agreement = composeAgreement(plan, today);
    const spend = random.chance(0.5) ? [lastYear(agreement, today, random)] : [];
    return { ...agreement, callOffs: spend.flatMap((each) => each ?? []) };
  });
}

function randomTiming(random: SeededRandom): Timing {
  const throwOf = random.whole(1, 100);
  if (throwOf <= 8) return { at: 'openEnded', startedMonthsAgo: random.whole(6, 60), reviewIn: random.whole(-60, 600) };
  if (throwOf <= 12) return { at: 'start', startsIn: random.whole(1, 200) };
  if (throwOf <= 25) return { at: 'lastTerm', endsIn: random.whole(-700, -1), taken: random.whole(0, 2) };
  if (throwOf <= 45) return { at: 'lastTerm', endsIn: random.whole(0, 900), taken: random.whole(0, 2) };
  const taken = random.whole(0, 1);
  return {
    at: 'option',
    decideIn: random.whole(-20, 640),
    taken,
    left: 2 - taken,
    mode: random.chance(0.15) ? 'automatic' : 'active',
  };
}

function distinct(count: number, among: number, random: SeededRandom): readonly number[] {
  const chosen = new Set<number>();
  while (chosen.size < Math.min(count, among)) chosen.add(random.whole(0, among - 1));
  return [...chosen];
}

function lastYear(agreement: DemoAgreement, today: CalendarDate, random: SeededRandom) {
  const { startDate, maximumValue } = agreement.draft;
  if (startDate >= today || maximumValue === null) return null;
  return {
    periodStart: startDate,
    periodEnd: today,
    amount: Math.round((maximumValue * random.whole(5, 105)) / 100 / 1000) * 1000,
  };
}
