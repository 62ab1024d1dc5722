import { readFileSync } from 'node:fs';
import { channelSettingsVerb } from '../../../bot/cards/channel-settings-card';
import { answerVerbs } from '../../../bot/actions/answer-action';
import type { Member } from '../../../bot/channel/channel';
import { commands, type Command } from '../../../src/ui/text/bot/commands';
import { tenantId } from '../../../src/local/sharepoint/identity/tenant';
import { findPerson } from '../../../src/local/sharepoint/identity/directory';
import { provisionedSite, type ProvisionedSite } from '../../contract/ports/provisioned-site';
import { seedOrganisation } from '../../contract/ports/seed-organisation';
import { basisIn, sampleCards } from '../cards/sample-cards';
import { actionsOf } from '../actions/card-reading';
import {
  inChannel,
  inChat,
  installation,
  invoking,
  ourTenant,
  pressing,
  saying,
  siri,
  ukjend,
} from '../handlers/support/activities';
import { addAgreement, closeToAll, sharePointParts } from '../handlers/support/on-site';
import { appId, openStage, type Stage } from '../handlers/support/stage';
import { personalMessage } from '../channel/teams-activities';
import { serviceUrl, startService } from '../service/service-under-test';

const member = (short: string): Member => ({
  userId: `29:${short}`,
  objectId: findPerson(short)?.oid ?? '',
  upn: findPerson(short)?.upn.toLowerCase() ?? '',
  tenantId: ourTenant,
});
/** Who asks: employees by their groups, a guest whom SharePoint knows, and one whom it does not. */
const askers = {
  employee: member('anne'),
  owner: member('ingrid'),
  resourcePerson: member('marit'),
  lead: member('eva'),
  guest: siri,
  stranger: ukjend,
} as const;
type Asker = keyof typeof askers;
const all = Object.keys(askers) as readonly Asker[];
const readers: readonly Asker[] = all.filter((asker) => asker !== 'stranger');
const employees: readonly Asker[] = readers.filter((asker) => asker !== 'guest');

let site: ProvisionedSite;
let stage: Stage;
let open: number;
let closed: number;
beforeAll(async () => {
  site = await provisionedSite();
  const seeded = await seedOrganisation(site);
  open = await addAgreement(site, seeded, { title: 'Tolketenester' });
  closed = await addAgreement(site, seeded, { title: 'Løynd tolkevakt' });
  await closeToAll(site.client('admin'), closed);
});
afterAll(() => site.close());
beforeEach(async () => {
  stage = await openStage({ ...sharePointParts(site), digestNow: () => Promise.resolve([{ summary: 'Oppsummeringa' }]) });
  stage.roster = (userId) => Object.values(askers).find((each) => each.userId === userId) ?? null;
  for (const asker of employees) await stage.handlers.handle(installation(inChat({ by: askers[asker] }), 'add'));
  stage.heard();
});
afterEach(() => stage.close());

const forbidden = 'Eg kan berre vise avtalar til dei som har tilgang';
const secret = 'Løynd';

/** What is written, and who gets an answer to it. Whoever else gets one sentence that names nothing. */
const written: Readonly<Record<Command, { readonly text: string; readonly may: readonly Asker[] }>> = {
  mine: { text: 'mine avtalar', may: readers },
  find: { text: 'finn tolk', may: readers },
  expiring: { text: 'går ut', may: readers },
  summary: { text: 'oppsummering', may: readers },
  // What the channel is told of: anybody may see it; to save it is another matter.
  settings: { text: 'innstillingar', may: all },
  help: { text: 'hjelp', may: all },
};

test('every command has a row', () => {
  expect(Object.keys(written).toSorted()).toEqual([...commands].toSorted());
});

test.each(all)('in a channel %s gets the answers that SharePoint lets them have', async (asker) => {
  for (const [command, { text, may }] of Object.entries(written)) {
    await stage.handlers.handle(saying(inChannel({ by: askers[asker] }), text));
    const heard = stage.heard();
    expect([command, heard.includes(forbidden)]).toEqual([command, !may.includes(asker)]);
    expect(heard).not.toContain(secret);
    expect(!may.includes(asker) && heard.includes('Tolketenester')).toBe(false);
  }
});

/** Every verb that a card of ours sends, and who of a channel may press it. Answers to deadlines are in card-actions.test.ts. */
const pressed: Readonly<Record<string, { readonly data: object; readonly may: readonly Asker[] } | 'card-actions'>> = {
  ...Object.fromEntries(answerVerbs.map((verb) => [verb, 'card-actions'] as const)),
  saveChoices: { data: { mutedUntil: '', dailySummary: 'true', language: 'nn' }, may: employees },
  [channelSettingsVerb]: { data: { areas: '', digest: 'true' }, may: employees },
};

