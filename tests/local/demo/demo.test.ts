import { agreementPhase } from '../../../src/domain/agreement-phase';
import {
  agreementClasses,
  agreementKinds,
  agreementStatuses,
  contractTypes,
  type AgreementTerms,
} from '../../../src/domain/agreement';
import { addDays, calendarDate } from '../../../src/domain/calendar-date';
import { agreementPhases } from '../../../src/domain/deadline';
import { nextOptionDecision } from '../../../src/domain/option-decision';
import { isOrganisationNumber } from '../../../src/domain/organisation-number';
import { validateAgreement } from '../../../src/domain/agreement-validation';
import { defaultAgreements } from '../../../src/local/demo/default-agreements';
import { indicators, listedCode } from '../../../src/domain/indicators/indicators';
import { demoIndicators } from '../../../src/local/demo/demo-indicators';
import type { DemoAgreement } from '../../../src/local/demo/demo-agreement';
import { demoCategories } from '../../../src/local/demo/demo-categories';
import { demoSuppliers } from '../../../src/local/demo/demo-suppliers';
import { generatedAgreements } from '../../../src/local/demo/generated-agreements';
import cpv from '../../../src/domain/cpv/cpv-nb.json';

const today = calendarDate('2026-11-23');
const days = [
  today,
  calendarDate('2027-02-28'),
  calendarDate('2028-02-29'),
  calendarDate('2026-12-31'),
  calendarDate('2027-03-31'),
];
const termsOf = ({ draft, options, owner }: DemoAgreement): AgreementTerms => ({ ...draft, ownerId: owner, options });
const withIds = ({ draft, owner, deputy, unit, areas }: DemoAgreement) => ({
  ...draft,
  ownerId: owner,
  deputyId: deputy,
  unitId: unit,
  serviceAreaIds: areas,
});

describe('the demo', () => {
  test('is the same every time for the same day', () => {
    expect(defaultAgreements(today)).toEqual(defaultAgreements(today));
  });

  test.each(days)('shows about sixty agreements in every phase, status, kind, class and contract type on %s', (day) => {
    const demo = defaultAgreements(day);
    const has = <T>(value: (agreement: DemoAgreement) => T) => new Set(demo.map(value));
    expect(demo.length).toBeGreaterThanOrEqual(55);
    expect(demo.length).toBeLessThanOrEqual(65);
    expect([...has((each) => agreementPhase(termsOf(each), day))].sort()).toEqual([...agreementPhases].sort());
    expect([...has((each) => each.draft.status)].sort()).toEqual([...agreementStatuses].sort());
    expect([...has((each) => each.draft.kind)].sort()).toEqual([...agreementKinds].sort());
    expect([...has((each) => each.draft.agreementClass)].sort()).toEqual([...agreementClasses]);
    expect([...has((each) => each.draft.contractType)].sort()).toEqual([...contractTypes].sort());
    expect(has((each) => each.owner === null)).toEqual(new Set([true, false]));
  });

  test.each(days)('has an option to decide within a week and one that is passed undecided on %s', (day) => {
    const decisions = defaultAgreements(day).flatMap((each) => nextOptionDecision(termsOf(each), day) ?? []);
    expect(decisions.filter(({ actBy }) => actBy >= day && actBy <= addDays(day, 7)).length).toBeGreaterThan(0);
    expect(decisions.filter(({ decisionDate }) => decisionDate < day).length).toBeGreaterThan(0);
  });

  test('breaks no rule between the fields of an agreement', () => {
    const errors = [...defaultAgreements(today), ...generatedAgreements(1000, today, { owners: 100, suppliers: 400 })].flatMap(
      (each) =>
        validateAgreement(withIds(each), each.options, [])
          .filter((problem) => problem.severity === 'error')
          .map((problem) => ({ title: each.draft.title, problem })),
    );
    expect(errors).toEqual([]);
  });

  test('has measured every indicator in the two years before, with the codes that the app looks for', () => {
    const codes = new Set(indicators.flatMap((each) => [3, 6, 12, 24].map((months) => listedCode(each, months))));
    const measured = demoIndicators(today);
    expect(new Set(measured.map(({ indicator }) => indicator))).toEqual(codes);
    expect(new Set(measured.map(({ period }) => period))).toEqual(new Set(['2024', '2025']));
    expect(measured.filter(({ area }) => area !== null).length).toBeGreaterThan(12);
  });

  test('names CPV codes that exist', () => {
    const used = Object.values(demoCategories);
    expect(used.filter((each) => !(each.cpv in cpv))).toEqual([]);
  });

  test('gives every invented supplier a valid number of its own', () => {
    const numbers = demoSuppliers(800).map((supplier) => supplier.organisationNumber);
    expect(numbers.filter((number) => !isOrganisationNumber(number))).toEqual([]);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  test('generates as many agreements as asked for, with references of their own', () => {
    const generated = generatedAgreements(3000, today, { owners: 120, suppliers: 800 });
    expect(new Set(generated.map((each) => each.draft.referenceNumber)).size).toBe(3000);
    expect(new Set(generated.map((each) => agreementPhase(termsOf(each), today))).size).toBeGreaterThanOrEqual(5);
  });
});
