import { generatedPeople } from './generated-people';
import { namedPeople } from './named-people';
import { loginNameOf, type DirectoryPerson } from './person';

/** Everybody with an account, the people of the story first. */
export const people: readonly DirectoryPerson[] = [...namedPeople, ...generatedPeople];

const byKey = new Map<string, DirectoryPerson>();
for (const person of people) {
  for (const key of [person.oid, person.upn, person.email, loginNameOf(person), person.short])
    byKey.set(key.toLowerCase(), person);
}

/** By object id, login name, user principal name, e-mail address or short name, letter case free. */
export const findPerson = (key: string): DirectoryPerson | undefined => byKey.get(key.trim().toLowerCase());

/** Those whose name, address or job title has every word as the beginning of one of its own words, as the people picker searches. */
export function searchPeople(text: string, most: number): DirectoryPerson[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return people
    .filter((person) => person.role !== 'left')
    .filter((person) => {
      const parts = fold(`${person.name} ${person.email} ${person.upn}`).split(/[\s]+/);
      return words.every((word) =>
        parts.some((part) => part.startsWith(word) || part.split(/[.@_]/).some((piece) => piece.startsWith(word))),
      );
    })
    .slice(0, most);
}

/** The nearest short names to something mistyped, for a helpful refusal. */
export function suggestPeople(text: string, most = 3): DirectoryPerson[] {
  const wanted = fold(text);
  return people
    .filter((person) => person.role !== 'left')
    .map((person) => ({ person, far: Math.min(distance(wanted, fold(person.short)), distance(wanted, fold(person.name))) }))
    .filter(({ far }) => far <= Math.max(2, Math.floor(wanted.length / 2)))
    .sort((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ person }) => person);
}

const fold = (text: string): string => text.normalize('NFC').toLowerCase();

function distance(a: string, b: string): number {
  if (a.length > 60) return a.length;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, change));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
