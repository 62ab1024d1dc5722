import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import { connect } from '../../src/data/connect';
import { PreconditionFailedError } from '../../src/data/connection/precondition-failed-error';
import {
  ForbiddenError,
  NotFoundError,
  RejectedError,
  ThrottledError,
  UnauthenticatedError,
  UnreachableError,
} from '../../src/data/data-errors';
import { together } from '../../src/data/rows/batch';
import { FakeClock, fakeNetwork, refusal } from './connection/fake-network';

const siteUrl = 'https://alver.example/sites/innkjop';

function client(answers: Parameters<typeof fakeNetwork>[1], token: () => Promise<string> = async () => 'abc') {
  const clock = new FakeClock();
  const { send, sent } = fakeNetwork(clock, answers);
  return { sp: connect({ siteUrl: `${siteUrl}/`, token, fetch: send, clock }), sent };
}

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
const sharePointError = (status: number, code: string, value: string) =>
  json({ 'odata.error': { code, message: { lang: 'en-US', value } } }, status);

describe('a connected client', () => {
  test('signs every request with the token and asks for no form digest', async () => {
    const { sp, sent } = client([json({ Id: 1 }, 201)]);
    await sp.web.lists.getByTitle('Avtalar').items.add({ Title: 'x' });
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ method: 'POST', url: `${siteUrl}/_api/web/lists/getByTitle('Avtalar')/items` });
    expect(sent[0]!.headers.get('Authorization')).toBe('Bearer abc');
    expect(sent[0]!.headers.get('User-Agent')).toMatch(/^NONISV\|/);
  });

  test.each([
    [401, '', UnauthenticatedError],
    [403, '-2147024891, System.UnauthorizedAccessException', ForbiddenError],
    [404, '-2130575338, System.ArgumentException', NotFoundError],
    [409, '-2130246326, Microsoft.SharePoint.SPException', PreconditionFailedError],
    [412, '-1, Microsoft.SharePoint.Client.ClientServiceException', PreconditionFailedError],
    [400, '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException', RejectedError],
    [500, '-2147024860, Microsoft.SharePoint.SPQueryThrottledException', RejectedError],
  ])('turns %d %s into its own error with SharePoint’s words', async (status, code, kind) => {
    const { sp } = client([sharePointError(status, code, 'Nei.')]);
    const failure = await sp.web.lists().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(kind);
    expect((failure as Error).message).toContain('Nei.');
    expect(failure instanceof RejectedError ? failure.sharePointCode : code).toBe(code);
  });

  test('says that it is throttled only when the retries are used up', async () => {
    const { sp, sent } = client([refusal(429, '1')]);
    await expect(sp.web.lists()).rejects.toBeInstanceOf(ThrottledError);
    expect(sent).toHaveLength(6);
  });

  test('knows no outcome when a gateway answers a write', async () => {
    const { sp, sent } = client([refusal(504)]);
    await expect(sp.web.lists.getByTitle('A').items.add({})).rejects.toMatchObject({
      code: 'data/unreachable',
      outcomeUnknown: true,
    });
    expect(sent).toHaveLength(1);
  });

  test('tells a failed sign-in apart from a failed request', async () => {
    const { sp, sent } = client([json({})], async () => {
      throw new Error('popup closed');
    });
    await expect(sp.web.lists()).rejects.toMatchObject({ code: 'data/unauthenticated', cause: { message: 'popup closed' } });
    expect(sent).toHaveLength(0);
  });

  test('takes an answer that is not JSON for no answer of SharePoint', async () => {
    const { sp } = client([new Response('<!doctype', { headers: { 'Content-Type': 'application/json' } })]);
    await expect(sp.web.lists()).rejects.toBeInstanceOf(UnreachableError);
  });
});

describe('a batch', () => {
  const part = (status: string, body: string) =>
    `--batchresponse_1\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nHTTP/1.1 ${status}\r\nCONTENT-TYPE: application/json\r\n\r\n${body}\r\n`;

  test('gives each part its own outcome, in order', async () => {
    const notFound = JSON.stringify({ 'odata.error': { code: '-1', message: { value: 'List does not exist.' } } });
    const { sp, sent } = client([
      new Response(`${part('200 OK', '{"value":[{"Id":1}]}')}${part('404 Not Found', notFound)}--batchresponse_1--\r\n`, {
        headers: { 'Content-Type': 'multipart/mixed; boundary=batchresponse_1' },
      }),
    ]);
    const [first, second] = await together<unknown>(sp, [
      (batched) => batched.web.lists(),
      (batched) => batched.web.lists.getByTitle('x')(),
    ]);
    expect(first).toEqual({ status: 'fulfilled', value: [{ Id: 1 }] });
    expect(second).toMatchObject({ status: 'rejected', reason: { code: 'data/not-found' } });
    expect(sent).toHaveLength(1);
    expect(sent[0]!.headers.get('Authorization')).toBe('Bearer abc');
    expect(sent[0]!.body).not.toContain('abc');
  });

  test('that gets no answer rejects instead of waiting for ever', async () => {
    const { sp, sent } = client([new TypeError('fetch failed')]);
    const writes = [(batched: typeof sp) => batched.web.lists.getByTitle('A').items.add({ Title: 'x' })];
    await expect(together(sp, writes)).rejects.toMatchObject({ code: 'data/unreachable', outcomeUnknown: true });
    expect(sent).toHaveLength(1);
  });

  test('of nothing asks nothing', async () => {
    const { sp, sent } = client([json({})]);
    expect(await together(sp, [])).toEqual([]);
    expect(sent).toHaveLength(0);
  });
});
