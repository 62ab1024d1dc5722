import { zipSync } from 'fflate';
import { readEnvironment } from '../../../manifest/environment';
import { checksums } from '../../../manifest/packing/checksums';
import { teamsPackage } from '../../../manifest/teams/teams-package';
import { filesOf, zipOf } from '../../../manifest/zip';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a zip of ours', () => {
  test('is the same to the byte whenever it is made, and in whatever order its files came', async () => {
    const environment = await readEnvironment('example');
    const made = await teamsPackage(environment, '1.2.3');
    const first = zipOf(made);
    jest.useFakeTimers({ now: new Date('2031-02-03T04:05:06Z') });
    try {
      const again = zipOf(new Map([...(await teamsPackage(environment, '1.2.3'))].toReversed()));
      expect(Buffer.from(again).equals(Buffer.from(first))).toBe(true);
    } finally {
      jest.useRealTimers();
    }
  });

  test('reads back as it was written, with the types of its parts first', () => {
    const files = new Map([
      ['b/a.xml', bytes('<a/>')],
      ['[Content_Types].xml', bytes('<Types/>')],
      ['A.txt', bytes('x'.repeat(1000))],
    ]);
    const read = filesOf(zipOf(files));
    expect([...read.keys()]).toEqual(['[Content_Types].xml', 'A.txt', 'b/a.xml']);
    expect(Buffer.from(read.get('A.txt') ?? []).toString()).toBe('x'.repeat(1000));
  });

  test('has nothing of the empty folders that another zip holds', () => {
    expect([...filesOf(zipSync({ 'a/': new Uint8Array(), 'a/b.txt': bytes('b') })).keys()]).toEqual(['a/b.txt']);
  });

  test('has a checksum that sha256sum reads, sorted by name', () => {
    expect(
      checksums(
        new Map([
          ['b.zip', bytes('')],
          ['a.zip', bytes('a')],
        ]),
      ),
    ).toBe(
      'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  a.zip\n' +
        'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b.zip\n',
    );
  });
});
