import type { Spend } from '../../src/data/ports/follow-up-store';
import type { Choices } from '../../src/data/ports/notification-choices';
import type { Organisation } from '../../src/data/ports/organisation-store';
import type { ReminderResponse } from '../../src/domain/answers/reminder-response';
import type { DirectoryPerson, Session } from '../../src/data/ports/session-store';
import type { RowVersion } from '../../src/data/ports/versioned';
import type { Agreement, AgreementDetails, AgreementSupplierContact, OptionDecisionRecord } from '../../src/domain/agreement';
import type { MeasuredValue } from '../../src/domain/indicators/measured-value';
import type { Assessment } from '../../src/domain/assessment';
import type { CallOff, FollowUp } from '../../src/domain/follow-up';
import type { GuidanceDocument } from '../../src/domain/guidance-document';
import type { NeedRequest } from '../../src/domain/need-request';
import type { QuoteRequest } from '../../src/domain/quote-request';
import type { RevisionCampaign } from '../../src/domain/revision-campaign';
import type { Procurement } from '../../src/domain/procurement';

/** What the fake starts with. Everything left out is the builders' sample; lists of activity start empty. */
export interface FakeContent {
  readonly session: Session;
  readonly organisation: Organisation;
  readonly agreements: readonly Agreement[];
  readonly details: Readonly<Record<number, Partial<AgreementDetails>>>;
  readonly contacts: Readonly<Record<number, readonly AgreementSupplierContact[]>>;
  readonly decisions: Readonly<Record<number, Partial<OptionDecisionRecord>>>;
  readonly followUps: readonly FollowUp[];
  readonly callOffs: readonly CallOff[];
  readonly assessments: readonly Assessment[];
  readonly procurements: readonly Procurement[];
  readonly needRequests: readonly NeedRequest[];
  readonly quoteRequests: readonly QuoteRequest[];
  readonly revisionCampaigns: readonly RevisionCampaign[];
  readonly guidance: readonly GuidanceDocument[];
  readonly responses: readonly ReminderResponse[];
  readonly measured: readonly MeasuredValue[];
  /** Of the person who is signed in. */
  readonly choices: Choices;
  readonly history: Readonly<Record<number, readonly RowVersion[]>>;
  readonly directory: readonly DirectoryPerson[];
  /** Waited for before each agreement of a bulk change gets its new owner. */
  readonly beforeTransferOf: (id: number) => Promise<void>;
}

/** Everybody the people search can find. */
export function directoryOf(content: Partial<FakeContent>, organisation: Organisation): readonly DirectoryPerson[] {
  return (
    content.directory ??
    organisation.people.map(({ name, email }) => ({ loginName: `i:0#.f|membership|${email}`, name, email, jobTitle: '' }))
  );
}

/** What was called off, by agreement; every period counts as the last year's. */
export function spendOf(callOffs: readonly CallOff[]): ReadonlyMap<number, Spend> {
  const spend = new Map<number, Spend>();
  for (const { agreementId, amount, periodEnd } of callOffs) {
    const before = spend.get(agreementId);
    spend.set(agreementId, {
      total: (before?.total ?? 0) + amount,
      lastTwelveMonths: (before?.lastTwelveMonths ?? 0) + amount,
      lastPeriodEnd: before && before.lastPeriodEnd > periodEnd ? before.lastPeriodEnd : periodEnd,
    });
  }
  return spend;
}
