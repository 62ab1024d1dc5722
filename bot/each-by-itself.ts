import { problemOf } from './outbox/problem-of';
import type { Log } from './service/log';

/** Does all of it, whatever fails of it: that is logged by its name, and when everything has ended this rejects with the first of it. */
export async function eachByItself(
  works: Readonly<Record<string, () => Promise<unknown>>>,
  log: Pick<Log, 'error'>,
): Promise<void> {
  const names = Object.keys(works);
  const ended = await Promise.allSettled(Object.values(works).map(async (work) => work()));
  const failures = ended.flatMap((each, at) =>
    each.status === 'rejected' ? [{ work: names[at], err: each.reason as unknown }] : [],
  );
  for (const { work, err } of failures) log.error({ work, err, problem: problemOf(err) }, 'a part of the work failed');
  if (failures[0] !== undefined) throw failures[0].err;
}
