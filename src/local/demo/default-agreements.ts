import { noAnswers, stepsOf } from '../../domain/assessments/reserved-inclusive';
import { addDays, type CalendarDate } from '../../domain/calendar-date';
import type { DemoAgreement } from './demo-agreement';
import { composeAgreement, type AgreementPlan } from './compose-agreement';
import { demoCategories, type DemoCategoryKey } from './demo-categories';
import { area, demoAreas } from './demo-organisation';
import { demoPeople, type DemoPersonKey } from './demo-people';
import type { Timing } from './demo-timing';
import { seededRandom } from './seeded-random';
import { usualSuppliers } from './usual-suppliers';
import { stories, type Story } from './demo-stories';

const people = Object.keys(demoPeople) as DemoPersonKey[];
const position = (key: DemoPersonKey | null) => (key === null ? null : people.indexOf(key));

/** About sixty agreements with every state present relative to `today`; the same every time for the same day. */
export function defaultAgreements(today: CalendarDate): readonly DemoAgreement[] {
  const told = stories(today);
  const random = seededRandom(4631);
  return (Object.keys(demoCategories) as DemoCategoryKey[]).map((key, index) => {
    const category = demoCategories[key];
    const home = category.areas[0] ?? area.organisation;
    const ordinary: Story = {
      timing: random.pick<Timing>([
        { at: 'lastTerm', endsIn: random.whole(380, 900), taken: 1 },
        { at: 'option', decideIn: random.whole(120, 700), left: random.whole(1, 2) },
        { at: 'option', decideIn: random.whole(200, 500), taken: 1 },
      ]),
      owner: ownersOf[home] ?? 'sondre',
      deputy: random.chance(0.6) ? 'sondre' : null,
      agreementClass: random.pick(['B', 'C']),
      used: random.whole(10, 70) / 100,
    };
    const { owner = null, deputy = null, ...story } = { ...ordinary, ...told[key] };
    const plan: AgreementPlan = {
      agreementClass: 'C',
      assessments: [...revised(index, today), ...assessed(index, today)],
      ...story,
      category,
      suppliers: usualSuppliers[key],
      number: index + 1,
      owner: position(owner),
      deputy: position(deputy),
      unit: unitPosition(home, random.whole(0, 20)),
    };
    return composeAgreement(plan, today);
  });
}

const ownersOf: readonly DemoPersonKey[] = ['marit', 'jorunn', 'per', 'geir', 'liv', 'tone'];

/** The position, among the units of all areas, of one unit of an area. */
export function unitPosition(areaIndex: number, wish: number): number {
  const before = demoAreas.slice(0, areaIndex).reduce((sum, each) => sum + each.units.length, 0);
  return before + (wish % (demoAreas[areaIndex]?.units.length ?? 1));
}

/** Two of three agreements have been through the revision of the strategy's delmål 4. */
function revised(index: number, today: CalendarDate): DemoAgreement['assessments'] {
  if (index % 3 === 0) return [];
  const done = index % 3 === 1;
  const steps = [
    { question: 'Kva skal skje med avtalen?', conclusion: 'Behalde', reason: 'Behovet står ved lag, og leveransane er gode.' },
  ];
  const when = done ? addDays(today, -40 - index) : null;
  return [
    {
      title: 'Revisjon av avtalen',
      kind: 'revision',
      steps: done ? steps : [],
      date: when,
      recordedIn: 'ownNote',
      status: done ? 'done' : 'draft',
      result: done ? 'keep' : null,
    },
  ];
}

/** One of four was assessed as the strategy's delmål 5 wants it before it was entered into. */
function assessed(index: number, today: CalendarDate): DemoAgreement['assessments'] {
  if (index % 4 !== 2) return [];
  const reason = 'Ingen verksemd med vern av arbeidstakarar leverer dette i regionen.';
  return [
    {
      title: 'Reservert eller inkluderande kontrakt',
      kind: 'reservedInclusive',
      steps: stepsOf({
        ...noAnswers,
        reserved: 'no',
        reservedReason: reason,
        inclusive: 'no',
        inclusiveReason: 'Oppdraga er for korte til å følgje opp nokon.',
      }),
      date: addDays(today, -400 - index),
      recordedIn: 'protocol',
      status: 'done',
      result: 'ordinary',
    },
  ];
}
