import express, { type Request, type Response, type Router } from 'express';
import { SpError } from '../http/errors';
import { isOwnHost } from '../http/own-host';
import { readLocalToken } from '../identity/local-token';
import { readFaultRule } from './read-fault-rule';
import type { Faults } from './faults';

interface Controlled {
  readonly faults: Faults;
  readonly expireDigests: () => void;
  readonly clock: () => number;
  readonly origin: string | undefined;
}

/**
 * `/_local/faults`: no part of SharePoint, and only there when the local site was started with it. A page from elsewhere cannot use it: it takes
 * a token in a header, which a browser adds to no request by itself, and JSON only.
 *
 * GET lists the faults, POST sets one, DELETE clears one (`/_local/faults/3`) or all. DELETE `/_local/digests` makes every form digest expire.
 */
export function faultControl({ faults, expireDigests, clock, origin }: Controlled): Router {
  const router = express.Router();
  const readJson = express.json({ type: 'application/json', limit: '64kb', strict: false });
  router.use('/_local', (request, response, next) => {
    const refusal = refusalOf(request, origin, clock());
    if (refusal !== undefined) return void say(response, refusal.status, refusal.sentence);
    readJson(request, response, (fault?: unknown) => {
      if (fault !== undefined) return void say(response, 400, 'The body of the request must be JSON.');
      next();
    });
  });
  router.get('/_local/faults', (_request, response) => void response.json({ faults: faults.list() }));
  router.post('/_local/faults', (request, response) => {
    if (!request.is('application/json')) return void say(response, 415, 'The body of the request must be application/json.');
    const read = readFaultRule(request.body);
    if ('wrong' in read) return void say(response, 400, read.wrong.join('\n'));
    response.status(201).json(faults.add(read.rule));
  });
  router.delete('/_local/faults', (_request, response) => void response.json({ cleared: faults.clear() }));
  router.delete('/_local/faults/:id', (request, response) => {
    const cleared = faults.clear(Number(request.params.id));
    if (cleared === 0) return void say(response, 404, `There is no fault with the number ${request.params.id}.`);
    response.json({ cleared });
  });
  router.delete('/_local/digests', (_request, response) => {
    expireDigests();
    response.json({ expired: true });
  });
  router.use('/_local', (request, response) => void say(response, 404, `${request.method} ${request.originalUrl} is not here.`));
  return router;
}

interface Refusal {
  readonly status: number;
  readonly sentence: string;
}

function refusalOf(request: Request, origin: string | undefined, now: number): Refusal | undefined {
  const from = request.headers.origin;
  const isForeign = from !== undefined && from.toLowerCase() !== `http://${request.headers.host?.toLowerCase()}`;
  if (!isOwnHost(request, origin) || isForeign || request.headers['sec-fetch-site'] === 'cross-site') {
    return { status: 403, sentence: 'Only pages and programs on this machine may ask here.' };
  }
  try {
    const person = readLocalToken(request.headers.authorization, now);
    return 'role' in person && person.role === 'admin'
      ? undefined
      : { status: 403, sentence: 'Only the administrator of the local site may do this.' };
  } catch (thrown) {
    if (thrown instanceof SpError) return { status: thrown.status, sentence: thrown.message };
    throw thrown;
  }
}

const say = (response: Response, status: number, message: string): void =>
  void response.status(status).set('Cache-Control', 'no-store').json({ error: { message } });
