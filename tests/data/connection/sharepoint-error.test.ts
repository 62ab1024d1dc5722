import { HttpRequestError } from '@pnp/queryable';
import { typedError } from '../../../src/data/connection/sharepoint-error';
import { ThrottledError, UnreachableError } from '../../../src/data/data-errors';

const errorOf = async (status: number, headers: Record<string, string> = {}) =>
  typedError(await HttpRequestError.init(new Response('', { status, headers })));

test('a refusal that names a time to wait did nothing, and is told as throttling', async () => {
  for (const status of [429, 503]) {
    const error = await errorOf(status, { 'Retry-After': '20' });
    expect(error).toBeInstanceOf(ThrottledError);
    expect(error).toMatchObject({ retryAfterSeconds: 20 });
  }
});

test('503 without a time to wait says nothing of what was done: a part of a batch that writes is not sent again for it', async () => {
  const error = await errorOf(503);
  expect(error).toBeInstanceOf(UnreachableError);
  expect(error).toMatchObject({ outcomeUnknown: true });
  expect(await errorOf(429)).toBeInstanceOf(ThrottledError);
});
