import { agreementStatuses, optionDecisions, optionModes } from '../../../src/domain/agreement';
import { reminderAnswers } from '../../../src/domain/answers/reminder-response';
import { addDays, addMonths, type CalendarDate } from '../../../src/domain/calendar-date';
import { deadlineKinds } from '../../../src/domain/deadline';
import { deadlinesOf } from '../../../src/domain/reminders/asked-deadlines';
import { defaultLadder } from '../../../src/domain/reminders/default-ladder';
import { reminderContext } from '../../../src/domain/reminders/reminder-context';
import type { RemindedAgreement } from '../../../src/domain/reminders/reminder-facts';
import { reminderRecipients } from '../../../src/domain/reminders/reminder-rule';
import { defaultRuleValues } from '../../../src/domain/rule-values-default';
import { anAgreement, anOption } from '../../support/builders';
import type { Random } from './random';
import { anAccount, type World } from './world';

const personCount = 16;
const areas = [1, 2, 3, 4];

/** Changes a world as people do, and as they should not. The same seed makes the same changes. */
export class RandomEdits {
  constructor(
    private readonly world: World,
    private readonly random: Random,
  ) {}

  begin(today: CalendarDate, agreements: number): void {
    const { world } = this;
    for (let id = 1; id <= personCount; id += 1) world.people.push(anAccount(id));
    // One guest, one without an account.
    world.people[13] = anAccount(14, { isGuest: true });
    world.people[14] = anAccount(15, { upn: '' });
    world.leadIds = [1];
    world.resourceGroup = areas.slice(0, 3).map((serviceAreaId) => this.member(today, serviceAreaId));
    for (let count = 0; count < agreements; count += 1) this.add(today);
  }