test('every verb of every card has a row', async () => {
  const cards = [...sampleCards(await basisIn('nn')).values()];
  const verbs = cards.flatMap(({ card }) => [...actionsOf(card).keys()].map((each) => each.split(':')[0] ?? ''));
  expect([...new Set(verbs)].filter((verb) => !(verb in pressed))).toEqual([]);
});

test.each(all)('%s saves settings when they are of the municipality', async (asker) => {
  for (const [verb, row] of Object.entries(pressed)) {
    if (row === 'card-actions') continue;
    const answer = await stage.handlers.answerInvoke(pressing(inChannel({ by: askers[asker] }), verb, row.data));
    const isSaved = JSON.stringify(answer).includes('vnd.microsoft.card.adaptive');
    expect([verb, isSaved]).toEqual([verb, row.may.includes(asker)]);
  }
});

/** Every invoke that the bot answers. */
const invokes: Readonly<Record<string, ((asker: Asker, agreement: number) => Promise<string>) | 'the verbs above'>> = {
  'adaptiveCard/action': 'the verbs above',
  'composeExtension/query': (asker) =>
    answerTo(asker, 'composeExtension/query', { commandId: 'finn', parameters: [{ name: 'ord', value: 'tolk' }] }),
  'composeExtension/queryLink': (asker, agreement) => {
    const context = encodeURIComponent(JSON.stringify({ subEntityId: `avtalar/${agreement}` }));
    return answerTo(asker, 'composeExtension/queryLink', {
      url: `https://teams.microsoft.com/l/entity/${appId}/innkjop?context=${context}`,
    });
  },
};

async function answerTo(asker: Asker, name: string, value: unknown): Promise<string> {
  return JSON.stringify(await stage.handlers.answerInvoke(invoking(inChannel({ by: askers[asker] }), name, value)));
}

test('every invoke that is answered has a row', () => {
  const source = readFileSync('bot/handlers/create-handlers.ts', 'utf8');
  const answered = [...source.matchAll(/case '([^']+)':/g)].map(([, name = '']) => name);
  expect(Object.keys(invokes).toSorted()).toEqual(answered.toSorted());
});

test.each(all)('%s finds by the message extension and by a link what SharePoint lets them read', async (asker) => {
  for (const ask of Object.values(invokes)) {
    if (typeof ask === 'string') continue;
    expect((await ask(asker, open)).includes('Tolketenester')).toBe(readers.includes(asker));
    expect(await ask(asker, closed)).not.toContain(secret);
  }
});

/** Every address of the bot: what it answers to nobody in particular, and to a token of somebody else. */
const addresses = [
  ['GET', '/healthz', 200],
  ['GET', '/readyz', 200],
  ['POST', '/api/messages', 401],
  ['GET', '/api/messages', 405],
  ['POST', '/api/sharepoint-changes', 403],
  ['GET', '/api/sharepoint-changes', 405],
  ['GET', '/', 404],
  ['GET', '/api', 404],
] as const;

test('every address has a row', () => {
  const sources = ['service-router', 'messages-route', 'sharepoint-changes-route'].map((name) =>
    readFileSync(`bot/service/${name}.ts`, 'utf8'),
  );
  const paths = sources.flatMap((source) => [...source.matchAll(/'(\/[\w/-]+)'/g)].map(([, path = '']) => path));
  expect([...new Set(paths)].filter((path) => !addresses.some(([, known]) => known === path))).toEqual([]);
});

test('no address tells or does anything for somebody whom Teams or SharePoint has not signed for', async () => {
  const service = await startService();
  const answers: unknown[] = [];
  for (const authorization of [null, 'Bearer eyJhbGciOiJub25lIn0.e30.', `Bearer ${tenantId}`]) {
    for (const [method, path] of addresses) {
      const body = JSON.stringify(
        path.includes('changes') ? { value: [{ clientState: 'gjetta', resource: 'x' }] } : personalMessage(serviceUrl),
      );
      const response = await fetch(service.url + path, {
        method,
        headers: { 'content-type': 'application/json', ...(authorization === null ? {} : { authorization }) },
        ...(method === 'POST' ? { body } : {}),
      });
      answers.push([method, path, response.status]);
    }
  }
  expect(answers).toEqual([...addresses, ...addresses, ...addresses].map((row) => [...row]));
  expect([service.handled, service.changes]).toEqual([[], []]);
  await service.stop();
});
