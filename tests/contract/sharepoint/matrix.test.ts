import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { areas } from './areas';
import type { Confidence } from './support/behaviour';

const behaviours = areas.flatMap((area) => area.behaviours.map((behaviour) => ({ area: area.title, ...behaviour })));

describe('the suite of what SharePoint does', () => {
  test('names at least 250 behaviours', () => {
    expect(behaviours.length).toBeGreaterThanOrEqual(250);
  });

  test('names no area twice, and within an area no behaviour', () => {
    const twice = (names: readonly string[]) => names.filter((name, index) => names.indexOf(name) !== index);
    expect(twice(behaviours.map(({ area, name }) => `${area}: ${name}`))).toEqual([]);
    expect(twice(areas.map(({ title }) => title))).toEqual([]);
  });

  test('names each in a sentence, without a full stop, and says where it is known from', () => {
    // A call's own name keeps its letters: `files/add takes …`.
    const begins = /^(?:\p{Lu}|[^\p{L}\s]|\p{Ll}+[\p{Lu}/])/u;
    const isSentence = (name: string) => begins.test(name) && name.split(' ').length >= 3 && !name.endsWith('.');
    expect(behaviours.filter(({ name }) => !isSentence(name)).map(({ name }) => name)).toEqual([]);
    expect(behaviours.filter(({ source }) => source.trim().length < 4).map(({ name }) => name)).toEqual([]);
  });

  test('names for each mark a source of its kind', () => {
    const kinds: Partial<Record<Confidence, RegExp>> = {
      R: /MockData|[\w.-]+\/[\w.-]+, \S+\.\w+/,
      D: /microsoft\.com|sp-dev-docs/,
      I: /[\w.-]+#\d+|\/(?:issues|pull|discussions|questions)\/\d+/,
      S: /^@pnp\/|^pnp\/pnpjs,? (?:test|docs)\/sp\/[\w-]+\.(?:ts|md)/,
      L: /^src\/local\//,
    };
    const fits = ({ confidence, source }: (typeof behaviours)[number]) => kinds[confidence]?.test(source) ?? true;
    const isOurs = ({ source }: (typeof behaviours)[number]) => /^(?:src|tests)\//.test(source);
    const told = ({ confidence, name, source }: (typeof behaviours)[number]) => `[${confidence}] ${name} (${source})`;
    expect(behaviours.filter((one) => !fits(one)).map(told)).toEqual([]);
    expect(behaviours.filter((one) => one.confidence !== 'L' && isOurs(one)).map(told)).toEqual([]);
  });

  // Their recordings are in that folder, and which one is not written down: name it when you touch one, and lower the number.
  test('leaves no more than 60 recordings without the name of the recording', () => {
    const bare = behaviours.filter(({ confidence, source }) => confidence === 'R' && source.endsWith('/MockData'));
    expect(bare.length).toBeLessThanOrEqual(60);
  });

  test('says of what runs only here why', () => {
    expect(behaviours.filter(({ localOnly }) => localOnly !== undefined && localOnly.trim().length < 8)).toEqual([]);
  });
});

// In a process of its own: prettier, which lays the tables out, cannot be loaded into Jest.
test('the support matrix in the README and the list of behaviours are what `npm run matrix` writes', async () => {
  const written = promisify(execFile)(process.execPath, [
    '--import',
    'tsx',
    join(__dirname, 'support', 'write-matrix.ts'),
    '--check',
  ]);
  await expect(written).resolves.toMatchObject({ stderr: '' });
});
