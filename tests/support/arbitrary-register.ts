import * as fc from 'fast-check';
import { agreementClasses, agreementKinds, agreementParties, agreementStatuses } from '../../src/domain/agreement';
import { calendarDate } from '../../src/domain/calendar-date';
import { agreementPhases } from '../../src/domain/deadline';
import { endHorizons, type RegisterFilter } from '../../src/ui/state/register-filter';
import type { RegisterRow } from '../../src/ui/state/register-row';
import { aRow } from './register-rows';

const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: values.length });
const ids = fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { maxLength: 3 });

/** A filter as the screen can make it. Values are in the order of the domain, as the screen puts them. */
export const arbitraryFilter: fc.Arbitrary<RegisterFilter> = fc.record({
  text: fc.oneof(fc.constant(''), fc.constantFrom('vask', 'ØL', 'kontor møbel', 'é & = ? #'), fc.string({ maxLength: 20 })),
  areas: ids,
  phases: some(agreementPhases),
  kinds: some(agreementKinds),
  parties: some(agreementParties),
  owners: ids,
  suppliers: ids,
  classes: some(agreementClasses),
  endsWithin: fc.option(fc.constantFrom(...endHorizons), { nil: null }),
  mine: fc.boolean(),
  withoutOwner: fc.boolean(),
  optionToDecide: fc.boolean(),
  usedAfterExpiry: fc.boolean(),
});

const day = (year: number, month: number) => calendarDate(`${year}-${String(month).padStart(2, '0')}-15`);

/** Rows of every state, numbered 1, 2, 3 … */
export const arbitraryRows: fc.Arbitrary<readonly RegisterRow[]> = fc
  .array(
    fc.record({
      title: fc.constantFrom('Vaskeritenester', 'Kontormøblar', 'Øl og brus', 'Brøyting'),
      serviceAreaIds: fc.uniqueArray(fc.integer({ min: 1, max: 2 }), { maxLength: 2 }),
      kind: fc.constantFrom(...agreementKinds),
      enteredIntoBy: fc.constantFrom(...agreementParties),
      ownerId: fc.constantFrom(null, 1, 2, 99),
      deputyId: fc.constantFrom(null, 1, 3),
      agreementClass: fc.constantFrom(...agreementClasses),
      status: fc.constantFrom(...agreementStatuses),
      openEnded: fc.boolean(),
      year: fc.integer({ min: 2024, max: 2027 }),
      month: fc.integer({ min: 1, max: 12 }),
      withOptions: fc.boolean(),
    }),
    { maxLength: 25 },
  )
  .map((all) =>
    all.map(({ year, month, withOptions, ...rest }, index) =>
      aRow({
        ...rest,
        id: index + 1,
        endDate: rest.openEnded ? null : day(year, month),
        startDate: day(2022, month),
        ...(withOptions && !rest.openEnded ? {} : { options: [] }),
      }),
    ),
  );
