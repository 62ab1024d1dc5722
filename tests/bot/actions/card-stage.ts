import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import type { SPFI } from '@pnp/sp';
import { answerActions, type AnswerActions } from '../../../bot/actions/answer-action';
import type { ActionParts } from '../../../bot/actions/action-parts';
import { answeredClaims } from '../../../bot/actions/answered-claims';
import { cardSeal, type CardClaims } from '../../../bot/actions/card-context';
import type { AdaptiveCard, Channel, OutgoingMessage } from '../../../bot/channel/channel';
import type { InvokeActivity } from '../../../bot/channel/inbound-activity';
import { composeReminders, type ComposeParts } from '../../../bot/compose/compose-reminders';
import { createWorld } from '../../../bot/compose/world';
import { placeStore, type PlaceStore } from '../../../bot/places/place-store';
import { reminderId } from '../../../bot/reminders/reminder-content';
import { openSqliteStorage } from '../../../bot/storage/sqlite/open-sqlite-storage';
import type { OutboxEntry, OutboxRecord } from '../../../bot/storage/outbox-store';
import type { Storage } from '../../../bot/storage/storage';
import type { AllChoicesStore } from '../../../src/data/ports/notification-choices';
import { itemsOf } from '../../../src/data/rows/site';
import { answerWriter } from '../../../src/data/stores/answer-writer-sharepoint';
import { cardSource } from '../../../src/data/stores/card-source-sharepoint';
import { allChoices } from '../../../src/data/stores/notification-choices-sharepoint';
import { organisationStore } from '../../../src/data/stores/organisation-store-sharepoint';
import { reminderSource } from '../../../src/data/stores/reminder-source-sharepoint';
import { calendarDate } from '../../../src/domain/calendar-date';
import type { PlannedReminder } from '../../../src/domain/reminders/planned-reminder';
import { findPerson } from '../../../src/local/sharepoint/identity/directory';
import { tenantId } from '../../../src/local/sharepoint/identity/tenant';
import { agreementOptions } from '../../../src/schema/agreement-options';
import { agreements } from '../../../src/schema/agreements';
import { procurements } from '../../../src/schema/procurements';
import { reminderResponses } from '../../../src/schema/reminder-responses';
import { aChange } from '../../contract/ports/agreement-changes';
import { provisionedSite, type ProvisionedSite } from '../../contract/ports/provisioned-site';
import { seedOrganisation, type Seeded } from '../../contract/ports/seed-organisation';
import { links } from '../cards/sample-cards';
import { answered, dataOf } from './card-reading';

export const noticeDay = calendarDate('2027-01-30');
export const actBy = calendarDate('2027-01-29');
const serviceUrl = 'https://teams.example/';

export const upnOf = (person: string): string => findPerson(person)?.upn.toLowerCase() ?? `${person}@elsewhere.example`;

/** A local SharePoint, real storage, people with their chats, and a channel that notes what is done to it. */
export class CardStage {
  site!: ProvisionedSite;
  seeded!: Seeded;
  storage!: Storage;
  places!: PlaceStore;
  admin!: SPFI;
  agreementId = 0;
  optionId = 0;
  /** 11:00 in Oslo on a Monday. */
  clock = new Date('2026-11-23T10:00:00Z');
  readonly updates: { readonly conversationId: string; readonly activityId: string; readonly message: OutgoingMessage }[] = [];
  readonly warnings: string[] = [];
  /** Whose press Teams says it is; an unknown key is nobody. */
  tenantOf: (person: string) => string = () => tenantId;
  #folder = '';

