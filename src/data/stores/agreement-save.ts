import type { SPFI } from '@pnp/sp';
import type { OptionDraft, SupplierDraft } from '../../domain/agreement';
import { agreementOptions } from '../../schema/agreement-options';
import { agreementSuppliers } from '../../schema/agreement-suppliers';
import { agreements } from '../../schema/agreements';
import type { ListDeclaration } from '../../schema/list';
import { agreementFaults } from '../agreement-validation';
import { PreconditionFailedError } from '../connection/precondition-failed-error';
import type { UnsavedPart } from '../data-errors';
import { ConflictError, PartlySavedError } from '../data-errors';
import { optionValues, supplierValues } from '../mappings/agreement-child-mappings';
import { agreementValues } from '../mappings/agreement-mapping';
import type { AgreementChange, AgreementPage } from '../ports/agreement-store';
import type { Versioned } from '../ports/versioned';
import type { PartialValues } from '../rows/row-mapping';
import { restBody } from '../rows/rest-body';
import type { RawRow } from '../rows/row-reader';
import type { Site } from '../rows/site';
import { together } from '../rows/batch';
import { itemsOf } from '../rows/site';
import { refuse } from '../rows/refuse';
import { readPage } from './agreement-page';
import { valueOfChange } from './value-of-change';

/** Throws `ValidationError` before anything is sent, and `PartlySavedError` when the agreement was saved but not all that belongs to it. */
export async function createAgreement(site: Site, change: AgreementChange): Promise<AgreementPage> {
  refuse(agreementFaults(change));
  const added = (await itemsOf(site.sp, agreements).add(restBody(agreements, agreementValues(change.draft)))) as RawRow;
  const id = Number(added['Id'] ?? added['ID']);
  await sendParts(
    site,
    id,
    ['agreement'],
    [
      ...change.options.map((option, index) =>
        addPart(`options.${index}`, agreementOptions, { ...optionValues(option), agreementId: id }),
      ),
      ...change.suppliers.map((supplier, index) =>
        addPart(`suppliers.${index}`, agreementSuppliers, { ...supplierValues(supplier), agreementId: id }),
      ),
    ],
  );
  return (await readPage(site, id)).page;
}

/**
 * Writes what differs from `before`. Throws a `ConflictError` when any row of the agreement is no longer the one in `before`: all
 * are looked at before the first is written, then each is guarded by its own ETag.
 */
export async function updateAgreement(site: Site, before: AgreementPage, change: AgreementChange): Promise<AgreementPage> {
  refuse(agreementFaults(change));
  const id = before.value.id;
  const stored = await readPage(site, id);
  if (versionsOf(stored.page) !== versionsOf(before)) throw conflict(before, change, stored);

  const body = changed(agreements, agreementValues(before.value), agreementValues(change.draft));
  const saved: string[] = [];
  if (Object.keys(body).length > 0) {
    try {
      await itemsOf(site.sp, agreements).getById(id).update(body, before.etag);
    } catch (error) {
      if (!(error instanceof PreconditionFailedError)) throw error;
      throw conflict(before, change, await readPage(site, id), error);
    }
    saved.push('agreement');
  }
  await sendParts(site, id, saved, [
    ...childParts('options', agreementOptions, before.options, change.options, optionValues, id),
    ...childParts('suppliers', agreementSuppliers, before.suppliers, change.suppliers, supplierValues, id),
  ]);
  return (await readPage(site, id)).page;
}

const versionsOf = (page: AgreementPage) =>
  JSON.stringify(
    [
      ['agreement', page.etag],
      ...page.options.map(({ value, etag }) => [`option ${value.id}`, etag]),
      ...page.suppliers.map(({ value, etag }) => [`supplier ${value.id}`, etag]),
    ].toSorted(([a = ''], [b = '']) => a.localeCompare(b)),
  );

function conflict(
  before: AgreementPage,
  change: AgreementChange,
  stored: Awaited<ReturnType<typeof readPage>>,
  cause?: unknown,
): ConflictError<AgreementPage['value']> {
  const { page, changedBy, changedAt } = stored;
  return new ConflictError(
    valueOfChange(before, change),
    { value: page.value, etag: page.etag, changedBy, changedAt },
    { cause },
  );
}

/** One write below the agreement, and the name it has in a `PartlySavedError`. */
interface Part {
  readonly name: string;
  readonly send: (sp: SPFI) => Promise<unknown>;
}

function addPart<L extends ListDeclaration>(name: string, list: L, values: PartialValues<L>): Part {
  return { name, send: (sp) => itemsOf(sp, list).add(restBody(list, values)) };
}

function childParts<L extends ListDeclaration, T extends { readonly id: number }, D extends OptionDraft | SupplierDraft>(
  prefix: string,
  list: L,
  before: readonly Versioned<T & Omit<D, 'id'>>[],
  drafts: readonly D[],
  valuesOf: (draft: Omit<D, 'id'>) => PartialValues<L>,
  agreementId: number,
): readonly Part[] {
  const kept = new Map(before.map((row) => [row.value.id, row]));
  const parts = drafts.flatMap((draft, index): Part[] => {
    const name = `${prefix}.${index}`;
    const row = draft.id === undefined ? undefined : kept.get(draft.id);
    if (row === undefined) return [addPart(name, list, { ...valuesOf(draft), agreementId })];
    const body = changed(list, valuesOf(row.value), valuesOf(draft));
    if (Object.keys(body).length === 0) return [];
    return [{ name, send: (sp) => itemsOf(sp, list).getById(row.value.id).update(body, row.etag) }];
  });
  const listed = new Set(drafts.map((draft) => draft.id));
  const retired = before
    .filter(({ value }) => !listed.has(value.id))
    .map(({ value, etag }) => ({
      name: `${prefix} ${value.id}`,
      send: (sp: SPFI) =>
        itemsOf(sp, list)
          .getById(value.id)
          .update(restBody(list, { retired: true } as unknown as PartialValues<L>), etag),
    }));
  return [...parts, ...retired];
}

/** The body with the columns that differ: an unchanged row makes no empty version in its history. */
function changed<L extends ListDeclaration>(list: L, before: PartialValues<L>, after: PartialValues<L>): Record<string, unknown> {
  const old = restBody(list, before);
  return Object.fromEntries(
    Object.entries(restBody(list, after)).filter(([name, value]) => JSON.stringify(old[name]) !== JSON.stringify(value)),
  );
}

async function sendParts(site: Site, agreementId: number, before: readonly string[], parts: readonly Part[]): Promise<void> {
  const saved = [...before];
  const unsaved: UnsavedPart[] = [];
  try {
    const outcomes = await together(
      site.sp,
      parts.map(({ send }) => send),
    );
    outcomes.forEach((outcome, index) => {
      const name = parts[index]?.name ?? '';
      if (outcome.status === 'fulfilled') saved.push(name);
      else unsaved.push({ part: name, error: asError(outcome.reason) });
    });
  } catch (error) {
    // No answer to the batch: which of them were done is not known, and none is claimed to be.
    unsaved.push(...parts.map(({ name }) => ({ part: name, error: asError(error) })));
  }
  const first = unsaved[0];
  if (first === undefined) return;
  if (saved.length === 0 && unsaved.length === 1) throw first.error;
  throw new PartlySavedError(agreementId, saved, unsaved, { cause: first.error });
}

const asError = (thrown: unknown) => (thrown instanceof Error ? thrown : new PreconditionFailedError(String(thrown)));
