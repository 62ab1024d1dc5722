import { PNG } from 'pngjs';
import type { Environment } from '../../../manifest/environment';
import { readEnvironment } from '../../../manifest/environment';
import { checkOwn, checkPackage } from '../../../manifest/teams/check-package';
import type { TeamsManifest } from '../../../manifest/teams/teams-manifest';
import { teamsPackage } from '../../../manifest/teams/teams-package';
import { jsonFile, type Files } from '../../../manifest/zip';
import packageJson from '../../../package.json';

const { version } = packageJson;
let environment: Environment;
let whole: Files;

beforeAll(async () => {
  environment = await readEnvironment('example');
  whole = await teamsPackage(environment, version);
});

const check = (files: Files) => checkPackage(files, { environment, version });
const own = (files: Files) => checkOwn(files, { environment, version }).join('\n');

type Json = Record<string, unknown>;
const read = (file: string): Json => JSON.parse(new TextDecoder().decode(whole.get(file))) as Json;

/** The package with one JSON file changed. */
function changed<T = TeamsManifest>(file: string, change: (json: { -readonly [K in keyof T]: T[K] }) => void): Files {
  const json = read(file);
  change(json as { -readonly [K in keyof T]: T[K] });
  return new Map([...whole, [file, jsonFile(json)]]);
}

function image(side: number, paint: (x: number, y: number) => readonly [number, number, number, number]): Uint8Array {
  const png = new PNG({ width: side, height: side });
  for (let y = 0; y < side; y += 1) for (let x = 0; x < side; x += 1) png.data.set(paint(x, y), (y * side + x) * 4);
  return PNG.sync.write(png);
}

