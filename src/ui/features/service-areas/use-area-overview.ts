import { useCallback, useMemo } from 'react';
import type { Assessment } from '../../../domain/assessment';
import type { OpenProcurement } from '../../../domain/procurement';
import type { RevisionCampaign } from '../../../domain/revision-campaign';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import { useLoad, type Load } from '../../state/use-load';
import { areaOverview, type AreaSummary } from './area-overview';

/** Why a column has no numbers: not allowed, not read yet, or not to be had. `null` when it has them. */
export type Missing = 'forbidden' | 'loading' | 'failed' | null;

export interface AreaOverviewState {
  readonly areas: readonly AreaSummary[];
  readonly total: AreaSummary;
  readonly needsMissing: Missing;
  readonly revisionMissing: Missing;
  retry(): void;
}

interface RevisionsRead {
  readonly revisions: readonly Assessment[];
  readonly campaigns: readonly RevisionCampaign[];
}

/** The overview of every service area. What the person may not read is not asked for. */
export function useAreaOverview(): AreaOverviewState {
  const ports = usePorts();
  const { rows, organisation, session, today } = useAppData();
  const { rights, person } = session;
  const mayReadNeeds = rights.procurements.read;
  const mayReadRevisions = rights.assessments.read;
  const readNeeds = useCallback(
    async (): Promise<readonly OpenProcurement[] | null> => (mayReadNeeds ? ports.procurements.open() : null),
    [ports, mayReadNeeds],
  );
  const mayReadCampaigns = rights.revisionCampaigns.read;
  const readRevisions = useCallback(async (): Promise<RevisionsRead | null> => {
    if (!mayReadRevisions) return null;
    const [revisions, campaigns] = await Promise.all([
      ports.assessments.revisions(),
      mayReadCampaigns ? ports.revisionCampaigns.all() : [],
    ]);
    return { revisions, campaigns: campaigns.map(({ value }) => value) };
  }, [ports, mayReadRevisions, mayReadCampaigns]);
  const needs = useLoad(readNeeds);
  const revisions = useLoad(readRevisions);
  const procurements = valueOf(needs.state);
  const revised = valueOf(revisions.state);
  const personId = person.id;
  const overview = useMemo(
    () =>
      areaOverview({
        rows,
        organisation,
        context: { today, personId },
        procurements,
        revisions: revised?.revisions ?? null,
        campaigns: revised?.campaigns ?? [],
      }),
    [rows, organisation, today, personId, procurements, revised],
  );
  const { reload: reloadNeeds } = needs;
  const { reload: reloadRevisions } = revisions;
  const retry = useCallback(() => {
    reloadNeeds();
    reloadRevisions();
  }, [reloadNeeds, reloadRevisions]);
  return { ...overview, needsMissing: missing(needs.state), revisionMissing: missing(revisions.state), retry };
}

function valueOf<T>(state: Load<T | null>): T | null {
  return state.status === 'ready' ? state.value : null;
}

function missing<T>(state: Load<T | null>): Missing {
  if (state.status === 'ready') return state.value === null ? 'forbidden' : null;
  return state.status === 'loading' || state.status === 'forbidden' ? state.status : 'failed';
}
