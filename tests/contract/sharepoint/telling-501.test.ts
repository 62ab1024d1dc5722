/** The suite's guard: a request that the local SharePoint cannot carry out must not pass for one that SharePoint refuses. */
import { openLocalHost } from './support/local-host';

test('every 501 of the local SharePoint is noted, in a batch too, and no other refusal', async () => {
  const host = await openLocalHost();
  try {
    const missing = `${host.url}/_api/web/nonsense`;
    expect((await host.ask(`${host.url}/_api/web/lists/getByTitle('Nowhere')`)).status).toBe(404);
    expect(host.unimplemented).toEqual([]);
    expect((await host.ask(missing)).status).toBe(501);
    expect(host.unimplemented).toEqual([`GET ${missing}`]);
    const part = `--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nGET ${missing} HTTP/1.1\r\n\r\n`;
    await host.ask(`${host.url}/_api/$batch`, {
      method: 'POST',
      headers: { 'Content-Type': 'multipart/mixed; boundary=b' },
      body: `${part}--b--\r\n`,
    });
    expect(host.unimplemented).toEqual([`GET ${missing}`, `POST ${host.url}/_api/$batch, a part of it`]);
  } finally {
    await host.close();
  }
});