describe("an app package by Microsoft's schemas and our own checks", () => {
  test('has nothing wrong as it is made', async () => {
    expect(await check(whole)).toEqual([]);
  });

  test.each<[string, (manifest: TeamsManifest & Json) => void, string]>([
    ['the channel types that tier1 replaces', (m) => (m.supportedChannelTypes = ['sharedChannels']), 'supportedChannelTypes'],
    ['no word on channels', (m) => delete m.supportsChannelFeatures, 'supportsChannelFeatures: must be tier1'],
    ['no tab for channels', (m) => (m.configurableTabs = []), 'a bot alone cannot be added to a channel'],
    ['no right to see who is in a channel', (m) => delete m.authorization, 'ChannelMember.Read.Group is missing'],
    [
      'a right that nothing uses',
      (m) => m.authorization?.permissions?.resourceSpecific?.push({ name: 'ChannelMessage.Read.Group', type: 'Application' }),
      'ChannelMessage.Read.Group is asked for and nothing uses it',
    ],
    ['rights without a resource', (m) => delete m.webApplicationInfo?.resource, 'Teams refuses resourceSpecific without it'],
    ['a wildcard for a domain', (m) => m.validDomains?.push('*.contoso.com'), 'would let in hosts that are not ours'],
    ["somebody else's domain", (m) => m.validDomains?.push('example.org'), 'example.org is not the host of the tab'],
    [
      'links of another host',
      (m) => setUnfurled(m, ['contoso.com']),
      'messageHandlers: innkjop.contoso.com, where the tab is, is missing',
    ],
    ['this machine', (m) => (m.developer.websiteUrl = 'https://localhost:4400/'), 'developer.websiteUrl: names this machine'],
    [
      'an http address',
      (m) => (m.developer.privacyUrl = 'http://contoso.com/'),
      'developer.privacyUrl: must be an https address',
    ],
    ['another version', (m) => (m.version = '9.9.9'), `version: is 9.9.9 and should be ${version}`],
    ['a version that is no number', (m) => (m.version = '1.0.0-beta'), 'version: must be three whole numbers'],
    ['the ids of another app', (m) => (m.id = m.bots?.[0]?.botId ?? ''), 'id: is e9a36f14'],
    ['another bot for the search', (m) => (m.composeExtensions![0]!.botId = m.id), 'composeExtensions[0].botId'],
    ["another app for people's sign-in", (m) => (m.webApplicationInfo!.id = m.bots![0]!.botId), 'webApplicationInfo.id'],
    [
      'an entity that no link names',
      (m) => (m.staticTabs![0]!.entityId = 'heim'),
      'staticTabs[0].entityId: is heim and should be innkjop',
    ],
    ['another scope than the tab asks for', (m) => (naaOf(m).scopes = ['User.Read']), 'nestedAppAuthInfo[0].scopes'],
    [
      'a command that the bot does not know',
      (m) => (m.bots![0]!.commandLists![1]!.commands[2]!.title = 'forfell'),
      'the bot has no command "forfell"',
    ],
    ['a command fewer', (m) => m.bots![0]!.commandLists![0]!.commands.pop(), 'the command "help" is missing in commandLists[0]'],
    ['commands for one place alone', (m) => m.bots![0]!.commandLists!.pop(), 'one for personal and one for team'],
    ['another search', (m) => (m.composeExtensions![0]!.commands![0]!.id = 'search'), 'must be findAgreement alone'],
    ['another parameter', (m) => (m.composeExtensions![0]!.commands![0]!.parameters![0]!.name = 'ord'), 'must be query alone'],
    ['the same activity twice', (m) => m.activities!.activityTypes!.push(m.activities!.activityTypes![0]!), 'stands twice'],
    [
      'an activity with a blank less',
      (m) => (m.activities!.activityTypes![0]!.templateText = '{actor}'),
      'other places to fill in',
    ],
    ['a language that is not ours first', (m) => (m.localizationInfo!.defaultLanguageTag = 'en'), 'the manifest itself is nn'],
    ['a language fewer', (m) => m.localizationInfo!.additionalLanguages!.pop(), 'localizationInfo: must name'],
    ['an icon that is not there', (m) => (m.icons.color = 'icon.png'), 'icon.png: is named in the manifest and missing'],
  ])('is caught with %s', (_what, change, fault) => {
    expect(own(changed('manifest.json', change as never))).toContain(fault);
  });

  test.each<[string, (texts: Record<string, string>) => void, string]>([
    ['a text fewer', (t) => delete t['name.full'], 'nb.json: name.full is missing'],
    ['an empty text', (t) => (t['staticTabs[0].name'] = ' '), 'nb.json: staticTabs[0].name is missing'],
    [
      'a text for a place that is not there',
      (t) => (t['staticTabs[4].name'] = 'x'),
      'there is no text at staticTabs[4].name in the manifest',
    ],
    ['another name to call the bot by', (t) => (t['name.short'] = 'Kjøp'), 'name.short: must be the same in every language'],
    [
      'a command that the bot does not know in that language',
      (t) => (t['bots[0].commandLists[0].commands[0].title'] = 'kontrakter'),
      'nb.json: the bot has no command "kontrakter"',
    ],
  ])('is caught with %s in a language file', (_what, change, fault) => {
    expect(own(changed<Record<string, string>>('nb.json', change))).toContain(fault);
  });

  test.each<[string, string, Uint8Array, string]>([
    ['of another size', 'color.png', image(96, () => [9, 9, 9, 255]), 'color.png: must be 192 × 192 and is 96 × 96'],
    [
      'with a hole in its ground',
      'color.png',
      image(192, (x) => [9, 9, 9, x === 0 ? 0 : 255]),
      'color.png: must fill its square',
    ],
    ['in colour', 'outline.png', image(32, (x) => (x === 9 ? [255, 0, 0, 255] : [0, 0, 0, 0])), 'must be white alone'],
    ['without transparency', 'outline.png', image(32, () => [255, 255, 255, 255]), 'must be transparent around the drawing'],
    ['with nothing on it', 'outline.png', image(32, () => [0, 0, 0, 0]), 'outline.png: is empty'],
    ['that is no image', 'outline.png', new TextEncoder().encode('<svg/>'), 'outline.png: is not a PNG image'],
  ])('is caught with an icon %s', (_what, file, bytes, fault) => {
    expect(own(new Map([...whole, [file, bytes]]))).toContain(fault);
  });

  test('is caught by the schemas with what they do not know or find too long', async () => {
    const caught = async (files: Files) => (await check(files)).join('\n');
    expect(await caught(changed<Json>('manifest.json', (m) => (m['colour'] = 'red')))).toContain(
      'must NOT have additional properties',
    );
    expect(await caught(changed<Json>('manifest.json', (m) => (m['manifestVersion'] = '1.22')))).toContain(
      'must be of schema 1.25',
    );
    expect(await caught(changed<Json>('nb.json', (texts) => (texts['description.short'] = 'x'.repeat(81))))).toContain(
      'nb.json: /description.short must NOT have more than 80 characters',
    );
    expect(await caught(changed<Json>('en.json', (texts) => (texts['version'] = '1')))).toContain(
      'en.json:  must NOT have additional',
    );
  });

  test('is caught with a file too many, and without its manifest', async () => {
    expect(own(new Map([...whole, ['notes.txt', new Uint8Array()]]))).toBe('notes.txt: nothing in the manifest names it');
    expect(await check(new Map([...whole].filter(([file]) => file !== 'manifest.json')))).toEqual([
      'manifest.json: must be of schema 1.25',
    ]);
  });
});

function setUnfurled(manifest: TeamsManifest, domains: string[]): void {
  manifest.composeExtensions![0]!.messageHandlers![0]!.value.domains = domains;
}

const naaOf = (manifest: TeamsManifest) => manifest.webApplicationInfo!.nestedAppAuthInfo![0]!;
