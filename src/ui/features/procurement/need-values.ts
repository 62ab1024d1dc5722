import type { ProcedurePart } from '../../../domain/agreement';
import { newNeed, type Procurement } from '../../../domain/procurement';
import { procurements } from '../../../schema/procurements';
import { isCpvCode } from '../../../domain/cpv';
import { typedAmount } from '../../components/form/amount';
import { columnReaders, type LimitRule } from '../../components/form/column-readers';

const textKeys = ['title', 'description', 'caseNumber', 'tenderToolReference'] as const;
const dateKeys = ['neededBy', 'plannedStart', 'startedOn'] as const;
type TypedKey = (typeof textKeys)[number] | (typeof dateKeys)[number] | 'estimatedValue';
type KeptKey = 'serviceAreaIds' | 'cpvCodes' | 'purchaseType' | 'responsibleId';

/** What stands in the form: dates as the date field gives them, the amount as it was typed, no procedure as `''`. */
export type NeedValues = { readonly [K in TypedKey]: string } & Pick<Procurement, KeptKey> & {
    readonly procedure: ProcedurePart | '';
  };
export type NeedKey = keyof NeedValues;

/** What the form writes. */
export type NeedDraft = Pick<Procurement, NeedKey>;

export interface NeedFault {
  readonly path: NeedKey;
  readonly rule: LimitRule;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Where a field of the form is, so that the list of faults can lead to it. */
export const needFieldId = (key: NeedKey) => `need-${key}`;

export function needValues(from: Partial<NeedDraft>): NeedValues {
  const draft: NeedDraft = {
    ...newNeed,
    title: '',
    serviceAreaIds: [],
    cpvCodes: [],
    estimatedValue: null,
    neededBy: null,
    ...from,
  };
  return {
    title: draft.title,
    description: draft.description,
    caseNumber: draft.caseNumber,
    tenderToolReference: draft.tenderToolReference,
    neededBy: draft.neededBy ?? '',
    plannedStart: draft.plannedStart ?? '',
    startedOn: draft.startedOn ?? '',
    estimatedValue: typedAmount(draft.estimatedValue),
    serviceAreaIds: draft.serviceAreaIds,
    cpvCodes: draft.cpvCodes,
    purchaseType: draft.purchaseType,
    responsibleId: draft.responsibleId,
    procedure: draft.procedure ?? '',
  };
}

/** What the form says, and every field that does not keep the schema's limits, from the top of the form. */
export function parseNeed(values: NeedValues): { readonly draft: NeedDraft; readonly faults: readonly NeedFault[] } {
  const faults: NeedFault[] = [];
  const read = columnReaders((path, rule, params = {}) => faults.push({ path: path as NeedKey, rule, params }));
  const own = procurements.columns;
  const title = read.text('title', values.title, own.title);
  const description = read.text('description', values.description, own.description);
  for (const code of values.cpvCodes) if (!isCpvCode(code)) faults.push({ path: 'cpvCodes', rule: 'notACpv', params: { code } });
  return {
    draft: {
      title,
      description,
      serviceAreaIds: values.serviceAreaIds,
      cpvCodes: values.cpvCodes,
      purchaseType: values.purchaseType,
      estimatedValue: read.amount('estimatedValue', values.estimatedValue, own.estimatedValue),
      neededBy: read.date('neededBy', values.neededBy, own.neededBy),
      plannedStart: read.date('plannedStart', values.plannedStart, own.plannedStart),
      startedOn: read.date('startedOn', values.startedOn, own.startedOn),
      procedure: values.procedure === '' ? null : values.procedure,
      responsibleId: values.responsibleId,
      caseNumber: read.text('caseNumber', values.caseNumber, own.caseNumber),
      tenderToolReference: read.text('tenderToolReference', values.tenderToolReference, own.tenderToolReference),
    },
    faults,
  };
}
