import type { Claim, Finish, NewEntry, OutboxRecord, OutboxState } from '../../../bot/storage/outbox-store';
import { outboxStates } from '../../../bot/storage/outbox-store';
import { sorted } from './storage-subject';

interface Kept {
  record: OutboxRecord;
  claim: { token: string; until: string } | null;
}

const isActive = ({ record }: Kept) => record.state === 'claimed' || record.state === 'sending';

/** The port in its plainest form: what the implementations are held against. Instants are compared as text. */
export class PlainOutbox {
  private readonly kept = new Map<string, Kept>();
  private readonly spent = new Set<string>();
  private tokens = 0;

  plan(entries: readonly NewEntry[], now: string, state: 'planned' | 'superseded'): string[] {
    const superseded: string[] = [];
    const fresh = entries.flatMap(({ standsFor = [], ...entry }) => {
      if (this.kept.has(entry.id) || this.spent.has(entry.id)) return [];
      const nothing = { conversationId: null, activityId: null, lastProblem: null, reportedIn: null };
      this.kept.set(entry.id, {
        record: { ...entry, state, attempts: 0, plannedAt: now, changedAt: now, ...nothing },
        claim: null,
      });
      superseded.push(...standsFor);
      return [entry.id];
    });
    for (const id of superseded) this.spent.add(id);
    return fresh;
  }

  claim(by: string, now: string, until: string, limit: number): Claim[] {
    this.free(now);
    const taken = new Set(this.all.filter(isActive).map(({ record }) => record.lane));
    const due = this.all.filter(({ record }) => record.state === 'planned' && record.dueAt <= now);
    due.sort((a, b) => (a.record.dueAt < b.record.dueAt ? -1 : 1));
    const claims: Claim[] = [];
    for (const kept of due) {
      if (claims.length === limit) break;
      if (taken.has(kept.record.lane)) continue;
      taken.add(kept.record.lane);
      this.tokens += 1;
      this.change(kept, { state: 'claimed', changedAt: now }, { token: `t${this.tokens}`, until });
      claims.push({ record: kept.record, by, token: `t${this.tokens}` });
    }
    return claims;
  }

  beginSending(claim: Claim, now: string): boolean {
    const kept = this.of(claim);
    if (kept?.record.state !== 'claimed' || !kept.claim || kept.claim.until <= now) return false;
    this.change(kept, { state: 'sending', changedAt: now, attempts: kept.record.attempts + 1 }, kept.claim);
    return true;
  }

  finish(claim: Claim, result: Finish, now: string): boolean {
    const kept = this.of(claim);
    if (!kept) return false;
    const neverLeft = kept.record.state === 'claimed';
    if (neverLeft && (result.state === 'sent' || result.state === 'uncertain')) return false;
    const { problem, ...values } = { problem: kept.record.lastProblem, ...result };
    this.change(kept, { ...values, lastProblem: problem, changedAt: now });
    return true;
  }

  expire(now: string): string[] {
    this.free(now);
    const lost = this.all.filter(({ record, claim }) => record.state === 'sending' && claim && claim.until <= now);
    for (const kept of lost) this.change(kept, { state: 'uncertain', changedAt: now, lastProblem: 'interrupted' });
    return lost.map(({ record }) => record.id);
  }

  markReported(ids: readonly string[], digest: string): void {
    for (const id of ids) {
      const kept = this.kept.get(id);
      if (kept && kept.record.reportedIn === null) this.change(kept, { reportedIn: digest }, kept.claim);
    }
  }

  prune(before: string): number {
    const old = this.all.filter(
      ({ record }) =>
        !['planned', 'claimed', 'sending'].includes(record.state) &&
        record.changedAt < before &&
        !(record.state === 'uncertain' && record.reportedIn === null) &&
        (record.subject === null || record.subject.deadlineDate < before.slice(0, 10)),
    );
    for (const { record } of old) this.spend(record.id);
    return old.length;
  }

  forget(lane: string): number {
    const ofLane = this.all.filter(({ record }) => record.lane === lane);
    const going = ofLane.filter(
      (kept) => !isActive(kept) && !(kept.record.state === 'uncertain' && kept.record.reportedIn === null),
    );
    for (const { record } of going) this.spend(record.id);
    return ofLane.length - going.length;
  }

  records(which: (record: OutboxRecord) => boolean = () => true): OutboxRecord[] {
    return this.all.map(({ record }) => record).filter(which);
  }

  count(): Record<OutboxState, number> {
    const counts = outboxStates.map((state) => [state, this.records((record) => record.state === state).length] as const);
    return Object.fromEntries(counts) as Record<OutboxState, number>;
  }

  nextDueAt(): string | null {
    return sorted(this.records((record) => record.state === 'planned').map(({ dueAt }) => dueAt))[0] ?? null;
  }

  private get all(): Kept[] {
    return [...this.kept.values()];
  }

  private of(claim: Claim): Kept | undefined {
    const kept = this.kept.get(claim.record.id);
    return kept?.claim?.token === claim.token ? kept : undefined;
  }

  private free(now: string): void {
    const ran = this.all.filter(({ record, claim }) => record.state === 'claimed' && claim && claim.until <= now);
    for (const kept of ran) this.change(kept, { state: 'planned', changedAt: now });
  }

  private change(kept: Kept, values: Partial<OutboxRecord>, claim: Kept['claim'] = null): void {
    kept.record = { ...kept.record, ...values };
    kept.claim = claim;
  }

  private spend(id: string): void {
    this.kept.delete(id);
    this.spent.add(id);
  }
}