  edit(today: CalendarDate): void {
    const { random } = this;
    const edits: readonly (readonly [number, () => void])[] = [
      [6, () => this.add(today)],
      [3, () => this.change({ endDate: addDays(today, random.whole(-60, 900)) })],
      [6, () => this.decideOption()],
      [3, () => this.change({ ownerId: this.personOrNone() })],
      [2, () => this.change({ deputyId: this.personOrNone() })],
      [2, () => this.change({ status: random.pick(agreementStatuses) })],
      [2, () => this.change({ notice: random.chance(0.3) ? null : { amount: random.whole(1, 6), unit: 'months' } })],
      [1, () => this.change({ serviceAreaIds: areas.filter(() => random.chance(0.4)) })],
      [1, () => this.change({ reviewDate: addDays(today, random.whole(-30, 200)) })],
      [14, () => this.answer(today)],
      [4, () => this.followUp(today)],
      [3, () => this.callOff(today)],
      [1, () => this.replace()],
      [5, () => this.forget()],
      [0.3, () => this.changeRules()],
      [0.5, () => this.changePeople()],
      [0.4, () => this.changeGroup(today)],
      [0.2, () => this.changeRuleValues(today)],
    ];
    let left = random.next() * edits.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, make] of edits) {
      left -= weight;
      if (left <= 0) return make();
    }
  }

  private add(today: CalendarDate): void {
    const { world, random } = this;
    if (world.agreements.size >= 80) return this.forget();
    const id = world.newId();
    const openEnded = random.chance(0.15);
    const startDate = addDays(today, random.whole(-900, 60));
    world.put({
      ...this.terms(id),
      id,
      startDate,
      openEnded,
      endDate: openEnded ? null : addMonths(startDate, random.whole(6, 48)),
      reviewDate: openEnded || random.chance(0.2) ? addDays(today, random.whole(-20, 400)) : null,
    });
  }

  private terms(id: number): RemindedAgreement {
    const { random } = this;
    return {
      ...anAgreement({ id }),
      status: random.chance(0.85) ? 'active' : random.pick(agreementStatuses),
      ownerId: random.chance(0.1) ? null : random.whole(1, personCount),
      deputyId: this.personOrNone(),
      serviceAreaIds: areas.filter(() => random.chance(0.4)),
      notice: random.chance(0.3) ? null : { amount: random.whole(1, 6), unit: 'months' },
      estimatedValue: random.pick([null, 200_000, 900_000, 2_000_000, 5_000_000]),
      maximumValue: random.pick([null, 1_000_000, 4_000_000]),
      options: Array.from({ length: random.whole(0, 3) }, (_, index) =>
        anOption({ id: id * 10 + index, agreementId: id, sequence: index + 1, mode: random.pick(optionModes) }),
      ),
    };
  }

  private change(over: Partial<RemindedAgreement>): void {
    const agreement = this.some();
    this.world.put({ ...agreement, ...(agreement.openEnded ? { ...over, endDate: null } : over) });
  }

  private decideOption(): void {
    const agreement = this.some();
    const undecided = agreement.options.findIndex((each) => each.decision === 'open');
    const options = agreement.options.map((option, index) =>
      index === undecided || this.random.chance(0.1) ? { ...option, decision: this.random.pick(optionDecisions) } : option,
    );
    this.world.put({ ...agreement, options });
  }

  private answer(today: CalendarDate): void {
    const { world, random } = this;
    const { id: agreementId, ownerId, deputyId } = this.some();
    const facts = world.all().find((each) => each.agreement.id === agreementId);
    if (!facts) return;
    const { rules, ruleValues, people, resourceGroup, leadIds } = world;
    const context = reminderContext({
      today,
      rules,
      ruleValues,
      resourceGroup,
      leadIds,
      people: people.map(({ id }) => ({ id, isReachable: true })),
    });
    const all = deadlinesOf(facts, context);
    if (all.length === 0) return;
    const { kind, date } = random.pick(all);
    const answer = random.pick(reminderAnswers);
    const byId = random.pick([ownerId ?? 1, ownerId ?? 2, deputyId ?? 3, random.whole(1, personCount)]);
    const remindOn = answer === 'remindMe' ? addDays(today, random.whole(0, 60)) : null;
    const row = { agreementId, deadlineKind: kind, deadlineDate: date, answer, byId, at: today, comment: '', remindOn };
    world.responses.push({ ...row, id: world.newId() });
    if (answer === 'handedOver') this.world.put({ ...facts.agreement, ownerId: random.whole(1, personCount) });
    world.changed(agreementId);
  }

  private followUp(today: CalendarDate): void {
    const { world, random } = this;
    const open = world.followUps.findIndex((each) => each.done === null);
    const followUp = world.followUps[open];
    if (followUp && random.chance(0.5)) {
      world.followUps[open] = { ...followUp, done: today };
      world.changed(followUp.agreementId);
      return;
    }
    const agreementId = this.some().id;
    const responsibleId = this.personOrNone();
    const due = addDays(today, random.whole(-5, 60));
    const words = { title: 'Statusmøte', kind: 'statusMeeting', outcome: '', lesson: '' } as const;
    world.followUps.push({ id: world.newId(), agreementId, due, done: null, responsibleId, ...words });
    world.changed(agreementId);
  }

  private callOff(today: CalendarDate): void {
    const agreementId = this.some().id;
    this.world.callOffs.push({
      agreementId,
      amount: this.random.whole(50_000, 900_000),
      periodEnd: addDays(today, this.random.whole(-90, 0)),
    });
    this.world.changed(agreementId);
  }

  private replace(): void {
    const { id } = this.some();
    if (!this.world.beingReplaced.delete(id)) this.world.beingReplaced.add(id);
    this.world.changed(id);
  }

  private forget(): void {
    const { world, random } = this;
    // The oldest, so that what nobody decides is not asked of for ever.
    const oldest = [...world.agreements.keys()][random.whole(0, 9)];
    if (oldest !== undefined && world.agreements.size > 60) world.remove(oldest, random.chance(0.9));
  }

  private changeRules(): void {
    const { world, random } = this;
    const rules = world.rules.length === 0 ? [...defaultLadder] : world.rules;
    if (random.chance(0.2)) world.rules = [];
    else if (random.chance(0.5)) world.rules = rules.filter(() => random.chance(0.9));
    else {
      const side = random.pick(['before', 'after'] as const);
      const recipients = reminderRecipients.filter(() => random.chance(0.5));
      const times = { offset: random.whole(0, 9), unit: random.pick(['days', 'weeks', 'months'] as const), side };
      world.rules = [...rules, { deadlineKind: random.pick(deadlineKinds), ...times, repeats: random.chance(0.3), recipients }];
    }
    world.settingsChanged();
  }

  private changePeople(): void {
    const { world, random } = this;
    const id = random.whole(2, personCount);
    const isHere = world.people.some((each) => each.id === id);
    world.people = world.people.filter((each) => each.id !== id);
    if (!isHere || random.chance(0.3)) world.people.push(anAccount(id, { isGuest: random.chance(0.2) }));
    world.settingsChanged();
  }

  private changeGroup(today: CalendarDate): void {
    const { world, random } = this;
    world.resourceGroup = world.resourceGroup.filter(() => random.chance(0.8));
    const serviceAreaId = random.chance(0.1) ? null : random.pick(areas);
    world.resourceGroup = [...world.resourceGroup, this.member(addDays(today, random.whole(-10, 40)), serviceAreaId)];
    world.settingsChanged();
  }

  /** New thresholds, known before they come into force. */
  private changeRuleValues(today: CalendarDate): void {
    const from = addDays(today, this.random.whole(1, 90));
    const factor = this.random.pick([0.2, 2, 5]);
    const thresholds = defaultRuleValues.filter((each) => each.to === null && each.value !== null);
    const later = thresholds.map((each) => ({ ...each, value: (each.value ?? 0) * factor, from }));
    this.world.ruleValues = [...defaultRuleValues, ...later];
    this.world.settingsChanged();
  }

  private member(from: CalendarDate, serviceAreaId: number | null) {
    const { random } = this;
    const role = random.chance(0.1) ? ('lead' as const) : ('resource' as const);
    const to = random.chance(0.4) ? addDays(from, random.whole(5, 300)) : null;
    return { id: this.world.newId(), personId: random.whole(1, personCount), serviceAreaId, role, from, to };
  }

  private some(): RemindedAgreement {
    return this.random.pick([...this.world.agreements.values()]);
  }

  private personOrNone(): number | null {
    return this.random.chance(0.3) ? null : this.random.whole(1, personCount);
  }
}
