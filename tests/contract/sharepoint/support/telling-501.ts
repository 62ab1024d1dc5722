/**
 * Notes each request that is answered with 501, also as a part of a batch: what the local SharePoint has not got must not pass for a refusal of
 * SharePoint's.
 */
export function telling501(noted: string[], send: typeof fetch = fetch): typeof fetch {
  return async (address, init) => {
    const answer = await send(address, init);
    const asked = `${init?.method ?? 'GET'} ${address instanceof Request ? address.url : String(address)}`;
    if (answer.status === 501) noted.push(asked);
    const isBatch = answer.headers.get('content-type')?.startsWith('multipart/mixed') === true;
    if (isBatch && (await answer.clone().text()).includes('\nHTTP/1.1 501 ')) noted.push(`${asked}, a part of it`);
    return answer;
  };
}
