import type { AgreementStore } from './agreement-store';
import type { AssessmentStore } from './assessment-store';
import type { CallOffStore, FollowUpStore } from './follow-up-store';
import type { IndicatorStore } from './indicator-store';
import type { OwnChoicesStore } from './notification-choices';
import type { OrganisationStore } from './organisation-store';
import type { GuidanceStore, NeedRequestStore, QuoteRequestStore, RevisionCampaignStore, RuleValueStore } from './plan-stores';
import type { ProcurementStore } from './procurement-store';
import type { RegisterStore } from './register-store';
import type { ReminderResponseStore } from './reminder-response-store';
import type { PeopleDirectory, SessionStore } from './session-store';

/** Everything the faces of the product need from storage. The composition root makes one and hands it to the user interface. */
export interface Ports {
  readonly register: RegisterStore;
  readonly agreements: AgreementStore;
  readonly organisation: OrganisationStore;
  readonly followUps: FollowUpStore;
  readonly callOffs: CallOffStore;
  readonly assessments: AssessmentStore;
  readonly procurements: ProcurementStore;
  readonly needRequests: NeedRequestStore;
  readonly quoteRequests: QuoteRequestStore;
  readonly revisionCampaigns: RevisionCampaignStore;
  readonly ruleValues: RuleValueStore;
  readonly guidance: GuidanceStore;
  readonly reminderResponses: ReminderResponseStore;
  readonly indicators: IndicatorStore;
  readonly choices: OwnChoicesStore;
  readonly session: SessionStore;
  readonly directory: PeopleDirectory;
}
