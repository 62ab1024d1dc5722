import type { AccountPerson, ReminderSettings, ReminderSource } from '../../../src/data/ports/reminder-source';
import type { ReminderResponse } from '../../../src/domain/answers/reminder-response';
import { calledOff } from '../../../src/domain/ceiling';
import type { CallOff, FollowUp } from '../../../src/domain/follow-up';
import type { ResourceGroupMember } from '../../../src/domain/organisation';
import type { ReminderFacts, RemindedAgreement } from '../../../src/domain/reminders/reminder-facts';
import type { ReminderRule } from '../../../src/domain/reminders/reminder-rule';
import { defaultRuleValues } from '../../../src/domain/rule-values-default';
import type { RuleValue } from '../../../src/domain/rule-value';
import { aPerson, aServiceArea } from '../../support/builders';

type Change = { readonly kind: 'agreement'; readonly id: number } | { readonly kind: 'settings' | 'deleted' };

export function anAccount(id: number, over: Partial<AccountPerson> = {}): AccountPerson {
  return { ...aPerson({ id }), upn: `person${id}@alver.example`, isGuest: false, ...over };
}

/** Lists with change logs, in memory: what SharePoint is to the sweep. */
export class World implements ReminderSource {
  readonly agreements = new Map<number, RemindedAgreement>();
  followUps: FollowUp[] = [];
  callOffs: Pick<CallOff, 'agreementId' | 'amount' | 'periodEnd'>[] = [];
  responses: ReminderResponse[] = [];
  readonly beingReplaced = new Set<number>();
  people: AccountPerson[] = [];
  resourceGroup: ResourceGroupMember[] = [];
  leadIds: number[] = [];
  rules: ReminderRule[] = [];
  ruleValues: readonly RuleValue[] = defaultRuleValues;
  /** Called off, read and asked. */
  readonly asked = { changes: 0, facts: 0, everything: 0 };
  /** The next question is not answered. */
  failsNext = false;
  private readonly log: Change[] = [];
  /** Everything before has been forgotten. */
  private oldest = 0;
  private lastId = 0;

  newId(): number {
    this.lastId += 1;
    return this.lastId;
  }

  changed(id: number): void {
    this.log.push({ kind: 'agreement', id });
  }

  settingsChanged(): void {
    this.log.push({ kind: 'settings' });
  }

  put(agreement: RemindedAgreement): void {
    this.agreements.set(agreement.id, agreement);
    this.changed(agreement.id);
  }

  /** With what is about it. The log may tell which row it was, or only that one is gone. */
  remove(id: number, isNamed: boolean): void {
    this.agreements.delete(id);
    this.followUps = this.followUps.filter((each) => each.agreementId !== id);
    this.callOffs = this.callOffs.filter((each) => each.agreementId !== id);
    this.responses = this.responses.filter((each) => each.agreementId !== id);
    this.log.push(isNamed ? { kind: 'agreement', id } : { kind: 'deleted' });
  }

  /** Tokens given until now are too old. */
  forgetLog(): void {
    this.oldest = this.log.length + 1;
    this.log.push({ kind: 'agreement', id: -1 });
  }

  all(): readonly ReminderFacts[] {
    return [...this.agreements.values()].map((agreement) => this.factsOf(agreement));
  }

  async settings(): Promise<ReminderSettings> {
    const { rules, ruleValues, people, resourceGroup, leadIds } = this;
    return { rules, ruleValues, people, resourceGroup, leadIds, serviceAreas: [aServiceArea()] };
  }

  async changesSince(place: Readonly<Record<string, string>>) {
    this.asked.changes += 1;
    this.failMaybe();
    const from = Number(place['log']);
    if (from < this.oldest) return null;
    const changes = this.log.slice(from);
    if (changes.some((each) => each.kind === 'deleted')) return null;
    return {
      agreementIds: [...new Set(changes.flatMap((each) => (each.kind === 'agreement' ? [each.id] : [])))],
      settingsChanged: changes.some((each) => each.kind === 'settings'),
      place: this.place(),
    };
  }

  async facts(ids: readonly number[]): Promise<readonly ReminderFacts[]> {
    this.asked.facts += 1;
    this.failMaybe();
    return ids.flatMap((id) => {
      const agreement = this.agreements.get(id);
      return agreement ? [this.factsOf(agreement)] : [];
    });
  }

  async everything(onSome: (facts: readonly ReminderFacts[]) => Promise<void>) {
    this.asked.everything += 1;
    const place = this.place();
    const all = this.all();
    for (let from = 0; from < all.length; from += 30) {
      await onSome(all.slice(from, from + 30));
      this.failMaybe();
    }
    return place;
  }

  private place(): Readonly<Record<string, string>> {
    return { log: `${this.log.length}` };
  }

  private failMaybe(): void {
    if (!this.failsNext) return;
    this.failsNext = false;
    throw new Error('SharePoint does not answer');
  }

  private factsOf(agreement: RemindedAgreement): ReminderFacts {
    const { id } = agreement;
    const callOffs = this.callOffs.filter((each) => each.agreementId === id);
    return {
      agreement,
      followUps: this.followUps.filter((each) => each.agreementId === id && each.done === null),
      calledOff: callOffs.length === 0 ? null : calledOff(callOffs),
      responses: this.responses.filter((each) => each.agreementId === id),
      beingReplaced: this.beingReplaced.has(id),
    };
  }
}
