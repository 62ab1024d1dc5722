import express, { type Request, type Response, type Router } from 'express';
import { findPerson } from '../identity/directory';
import { sessionSeconds, type BrowserSessions } from '../identity/browser-sessions';
import type { DirectoryPerson } from '../identity/person';
import { isOwnPage, sessionCookie, sessionIdOf } from './session-cookie';

interface SignIn {
  readonly sessions: BrowserSessions;
  readonly clock: () => number;
  readonly origin: string | undefined;
}

/**
 * `/_local/sign-in`: how a browser on this machine signs in to the local site, in place of Entra's pages: POST `{ "person": "ingrid" }` gives the
 * cookie, GET tells who it is for, DELETE ends it. Only there when the site was started with it, and only for pages of this address: JSON, which no
 * form of a foreign page can send, and no Origin or Sec-Fetch-Site but ours.
 */
export function browserSignIn({ sessions, clock, origin }: SignIn): Router {
  const router = express.Router();
  const readJson = express.json({ type: 'application/json', limit: '4kb' });
  router.use('/_local/sign-in', (request, response, next) => {
    response.set('Cache-Control', 'no-store');
    if (!isOwnPage(request, origin)) return void say(response, 403, 'Only pages and programs on this machine may sign in here.');
    readJson(request, response, (fault?: unknown) => {
      if (fault !== undefined) return void say(response, 400, 'The body of the request must be JSON.');
      next();
    });
  });
  router.get('/_local/sign-in', (request, response) => {
    const person = signedIn(request);
    response.json({ person: person === undefined ? null : account(person) });
  });
  router.post('/_local/sign-in', (request, response) => {
    if (!request.is('application/json')) return void say(response, 415, 'The body of the request must be application/json.');
    const { person: key } = request.body as { readonly person?: unknown };
    const person = typeof key === 'string' ? findPerson(key) : undefined;
    if (person === undefined || person.role === 'left') return void say(response, 403, 'There is no account by that name.');
    endCurrent(request);
    response.append('Set-Cookie', sessionCookie(request, sessions.begin(person, clock()), sessionSeconds));
    response.json({ person: account(person) });
  });
  router.delete('/_local/sign-in', (request, response) => {
    endCurrent(request);
    response.append('Set-Cookie', sessionCookie(request, '', 0)).json({ person: null });
  });
  return router;

  function signedIn(request: Request): DirectoryPerson | undefined {
    const id = sessionIdOf(request);
    return id === undefined ? undefined : sessions.personOf(id, clock());
  }

  function endCurrent(request: Request): void {
    const id = sessionIdOf(request);
    if (id !== undefined) sessions.end(id);
  }
}

const account = ({ oid, upn, name, email }: DirectoryPerson) => ({ oid, upn, name, email });

const say = (response: Response, status: number, message: string): void =>
  void response.status(status).json({ error: { message } });
