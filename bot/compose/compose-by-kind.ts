import type { Compose } from '../outbox/send-parts';

/** Lets each kind of message be composed by whoever knows it, all of a kind together. One that nobody knows is left for an instance that does. */
export function composeByKind(of: Readonly<Record<string, Compose>>): Compose {
  return async (records) => {
    const groups = new Map<Compose, (typeof records)[number][]>();
    for (const record of records) {
      const compose = of[record.kind];
      if (compose) groups.set(compose, [...(groups.get(compose) ?? []), record]);
    }
    const made = await Promise.all([...groups].map(([compose, some]) => compose(some)));
    return new Map(made.flatMap((messages) => [...messages]));
  };
}
