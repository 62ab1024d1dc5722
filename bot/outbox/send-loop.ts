import { setMaxListeners } from 'node:events';
import type { Claim } from '../storage/outbox-store';
import { backOffMs } from './back-off';
import { Delivery } from './delivery';
import { prepare } from './prepare';
import { problemOf } from './problem-of';
import { SendCounts, type SendHealth } from './send-health';
import { usualSendRules, type SendParts } from './send-parts';

export interface SendLoop {
  /** Sends until the signal is given; then what is out comes to its end and what is not goes back. Never rejects. */
  run(stop: AbortSignal): Promise<void>;
  /** Resolves when everything that is due now has been dealt with: before a clock is moved. */
  whenIdle(): Promise<void>;
  health(): SendHealth;
}

/** expire → claim → hold → locate → compose → limits → beginSending → send → finish, several messages at once, one a lane. */
export function createSendLoop(parts: SendParts): SendLoop {
  const { storage, now, timing, random, log, instance } = parts;
  const rules = { ...usualSendRules, ...parts.rules };
  const counts = new SendCounts();
  const delivery = new Delivery(parts, rules, counts);
  const inHand = new Set<Promise<void>>();
  let onTheWay = 0;
  let idle: (() => void)[] = [];
  let wake = new AbortController();

  function start(work: Promise<void>): void {
    const one: Promise<void> = work
      .catch((error: unknown) => log.error({ problem: problemOf(error) }, 'a batch ended badly: its claims run out'))
      .finally(() => {
        inHand.delete(one);
        wake.abort();
      });
    inHand.add(one);
  }

  async function deal(claims: readonly Claim[], until: Date, stop: AbortSignal): Promise<void> {
    for (const one of await prepare(claims, parts, rules)) {
      const end = (): void => {
        onTheWay -= 1;
        wake.abort();
      };
      if ('ready' in one) start(delivery.send(one.claim, until, one.ready.to, one.ready.message, stop).finally(end));
      else if ('unreachable' in one) start(delivery.unreachable(one.claim, one.unreachable).finally(end));
      else if ('obsolete' in one) start(delivery.obsolete(one.claim).finally(end));
      else if ('heldUntil' in one) start(delivery.hold(one.claim, one.heldUntil).finally(end));
      else start(delivery.fail(one.claim, one.failed, one.error).finally(end));
    }
  }

  /** Answers how many were claimed of how many that could have been. */
  async function claim(stop: AbortSignal): Promise<{ claimed: number; wanted: number }> {
    const wanted = rules.atOnce - onTheWay;
    // A few at a time are not worth a request of their own while others are out.
    if (wanted < rules.atOnce / 4) return { claimed: 0, wanted: 0 };
    const at = now();
    const until = new Date(at.getTime() + rules.claimMs);
    const claims = await storage.outbox.claim({
      by: instance,
      now: at.toISOString(),
      until: until.toISOString(),
      limit: wanted,
    });
    onTheWay += claims.length;
    if (claims.length > 0) start(deal(claims, until, stop));
    return { claimed: claims.length, wanted };
  }

  async function expire(): Promise<void> {
    const uncertain = await storage.outbox.expire(now().toISOString());
    if (uncertain.length > 0)
      log.warn({ messages: uncertain.length }, 'nobody knows whether these came: they stand in the next digest');
  }

  async function rest(stop: AbortSignal): Promise<void> {
    const next = await storage.outbox.nextDueAt();
    const untilNext = next === null ? Infinity : Date.parse(next) - now().getTime();
    // Due now but not to be had: its lane is taken, by another instance perhaps.
    const milliseconds = Math.min(rules.lookEveryMs, rules.expireEveryMs, untilNext > 0 ? untilNext : 250);
    if (wake.signal.aborted) return;
    await storage.wait(milliseconds, AbortSignal.any([stop, wake.signal]));
  }

  async function run(stop: AbortSignal): Promise<void> {
    // Everything in hand listens to it.
    setMaxListeners(0, stop);
    let lastExpired = -Infinity;
    let failures = 0;
    while (!stop.aborted) {
      try {
        wake = new AbortController();
        const asking = idle.length;
        if (timing.elapsed() - lastExpired >= rules.expireEveryMs) {
          await expire();
          lastExpired = timing.elapsed();
        }
        // What ends at about the same time frees lanes at about the same time: the next of each are composed together.
        if (onTheWay > 0) await timing.sleep(rules.gatherMs, stop);
        const { claimed, wanted } = await claim(stop);
        if (claimed === 0 && onTheWay === 0) for (const tell of idle.splice(0, asking)) tell();
        if (claimed === 0 || claimed < wanted) await rest(stop);
        failures = 0;
      } catch (error) {
        if (stop.aborted) break;
        failures += 1;
        log.error({ problem: problemOf(error), failures }, 'the outbox cannot be read');
        await timing.sleep(Math.min(30_000, backOffMs(failures, random)), stop);
      }
    }
    while (inHand.size > 0) await Promise.all(inHand);
    for (const tell of idle.splice(0)) tell();
  }

  return {
    run,
    whenIdle: () =>
      new Promise((resolve) => {
        idle.push(resolve);
        wake.abort();
      }),
    health: () => counts.read(onTheWay),
  };
}
