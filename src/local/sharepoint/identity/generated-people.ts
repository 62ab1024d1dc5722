import type { DirectoryPerson } from './person';
import { tenantDomain } from './tenant';

const firstNames =
  'Aslaug Asbjørn Berit Birger Borghild Dagfinn Eldbjørg Einar Gro Gunnar Hallgeir Hilde Inge Ingunn Jarle Jorid Kjellaug Kåre Lars Lillian Magne Målfrid Nils Oddny Oddvar Ragnhild Reidar Randi Sigbjørn Sigrun Steinar Solveig Svein Synnøve Terje Torunn Trygve Turid Vidar Wenche'.split(
    ' ',
  );
const lastNames =
  'Bjørndal Dalseid Eidsnes Fosse Grimstad Halland Isdal Juvik Kolås Litlere Myking Nesbø Orrebakken Rossland Seim Toft Ulvatn Vabø Øksnes Åsheim'.split(
    ' ',
  );
const posts = [
  ['Lærar', 'Oppvekst'],
  ['Barnehagestyrar', 'Oppvekst'],
  ['Sjukepleiar', 'Helse, omsorg og meistring'],
  ['Helsefagarbeidar', 'Helse, omsorg og meistring'],
  ['Byggjesakshandsamar', 'Samfunnsutvikling'],
  ['Vaktmeister', 'Tekniske tenester og eigedom'],
  ['Ingeniør', 'Tekniske tenester og eigedom'],
  ['Rekneskapskonsulent', 'Organisasjon og økonomi'],
  ['Personalrådgivar', 'Organisasjon og økonomi'],
  ['Bibliotekar', 'Kultur'],
] as const;

export const generatedCount = 220;

/** Invented employees for large demos: the same ones, in the same order, every time. */
export const generatedPeople: readonly DirectoryPerson[] = Array.from({ length: generatedCount }, (_, index) => {
  const first = pick(firstNames, index);
  // 20 and 40 share divisors, so the surname moves one further for each round of first names: no two people are called the same.
  const last = pick(lastNames, index + Math.floor(index / firstNames.length));
  const [jobTitle, department] = pick(posts, index * 7);
  const address = `${plain(first)}.${plain(last)}`;
  return {
    short: address,
    oid: `a1be0000-0000-4000-9000-${String(index + 1).padStart(12, '0')}`,
    name: `${first} ${last}`,
    upn: `${address}@${tenantDomain}`,
    email: `${address}@${tenantDomain}`,
    jobTitle,
    department,
    role: 'employee',
  };
});

function pick<T>(values: readonly T[], index: number): T {
  return values[index % values.length] as T;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll('æ', 'a').replaceAll('ø', 'o').replaceAll('å', 'a');
}
