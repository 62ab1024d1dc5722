import { useCallback, useMemo } from 'react';
import type { Versioned } from '../../../data/ports/versioned';
import type { Assessment } from '../../../domain/assessment';
import type { RevisionCampaign } from '../../../domain/revision-campaign';
import { campaignProgress, type CampaignProgress } from '../../../domain/revision/campaign-progress';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import { useLoad, type Load } from '../../state/use-load';

export interface CampaignState {
  readonly stored: Versioned<RevisionCampaign>;
  readonly progress: CampaignProgress;
}

interface Content {
  readonly campaigns: readonly Versioned<RevisionCampaign>[];
  readonly revisions: readonly Assessment[];
}

export interface Revisions {
  /** Running ones first, the one due first before the others; then the closed ones, the newest first. */
  readonly state: Load<readonly CampaignState[]>;
  /** Every revision that has been made, for what was answered before a campaign. */
  readonly revisions: readonly Assessment[];
  readonly reload: () => void;
  readonly putCampaign: (saved: Versioned<RevisionCampaign>) => void;
  readonly putRevision: (saved: Assessment) => void;
}

/** The campaigns with how far each has come. */
export function useRevisions(): Revisions {
  const ports = usePorts();
  const { rows } = useAppData();
  const load = useCallback(async (): Promise<Content> => {
    const [campaigns, revisions] = await Promise.all([ports.revisionCampaigns.all(), ports.assessments.revisions()]);
    return { campaigns, revisions };
  }, [ports]);
  const { state, reload, set } = useLoad(load);
  const agreements = useMemo(() => rows.map(({ agreement }) => agreement), [rows]);
  const shown = useMemo((): Load<readonly CampaignState[]> => {
    if (state.status !== 'ready') return state;
    const { campaigns, revisions } = state.value;
    const value = campaigns
      .toSorted((a, b) => inOrder(a.value, b.value))
      .map((stored) => ({ stored, progress: campaignProgress(stored.value, agreements, revisions) }));
    return { status: 'ready', value };
  }, [state, agreements]);
  const content = state.status === 'ready' ? state.value : null;
  return {
    state: shown,
    revisions: content?.revisions ?? [],
    reload,
    putCampaign: (saved) => {
      if (!content) return reload();
      const others = content.campaigns.filter(({ value }) => value.id !== saved.value.id);
      set({ ...content, campaigns: [...others, saved] });
    },
    putRevision: (saved) => {
      if (!content) return reload();
      set({ ...content, revisions: [...content.revisions.filter(({ id }) => id !== saved.id), saved] });
    },
  };
}

function inOrder(a: RevisionCampaign, b: RevisionCampaign): number {
  if (a.closedOn === null || b.closedOn === null) {
    if (a.closedOn !== b.closedOn) return a.closedOn === null ? -1 : 1;
    return a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.id - b.id;
  }
  return a.closedOn > b.closedOn ? -1 : a.closedOn < b.closedOn ? 1 : b.id - a.id;
}
