import { assessmentKinds, type Assessment, type AssessmentKind } from '../../../domain/assessment';
import type { CalendarDate } from '../../../domain/calendar-date';
import { isTimeToEvaluate } from '../../../domain/final-evaluation/offer';
import { runningCampaign } from '../../../domain/revision/campaign-agreements';
import { isNewer } from '../../../domain/revision/revision-answers';
import type { RevisionCampaign } from '../../../domain/revision-campaign';
import type { RegisterRow } from '../../state/register-row';

/** Where one kind of assessment of an agreement stands. */
export interface KindStanding {
  readonly kind: AssessmentKind;
  /** The newest, done or not; `null` when there is none. */
  readonly newest: Assessment | null;
  /** What can be done now. */
  readonly next: 'start' | 'goOn' | 'again' | 'none';
  /** Something asks for it: a campaign, or the end of the agreement. */
  readonly isUrgent: boolean;
  /** For a revision: the campaign that waits for the answer. */
  readonly campaign: RevisionCampaign | null;
}

/**
 * Where each kind of assessment stands and what is the next thing to do: a draft is gone on with, a campaign is answered, and the final evaluation is asked
 * for when its time has come.
 */
export function nextAssessments(
  row: RegisterRow,
  assessments: readonly Assessment[],
  campaigns: readonly RevisionCampaign[],
  areaIds: readonly number[],
  today: CalendarDate,
): readonly KindStanding[] {
  return assessmentKinds.map((kind) => {
    const newest = newestOf(assessments, kind);
    const campaign = kind === 'revision' ? waitingCampaign(row, newest, campaigns, areaIds) : null;
    const open = newest !== null && newest.status !== 'done';
    const evaluates =
      kind === 'finalEvaluation' && newest === null && isTimeToEvaluate({ ...row, status: row.agreement.status }, today);
    const isUrgent = campaign !== null || evaluates;
    if (open) return { kind, newest, next: 'goOn', isUrgent, campaign };
    if (kind === 'finalEvaluation' && !evaluates) return { kind, newest, next: newest ? 'again' : 'none', isUrgent, campaign };
    return { kind, newest, next: newest === null || campaign !== null ? 'start' : 'again', isUrgent, campaign };
  });
}

/** What is not shown as the newest of its kind, the newest first. */
export function earlierAssessments(assessments: readonly Assessment[]): readonly Assessment[] {
  const shown = new Set(assessmentKinds.map((kind) => newestOf(assessments, kind)?.id));
  return assessments.filter(({ id }) => !shown.has(id)).toSorted((a, b) => (isNewer(a, b) ? -1 : 1));
}

function newestOf(assessments: readonly Assessment[], kind: AssessmentKind): Assessment | null {
  const ofKind = assessments.filter((each) => each.kind === kind);
  // What is not done has no day yet: it is what somebody is at.
  const open = ofKind.filter(({ status }) => status !== 'done');
  const among = open.length > 0 ? open : ofKind;
  return among.reduce<Assessment | null>((newest, each) => (newest === null || isNewer(each, newest) ? each : newest), null);
}

function waitingCampaign(
  { agreement }: RegisterRow,
  newest: Assessment | null,
  campaigns: readonly RevisionCampaign[],
  areaIds: readonly number[],
): RevisionCampaign | null {
  const ofAgreement = agreement.serviceAreaIds.length > 0 ? agreement.serviceAreaIds : areaIds;
  for (const id of ofAgreement) {
    const campaign = runningCampaign(campaigns, id);
    if (campaign === null || agreement.startDate > campaign.startedOn) continue;
    const answered = newest?.status === 'done' && (newest.date ?? '') >= campaign.startedOn;
    if (!answered) return campaign;
  }
  return null;
}
