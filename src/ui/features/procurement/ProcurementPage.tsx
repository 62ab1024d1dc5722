import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useCallback, useMemo } from 'react';
import type { Versioned } from '../../../data/ports/versioned';
import type { Procurement } from '../../../domain/procurement';
import { assessmentState } from '../../../domain/procurement-work/assessment-state';
import type { PhaseFacts } from '../../../domain/procurement-work/phase-warnings';
import { procedureOf } from '../../../domain/procurement-work/procedure-of';
import { ProcurementAssessments } from '../../components/assessments/ProcurementAssessments';
import { LeaveDialog } from '../../components/form/LeaveDialog';
import { Lessons } from '../../components/lessons/Lessons';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import { useLoad } from '../../state/use-load';
import { AboutPanel } from './AboutPanel';
import { ChecklistPanel } from './ChecklistPanel';
import { CriteriaPanel } from './CriteriaPanel';
import { NextPanel } from './NextPanel';
import { LotsPanel, MarketPanel } from './NotePanels';
import { usePageWork } from './page-work';
import { PhaseSteps } from './PhaseSteps';
import { ProcurementHeader } from './ProcurementHeader';
import { RulesPanel } from './RulesPanel';
import { LinksPanel, TimePanel } from './SidePanels';
import { TenderersPanel } from './TenderersPanel';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
  },
  oneColumn: { gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
});

/** One procurement: what to do next, what it asks for, and everything that is written about it. */
export function ProcurementPage({
  stored,
  put,
  narrow,
}: {
  stored: Versioned<Procurement>;
  put: (saved: Versioned<Procurement>) => void;
  narrow: boolean;
}) {
  const styles = useStyles();
  const { today, rules: book } = useAppData();
  const procurement = stored.value;
  const { work, guard } = usePageWork(stored, put);
  const assessment = useAssessmentState(procurement.id);
  const rules = useMemo(() => procedureOf(procurement, book, today), [procurement, book, today]);
  const facts = useMemo((): PhaseFacts => ({ rules, assessment, today }), [rules, assessment, today]);
  return (
    <>
      <ProcurementHeader procurement={procurement} />
      <PhaseSteps phase={procurement.phase} />
      <NextPanel procurement={procurement} facts={facts} work={work} />
      <div className={mergeClasses(styles.columns, narrow && styles.oneColumn)}>
        <div className={styles.column}>
          <AboutPanel procurement={procurement} work={work} />
          <ProcurementAssessments procurementId={procurement.id} />
          <ChecklistPanel procurement={procurement} facts={facts} work={work} />
          <MarketPanel procurement={procurement} work={work} />
          <CriteriaPanel procurement={procurement} rules={rules} work={work} />
          <LotsPanel procurement={procurement} work={work} />
          <TenderersPanel procurement={procurement} work={work} />
        </div>
        <div className={styles.column}>
          <TimePanel procurement={procurement} />
          <RulesPanel procurement={procurement} rules={rules} />
          <LinksPanel procurement={procurement} />
          <Lessons cpvCodes={procurement.cpvCodes} />
        </div>
      </div>
      {guard.wanted !== null && <LeaveDialog onStay={guard.stay} onLeave={guard.leave} />}
    </>
  );
}

/** How far the assessment has come; `null` for those who may not read it, and until it has been read. */
function useAssessmentState(procurementId: number) {
  const ports = usePorts();
  const { session } = useAppData();
  const mayRead = session.rights.assessments.read;
  const load = useCallback(
    async () => (mayRead ? (await ports.assessments.forProcurement(procurementId)).map(({ value }) => value) : null),
    [ports, procurementId, mayRead],
  );
  const { state } = useLoad(load);
  return useMemo(() => (state.status === 'ready' && state.value !== null ? assessmentState(state.value) : null), [state]);
}
