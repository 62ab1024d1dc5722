import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { areas } from './areas';

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
