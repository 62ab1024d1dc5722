import express from 'express';
import { listen, stop } from '../../src/local/listen';

test('an idle connection is kept for longer than the pauses between two messages, so that none is lost with it', async () => {
  const app = express().get('/', (_request, response) => void response.send('here'));
  const { server, port } = await listen(app, 0);
  const response = await fetch(`http://127.0.0.1:${port}/`);
  expect(await response.text()).toBe('here');
  expect(Number(/timeout=(\d+)/.exec(response.headers.get('keep-alive') ?? '')?.[1])).toBeGreaterThanOrEqual(60);
  await stop(server);
});
