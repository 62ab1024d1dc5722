import type { AnswerRequest, SeenVersions } from '../../domain/answers/answer-request';
import type { AnswerRights } from '../../domain/answers/decision-kind';
import type { ReminderResponse } from '../../domain/answers/reminder-response';
import type { Deadline } from '../../domain/deadline';
import type { ReminderFacts } from '../../domain/reminders/reminder-facts';
import type { AgreementPage } from './agreement-store';

/** An agreement as SharePoint has it now, with all that a card says of it. */
export interface CardFacts {
  /** With the ETag of every row. */
  readonly page: AgreementPage;
  readonly facts: ReminderFacts;
  /** What a card about the deadline carries along. */
  seenFor(deadline: Pick<Deadline, 'kind' | 'optionSequence'>): SeenVersions;
}

/** What cards are composed from. Nothing is kept between calls. */
export interface CardSource {
  /** By id; an agreement that is gone is not among them. Few requests at any number. */
  cardFacts(agreementIds: readonly number[]): Promise<ReadonlyMap<number, CardFacts>>;
}

/** What SharePoint lets a person do with an agreement now. */
export interface PersonRights extends AnswerRights {
  /** May the person read the agreement at all? */
  readonly read: boolean;
}

export interface GivenAnswer {
  readonly response: ReminderResponse;
  /** The row of the plan that was made for `newProcurement`. */
  readonly procurementId: number | null;
  /** The reported need that was made instead, by one who may not write in the plan. */
  readonly requestId: number | null;
  /** The same answer stood there already: nothing was written. */
  readonly already: boolean;
}

/** Writes answers as the app, on behalf of the person who gave them. */
export interface AnswerWriter {
  /**
   * Asked of SharePoint each time, never remembered. Somebody whom SharePoint does not know, and an agreement or option that is gone, have none.
   * The app needs the right to enumerate permissions (full control of the site).
   */
  rightsOf(upn: string, agreementId: number, optionId?: number): Promise<PersonRights>;
  /**
   * Checks the person's rights and that the deadline is still there as the card had it, then writes. Throws `AnswerRefusedError` with the reason,
   * `ConflictError` when a row was changed since the card was made, both with nothing written; what the answer lacks is such a reason too.
   * Given again after an end in the middle it writes what was missing.
   */
  answer(request: AnswerRequest): Promise<GivenAnswer>;
}
