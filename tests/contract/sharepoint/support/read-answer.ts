import type { Answer, Asked } from '../../../local/sharepoint/support/running-site';

/** One raw request; JSON without metadata unless the headers say otherwise. */
export async function readAnswer(send: typeof fetch, url: string, authorization: string, asked: Asked): Promise<Answer> {
  const { method = 'GET', headers = {}, body } = asked;
  const response = await send(url, {
    method,
    headers: {
      Accept: 'application/json;odata=nometadata',
      Authorization: authorization,
      ...(body === undefined || typeof body === 'string' ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: parsed(text) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
