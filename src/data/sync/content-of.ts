import type { Agreement } from '../../domain/agreement';
import { BadRowError } from '../data-errors';
import type { AgreementRow } from '../mappings/agreement-mapping';
import { agreementMapping } from '../mappings/agreement-mapping';
import { agreementSupplierMapping, isKept, optionMapping } from '../mappings/agreement-child-mappings';
import type { RegisterContent } from '../ports/register-store';
import { readRows, type RawRow } from '../rows/row-reader';
import { joinedRegister } from '../stores/agreement-register';
import { organisationOf } from '../stores/organisation-store-sharepoint';
import { sessionOf } from '../stores/session-store-sharepoint';
import type { Mirror } from './mirror';
import type { MirroredKey } from './mirrored-lists';

type OnBadRow = (error: BadRowError) => void;

/**
 * Turns copies into what screens show. What did not change from one copy to the next is the same object, so that ten thousand rows are not worked
 * out again because one changed.
 */
export function contentReader(): (mirror: Mirror, onBadRow: OnBadRow) => RegisterContent {
  const readAgreement = remembered(agreementMapping.read);
  const readOption = remembered(optionMapping.read);
  const readSupplier = remembered(agreementSupplierMapping.read);
  const join = rememberedJoin();
  let session = { of: '', value: null as RegisterContent['session'] | null };

  const agreementsOf = rememberedBy(
    ({ lists }: Mirror) => [lists.agreements.rows, lists.agreementOptions.rows, lists.agreementSuppliers.rows],
    ({ lists }, onBadRow): readonly Agreement[] =>
      joinedRegister(
        readRows(rowsOf(lists, 'agreements'), readAgreement, onBadRow),
        readRows(rowsOf(lists, 'agreementOptions').filter(isKept), readOption, onBadRow),
        readRows(rowsOf(lists, 'agreementSuppliers').filter(isKept), readSupplier, onBadRow),
        join,
      ),
  );
  const organisation = rememberedBy(
    ({ lists, people }: Mirror) => [...organisationKeys.map((key) => lists[key].rows), people],
    ({ lists, people }, onBadRow) =>
      organisationOf(
        {
          serviceAreas: rowsOf(lists, 'serviceAreas'),
          units: rowsOf(lists, 'units'),
          resourceGroup: rowsOf(lists, 'resourceGroup'),
          suppliers: rowsOf(lists, 'suppliers'),
          ruleValues: rowsOf(lists, 'ruleValues'),
          people,
        },
        onBadRow,
      ),
  );

  return (mirror, onBadRow) => {
    const of = JSON.stringify([mirror.user, mirror.rights]);
    const value = session.of === of && session.value ? session.value : sessionOf(mirror.user, mirror.rights);
    session = { of, value };
    return { session: value, organisation: organisation(mirror, onBadRow), agreements: agreementsOf(mirror, onBadRow) };
  };
}

const organisationKeys = ['serviceAreas', 'units', 'resourceGroup', 'suppliers', 'ruleValues'] as const;
const rowsOf = (lists: Mirror['lists'], key: MirroredKey): readonly RawRow[] => [...lists[key].rows.values()];

/** Reads a row once for as long as the row is the same object, whether it fits or not. */
function remembered<T>(read: (raw: RawRow) => T): (raw: RawRow) => T {
  const known = new WeakMap<RawRow, { readonly value: T } | { readonly error: BadRowError }>();
  return (raw) => {
    let outcome = known.get(raw);
    if (outcome === undefined) {
      try {
        outcome = { value: read(raw) };
      } catch (error) {
        if (!(error instanceof BadRowError)) throw error;
        outcome = { error };
      }
      known.set(raw, outcome);
    }
    if ('error' in outcome) throw outcome.error;
    return outcome.value;
  };
}

/** The last result, and the bad rows told of with it, for as long as its parts are the same objects. */
function rememberedBy<T>(
  partsOf: (mirror: Mirror) => readonly unknown[],
  work: (mirror: Mirror, onBadRow: OnBadRow) => T,
): (mirror: Mirror, onBadRow: OnBadRow) => T {
  let last: { readonly parts: readonly unknown[]; readonly value: T; readonly bad: readonly BadRowError[] } | null = null;
  return (mirror, onBadRow) => {
    const parts = partsOf(mirror);
    if (last === null || !isSame(last.parts, parts)) {
      const bad: BadRowError[] = [];
      last = { parts, value: work(mirror, (error) => bad.push(error)), bad };
    }
    last.bad.forEach(onBadRow);
    return last.value;
  };
}

function rememberedJoin(): NonNullable<Parameters<typeof joinedRegister>[3]> {
  const known = new WeakMap<AgreementRow, Agreement>();
  return (row, options, suppliers) => {
    const before = known.get(row);
    if (before && isSame(before.options, options) && isSame(before.suppliers, suppliers)) return before;
    const agreement = { ...row, options, suppliers };
    known.set(row, agreement);
    return agreement;
  };
}

const isSame = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((each, index) => each === b[index]);
