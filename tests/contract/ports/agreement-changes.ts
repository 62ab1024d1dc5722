import type { AgreementChange, AgreementPage } from '../../../src/data/ports/agreement-store';
import { anAgreementDraft } from '../../support/builders';
import type { Seeded } from './seed-organisation';

/** A supplier row of the laundry. */
export const laundryRow = (seeded: Seeded) => ({
  supplierId: seeded.laundry,
  rank: 1,
  lot: 'Flattøy',
  contactPerson: 'Kari Lund',
  email: 'kari@fjordvask.example',
  phone: '55 00 00 00',
});

/** An agreement with two options and two suppliers, as a form would hand it over. */
export const aChange = (seeded: Seeded, over: Partial<AgreementChange['draft']> = {}): AgreementChange => ({
  draft: anAgreementDraft({
    serviceAreaIds: [seeded.health, seeded.culture],
    unitId: seeded.unit,
    ownerId: seeded.ingrid,
    deputyId: null,
    ...over,
  }),
  options: [
    { sequence: 2, months: 12, mode: 'automatic', notice: { amount: 6, unit: 'months' } },
    { sequence: 1, months: 12, mode: 'active', notice: null },
  ],
  suppliers: [laundryRow(seeded), { ...laundryRow(seeded), supplierId: seeded.paper, rank: null, lot: '' }],
});

/** The page as a form would hand it back unchanged. */
export const asChange = (page: AgreementPage): AgreementChange => {
  const { id: _id, options: _options, suppliers: _suppliers, ...draft } = page.value;
  return { draft, options: page.options.map(({ value }) => value), suppliers: page.suppliers.map(({ value }) => value) };
};

/** What the work failed with; a marker when it did not. */
export const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'it did not fail',
    (error: unknown) => error,
  );
