import type { AgreementOption } from '../../domain/agreement';
import type { ReminderResponse } from '../../domain/answers/reminder-response';
import { calledOff } from '../../domain/ceiling';
import type { FollowUp } from '../../domain/follow-up';
import { isOpenProcurement } from '../../domain/procurement';
import type { RemindedAgreement, ReminderFacts } from '../../domain/reminders/reminder-facts';
import { bySequence, isKept } from '../mappings/agreement-child-mappings';
import { readRows, type RawRow } from '../rows/row-reader';
import type { Site } from '../rows/site';
import type { CallOffPeriod } from '../ports/follow-up-store';
import { childLists, type ChildKey } from './sweep-lists';
import { PackedPeriods } from './packed-periods';

/** Rows below agreements, put in order as they come so that no more is kept of them than reminders need. */
export class FactsParts {
  private readonly options = new Grouped<AgreementOption>();
  private readonly followUps = new Grouped<FollowUp>();
  private readonly responses = new Grouped<ReminderResponse>();
  private readonly periods = new PackedPeriods();
  private readonly replaced = new Set<number>();

  constructor(private readonly site: Site) {}

  add(key: ChildKey, rows: readonly RawRow[]): void {
    const { onBadRow } = this.site;
    switch (key) {
      case 'options':
        return this.options.add(readRows(rows.filter(isKept), childLists.options.mapping.read, onBadRow));
      case 'followUps':
        return this.followUps.add(readRows(rows.filter(isOpen), childLists.followUps.mapping.read, onBadRow).map(brief));
      case 'responses':
        return this.responses.add(readRows(rows, childLists.responses.mapping.read, onBadRow));
      case 'callOffs':
        return this.periods.add(readRows(rows, childLists.callOffs.mapping.read, onBadRow));
      case 'procurements':
        for (const each of readRows(rows, childLists.procurements.mapping.read, onBadRow))
          if (each.replacesAgreementId !== null && isOpenProcurement(each)) this.replaced.add(each.replacesAgreementId);
    }
  }

  factsOf(agreement: Omit<RemindedAgreement, 'options'>): ReminderFacts {
    const { id } = agreement;
    const periods: readonly CallOffPeriod[] = this.periods.of(id);
    return {
      agreement: { ...agreement, options: this.options.of(id).toSorted(bySequence) },
      followUps: this.followUps.of(id),
      calledOff: periods.length === 0 ? null : calledOff(periods),
      responses: this.responses.of(id),
      beingReplaced: this.replaced.has(id),
    };
  }
}

const isOpen = (raw: RawRow) => (raw['DoneOn'] ?? null) === null;
/** Long texts that no reminder shows are not kept for fifty thousand agreements. */
const brief = (followUp: FollowUp): FollowUp => ({ ...followUp, outcome: '', lesson: '' });

class Grouped<T extends { readonly agreementId: number }> {
  private readonly byAgreement = new Map<number, T[]>();

  add(rows: readonly T[]): void {
    for (const row of rows) {
      const group = this.byAgreement.get(row.agreementId);
      if (group === undefined) this.byAgreement.set(row.agreementId, [row]);
      else group.push(row);
    }
  }

  of(agreementId: number): readonly T[] {
    return this.byAgreement.get(agreementId) ?? [];
  }
}
