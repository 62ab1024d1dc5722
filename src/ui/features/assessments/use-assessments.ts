import { useCallback } from 'react';
import { assessmentKinds, type Assessment } from '../../../domain/assessment';
import type { Procurement } from '../../../domain/procurement';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import { useLoad } from '../../state/use-load';

export interface AssessmentsContent {
  readonly assessments: readonly Assessment[];
  /** `null` when the person may not read them. */
  readonly procurements: readonly Procurement[] | null;
}

/** Every assessment, with the procurements they are of. */
export function useAssessments() {
  const ports = usePorts();
  const { rights } = useAppData().session;
  const mayReadProcurements = rights.procurements.read;
  const load = useCallback(async (): Promise<AssessmentsContent> => {
    const [assessments, procurements] = await Promise.all([
      ports.assessments.ofKinds(assessmentKinds),
      mayReadProcurements ? ports.procurements.all() : null,
    ]);
    return { assessments: assessments.map(({ value }) => value), procurements: procurements?.map(({ value }) => value) ?? null };
  }, [ports, mayReadProcurements]);
  return useLoad(load);
}
