import { startSite, type RunningSite } from '../support/running-site';

let site: RunningSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const asked = (accept: string, path = '/_api/web?$select=Title') => site.ask(path, { headers: { Accept: accept } });

describe('Atom', () => {
  test.each(['application/atom+xml', 'application/xml', 'text/xml'])('asked for as %s, is told to be missing', async (accept) => {
    const { status, json } = await asked(accept);
    expect(status).toBe(501);
    expect(json['odata.error'].message.value).toContain('answers in Atom');
  });

  test.each(['*/*', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'application/json, application/xml'])(
    'is not asked for by %s',
    async (accept) => {
      const { status, json } = await asked(accept);
      expect({ status, title: json.Title }).toEqual({ status: 200, title: 'Innkjøp' });
    },
  );

  test('sent as a body is told not to be read, and nothing is written', async () => {
    const headers = { 'Content-Type': 'application/atom+xml' };
    const { status } = await site.ask('/_api/web/lists', { method: 'POST', headers, body: '<entry><title>x</title></entry>' });
    expect(status).toBe(501);
  });
});
