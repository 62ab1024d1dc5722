import { ForbiddenError, NotFoundError, UnauthenticatedError } from '../data-errors';
import type { RegisterStore } from '../ports/register-store';
import type { Site } from '../rows/site';
import { contentReader } from '../sync/content-of';
import type { Mirror } from '../sync/mirror';
import { readChanges } from '../sync/read-changes';
import { readWhole } from '../sync/read-whole';
import type { RegisterKeep } from '../sync/register-keep';

/**
 * So often everything is read from end to end whatever the logs say. They do not tell of everything (a group of the tenant that somebody left, some
 * rights that end with a folder's), and a token is taken for at most 60 days. Milliseconds.
 */
const wholeEvery = 7 * 86_400_000;

export interface RegisterStoreOptions {
  /** Where the copy is kept between openings; without one it lives as long as the store. */
  readonly keep?: RegisterKeep | undefined;
  readonly now?: () => Date;
}

/** The register as a copy that is brought up to date by SharePoint's change logs. */
export function registerStore(
  { sp, onBadRow }: Site,
  { keep, now = () => new Date() }: RegisterStoreOptions = {},
): RegisterStore {
  const contentOf = contentReader();
  let mirror: Mirror | null = null;

  const forget = async (): Promise<void> => {
    mirror = null;
    await keep?.forget();
  };

  return {
    forget,
    async open({ onKept, onProgress } = {}) {
      try {
        const known = mirror ?? (await keep?.load()) ?? null;
        const isYoung = known !== null && Math.abs(now().getTime() - Date.parse(known.readAt)) < wholeEvery;
        const changes = isYoung ? readChanges(sp, known, now()) : Promise.resolve(null);
        // It is awaited below; until then its failure is not nobody's.
        changes.catch(() => undefined);
        if (known !== null && mirror === null && onKept) {
          // The question is on its way before ten thousand rows are made ready to be shown.
          await nextTask();
          onKept({ ...contentOf(known, notTold), asOf: known.asOf });
        }
        mirror = (await changes) ?? (await readWhole(sp, now(), onProgress));
        const content = contentOf(mirror, onBadRow);
        void keepLater(keep, mirror);
        return content;
      } catch (error) {
        // Who may not read it may not keep it either.
        if (error instanceof ForbiddenError || error instanceof UnauthenticatedError || error instanceof NotFoundError)
          await forget();
        throw error;
      }
    },
  };
}

/** What is wrong with rows is told of when SharePoint has said that they are still so. */
const notTold = () => undefined;

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));

/** After what was read is on the screen. */
async function keepLater(keep: RegisterKeep | undefined, mirror: Mirror): Promise<void> {
  if (!keep) return;
  await nextTask();
  await keep.save(mirror);
}
