import type { AgreementDraft } from '../../../src/domain/agreement';
import { addDays, type CalendarDate } from '../../../src/domain/calendar-date';
import type { AgreementPage } from '../../../src/data/ports/agreement-store';
import { siteMoment } from '../../../src/data/site-date';
import { cardSource } from '../../../src/data/stores/card-source-sharepoint';
import { announcementWriter } from '../../../src/data/stores/news-stores-sharepoint';
import { organisationStore } from '../../../src/data/stores/organisation-store-sharepoint';
import { readingRights } from '../../../src/data/stores/reading-rights-sharepoint';
import { reminderSource } from '../../../src/data/stores/reminder-source-sharepoint';
import { announce } from '../../../bot/announcements/announce';
import { announcementDetector } from '../../../bot/announcements/detect';
import { composeAnnouncements, type AnnouncementSources } from '../../../bot/compose/announcement';
import { sweep } from '../../../bot/reminders/sweep';
import { aChange, asChange } from '../../contract/ports/agreement-changes';
import type { ProvisionedSite } from '../../contract/ports/provisioned-site';
import type { Seeded } from '../../contract/ports/seed-organisation';
import { links } from '../cards/sample-cards';
import { BotStage } from './bot-stage';

export const minute = 60_000;

/** The stage with a site whose agreements are announced. One site serves many stages: what others left has to be over. */
export class AnnouncementStage extends BotStage {
  readonly badRows: Error[] = [];

  constructor(
    readonly site: ProvisionedSite,
    readonly seeded: Seeded,
  ) {
    super();
  }

  today(): CalendarDate {
    return siteMoment(this.clock).date;
  }

  /** What the bot does by the clock: sweeps, then takes the announcements on. */
  async pass(): Promise<void> {
    const detector = announcementDetector(this.storage.documents, this.now);
    const result = await sweep({
      source: reminderSource(this.theApp(), { now: this.now }),
      storage: this.storage,
      choices: { all: async () => new Map() },
      now: this.now,
      instance: 'one',
      newId: () => 'correlation',
      log: this.log,
      onFacts: detector.onFacts,
      nextLook: detector.nextLook,
    });
    if (result?.everything) await detector.sweptEverything();
    await announce({
      ...this.sources(),
      places: this.places,
      outbox: this.storage.outbox,
      writer: announcementWriter(this.theApp()),
      channel: this.channel,
      newId: () => 'correlation',
      log: this.log,
    });
  }

  send = (): Promise<void> => this.deliver(composeAnnouncements(this.sources()));

  /** Until nothing more happens. */
  async settle(): Promise<void> {
    for (let times = 0; times < 3; times += 1) {
      await this.pass();
      await this.send();
    }
  }

  async add(over: Partial<AgreementDraft> = {}): Promise<AgreementPage> {
    const draft = { startDate: this.today(), endDate: addDays(this.today(), 700), ownerId: null, announcedOn: null, ...over };
    return this.agreements.create(aChange(this.seeded, draft));
  }

  async change(id: number, over: Partial<AgreementDraft>): Promise<void> {
    const page = await this.agreements.open(id);
    const { draft, ...rest } = asChange(page);
    await this.agreements.update(page, { ...rest, draft: { ...draft, ...over } });
  }

  async announcedOn(id: number): Promise<CalendarDate | null> {
    return (await this.agreements.open(id)).value.announcedOn;
  }

  async endAll(): Promise<void> {
    for (const { id, status } of await this.agreements.register())
      if (status !== 'ended') await this.change(id, { status: 'ended' });
  }

  /** The channels that something was posted in. */
  told(): readonly string[] {
    return this.channel.sent.map(({ conversationId }) => conversationId).toSorted();
  }

  private get agreements() {
    return this.site.ports('ingrid').agreements;
  }

  private theApp() {
    return { sp: this.site.client('app:fullcontrol'), onBadRow: (row: Error) => this.badRows.push(row) };
  }

  private sources(): AnnouncementSources {
    return {
      cards: cardSource(this.theApp()),
      organisation: organisationStore(this.theApp()),
      rights: readingRights(this.theApp()),
      places: this.places,
      documents: this.storage.documents,
      links,
      languageOf: async () => 'nn',
      now: this.now,
    };
  }
}
