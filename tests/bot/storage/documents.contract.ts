import type { ContractContext } from './storage.contract';
import { hostileTexts, sorted } from './storage-subject';

export function documentsContract({ open }: ContractContext): void {
  describe('documents', () => {
    test('what was inserted is read with its key, by every instance', async () => {
      const [one, other] = [await open(), await open()];
      expect(await one.documents.insert('place', 'a', { name: 'Innkjøp', list: [1, null, 'æ'] })).toBe(true);
      expect(await other.documents.read('place', 'a')).toEqual({
        key: 'a',
        value: { name: 'Innkjøp', list: [1, null, 'æ'] },
        etag: expect.any(String),
      });
      expect(await other.documents.read('place', 'b')).toBeNull();
      expect(await other.documents.read('lease', 'a')).toBeNull();
    });

    test('a second insert of a key writes nothing', async () => {
      const { documents } = await open();
      await documents.insert('place', 'a', 1);
      expect(await documents.insert('place', 'a', 2)).toBe(false);
      expect((await documents.read('place', 'a'))?.value).toBe(1);
    });

    test('of 16 inserts of a key at once exactly one wins', async () => {
      const instances = await Promise.all(Array.from({ length: 4 }, open));
      const won = await Promise.all(
        Array.from({ length: 16 }, async (_, each) => await instances[each % 4]?.documents.insert('lease', 'sweep', each)),
      );
      expect(won.filter(Boolean)).toHaveLength(1);
      expect((await instances[0]?.documents.read('lease', 'sweep'))?.value).toBe(won.indexOf(true));
    });

    test('a replacement takes effect only on the version that was read', async () => {
      const { documents } = await open();
      await documents.insert('place', 'a', 1);
      const read = await documents.read('place', 'a');
      expect(await documents.replace('place', 'a', 2, read?.etag ?? '')).toBe(true);
      expect(await documents.replace('place', 'a', 3, read?.etag ?? '')).toBe(false);
      expect(await documents.replace('place', 'none', 3, read?.etag ?? '')).toBe(false);
      const after = await documents.read('place', 'a');
      expect(after?.value).toBe(2);
      expect(after?.etag).not.toBe(read?.etag);
    });

    test('of 16 replacements of a version at once exactly one wins', async () => {
      const instances = await Promise.all(Array.from({ length: 4 }, open));
      await instances[0]?.documents.insert('lease', 'sweep', 'nobody');
      const etag = (await instances[0]?.documents.read('lease', 'sweep'))?.etag ?? '';
      const won = await Promise.all(
        Array.from({ length: 16 }, async (_, each) => await instances[each % 4]?.documents.replace('lease', 'sweep', each, etag)),
      );
      expect(won.filter(Boolean)).toHaveLength(1);
      expect((await instances[0]?.documents.read('lease', 'sweep'))?.value).toBe(won.indexOf(true));
    });

    test('removing tells whether it was there, in that version, and of 8 at once exactly one removed it', async () => {
      const { documents } = await open();
      expect(await documents.remove('place', 'a')).toBe(false);
      await documents.insert('place', 'a', 1);
      const first = (await documents.read('place', 'a'))?.etag ?? '';
      await documents.replace('place', 'a', 2, first);
      expect(await documents.remove('place', 'a', first)).toBe(false);
      expect((await documents.read('place', 'a'))?.value).toBe(2);
      const removed = await Promise.all(Array.from({ length: 8 }, async () => await documents.remove('place', 'a')));
      expect(removed.filter(Boolean)).toHaveLength(1);
      expect(await documents.read('place', 'a')).toBeNull();
      expect(await documents.list('place')).toEqual([]);
    });

    test('what was removed may be inserted again, and the version from before holds no more', async () => {
      const { documents } = await open();
      await documents.insert('place', 'a', 1);
      const old = (await documents.read('place', 'a'))?.etag ?? '';
      await documents.remove('place', 'a');
      expect(await documents.replace('place', 'a', 2, old)).toBe(false);
      expect(await documents.insert('place', 'a', 1)).toBe(true);
      expect(await documents.replace('place', 'a', 3, old)).toBe(false);
      expect(await documents.remove('place', 'a', old)).toBe(false);
      expect((await documents.read('place', 'a'))?.value).toBe(1);
    });

    test('keys and kinds may be any text, and are listed in order of code points', async () => {
      const { documents } = await open();
      for (const [each, key] of hostileTexts.entries()) expect(await documents.insert('kind/#?\\', key, each)).toBe(true);
      for (const [each, key] of hostileTexts.entries()) {
        expect(await documents.read('kind/#?\\', key)).toMatchObject({ key, value: each });
      }
      const listed = (await documents.list('kind/#?\\')).map(({ key }) => key);
      expect(listed).toEqual(sorted(hostileTexts));
      expect(await documents.list('kind')).toEqual([]);
    });

    test('a text that would not come back as it was given is refused', async () => {
      const { documents } = await open();
      for (const key of ['a\0b', '\ud83d', '\ude00x']) {
        await expect(documents.insert('place', key, 1)).rejects.toMatchObject({ code: 'bot/storage', problem: 'unstorable' });
      }
      expect(await documents.list('place')).toEqual([]);
    });

    test('values of 200 kB come back as they were, emoji at every place included; larger ones than 256 kB are refused', async () => {
      const { documents } = await open();
      const long = ['😀'.repeat(40_000), `x${'😀'.repeat(40_000)}`, { text: '\0 \ud83d "\\'.repeat(8000) }];
      for (const [each, value] of long.entries()) {
        await documents.insert('post', String(each), value);
        expect((await documents.read('post', String(each)))?.value).toEqual(value);
      }
      const refused = documents.insert('post', 'too long', 'x'.repeat(300_000));
      await expect(refused).rejects.toMatchObject({ problem: 'too-large', remedy: expect.any(String) });
      expect(await documents.list('post')).toHaveLength(3);
    });

    test('a list is whole, however long', async () => {
      const { documents } = await open();
      const keys = Array.from({ length: 1203 }, (_, each) => `k${String(each).padStart(4, '0')}`);
      for (let from = 0; from < keys.length; from += 50) {
        await Promise.all(keys.slice(from, from + 50).map(async (key) => await documents.insert('place', key, key)));
      }
      expect((await documents.list('place')).map(({ value }) => value)).toEqual(keys);
    });
  });
}
