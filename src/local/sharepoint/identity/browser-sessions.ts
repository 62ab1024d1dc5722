import { randomBytes } from 'node:crypto';
import type { DirectoryPerson } from './person';

/** A working day, as a browser stays signed in. */
export const sessionSeconds = 8 * 60 * 60;
/** Browsers on one machine are few: what is over this many is forgotten, the oldest first. */
const mostSessions = 200;

interface Session {
  readonly person: DirectoryPerson;
  readonly until: number;
}

/** Who is signed in, in which browser. The cookie holds a random number and nothing else, so that it can be neither made nor read. */
export class BrowserSessions {
  private readonly sessions = new Map<string, Session>();

  /** The cookie's value for somebody who signs in now; `clock` in milliseconds. */
  begin(person: DirectoryPerson, clock: number): string {
    const id = randomBytes(24).toString('base64url');
    this.sessions.set(id, { person, until: clock + sessionSeconds * 1000 });
    for (const oldest of this.sessions.keys()) {
      if (this.sessions.size <= mostSessions) break;
      this.sessions.delete(oldest);
    }
    return id;
  }

  personOf(id: string, clock: number): DirectoryPerson | undefined {
    const session = this.sessions.get(id);
    if (session === undefined) return undefined;
    if (clock < session.until) return session.person;
    this.sessions.delete(id);
    return undefined;
  }

  end(id: string): void {
    this.sessions.delete(id);
  }
}
