import type { AgreementDraft, ContractType, ProcedurePart } from '../agreement';
import type { Procurement } from '../procurement';
import { winners } from './tenderers';

/** What an agreement gets from the procurement it comes out of. */
export interface AgreementFacts extends Pick<
  AgreementDraft,
  | 'title'
  | 'serviceAreaIds'
  | 'cpvCodes'
  | 'estimatedValue'
  | 'procedure'
  | 'procurementStartedOn'
  | 'caseNumber'
  | 'contractType'
  | 'purchaseType'
> {
  /** The winners that stand in the supplier register, in the order they were written. */
  readonly supplierIds: readonly number[];
  /** Winners that are only a name: they must be found or added by hand. */
  readonly unknownWinners: readonly string[];
}

/**
 * What is known of the agreement when a procurement is awarded. `assessed` is the result of the assessment of reserved and inclusive contracts; `part` is the
 * procedure by the rules, used where none was chosen.
 * @example agreementFrom(procurement, { assessed: 'inclusive', part: 'partIII' }).contractType // 'inclusive'
 */
export function agreementFrom(
  procurement: Procurement,
  { assessed, part }: { readonly assessed: ContractType | null; readonly part: ProcedurePart | null },
): AgreementFacts {
  const won = winners(procurement);
  return {
    title: procurement.title,
    serviceAreaIds: procurement.serviceAreaIds,
    cpvCodes: procurement.cpvCodes,
    estimatedValue: procurement.estimatedValue,
    procedure: procurement.procedure ?? part,
    procurementStartedOn: procurement.startedOn,
    caseNumber: procurement.caseNumber,
    contractType: assessed ?? 'ordinary',
    purchaseType: procurement.purchaseType,
    supplierIds: [...new Set(won.flatMap(({ supplierId }) => supplierId ?? []))],
    unknownWinners: won.flatMap(({ supplierId, name }) => (supplierId === null ? [name] : [])),
  };
}
