import type { CampaignLine } from '../../../domain/revision/campaign-progress';
import { revisionResults } from '../../../domain/revision/revision-answers';

export const lineFilters = ['all', 'unanswered', 'mine', ...revisionResults] as const;
export type LineFilter = (typeof lineFilters)[number];

/** The lines that a choice shows; what nobody has answered comes first. */
export function shownLines(lines: readonly CampaignLine[], filter: LineFilter, personId: number): readonly CampaignLine[] {
  return lines
    .filter(({ agreement, answer }) => {
      if (filter === 'all') return true;
      if (filter === 'unanswered') return answer === null;
      if (filter === 'mine') return agreement.ownerId === personId || agreement.deputyId === personId;
      return answer?.result === filter;
    })
    .toSorted((a, b) => Number(a.answer !== null) - Number(b.answer !== null));
}

/** Who owns something in the campaign sees that first; others see what is left. */
export function startFilter(lines: readonly CampaignLine[], personId: number): LineFilter {
  return shownLines(lines, 'mine', personId).length > 0 ? 'mine' : 'all';
}
