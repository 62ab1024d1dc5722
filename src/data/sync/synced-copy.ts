import type { SPFI } from '@pnp/sp';
import { ProductError } from '../../domain/product-error';
import { ForbiddenError, NotFoundError, UnauthenticatedError } from '../data-errors';
import type { OnProgress } from '../ports/versioned';
import type { Answers } from './answers';
import type { Mirror } from './mirror';
import { answeredLists, type AnswerKey } from './mirrored-lists';
import { readAnswer } from './read-answer';
import { readChanges } from './read-changes';
import { readWhole } from './read-whole';
import type { RegisterKeep } from './register-keep';
import { whereText } from './where';

/**
 * So often everything is read from end to end whatever the logs say. They do not tell of everything (a group of the tenant that somebody left, some
 * rights that end with a folder's), and a token is taken for at most 60 days. Milliseconds.
 */
const wholeEvery = 7 * 86_400_000;
/** For so long what SharePoint said when the app opened is what it says now: the screens that open with it ask nothing. Milliseconds. */
const fresh = 20_000;

export interface SyncedCopyOptions {
  /** Where the copy is kept between openings; without one it lives as long as this. */
  readonly keep?: RegisterKeep | undefined;
  readonly now?: () => Date;
}

export interface SyncedCopy extends Answers {
  /** Brings the copy up to date. `onKept` is given what was kept from last time, if it is not known yet and anything was, before SharePoint has answered. */
  open(onKept?: (kept: Mirror) => void, onProgress?: OnProgress): Promise<Mirror>;
  forget(): Promise<void>;
}

/** A copy of what the person may read of the site, brought up to date by SharePoint's change logs. */
export function syncedCopy(sp: SPFI, { keep, now = () => new Date() }: SyncedCopyOptions = {}): SyncedCopy {
  let mirror: Mirror | null = null;
  let opening: Promise<Mirror> | null = null;
  /** How often each list was written, and how often it had been when SharePoint was last asked. */
  let writes: ReadonlyMap<string, number> = new Map();
  let asked = { at: -Infinity, writes };
  let saving: Promise<void> = Promise.resolve();

  const open: SyncedCopy['open'] = (onKept, onProgress) => {
    const work = bringUpToDate(onKept, onProgress).finally(() => {
      if (opening === work) opening = null;
    });
    opening = work;
    return work;
  };

  async function bringUpToDate(onKept?: (kept: Mirror) => void, onProgress?: OnProgress): Promise<Mirror> {
    try {
      const known = mirror ?? (await keep?.load()) ?? null;
      const writesBefore = writes;
      const isYoung = known !== null && Math.abs(now().getTime() - Date.parse(known.readAt)) < wholeEvery;
      const changes = isYoung ? readChanges(sp, known, now()).catch(nothingOfADamagedCopy) : Promise.resolve(null);
      let makesSense = true;
      // It is awaited below; until then its failure is not nobody's.
      changes.catch(() => undefined);
      if (known !== null && mirror === null && onKept) {
        // The question is on its way before ten thousand rows are made ready to be shown.
        await nextTask();
        try {
          onKept(known);
        } catch (error) {
          nothingOfADamagedCopy(error);
          makesSense = false;
        }
      }
      mirror = (makesSense ? await changes : null) ?? (await readWhole(sp, now(), onProgress));
      asked = { at: now().getTime(), writes: writesBefore };
      keepSoon();
      return mirror;
    } catch (error) {
      // Who may not read it may not keep it either.
      if (error instanceof ForbiddenError || error instanceof UnauthenticatedError || error instanceof NotFoundError)
        await forget();
      throw error;
    }
  }

  async function forget(): Promise<void> {
    mirror = null;
    await keep?.forget();
  }

  /** After what was read is on the screen, and never two at a time. */
  function keepSoon(): void {
    if (!keep) return;
    saving = saving.then(nextTask).then(async () => {
      if (mirror) await keep.save(mirror);
    });
  }

  const isFresh = (key: AnswerKey) => {
    const { key: list } = answeredLists[key].list;
    return Math.abs(now().getTime() - asked.at) < fresh && asked.writes.get(list) === writes.get(list);
  };

  return {
    open,
    forget,
    written({ key }) {
      writes = new Map(writes).set(key, (writes.get(key) ?? 0) + 1);
    },
    async rows(key, where) {
      // Several screens ask at once: they share one question.
      if (opening) await opening;
      if (mirror?.answers[key]?.where === whereText(where) && !isFresh(key)) await (opening ?? open());
      const known = mirror?.answers[key];
      if (known?.where === whereText(where) && isFresh(key)) return [...known.rows.values()];
      const before = mirror;
      const answer = await readAnswer(sp, key, where, before !== null);
      // Only beside what it was read with: meanwhile it may be another copy, with other rights.
      if (mirror !== null && mirror.user === before?.user && answer.token !== '') {
        mirror = { ...mirror, answers: { ...mirror.answers, [key]: answer } };
        keepSoon();
      }
      return [...answer.rows.values()];
    },
  };
}

/** What SharePoint says is told; anything else is a copy that makes no sense, which is as good as none: everything is read anew. */
function nothingOfADamagedCopy(error: unknown): null {
  if (error instanceof ProductError) throw error;
  return null;
}

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));
