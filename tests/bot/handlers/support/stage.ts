import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Address, Member, OutgoingMessage, SendOutcome } from '../../../../bot/channel/channel';
import { ChannelError } from '../../../../bot/channel/channel-error';
import { createHandlers, type Handlers } from '../../../../bot/handlers/create-handlers';
import type { HandlerParts } from '../../../../bot/handlers/handler-parts';
import { deepLinks } from '../../../../bot/deep-links';
import { placeStore } from '../../../../bot/places/place-store';
import { openSqliteStorage } from '../../../../bot/storage/sqlite/open-sqlite-storage';
import type { Storage } from '../../../../bot/storage/storage';
import { ruleBook } from '../../../../src/domain/rules-in-force';
import { noChoices } from '../../../../src/data/ports/notification-choices';
import { everybody, ourTenant } from './activities';

export interface Said {
  readonly to: Address;
  readonly message: OutgoingMessage;
}

/** The handlers on a real storage, with a channel that writes down what is said. */
export interface Stage {
  readonly handlers: Handlers;
  readonly parts: HandlerParts;
  readonly storage: Storage;
  readonly said: Said[];
  /** Lines of the log, as the handlers give them. */
  readonly logged: { readonly fields: object; readonly message: string }[];
  /** Everything that was said since the last time, as a reader sees it: summary and texts of cards. */
  heard(): string;
  clock: Date;
  /** What the roster does instead of answering. */
  roster: (userId: string) => Member | null;
  outcome: SendOutcome;
  close(): Promise<void>;
}

export const appId = '6f2a0000-0000-4000-8000-000000000001';

export async function openStage(over: Partial<HandlerParts> = {}): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'handlers-'));
  const storage = await openSqliteStorage({ file: join(folder, 'bot.db') });
  const said: Said[] = [];
  const logged: { fields: object; message: string }[] = [];
  const write = (fields: object, message: string) => void logged.push({ fields, message });
  const log = { debug: write, info: write, warn: write, error: write } as unknown as HandlerParts['log'];
  let number = 0;
  let heard = 0;
  const parts: HandlerParts = {
    channel: {
      send: (to, message) => {
        said.push({ to, message });
        return Promise.resolve(stage.outcome);
      },
      member: async (_of, userId) => stage.roster(userId),
    },
    places: placeStore(storage.documents),
    register: () =>
      Promise.resolve({ agreements: [], areas: [], people: new Map(), supplierNames: new Map(), ruleBook: ruleBook([]) }),
    rights: { readable: () => Promise.resolve(new Set()), openToAll: () => Promise.resolve(new Set()) },
    choices: { of: () => Promise.resolve(noChoices), save: (_upn, choices) => Promise.resolve(choices) },
    links: deepLinks({ kind: 'teams', appId }),
    ownLinks: { kind: 'teams', appId },
    tenantId: ourTenant,
    searchParameter: 'ord',
    digestNow: () => Promise.resolve([]),
    verbs: {},
    now: () => stage.clock,
    newId: () => `c-${(number += 1)}`,
    // Who tries again need not wait, and nobody runs out of patience: `heldPause` is for those who do.
    pause: (ms) => (ms < 4_000 ? Promise.resolve() : new Promise(() => undefined)),
    log,
    ...over,
  };
  const stage: Stage = {
    handlers: createHandlers(parts),
    parts,
    storage,
    said,
    logged,
    clock: new Date('2026-11-23T09:00:00Z'),
    roster: (userId) => everybody.find((each) => each.userId === userId) ?? null,
    outcome: { outcome: 'sent', activityId: 'a-1', conversationId: 'c' },
    heard() {
      const since = said.slice(heard);
      heard = said.length;
      return since.map(({ message }) => `${message.summary}\n${JSON.stringify(message.card ?? '')}`).join('\n');
    },
    async close() {
      await storage.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return stage;
}

export const notInRoster = (): never => {
  throw new ChannelError('Not in there.', 'Nothing.');
};
