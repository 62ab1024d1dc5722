import type { Caller } from '../identity/caller';

/** Whose rights are asked about: enough of a caller, or of a person who is not the caller. */
export type Subject = Pick<Caller, 'userId' | 'isSiteAdmin' | 'isGuest' | 'appRights'>;
