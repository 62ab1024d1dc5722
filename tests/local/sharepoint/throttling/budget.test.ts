import { Budget } from '../../../../src/local/sharepoint/throttling/budget';
import { requestCost } from '../../../../src/local/sharepoint/throttling/request-cost';
import { startSite } from '../support/running-site';

const minute = 60_000;
/** Half past a minute, so that thirty seconds of it are left. */
const start = Date.parse('2026-11-23T08:00:30Z');
let now = start;
beforeEach(() => (now = start));

const budget = (unitsPerMinute: number, more: { unitsPerDay?: number; requestsPerUser?: number } = {}) =>
  new Budget({ unitsPerMinute, ...more }, () => now);

describe('a budget of resource units', () => {
  test('is spent when the units are used, and whole again with the next minute', () => {
    const one = budget(10);
    one.count('a', 8);
    expect(one.refusal('a', 1)).toBeUndefined();
    one.count('a', 2);
    expect(one.refusal('b', 1)).toMatchObject({ status: 429, headers: { 'Retry-After': '30' } });
    now += 29_999;
    expect(one.refusal('b', 1)?.headers['Retry-After']).toBe('1');
    now += 1;
    expect(one.refusal('b', 1)).toBeUndefined();
  });

  test('is told from 80 per cent on', () => {
    const one = budget(100);
    one.count('a', 79);
    expect(one.headers()).toEqual({});
    one.count('a', 1);
    expect(one.headers()).toEqual({ 'RateLimit-Limit': '100', 'RateLimit-Remaining': '20', 'RateLimit-Reset': '30' });
    one.count('a', 25);
    expect(one.headers()['RateLimit-Remaining']).toBe('0');
  });

  test('takes what was asked above it from the minutes that follow', () => {
    const one = budget(10);
    one.count('a', 35);
    expect(one.refusal('a', 1)?.headers['Retry-After']).toBe(String(30 + 2 * 60));
    now += minute;
    expect(one.refusal('a', 1)).toBeDefined();
    now += 2 * minute;
    expect(one.refusal('a', 1)).toBeUndefined();
  });

  test('has a limit for the day too', () => {
    const one = budget(1000, { unitsPerDay: 20 });
    one.count('a', 20);
    now += minute;
    expect(one.refusal('a', 1)?.headers['Retry-After']).toBe(String((15 * 60 + 58) * 60 + 30));
    expect(one.headers()).toEqual({});
  });

  test('counts the requests of one person in five minutes, and leaves the others alone', () => {
    const one = budget(1000, { requestsPerUser: 3 });
    for (let at = 0; at < 3; at += 1) one.count('a', 2);
    expect(one.refusal('a', 1)?.headers).toMatchObject({ 'Retry-After': String(4 * 60 + 30) });
    expect(one.refusal('b', 1)).toBeUndefined();
    now += 5 * minute;
    expect(one.refusal('a', 1)).toBeUndefined();
  });

  test('is never spent in the past: a clock that is turned back starts afresh', () => {
    const one = budget(10);
    one.count('a', 10);
    now -= 10 * minute;
    expect(one.refusal('a', 1)).toBeUndefined();
  });
});

test('a call costs two units, one about rights five', () => {
  const cost = (path: string, expand = '') => requestCost(path, new Map([['$expand', expand]]));
  expect(cost("web/lists/getbytitle('A')/items(1)")).toBe(2);
  expect(cost("web/lists/getbytitle('A')/RoleAssignments")).toBe(5);
  expect(cost("web/lists/getbytitle('A')/breakRoleInheritance(true)")).toBe(5);
  expect(cost('web/lists', 'RoleAssignments/Member')).toBe(5);
});

describe('a site with a budget', () => {
  test('refuses a batch as one when the budget is spent, and charges each part of one that it does', async () => {
    const site = await startSite({ throttling: { unitsPerMinute: 10 }, clock: () => now });
    try {
      now = Math.floor(Date.now() / minute) * minute;
      const part = `--b\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\nGET ${site.url}/_api/web?$select=Id HTTP/1.1\n\n`;
      const batch = (parts: number) =>
        site.ask('/_api/$batch', {
          method: 'POST',
          headers: { 'Content-Type': 'multipart/mixed; boundary=b' },
          body: `${part.repeat(parts)}--b--\n`,
        });
      const first = await batch(3);
      expect([first.status, first.headers.get('ratelimit-remaining')]).toEqual([200, null]);
      const second = await batch(3);
      expect([second.text.match(/HTTP\/1.1 200/g)?.length, second.headers.get('ratelimit-remaining')]).toEqual([3, '0']);
      const third = await batch(1);
      expect([third.status, third.text]).toEqual([429, '429 TOO MANY REQUESTS']);
    } finally {
      await site.close();
    }
  });

  test('throttles nobody unless it is told to', async () => {
    const site = await startSite();
    try {
      const part = `--b\nContent-Type: application/http\n\nGET ${site.url}/_api/web/roleassignments?$select=PrincipalId HTTP/1.1\n\n`;
      const batch = {
        method: 'POST',
        headers: { 'Content-Type': 'multipart/mixed; boundary=b' },
        body: `${part.repeat(100)}--b--\n`,
      };
      const answers = [];
      for (let at = 0; at < 4; at += 1) answers.push(await site.ask('/_api/$batch', batch));
      expect(answers.map(({ status, headers }) => [status, headers.get('ratelimit-limit')])).toEqual(
        [0, 1, 2, 3].map(() => [200, null]),
      );
    } finally {
      await site.close();
    }
  });
});
