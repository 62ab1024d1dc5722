import { createHmac } from 'node:crypto';
import { generatedPeople } from '../../../../src/local/sharepoint/identity/generated-people';
import { people } from '../../../../src/local/sharepoint/identity/directory';
import { botApp } from '../../../../src/local/sharepoint/identity/local-app';
import { issueLocalAppToken, issueLocalToken, readLocalToken } from '../../../../src/local/sharepoint/identity/local-token';
import { namedPeople } from '../../../../src/local/sharepoint/identity/named-people';
import type { DirectoryPerson } from '../../../../src/local/sharepoint/identity/person';
import { startSite, tokenOf, type RunningSite } from '../support/running-site';

const ingrid = namedPeople.find(({ short }) => short === 'ingrid') as DirectoryPerson;
const part = (content: object) => Buffer.from(JSON.stringify(content)).toString('base64url');
const payloadOf = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;
const withPayload = (change: Record<string, unknown>, header: object = { alg: 'none', typ: 'JWT' }) =>
  `${part(header)}.${part({ ...payloadOf(issueLocalToken(ingrid)), ...change })}.`;

describe('a local token', () => {
  test('names the person it was made for', () => {
    expect(readLocalToken(`Bearer ${issueLocalToken(ingrid)}`)).toBe(ingrid);
  });

  test('of an app names the app and its grant, and no person', () => {
    expect(readLocalToken(`Bearer ${issueLocalAppToken('write')}`)).toEqual({ ...botApp, grant: 'write' });
  });

  test('lasts a working day of eight hours and not a second more', () => {
    const now = Date.parse('2026-11-23T08:00:00Z');
    const token = issueLocalToken(ingrid, { now });
    expect(readLocalToken(`Bearer ${token}`, now + 8 * 3_600_000 - 1000)).toMatchObject({ short: 'ingrid' });
    expect(() => readLocalToken(`Bearer ${token}`, now + 8 * 3_600_000)).toThrow('expired');
  });

  test('is not signed, so that it cannot pass for a real one', () => {
    expect(issueLocalToken(ingrid)).toMatch(/^[\w-]+\.[\w-]+\.$/);
  });
});

describe('the site answers 401 to', () => {
  let site: RunningSite;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.close());

  const signed = (() => {
    const head = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(payloadOf(issueLocalToken(ingrid)))}`;
    return `${head}.${createHmac('sha256', 'secret').update(head).digest('base64url')}`;
  })();

  test.each([
    ['no token', ''],
    ['another scheme', `Basic ${Buffer.from('admin:admin').toString('base64')}`],
    ['something that is no token', 'Bearer abc'],
    ['a signed token', `Bearer ${signed}`],
    ['a signature under an unsigned header', `Bearer ${issueLocalToken(ingrid)}c2ln`],
    ['an algorithm written in another case', `Bearer ${withPayload({}, { alg: 'None' })}`],
    ['another audience', `Bearer ${withPayload({ aud: 'https://alver.sharepoint.com' })}`],
    ['another tenant', `Bearer ${withPayload({ tid: '00000000-0000-0000-0000-000000000000' })}`],
    ['an expired token', `Bearer ${withPayload({ exp: 1 })}`],
    ['a token without an end', `Bearer ${withPayload({ exp: undefined })}`],
    ['an end that is no number', `Bearer ${withPayload({ exp: '9999999999' })}`],
    ['a token from the future', `Bearer ${withPayload({ nbf: 99_999_999_999 })}`],
    ['somebody unknown', `Bearer ${withPayload({ oid: 'a1be0000-0000-4000-8000-999999999999' })}`],
    ['a short name in place of an id', `Bearer ${withPayload({ oid: 'admin' })}`],
    ['an app without a grant', `Bearer ${withPayload({ idtyp: 'app', oid: botApp.oid, appid: botApp.appId })}`],
    [
      'an app with a grant of its own making',
      `Bearer ${withPayload({ idtyp: 'app', ...botApp, appid: botApp.appId, grant: 'alt' })}`,
    ],
    ['an app that is not registered', `Bearer ${withPayload({ idtyp: 'app', appid: botApp.appId, grant: 'fullcontrol' })}`],
    ['a payload that is a list', `Bearer ${part({ alg: 'none' })}.${part([1])}.`],
    ['a token of 10,000 characters', `Bearer ${'a'.repeat(10_000)}`],
  ])('%s', async (_what, authorization) => {
    const response = await fetch(`${site.url}/_api/web`, {
      headers: authorization === '' ? {} : { Authorization: authorization },
    });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toMatch(/^Bearer realm="/);
    expect(response.headers.get('x-ms-diagnostics')).toMatch(/^3000003;reason="/);
  });

  test('somebody who has left', async () => {
    expect((await site.ask('/_api/web', { as: 'knut' })).status).toBe(401);
  });

  test('nobody with a good token, who is the owner', async () => {
    const { status, json } = await site.ask('/_api/web/currentuser', {
      headers: { Authorization: `Bearer ${tokenOf('admin')}` },
    });
    expect(status).toBe(200);
    expect(json).toMatchObject({ Title: 'Arne Systad', IsSiteAdmin: true });
  });
});

describe('the local directory', () => {
  test('has 220 generated employees, each with a name, an address and an id of their own', () => {
    expect(generatedPeople).toHaveLength(220);
    for (const key of ['name', 'email', 'upn', 'oid', 'short'] as const) {
      expect(new Set(people.map((person) => person[key])).size).toBe(people.length);
    }
  });

  test('gives out only invented addresses', () => {
    for (const { email } of people) expect(email).toMatch(/^[a-z]+(\.[a-z]+)*@(alver|bergen)\.example$/);
  });
});
