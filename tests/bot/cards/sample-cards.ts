import type { OutgoingMessage } from '../../../bot/channel/channel';
import { announcementCard } from '../../../bot/cards/announcement-card';
import { answeredCard } from '../../../bot/cards/answered-card';
import type { CardBasis } from '../../../bot/cards/card';
import { channelSettingsCard } from '../../../bot/cards/channel-settings-card';
import { dailySummaryCard } from '../../../bot/cards/daily-summary-card';
import { digestCards, type DigestInput } from '../../../bot/cards/digest-cards';
import { escalationCard } from '../../../bot/cards/escalation-card';
import { expiringCard, unknownAreaCard } from '../../../bot/cards/expiring-card';
import { handOverCard } from '../../../bot/cards/hand-over-card';
import { handOverFailedCard } from '../../../bot/cards/hand-over-failed-card';
import { helpCard } from '../../../bot/cards/help-card';
import { myAgreementsCard } from '../../../bot/cards/my-agreements-card';
import { refusalCard } from '../../../bot/cards/refusal-card';
import { reminderCard } from '../../../bot/cards/reminder-card';
import { hitCard, searchResultCard } from '../../../bot/cards/search-result-card';
import { settingsCard } from '../../../bot/cards/settings-card';
import { withdrawnCard } from '../../../bot/cards/withdrawn-card';
import { welcomeBlocks, welcomeCard } from '../../../bot/cards/welcome-card';
import type { DeadlineCardInput } from '../../../bot/cards/deadline-blocks';
import { offeredDecisions, type AnswerRights } from '../../../src/domain/answers/decision-kind';
import { calendarDate } from '../../../src/domain/calendar-date';
import type { Deadline } from '../../../src/domain/deadline';
import { botWords } from '../../../src/ui/text/bot/create-bot-text';
import type { Language } from '../../../src/ui/text/language';
import { agreementDetails, anAgreement, testToday } from '../../support/builders';

export const links = {
  home: 'https://teams.example/l/entity/app/innkjop',
  register: 'https://teams.example/l/entity/app/innkjop?context=avtalar',
  agreement: (id: number) => `https://teams.example/l/entity/app/innkjop?context=%7B%22subEntityId%22%3A%22avtalar%2F${id}%22%7D`,
};

export async function basisIn(language: Language): Promise<CardBasis> {
  return { words: await botWords(language), links, today: testToday };
}

export const optionDeadline: Deadline = {
  kind: 'optionDecision',
  date: calendarDate('2025-11-28'),
  actBy: calendarDate('2025-11-28'),
  optionSequence: 1,
};
export const passedReview: Deadline = {
  kind: 'review',
  date: calendarDate('2025-11-16'),
  actBy: calendarDate('2025-11-14'),
};

const may: AnswerRights = {
  agreements: { edit: true },
  agreementOptions: { edit: true },
  procurements: { add: true },
  needRequests: { add: true },
  reminderResponses: { add: true },
};

/** Everything typed in a list is `typed`. */
export function deadlineInput(typed = 'Vaskeritenester', deadline = optionDeadline): DeadlineCardInput {
  const agreement = anAgreement({ title: typed, referenceNumber: typed, purpose: typed });
  return {
    agreement,
    deadline,
    offered: offeredDecisions(agreement, deadline, testToday, may),
    supplierNames: [typed],
    ownerName: typed,
    context: { v: 1, card: 'c-1' },
    candidates: [{ upn: 'ola@alver.example', name: typed }],
    refresh: { context: { v: 1 }, userIds: ['29:abc'] },
  };
}

export function digestOf(count: number, typed: (id: number) => string): DigestInput {
  const agreements = Array.from({ length: count }, (_, index) => ({
    id: index + 1,
    title: typed(index + 1),
    ownerName: index % 3 === 0 ? '' : typed(index + 1),
  }));
  const part = (rest: number) => agreements.filter(({ id }) => id % 5 === rest);
  return {
    undecided: [...part(0), ...part(0)].map((agreement) => ({ agreement, deadline: passedReview })),
    upcoming: [...part(1), ...part(0)].map((agreement) => ({ agreement, deadline: optionDeadline })),
    withoutOwner: agreements.filter(({ ownerName }) => ownerName === ''),
    uncertain: [...part(2), ...part(0)],
    newAgreements: [...part(3), ...part(4)],
    across: part(4).map((agreement) => ({
      agreement,
      by: Array.from({ length: agreement.id % 2 === 0 ? 5 : 1 }, () => ({ name: typed(agreement.id), day: testToday })),
    })),
    isAcrossUnknown: false,
    needs: agreements.slice(0, 20).map(({ title }) => ({ title, areaNames: [title], neededBy: testToday, isReported: true })),
  };
}

