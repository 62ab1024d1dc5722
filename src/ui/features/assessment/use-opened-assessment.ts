import { useCallback } from 'react';
import { NotFoundError } from '../../../data/data-errors';
import type { Versioned } from '../../../data/ports/versioned';
import type { Assessment } from '../../../domain/assessment';
import type { Procurement } from '../../../domain/procurement';
import { usePorts } from '../../ports-context';
import { useLoad } from '../../state/use-load';
import type { AskedAssessment } from './asked-assessment';

export interface OpenedAssessment {
  readonly stored: Versioned<Assessment> | null;
  readonly agreementId: number | null;
  /** `null` of an assessment of an agreement. */
  readonly procurement: Procurement | null;
}

/**
 * An assessment with what it is of: the stored one, or a new one of what the address names. The agreement is not among it: the register has it, and it
 * is read anew while somebody writes, which must not read this again and take the form away.
 */
export function useOpenedAssessment(assessmentId: number | null, asked: AskedAssessment | null) {
  const ports = usePorts();
  const load = useCallback(async (): Promise<OpenedAssessment> => {
    const stored = assessmentId === null ? null : await ports.assessments.get(assessmentId);
    const of = stored?.value ?? asked;
    if (of === null) throw new NotFoundError('The address names nothing to assess.');
    const { agreementId, procurementId } = of;
    if (agreementId !== null || procurementId === null) return { stored, agreementId, procurement: null };
    return { stored, agreementId, procurement: (await ports.procurements.get(procurementId)).value };
  }, [ports, assessmentId, asked]);
  return useLoad(load);
}
