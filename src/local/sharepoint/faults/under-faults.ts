import { digestExpired, saveConflict } from '../http/errors';
import { renderError } from '../http/error-body';
import type { Rendered } from '../http/rendered';
import type { MetadataLevel } from '../http/request';
import { serverTooBusy, tooManyRequests } from '../http/too-busy';
import { ConnectionDropped } from './connection-dropped';
import type { FaultEffect } from './fault-rule';
import type { Faults, FaultSubject } from './faults';

interface Asked extends FaultSubject {
  readonly level: MetadataLevel;
  /** The real clock, in milliseconds, for a Retry-After that is a date. */
  readonly now: number;
}

/**
 * Answers a request with the faults that are set for it. Of several that give an answer of their own, the first one counts.
 *
 * @throws ConnectionDropped when no answer is to be sent at all.
 */
export async function underFaults(faults: Faults, asked: Asked, answer: () => Promise<Rendered>): Promise<Rendered> {
  const effects = faults.meet(asked);
  if (effects.length === 0) return await answer();
  for (const effect of effects) if (effect.fault === 'slow') await pause(effect.ms);
  let rendered = effects.map((effect) => instead(effect, asked)).find((given) => given !== undefined) ?? (await answer());
  for (const effect of effects) rendered = changed(effect, rendered);
  return rendered;
}

/** The answer that is given without the request having been done. */
function instead(effect: FaultEffect, { level, now }: Asked): Rendered | undefined {
  switch (effect.fault) {
    case 'throttle':
      return tooManyRequests(retryAfter(effect, now));
    case 'unavailable':
      return serverTooBusy(retryAfter(effect, now));
    case 'digestExpired':
      return renderError(digestExpired(), level);
    case 'saveConflict':
      return renderError(saveConflict(), level);
    case 'drop':
      if (effect.when === 'beforeWrite') throw new ConnectionDropped();
      return undefined;
    default:
      return undefined;
  }
}

/** What happens to an answer on its way. */
function changed(effect: FaultEffect, rendered: Rendered): Rendered {
  switch (effect.fault) {
    case 'drop':
      if (effect.when === 'afterWrite') throw new ConnectionDropped();
      return { ...rendered, wire: 'dropMidAnswer' };
    case 'truncate':
      return { ...rendered, wire: 'truncate' };
    case 'rateLimit': {
      const { limit = 1250, remaining, reset = 60 } = effect;
      const told = { 'RateLimit-Limit': `${limit}`, 'RateLimit-Remaining': `${remaining}`, 'RateLimit-Reset': `${reset}` };
      return { ...rendered, headers: { ...rendered.headers, ...told } };
    }
    default:
      return rendered;
  }
}

function retryAfter(effect: FaultEffect & { fault: 'throttle' | 'unavailable' }, now: number): Record<string, string> {
  const { retryAfter: seconds = 30, retryAfterAs = 'seconds' } = effect;
  if (retryAfterAs === 'none') return {};
  return { 'Retry-After': retryAfterAs === 'seconds' ? `${seconds}` : new Date(now + seconds * 1000).toUTCString() };
}

const pause = async (ms: number): Promise<void> => await new Promise((resolve) => setTimeout(resolve, ms));
