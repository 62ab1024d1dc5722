import type { Versioned } from '../../../data/ports/versioned';
import type { Assessment } from '../../../domain/assessment';
import type { CalendarDate } from '../../../domain/calendar-date';
import type { Supplier } from '../../../domain/organisation';
import type { Procurement } from '../../../domain/procurement';
import { agreementFrom } from '../../../domain/procurement-work/agreement-from';
import { assessmentState } from '../../../domain/procurement-work/assessment-state';
import { procedureOf } from '../../../domain/procurement-work/procedure-of';
import type { RuleBook } from '../../../domain/rules-in-force';
import { typedAmount } from '../../components/form/amount';
import { emptyForm, type FormValues } from './form-values';

/** The awarded procurement that a new agreement is made from, and the form as it begins. */
export interface ProcurementStart {
  readonly procurement: Versioned<Procurement>;
  readonly values: FormValues;
  /** Winners that are not in the supplier register. */
  readonly unknownWinners: readonly string[];
}

/** Fills in what the procurement knows. It begins the day the agreement is needed; its end and options are for the person to write. */
export function procurementStart(
  procurement: Versioned<Procurement>,
  assessments: readonly Assessment[],
  known: {
    readonly today: CalendarDate;
    readonly rules: RuleBook;
    readonly supplier: (id: number) => Supplier | null;
  },
): ProcurementStart {
  const row = procurement.value;
  const assessed = assessmentState(assessments);
  const { supplierIds, unknownWinners, ...facts } = agreementFrom(row, {
    assessed: assessed.kind === 'done' ? assessed.contractType : null,
    part: procedureOf(row, known.rules, known.today).answer?.part ?? null,
  });
  const suppliers = supplierIds.flatMap((id) => known.supplier(id) ?? []);
  return {
    procurement,
    unknownWinners,
    values: {
      ...emptyForm(row.neededBy !== null && row.neededBy > known.today ? row.neededBy : known.today),
      ...facts,
      estimatedValue: typedAmount(facts.estimatedValue),
      procedure: facts.procedure ?? '',
      procurementStartedOn: facts.procurementStartedOn ?? '',
      suppliers: suppliers.map(({ id, contactPerson, email, phone }, index) => ({
        key: `won-${id}`,
        supplierId: id,
        rank: String(index + 1),
        lot: '',
        contactPerson,
        email,
        phone,
      })),
    },
  };
}