  async open(): Promise<void> {
    this.site = await provisionedSite();
    this.seeded = await seedOrganisation(this.site);
    this.admin = this.site.client('admin');
    this.#folder = mkdtempSync(join(tmpdir(), 'card-stage-'));
    this.storage = await openSqliteStorage({ file: join(this.#folder, 'bot.sqlite'), survives: 'process' });
    this.places = placeStore(this.storage.documents);
    for (const person of ['ingrid', 'olav', 'marit', 'eva', 'anne']) {
      await this.site.idOf(person);
      await this.places.change(`a:${person}`, () => ({
        kind: 'personal',
        serviceUrl,
        tenantId,
        conversationId: `a:${person}`,
        userId: `29:${person}`,
        objectId: findPerson(person)?.oid ?? '',
        upn: upnOf(person),
        removedAt: null,
      }));
    }
  }

  /** As it is at first, with another agreement. */
  async reset(): Promise<void> {
    this.clock = new Date('2026-11-23T10:00:00Z');
    this.warnings.length = 0;
    this.updates.length = 0;
    this.tenantOf = () => tenantId;
    this.site.fault = null;
    await this.anAgreement();
  }

  async close(): Promise<void> {
    await this.storage.close();
    await this.site.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Another agreement of Ingrid's whose option is answered by the end of January. */
  async anAgreement(mode: 'active' | 'automatic' = 'active', over: Parameters<typeof aChange>[1] = {}): Promise<void> {
    const change = aChange(this.seeded, {
      title: 'Vask',
      status: 'active',
      startDate: calendarDate('2025-05-01'),
      endDate: calendarDate('2027-04-30'),
      openEnded: false,
      notice: { amount: 3, unit: 'months' },
      ...over,
    });
    const made = await this.site
      .ports('admin')
      .agreements.create({ ...change, options: [{ sequence: 1, months: 12, mode, notice: null }] });
    this.agreementId = made.value.id;
    this.optionId = made.options[0]?.value.id ?? 0;
  }

  readonly now = (): Date => this.clock;
  readonly theApp = () => ({
    sp: this.site.client('app:fullcontrol'),
    onBadRow: (error: unknown) => void this.warnings.push(String(error)),
  });

  composeParts(over: Partial<ComposeParts> = {}): ComposeParts & { readonly choices: AllChoicesStore } {
    return {
      seal: cardSeal(['the secret of these tests']),
      links,
      now: this.now,
      storage: this.storage,
      cards: cardSource(this.theApp()),
      world: createWorld({
        source: reminderSource(this.theApp(), { now: this.now }),
        organisation: organisationStore(this.theApp()),
        now: this.now,
      }),
      places: this.places,
      onProblem: (_record, error) => void this.warnings.push(String(error)),
      ...over,
      choices: allChoices(this.theApp()),
    };
  }

  actions(over: Partial<ActionParts> = {}): AnswerActions {
    const channel: Pick<Channel, 'member' | 'update'> = {
      member: async (_of, userId) => {
        const person = userId.replace('29:', '');
        const found = findPerson(person);
        return found ? { userId, objectId: found.oid, upn: found.upn.toLowerCase(), tenantId: this.tenantOf(person) } : null;
      },
      update: async ({ conversationId }, activityId, message) => {
        this.updates.push({ conversationId, activityId, message });
        return { outcome: 'sent', activityId, conversationId };
      },
    };
    return answerActions({
      ...this.composeParts(),
      places: this.places,
      tenantId,
      channel,
      answers: answerWriter(this.theApp(), { now: this.now }),
      claims: answeredClaims(this.storage.documents, { now: this.now, pause: async () => void (await breathe()) }),
      outbox: this.storage.outbox,
      log: { info: () => undefined, warn: (fields, message) => void this.warnings.push(`${message} ${JSON.stringify(fields)}`) },
      ...over,
    });
  }

  reminderFor(person: 'ingrid' | 'olav' | 'marit', over: Partial<PlannedReminder> = {}): OutboxEntry {
    const reminder: PlannedReminder = {
      kind: 'reminder',
      agreementId: this.agreementId,
      deadline: { kind: 'optionDecision', date: noticeDay, actBy, optionSequence: 1 },
      step: 'months-3-before',
      personId: this.seeded[person],
      role: 'owner',
      past: [],
      ...over,
    };
    const { kind, ...content } = reminder;
    const { agreementId, deadline, step } = reminder;
    return {
      id: reminderId(reminder),
      lane: `person:${upnOf(person)}`,
      kind,
      content,
      subject: { agreementId, deadlineKind: deadline.kind, deadlineDate: deadline.date, step },
      correlationId: 'correlation',
      dueAt: this.clock.toISOString(),
    };
  }

  /** Takes everything of the outbox that is due through to its end, as the send loop does; answers what was posted, by lane. */
  async deliver(parts = this.composeParts()): Promise<ReadonlyMap<string, OutgoingMessage | 'obsolete'>> {
    const posted = new Map<string, OutgoingMessage | 'obsolete'>();
    const { outbox } = this.storage;
    for (;;) {
      const now = this.clock.toISOString();
      const until = new Date(this.clock.getTime() + 60_000).toISOString();
      const claims = await outbox.claim({ by: 'test', now, until, limit: 20 });
      if (claims.length === 0) return posted;
      const messages = await composeReminders(parts)(claims.map(({ record }) => record));
      for (const claim of claims) {
        const { id, lane } = claim.record;
        const message = messages.get(id) ?? 'obsolete';
        posted.set(lane, message);
        if (message === 'obsolete') {
          await outbox.finish(claim, { state: 'obsolete', problem: 'no longer true' }, now);
          continue;
        }
        await outbox.beginSending(claim, now);
        const person = lane.slice('person:'.length);
        const conversationId = (await this.places.personal(person))?.conversationId ?? lane;
        await outbox.finish(claim, { state: 'sent', conversationId, activityId: `activity-${id}` }, now);
      }
    }
  }

  /** One reminder of an option to a person, delivered; answers its card. */
  async card(person: 'ingrid' | 'olav' | 'marit' = 'ingrid', over: Partial<PlannedReminder> = {}): Promise<AdaptiveCard> {
    await this.storage.outbox.plan([this.reminderFor(person, over)], this.clock.toISOString());
    const posted = await this.deliver();
    const message = posted.get(`person:${upnOf(person)}`);
    if (message === undefined || message === 'obsolete' || !message.card) throw new Error('No card was posted.');
    return message.card;
  }

  record(entry: OutboxEntry): Promise<OutboxRecord | null> {
    return this.storage.outbox.read(entry.id);
  }

  /** What Teams sends when somebody presses or looks. */
  press(
    by: string,
    verb: string,
    data: Readonly<Record<string, unknown>>,
    over: Partial<InvokeActivity> & { readonly trigger?: 'automatic' } = {},
  ): InvokeActivity {
    const { trigger = 'manual', ...rest } = over;
    return {
      kind: 'invoke',
      name: 'adaptiveCard/action',
      id: 'f:1',
      serviceUrl,
      tenantId,
      conversation: { id: `a:${by}`, kind: 'personal' },
      from: { userId: `29:${by}`, objectId: findPerson(by)?.oid ?? '' },
      botId: '28:bot',
      locale: 'nn-NO',
      value: { action: { type: 'Action.Execute', verb, data }, trigger },
      ...rest,
    };
  }

  /** Somebody presses an answer; what is shown then, when posted cards have been put right too. */
  async pressed(by: string, data: Readonly<Record<string, unknown>>, over: Parameters<CardStage['press']>[3] = {}) {
    const actions = this.actions();
    const response = await actions.answerAction(this.press(by, 'answer', data, over));
    await actions.settled();
    return answered(response);
  }

  claimsOf(card: unknown, action = 'answer:exercise'): CardClaims {
    const opened = this.composeParts().seal.open(dataOf(card, action));
    if (!opened) throw new Error('Not ours.');
    return opened.claims;
  }

  async written() {
    const of = `AgreementId eq ${this.agreementId}`;
    const option = await itemsOf(this.admin, agreementOptions).getById(this.optionId)<Record<string, unknown>>();
    const responses = await itemsOf(this.admin, reminderResponses).filter(of)<Record<string, unknown>[]>();
    const needs = await itemsOf(this.admin, procurements).filter(`ReplacesAgreementId eq ${this.agreementId}`)<
      Record<string, unknown>[]
    >();
    const agreement = await itemsOf(this.admin, agreements).getById(this.agreementId)<Record<string, unknown>>();
    return { option, responses, needs, agreement };
  }

  /** Whether nothing at all was written about the agreement. */
  async isUntouched(): Promise<boolean> {
    const { option, responses, needs, agreement } = await this.written();
    return (
      option['Decision'] === 'Open' && responses.length === 0 && needs.length === 0 && agreement['OwnerId'] === this.seeded.ingrid
    );
  }
}
