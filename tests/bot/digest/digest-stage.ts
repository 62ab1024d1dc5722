import type { RecentEdits } from '../../../src/data/ports/edit-source';
import type { NewNeed } from '../../../src/data/ports/news-stores';
import { calendarDate } from '../../../src/domain/calendar-date';
import { composeDigests } from '../../../bot/compose/digest';
import type { OutgoingMessage } from '../../../bot/channel/channel';
import { planDigest, type DigestSetup } from '../../../bot/digest/plan-digest';
import type { OutboxEntry } from '../../../bot/storage/outbox-store';
import { anAgreement, aServiceArea } from '../../support/builders';
import { links } from '../cards/sample-cards';
import { anAccount, World } from '../reminders/world';
import { BotStage } from '../announcements/bot-stage';
import { textOf } from '../announcements/recording-channel';

/** Titles of agreements in tests: `Avtale` and a word. */
export const titlesIn = (message: OutgoingMessage): readonly string[] => [
  ...new Set([...textOf(message).matchAll(/Avtale \w+/g)].map(([title]) => title)),
];

/** The stage with agreements in memory, owned by Kari, and a procurement lead. */
export class DigestStage extends BotStage {
  readonly world = new World();
  needs: NewNeed[] = [];
  /** What SharePoint tells of changes. */
  editsSince: (from: string) => RecentEdits = () => ({ units: [], agreements: [] });
  /** Agreements with rights of their own, and who may read each. */
  readonly closed = new Map<number, readonly string[]>();
  /** May not read the register. */
  readonly strangers = new Set<string>();
  /** For which times new needs were asked. */
  readonly asked: [string, string][] = [];
  private editions = 0;

  constructor() {
    super();
    this.world.people = [anAccount(1, { name: 'Kari Eigar' }), anAccount(5, { name: 'Eva Leiar', upn: 'eva@alver.example' })];
    this.world.leadIds = [5];
  }

  setup(): DigestSetup {
    const { world } = this;
    return {
      storage: this.storage,
      places: this.places,
      source: {
        settings: async () => ({ ...(await world.settings()), serviceAreas: [aServiceArea({ id: 1, name: 'Helse' })] }),
        everything: (onSome) => world.everything(onSome),
      },
      needs: {
        newNeeds: async (from, until) => {
          this.asked.push([from, until]);
          return this.needs;
        },
      },
      edits: { editsSince: async (from) => this.editsSince(from) },
      rights: {
        openToAll: async (ids) => new Set(ids.filter((id) => !this.closed.has(id))),
        readable: async (upn, ids) =>
          this.strangers.has(upn) ? null : new Set(ids.filter((id) => this.closed.get(id)?.includes(upn) ?? true)),
      },
      links,
      languageOf: async () => 'nn',
      now: this.now,
      newId: () => `edition-${(this.editions += 1)}`,
      log: this.log,
    };
  }

  plan = (): Promise<void> => planDigest(this.setup());
  send = (): Promise<void> => this.deliver(composeDigests(this.storage.documents));

  async week(): Promise<void> {
    await this.plan();
    await this.send();
  }

  /** Its review is to be dealt with by a day; it ends long after. */
  put(id: number, title: string, review: string | null, over: Parameters<typeof anAgreement>[0] = {}): void {
    this.world.put(
      anAgreement({
        id,
        title,
        serviceAreaIds: [1],
        announcedOn: calendarDate('2024-01-01'),
        endDate: calendarDate('2029-12-31'),
        reviewDate: review === null ? null : calendarDate(review),
        options: [],
        notice: null,
        ...over,
      }),
    );
  }

  said(): readonly string[] {
    return this.channel.sent.map(({ conversationId, message }) => `${conversationId}: ${titlesIn(message).join(', ')}`);
  }

  /** Something about an agreement was sent, and nobody knows whether it came. */
  async uncertain(agreementId: number, kind = 'reminder'): Promise<string> {
    const conversationId = '19:nowhere';
    await this.addChannel(conversationId, { digest: false });
    const at = this.clock.toISOString();
    const deadlineDate = calendarDate('2026-12-10');
    const entry: OutboxEntry = {
      id: `${kind}-${agreementId}-${at}`,
      lane: `place:${conversationId}`,
      kind,
      content: { agreementId },
      subject: kind === 'reminder' ? { agreementId, deadlineKind: 'review', deadlineDate, step: 'months-3-before' } : null,
      correlationId: 'c',
      dueAt: at,
    };
    await this.storage.outbox.plan([entry], at);
    this.channel.answer = () => ({ outcome: 'uncertain', reason: 'timeout' });
    await this.deliver(async (records) => new Map(records.map((record) => [record.id, { summary: 'x' }])));
    this.channel.answer = null;
    this.channel.sent.splice(0);
    if ((await this.storage.outbox.read(entry.id))?.state !== 'uncertain') throw new Error('It is not uncertain.');
    return entry.id;
  }
}
