import type { AssessmentStep } from '../../domain/assessment';
import type { CalendarDate } from '../../domain/calendar-date';
import { newNeed, type ChecklistMark, type Procurement, type Tenderer } from '../../domain/procurement';
import type { DemoCategoryKey } from './demo-categories';
import type { AreaIndex } from './demo-organisation';
import type { DemoPersonKey } from './demo-people';

type Named =
  | 'id'
  | 'serviceAreaIds'
  | 'responsibleId'
  | 'checklist'
  | 'tenderers'
  | 'replacesAgreementId'
  | 'resultingAgreementId'
  | 'requestId';

/** An assessment of a reserved or inclusive contract on the way. */
export interface DemoReserved {
  readonly by: DemoPersonKey;
  readonly on: CalendarDate | null;
  readonly steps: readonly AssessmentStep[];
  readonly result: 'reserved' | 'inclusive' | 'ordinary' | null;
  readonly paragraph: string;
  readonly state: 'draft' | 'awaiting' | 'sentBack' | 'done';
  /** Who has read it, when it was sent back or is done, and what they said. */
  readonly readBy: DemoPersonKey | null;
  readonly readOn: CalendarDate | null;
  readonly said: string;
}

/** A need or procurement of the demo. People, suppliers and agreements are named; ids are given by the site. */
export interface DemoProcurement extends Omit<Procurement, Named> {
  readonly areas: readonly AreaIndex[];
  readonly responsible: DemoPersonKey | null;
  readonly checklist: readonly (Omit<ChecklistMark, 'doneById'> & { readonly doneBy: DemoPersonKey })[];
  /** Suppliers by position in `demoSuppliers`; `null` for one that is not in the register. */
  readonly tenderers: readonly (Omit<Tenderer, 'supplierId'> & { readonly supplier: number | null })[];
  readonly replaces: DemoCategoryKey | null;
  readonly results: DemoCategoryKey | null;
  /** The title of the reported need it was made from. */
  readonly request: string | null;
  readonly assessed: DemoReserved | null;
}

const { responsibleId: _, replacesAgreementId: _r, resultingAgreementId: _n, requestId: _q, ...unworked } = newNeed;

/** A need that nobody has worked on but for what is told. */
export function demoProcurement(
  title: string,
  areas: readonly AreaIndex[],
  cpv: string,
  estimatedValue: number | null,
  over: Partial<DemoProcurement> = {},
): DemoProcurement {
  return {
    title,
    areas,
    cpvCodes: [cpv],
    estimatedValue,
    neededBy: null,
    ...unworked,
    responsible: null,
    checklist: [],
    tenderers: [],
    replaces: null,
    results: null,
    request: null,
    assessed: null,
    ...over,
  };
}