/** Every card there is, by name, with `typed` wherever a person types and `many` rows in the lists. */
export function sampleCards(basis: CardBasis, typed = 'Vaskeritenester', many = 3): ReadonlyMap<string, OutgoingMessage> {
  const input = deadlineInput(typed);
  const { agreement, context } = input;
  const rows = Array.from({ length: many }, (_, index) => anAgreement({ ...agreement, id: index + 1 }));
  const hit = (each: typeof agreement) => ({
    agreement: each,
    supplierNames: [typed, typed],
    areaNames: [typed],
    ownerName: typed,
  });
  const supplier = { name: typed, rank: 1, contactPerson: typed, email: typed, phone: typed };
  const answered = { agreement, deadline: optionDeadline, byName: typed, at: '2025-11-24T09:12:00Z', comment: typed };
  const reminder = reminderCard(basis, { ...input, role: 'owner' });
  const nobody = { primary: null, beside: [], more: [] };
  return new Map<string, OutgoingMessage>([
    ['reminder', reminder],
    ['reminder-passed', reminderCard(basis, { ...deadlineInput(typed, passedReview), role: 'deputy' })],
    ['reminder-read-only', reminderCard(basis, { ...input, offered: nobody })],
    ['escalation', escalationCard(basis, { ...input, escalation: { reason: 'silent', names: [typed, typed] } })],
    ['escalation-undelivered', escalationCard(basis, { ...input, escalation: { reason: 'undelivered', names: [typed] } })],
    [
      'daily',
      dailySummaryCard(
        basis,
        rows.map((each) => ({ agreement: each, deadline: optionDeadline })),
      ),
    ],
    ['hand-over', handOverCard(basis, { agreement, byName: typed, comment: typed, nextDeadline: optionDeadline, context })],
    ['announcement-withdrawn', withdrawnCard(basis)],
    [
      'announcement',
      announcementCard(basis, {
        agreement,
        details: { ...agreementDetails(), callOffSteps: Array.from({ length: many }, () => typed), callOffLimits: typed },
        suppliers: rows.map((_, index) => ({ ...supplier, rank: index + 1 })),
        areaNames: [typed],
        ownerName: typed,
      }),
    ],
    [
      'digest',
      digestCards(
        basis,
        digestOf(many * 3, () => typed),
      )[0]!,
    ],
    [
      'digest-quiet',
      digestCards(
        basis,
        digestOf(0, () => typed),
      )[0]!,
    ],
    ['search-one', hitCard(basis, hit(agreement))],
    ['search-list', searchResultCard(basis, { text: typed, hits: rows.map(hit), total: many + 40 })],
    ['search-none', searchResultCard(basis, { text: typed, hits: [], total: 0 })],
    [
      'mine',
      myAgreementsCard(
        basis,
        rows.map((each) => ({ agreement: each, next: optionDeadline })),
      ),
    ],
    ['mine-none', myAgreementsCard(basis, [])],
    [
      'expiring',
      expiringCard(basis, {
        areaName: typed,
        months: 6,
        items: rows.map(({ id, title }) => ({ id, title, end: calendarDate('2026-02-28'), ownerName: typed })),
      }),
    ],
    ['unknown-area', unknownAreaCard(basis, { text: typed, areaNames: [typed, 'Kultur'] })],
    ['help', helpCard(basis)],
    ['welcome', welcomeCard(basis, 'personal')],
    ['welcome-channel', welcomeCard(basis, 'channel')],
    [
      'settings',
      settingsCard(basis, {
        choices: { mutedUntil: calendarDate('2025-12-05'), dailySummary: true, language: null },
        saved: true,
      }),
    ],
    [
      'channel-settings',
      channelSettingsCard(basis, {
        areas: rows.map(({ id }) => ({ id, name: typed })),
        chosenIds: [1, 3],
        digest: true,
        saved: true,
      }),
    ],
    [
      'channel-welcome',
      channelSettingsCard(basis, {
        areas: [{ id: 1, name: typed }],
        chosenIds: [],
        digest: false,
        before: welcomeBlocks(basis, 'channel'),
      }),
    ],
    ['hand-over-failed', handOverFailedCard(basis, { agreement, newOwnerName: typed })],
    ['hand-over-declined', handOverFailedCard(basis, { agreement, newOwnerName: typed, declined: { comment: typed } })],
    ['answered', answeredCard(basis, { ...answered, answer: 'exercise' })],
    ['answered-hand-over', answeredCard(basis, { ...answered, answer: 'handOver', newOwnerName: typed })],
    ['answered-remind', answeredCard(basis, { ...answered, answer: 'remindMe', remindOn: calendarDate('2025-11-27') })],
    ['refusal-stale', refusalCard(basis, { refusal: 'stale', fresh: reminder.card })],
    ['refusal-forged', refusalCard(basis, { refusal: 'forged' })],
    ['refusal-replayed', refusalCard(basis, { refusal: 'replayed' })],
    ['refusal-uncertain', refusalCard(basis, { refusal: 'uncertain' })],
  ]);
}
