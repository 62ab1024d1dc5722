import type { AnswerRequest } from '../../domain/answers/answer-request';
import { decidesOption, responseRow, startsProcurement } from '../../domain/answers/answer-rows';
import type { CalendarDate } from '../../domain/calendar-date';
import { AnswerRefusedError } from '../answer-refused-error';
import { RejectedError } from '../data-errors';
import { needRequestMapping } from '../mappings/plan-mappings';
import { procurementMapping } from '../mappings/procurement-mappings';
import { reminderResponseMapping } from '../mappings/work-mappings';
import { odataNumber } from '../odata-literal';
import { isGuestAccount, loginOf } from '../person-login';
import type { AnswerWriter, CardFacts, GivenAnswer, PersonRights } from '../ports/answer-writer';
import type { ReminderSettings } from '../ports/reminder-source';
import { checkAnswer } from '../reminders/check-answer';
import { readCardFacts } from '../reminders/card-source';
import { readRightsOf } from '../reminders/rights-of-person';
import { readSettings } from '../reminders/settings-of';
import { isDone, writeEffect, type Prepared } from '../reminders/write-effect';
import type { Site } from '../rows/site';
import { readFiltered } from '../rows/versioned-rows';
import { addRow } from '../rows/write-rows';
import { calendarDateOnSite } from '../site-date';

/**
 * Answers on behalf of the person who gave them. The decision is written before the response that records it: an end in between leaves the decision with
 * who and when on an option, a new owner, or a need that names the agreement, and the same answer given again adds the response only.
 */
export function answerWriter(site: Site, { now }: { readonly now: () => Date }): AnswerWriter {
  return {
    rightsOf: (upn, agreementId, optionId) => readRightsOf(site.sp, upn, agreementId, optionId),
    answer: (request) => answer(site, request, calendarDateOnSite(now().toISOString()) as CalendarDate),
  };
}

async function answer(site: Site, given: AnswerRequest, today: CalendarDate): Promise<GivenAnswer> {
  const { by, agreementId, input, seen } = given;
  const replacing = startsProcurement(given.kind) ? [`ReplacesAgreementId eq ${odataNumber(agreementId)}`] : [];
  const [rights, cards, settings, needs, requests] = await Promise.all([
    readRightsOf(site.sp, by, agreementId, decidesOption(given.kind) ? seen.option?.id : undefined),
    readCardFacts(site, [agreementId]),
    readSettings(site),
    readFiltered(site, procurementMapping, replacing),
    readFiltered(site, needRequestMapping, replacing),
  ]);
  const request = asAllowed(given, rights);
  const { kind } = request;
  requireRight(rights, request);
  const card = cards.get(agreementId);
  if (card === undefined) throw new AnswerRefusedError('agreementGone');
  const person = await accountOf(site, settings, by);
  if (person === null) throw new AnswerRefusedError('noRight');
  const newOwner = kind === 'handOver' && input.newOwner !== null ? await ownerOf(site, settings, input.newOwner) : null;
  const prepared: Prepared = {
    request,
    card,
    personId: person.id,
    newOwnerId: newOwner?.id ?? null,
    needs: needs.map(({ value }) => value),
    requests: requests.map(({ value }) => value),
    today,
  };

  const done = isDone(prepared);
  if (!done) await checkAnswer(site, prepared, settings);
  // What was done before counts: who may write in the plan by now has told those who could.
  const recorded = done?.requestId && done.procurementId === null ? 'reportNeed' : kind;
  const row = responseRow({ agreementId, deadline: request.deadline, byId: person.id, today }, recorded, {
    reason: input.reason,
    newOwner: newOwner?.name ?? '',
    remindOn: input.remindOn,
  });
  const standing = sameResponse(card, recorded, row);
  if (standing !== undefined && (done || !hasEffect(kind)))
    return { procurementId: null, requestId: null, ...done, response: standing, already: true };
  const effect = done ?? (await writeEffect(site, prepared));
  const response = await addRow(site, reminderResponseMapping, row);
  return { ...effect, response: response.value, already: false };
}

const hasEffect = (kind: AnswerRequest['kind']) => kind !== 'iHaveThis' && kind !== 'remindMe';

/** A new procurement goes into the plan, or to those who may write there: SharePoint says which, whatever the card offered. */
function asAllowed(request: AnswerRequest, { procurements }: PersonRights): AnswerRequest {
  if (!startsProcurement(request.kind)) return request;
  return { ...request, kind: procurements.add ? 'newProcurement' : 'reportNeed' };
}

/** Whoever answers records it; what changes a row besides needs the right to that row. */
function requireRight(rights: PersonRights, { kind }: AnswerRequest): void {
  const may =
    (!decidesOption(kind) || rights.agreementOptions.edit) &&
    (kind !== 'handOver' || rights.agreements.edit) &&
    (kind !== 'reportNeed' || rights.needRequests.add);
  if (!rights.read || !rights.reminderResponses.add || !may) throw new AnswerRefusedError('noRight');
}

interface Account {
  readonly id: number;
  readonly name: string;
}

/** A person as the site knows them; somebody whom it knows by a group only becomes a user of it, as at a first visit. */
async function accountOf(site: Site, { people }: ReminderSettings, upn: string): Promise<Account | null> {
  return people.find((person) => person.upn === upn.trim().toLowerCase()) ?? (await ensured(site, upn));
}

/** Somebody of the municipality: a guest owns no agreement. */
async function ownerOf(site: Site, settings: ReminderSettings, upn: string): Promise<Account> {
  const found = isGuestAccount(upn) ? null : await accountOf(site, settings, upn);
  if (found === null) throw new AnswerRefusedError('ownerUnknown');
  return found;
}

async function ensured(site: Site, upn: string): Promise<Account | null> {
  try {
    const user = await site.sp.web.ensureUser(loginOf(upn));
    return { id: user.Id, name: user.Title };
  } catch (error) {
    // No such account.
    if (error instanceof RejectedError) return null;
    throw error;
  }
}

/** The same answer of the same person; one that only says something may be given again another day. */
function sameResponse({ facts }: CardFacts, kind: AnswerRequest['kind'], row: ReturnType<typeof responseRow>) {
  return facts.responses.find(
    (each) =>
      each.byId === row.byId &&
      each.deadlineKind === row.deadlineKind &&
      each.deadlineDate === row.deadlineDate &&
      each.answer === row.answer &&
      (hasEffect(kind) || each.at === row.at) &&
      each.comment === row.comment &&
      each.remindOn === row.remindOn,
  );
}
