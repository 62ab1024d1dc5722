import type { Log } from '../service/log';
import type { Address, OutgoingMessage, SendOutcome } from '../channel/channel';
import type { Claim, Finish } from '../storage/outbox-store';
import { afterSend } from './after-send';
import { backOffMs } from './back-off';
import type { Admission } from './limits/limits';
import { problemOf } from './problem-of';
import type { SendCounts } from './send-health';
import type { SendParts, SendRules } from './send-parts';
import { within } from './within';

/** How often the end of a message is written anew before it is left to its claim running out. */
const finishTries = 6;
const mostRemembered = 10_000;

/** Takes one claimed message to its end. */
export class Delivery {
  readonly #parts: SendParts;
  readonly #rules: SendRules;
  readonly #counts: SendCounts;
  /** How often a message could not even be tried, for the back-off. */
  readonly #failures = new Map<string, number>();

  constructor(parts: SendParts, rules: SendRules, counts: SendCounts) {
    this.#parts = parts;
    this.#rules = rules;
    this.#counts = counts;
  }

  /** Waits for its turn and sends. Never rejects. */
  async send(claim: Claim, until: Date, to: Address, message: OutgoingMessage, stopping: AbortSignal): Promise<void> {
    try {
      const entrance = await this.#parts.limits.enter(to.conversationId, this.#rules.patienceMs, stopping);
      if (!('admission' in entrance)) {
        await this.putBack(claim, 'limit', entrance.waitMs);
        return;
      }
      try {
        await this.#sendNow(claim, until, to, message, entrance.admission, stopping);
      } finally {
        entrance.admission.end();
      }
    } catch (error) {
      // Whether `sending` was written is unknown here; the store refuses what is not ours.
      await this.fail(claim, 'outbox', error);
    }
  }

  async #sendNow(
    claim: Claim,
    until: Date,
    to: Address,
    message: OutgoingMessage,
    admission: Admission,
    stopping: AbortSignal,
  ): Promise<void> {
    const { storage, channel, limits, now, random } = this.#parts;
    const log = this.#log(claim);
    const began = now();
    if (stopping.aborted || until.getTime() - began.getTime() < this.#rules.sendWithinMs) {
      await this.putBack(claim, 'out of time', stopping.aborted ? 0 : 1_000);
      return;
    }
    if (!(await storage.outbox.beginSending(claim, began.toISOString()))) {
      log.warn({}, 'the claim was lost before sending: nothing is sent');
      return;
    }
    if (!(await admission.leave(stopping))) {
      await this.putBack(claim, 'limit', 1_000);
      return;
    }
    const result = await this.#ask(() => channel.send(to, message, claim.record.correlationId));
    admission.end();
    const attempts = claim.record.attempts + 1;
    const { finish, isUnreachable, alarm } = afterSend(result, attempts, now(), random);
    const problem = 'problem' in finish ? finish.problem : null;
    if (result.outcome === 'refused' && result.status === 429)
      await limits.refused(to.conversationId, result.retryAfterMs).catch((error: unknown) => {
        log.warn({ problem: problemOf(error) }, 'the other instances could not be told to wait');
      });
    if (alarm && problem !== null) {
      this.#counts.alarm(alarm, problem, now());
      log.error({ alarm, problem }, 'sending needs an administrator');
    }
    if (isUnreachable && problem !== null && !(await this.#passOn(claim, problem))) return;
    await this.#finish(claim, finish);
    log.info({ outcome: finish.state, problem, attempts }, 'a message was dealt with');
  }

  async #ask(send: () => Promise<SendOutcome>): Promise<SendOutcome> {
    try {
      return await within(this.#parts.timing, this.#rules.sendWithinMs, 'Sending', send());
    } catch (error) {
      // Nobody knows how far it came.
      return { outcome: 'uncertain', reason: problemOf(error) };
    }
  }

  /** Nobody is there to get it. */
  async unreachable(claim: Claim, reason: string): Promise<void> {
    if (!(await this.#passOn(claim, reason))) return;
    await this.#finish(claim, { state: 'refused', problem: reason });
    this.#log(claim).info({ outcome: 'refused', problem: reason }, 'a message has no receiver');
  }

  /** Has somebody else told in the place of who cannot be. `false`: that failed, and the message is put back. */
  async #passOn(claim: Claim, reason: string): Promise<boolean> {
    try {
      await this.#parts.onUnreachable(claim.record, reason);
    } catch (error) {
      await this.fail(claim, 'escalate', error);
      return false;
    }
    this.#counts.count('unreachable');
    return true;
  }

  async obsolete(claim: Claim): Promise<void> {
    await this.#finish(claim, { state: 'obsolete', problem: 'no longer true' });
    this.#log(claim).info({ outcome: 'obsolete' }, 'a message was no longer true');
  }

  /** People may not be told now: it is asked again then. */
  async hold(claim: Claim, until: string): Promise<void> {
    await this.#finish(claim, { state: 'planned', problem: 'held', dueAt: until });
  }

  /** Something of ours did not work: later again, with back-off, without end. */
  async fail(claim: Claim, what: string, error: unknown): Promise<void> {
    const { id } = claim.record;
    const failures = (this.#failures.get(id) ?? 0) + 1;
    if (this.#failures.size >= mostRemembered) this.#failures.clear();
    this.#failures.set(id, failures);
    const problem = `${what}: ${problemOf(error)}`;
    this.#log(claim).warn({ problem, failures }, 'a message is put back');
    await this.putBack(claim, problem, backOffMs(failures, this.#parts.random));
  }

  /** Nothing was posted: it is planned again, now or later. */
  async putBack(claim: Claim, problem: string, afterMs = 0): Promise<void> {
    const dueAt = afterMs === 0 ? claim.record.dueAt : new Date(this.#parts.now().getTime() + afterMs).toISOString();
    await this.#finish(claim, { state: 'planned', problem, dueAt });
  }

  /** Written again while the storage fails: an answer that is not recorded becomes uncertain. */
  async #finish(claim: Claim, result: Finish): Promise<void> {
    const { storage, now, timing, random } = this.#parts;
    const log = this.#log(claim);
    if (result.state !== 'planned') this.#failures.delete(claim.record.id);
    for (let attempt = 1; ; attempt += 1) {
      try {
        const isOurs = await storage.outbox.finish(claim, result, now().toISOString());
        if (!isOurs) log.warn({ outcome: result.state }, 'the claim was lost: its end is not recorded');
        else if (result.state !== 'obsolete') this.#counts.count(result.state === 'planned' ? 'putBack' : result.state);
        return;
      } catch (error) {
        log.error({ problem: problemOf(error), attempt }, 'the end of a message could not be recorded');
        if (attempt >= finishTries) return;
        await timing.sleep(backOffMs(attempt, random) / 4);
      }
    }
  }

  #log({ record }: Claim): Log {
    return this.#parts.log.with({
      correlationId: record.correlationId,
      kind: record.kind,
      ...(record.subject ? { step: record.subject.step } : {}),
    });
  }
}
