import type { AgreementClass, AgreementDraft, AgreementKind } from '../../domain/agreement';
import { addDays, addMonths, yearOf, type CalendarDate } from '../../domain/calendar-date';
import { procedurePart } from '../../domain/procedure';
import { ruleBook } from '../../domain/rules-in-force';
import { defaultRuleValues } from '../../domain/rule-values-default';
import type { DemoAgreement } from './demo-agreement';
import type { DemoCategory } from './demo-categories';
import { timedTerm, type Timing } from './demo-timing';

/** What tells one agreement of the demo from another; the rest follows from its category and timing. */
export interface AgreementPlan {
  readonly category: DemoCategory;
  readonly timing: Timing;
  /** Makes the reference number unique. */
  readonly number: number;
  readonly agreementClass: AgreementClass;
  readonly suppliers: readonly number[];
  readonly owner: number | null;
  readonly deputy: number | null;
  readonly unit: number | null;
  readonly title?: string;
  readonly noticeMonths?: number;
  /** Share of the maximum that has been called off by now; nothing when missing. */
  readonly used?: number;
  /** A call-off after the end, NOK. */
  readonly afterExpiry?: number;
  readonly announcedOn?: CalendarDate;
  readonly over?: Partial<Pick<AgreementDraft, 'status' | 'contractType' | 'enteredIntoBy' | 'kind' | 'maximumValue'>>;
  readonly followUps?: DemoAgreement['followUps'];
  readonly assessments?: DemoAgreement['assessments'];
}

const rules = ruleBook(defaultRuleValues);

export function composeAgreement(plan: AgreementPlan, today: CalendarDate): DemoAgreement {
  const noticeMonths = plan.noticeMonths ?? 3;
  const { category } = plan;
  const term = timedTerm(plan.timing, today, noticeMonths);
  const estimatedValue = roundTo(category.yearly * (term.months / 12), 50_000);
  const maximumValue = roundTo(estimatedValue * 1.2, 100_000);
  const startedOn = addMonths(term.startDate, -5);
  const purchaseType = category.purchaseType ?? 'goodsAndServices';
  const kind: AgreementKind = plan.over?.kind ?? 'framework';
  const several = plan.suppliers.length > 1;
  return {
    draft: {
      title: plan.title ?? category.title,
      purpose: category.purpose,
      referenceNumber: `${yearOf(term.startDate)}-${String(plan.number).padStart(3, '0')}`,
      caseNumber: `${yearOf(startedOn)}/${1000 + plan.number * 7}`,
      kind,
      enteredIntoBy: 'own',
      status: plan.timing.at === 'start' ? 'signed' : 'active',
      startDate: term.startDate,
      endDate: term.endDate,
      openEnded: term.endDate === null,
      reviewDate: term.reviewDate,
      notice: { amount: noticeMonths, unit: 'months' },
      estimatedValue,
      maximumValue: kind === 'single' ? null : maximumValue,
      purchaseType,
      cpvCodes: [category.cpv],
      agreementClass: plan.agreementClass,
      contractType: 'ordinary',
      announcedOn: plan.announcedOn ?? announcedOn(kind, term.startDate, today),
      procedure: procedurePart({ value: estimatedValue, purchaseType, startedOn }, rules),
      procurementStartedOn: startedOn,
      ...contractOf(plan.number),
      awardMethod: several ? 'ranked' : 'single',
      callOffSteps: several ? severalSteps : singleSteps,
      callOffLimits: several ? 'Over 200 000 kr: minikonkurranse mellom alle leverandørane.' : '',
      inECommerce: plan.number % 3 !== 0,
      eCommerceLink: plan.number % 3 === 0 ? '' : `https://ehandel.alver.example/katalog/${plan.number}`,
      environmentalRequirement: 'Miljøleiing (ISO 14001 eller tilsvarande) og levering med utsleppsfri bil der det går.',
      wagesClause: purchaseType !== 'goodsAndServices' || category.cpv.startsWith('9'),
      indexClause: plan.number % 2 === 0,
      isPublic: true,
      documentLink: `https://arkiv.alver.example/sak/${1000 + plan.number * 7}`,
      ...plan.over,
    },
    areas: category.areas,
    unit: plan.unit,
    owner: plan.owner,
    deputy: plan.deputy,
    options: term.options,
    suppliers: plan.suppliers.map((supplier, index) => ({ supplier, rank: index + 1, lot: '' })),
    followUps: plan.followUps ?? [],
    callOffs: callOffsOf(plan, term.startDate, term.endDate, maximumValue, today),
    assessments: plan.assessments ?? [],
  };
}

/** One of five was made on other terms, for a reason. */
const contractOf = (number: number) =>
  number % 5 === 0
    ? { standardContract: '', standardContractDeviation: 'Bransjen har eigne vilkår som leverandørane kjenner betre.' }
    : { standardContract: 'SSA-K / kommunen sin standard rammeavtale', standardContractDeviation: '' };

const severalSteps = [
  'Spør leverandøren som er rangert som nummer éin. Kan ikkje han levere, går du til den neste.',
  'Bestill i e-handel, eller send avrop med ressursnummeret til eininga.',
  'Meld avvik same dag; leverandøren har fem dagar på å rette.',
];
const singleSteps = [
  'Bestill i e-handel, eller send avrop til leverandøren med ressursnummeret til eininga.',
  'Sjå over leveransen og fakturaen mot avtalen.',
  'Meld avvik same dag; leverandøren har fem dagar på å rette.',
];

/** The municipality has announced its framework agreements through the product for a year: older ones were never announced here. */
function announcedOn(kind: AgreementKind, start: CalendarDate, today: CalendarDate): CalendarDate | null {
  const day = addDays(start, -14);
  return kind === 'framework' && day <= today && day > addMonths(today, -12) ? day : null;
}

/** Spend by quarter from the start until now, so that it adds up to the share that is used. */
function callOffsOf(plan: AgreementPlan, start: CalendarDate, end: CalendarDate | null, maximum: number, today: CalendarDate) {
  const quarters: { periodStart: CalendarDate; periodEnd: CalendarDate }[] = [];
  for (let from = start; plan.used !== undefined && quarters.length < 24;) {
    const next = addMonths(start, (quarters.length + 1) * 3);
    if (next > today) break;
    quarters.push({ periodStart: from, periodEnd: addDays(next, -1) });
    from = next;
  }
  const each = quarters.length === 0 ? 0 : (maximum * (plan.used ?? 0)) / quarters.length;
  // A year is not even: less in summer, more before New Year.
  const shares = [0.9, 1.15, 0.75, 1.2];
  const spend = quarters.map((quarter, index) => ({ ...quarter, amount: roundTo(each * (shares[index % 4] ?? 1), 1000) }));
  if (plan.afterExpiry !== undefined && end !== null)
    spend.push({ periodStart: addDays(end, 1), periodEnd: addDays(end, 45), amount: plan.afterExpiry });
  return spend;
}

const roundTo = (value: number, step: number) => Math.max(step, Math.round(value / step) * step);
