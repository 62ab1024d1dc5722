import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import { connectWebPart } from '../../src/data/connect-web-part';
import { ForbiddenError, NotFoundError, ThrottledError, UnreachableError } from '../../src/data/data-errors';
import { FakeClock, fakeNetwork, refusal } from './connection/fake-network';

const origin = 'https://alver.example';
const pageSite = `${origin}/sites/intranett`;

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

/** Digests live for the page in PnPjs, so each test is about a site of its own. */
function client(siteUrl: string, answers: Parameters<typeof fakeNetwork>[1]) {
  const clock = new FakeClock();
  const { send, sent } = fakeNetwork(clock, answers);
  const context = {
    pageContext: {
      web: { absoluteUrl: pageSite },
      legacyPageContext: { formDigestValue: `0xPAGE,${new Date().toUTCString()}`, formDigestTimeoutSeconds: 1800 },
    },
  };
  return { sp: connectWebPart({ siteUrl, context, fetch: send, clock }), sent };
}

describe("a web part's client", () => {
  test("writes on the page's own site with the page's digest, without a token", async () => {
    const { sp, sent } = client(pageSite, [json({ Id: 1 }, 201)]);
    await sp.web.lists.getByTitle('Avtalar').items.add({ Title: 'x' });
    expect(sent).toHaveLength(1);
    expect(sent[0]!.headers.get('X-RequestDigest')).toMatch(/^0xPAGE/);
    expect(sent[0]!.headers.get('Authorization')).toBeNull();
  });

  test('asks another site for its own digest before it writes there', async () => {
    const other = `${origin}/sites/innkjop`;
    const { sp, sent } = client(other, [
      json({ FormDigestValue: '0xOTHER', FormDigestTimeoutSeconds: 1800 }),
      json({ Id: 1 }, 201),
    ]);
    await sp.web.lists.getByTitle('Avtalar').items.add({ Title: 'x' });
    expect(sent.map(({ url }) => url)).toEqual([
      `${other}/_api/contextinfo`,
      `${other}/_api/web/lists/getByTitle('Avtalar')/items`,
    ]);
    expect(sent[1]!.headers.get('X-RequestDigest')).toBe('0xOTHER');
  });

  test('reads without a digest', async () => {
    const { sp, sent } = client(`${origin}/sites/a`, [json({ value: [] })]);
    await sp.web.lists();
    expect(sent).toHaveLength(1);
    expect(sent[0]!.headers.get('X-RequestDigest')).toBeNull();
  });

  test.each([
    [403, ForbiddenError],
    [404, NotFoundError],
  ])('turns %d into its own error, as the tab does', async (status, kind) => {
    const { sp } = client(`${origin}/sites/b`, [json({ 'odata.error': { code: '-1', message: { value: 'Nei.' } } }, status)]);
    await expect(sp.web.lists()).rejects.toBeInstanceOf(kind);
  });

  test('waits as SharePoint asks, and says that it is throttled only when the retries are used up', async () => {
    const { sp, sent } = client(`${origin}/sites/c`, [refusal(429, '1')]);
    await expect(sp.web.lists()).rejects.toBeInstanceOf(ThrottledError);
    expect(sent).toHaveLength(6);
  });

  test('never sends a write twice when no answer came', async () => {
    const { sp, sent } = client(pageSite, [new TypeError('Failed to fetch')]);
    await expect(sp.web.lists.getByTitle('Avtalar').items.add({ Title: 'x' })).rejects.toBeInstanceOf(UnreachableError);
    expect(sent).toHaveLength(1);
  });
});
