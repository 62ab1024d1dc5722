import * as z from 'zod';
import { SupplyChainError } from './supply-chain-error';
import type { LockedPackage } from './locked-packages';

/** A package that turns out to be hostile is most often found and withdrawn within days: nothing younger is taken in. */
export const leastDays = 7;
const dayInMilliseconds = 86_400_000;

/** On which day each locked package was published, and when that was asked of the registry. Kept in `published.json`, so that a check needs no network. */
export interface PublishRecord {
  /** Days, such as 2026-11-23, on which packages were taken in; each package's own. */
  readonly packages: Readonly<Record<string, { readonly published: string; readonly takenIn: string }>>;
}

const recordFields = z.strictObject({
  packages: z.record(z.string(), z.strictObject({ published: z.iso.date(), takenIn: z.iso.date() })),
});
export const parsePublishRecord = (raw: unknown): PublishRecord => recordFields.parse(raw);

const keyOf = ({ name, version }: LockedPackage): string => `${name}@${version}`;

/** A platform's variant that was never downloaded here cannot be dated here: the first who installs it there is told by npm's hash of the tool. */
const isDated = ({ integrity }: LockedPackage): boolean => integrity !== null;

/** Packages that are not in the record, or were younger than seven days on the day they were taken in; a sentence each. */
export function publishFaults(packages: readonly LockedPackage[], record: PublishRecord): readonly string[] {
  return packages.filter(isDated).flatMap((entry) => {
    const known = record.packages[keyOf(entry)];
    if (!known) return [`${keyOf(entry)} is not in published.json: npm run supply-chain -- --record`];
    const days = (Date.parse(known.takenIn) - Date.parse(known.published)) / dayInMilliseconds;
    return days >= leastDays ? [] : [`${keyOf(entry)} was ${days} days old when it was taken in; ${leastDays} are asked for`];
  });
}

/** Asks for all versions of a package and when they were published. */
export type AskRegistry = (name: string) => Promise<Readonly<Record<string, string>>>;

/** The record with what is new in the lockfiles added and what is gone left out. */
export async function updatedRecord(
  packages: readonly LockedPackage[],
  before: PublishRecord,
  { today, ask }: { readonly today: string; readonly ask: AskRegistry },
): Promise<PublishRecord> {
  const waiting = packages.filter((entry) => isDated(entry) && !before.packages[keyOf(entry)]);
  const found = new Map<string, { published: string; takenIn: string }>();
  const next = async (): Promise<void> => {
    for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
      const published = (await ask(entry.name))[entry.version]?.slice(0, 10);
      if (published === undefined) throw new SupplyChainError(`The registry does not say when ${keyOf(entry)} was published.`);
      found.set(keyOf(entry), { published, takenIn: today });
    }
  };
  await Promise.all(Array.from({ length: 8 }, next));
  const kept = packages.filter(isDated).map((entry) => keyOf(entry));
  return {
    packages: Object.fromEntries(
      kept.flatMap((key) => {
        const value = before.packages[key] ?? found.get(key);
        return value ? [[key, value]] : [];
      }),
    ),
  };
}

/** The registry that npm is set to use; a package's whole document is the only one that has times. */
export function registry(address: string, send: typeof fetch = fetch): AskRegistry {
  return async (name) => {
    const url = `${address.replace(/\/+$/, '')}/${name.replace('/', '%2f')}`;
    let response: Response;
    try {
      response = await send(url);
    } catch (cause) {
      throw new SupplyChainError(`The registry cannot be reached for ${name}.`, { cause });
    }
    if (!response.ok) throw new SupplyChainError(`The registry answered ${response.status} for ${name}.`);
    return z.object({ time: z.record(z.string(), z.string()) }).parse(await response.json()).time;
  };
}
