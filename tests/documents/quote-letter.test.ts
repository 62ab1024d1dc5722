import * as fc from 'fast-check';
import { calendarDate } from '../../src/domain/calendar-date';
import { wordFile } from '../../src/ui/documents/word-file';
import { fileName, isEmail, letterDocument, mailsTo } from '../../src/ui/features/small-purchase/quote-letter';
import { smallPurchasesNn } from '../../src/ui/text/small-purchases/nn';
import { readWord } from '../support/read-word';

const words = { letter: smallPurchasesNn.letter, format: { date: (date: string) => `dag ${date}` } };
const letter = {
  title: 'Benker & bord til <kaien>',
  description: 'Fire benker av tre.\nLevert på Knarvik kai.',
  cpvCodes: ['34928400'],
  deadline: calendarDate('2026-12-01'),
  contact: 'Jorunn Eikanger, jorunn@alver.example',
};

/** The one e-mail to few. */
const mailAddress = (of: typeof letter, emails: readonly string[]) => {
  const mails = mailsTo(of, emails, words);
  expect(mails).toHaveLength(1);
  return mails[0]!.address;
};

test('LibreOffice shows the request with what, when and to whom, and neither the value nor who else is asked', async () => {
  const content = letterDocument(letter, words, { today: calendarDate('2026-11-23'), language: 'nn-NO' });
  const seen = readWord(new Uint8Array(await (await wordFile(content)).arrayBuffer()));
  for (const part of [
    'Førespurnad om pris',
    'Alver kommune · dag 2026-11-23',
    'Benker & bord til <kaien>',
    'Fire benker av tre.',
    'Levert på Knarvik kai.',
    '34928400',
    'dag 2026-12-01',
    'Jorunn Eikanger',
    'samla pris i kroner utan meirverdiavgift',
  ])
    expect(seen).toContain(part);
}, 120_000);

test('the e-mail has every part encoded: a title cannot add a receiver', () => {
  const address = mailAddress({ ...letter, title: 'Benker&bcc=alle@alver.example?cc=x\r\nBcc: y' }, ['post@benk.example']);
  const query = new URLSearchParams(address.replace('mailto:?', '').replaceAll('+', '%2B'));
  expect([...query.keys()]).toEqual(['bcc', 'subject', 'body']);
  expect(query.get('bcc')).toBe('post@benk.example');
  expect(query.get('body')).toContain('Fire benker av tre.\r\nLevert på');
});

test('an e-mail that would be too long leaves the description to the document and says so', () => {
  const address = mailAddress({ ...letter, description: 'æ'.repeat(2_000) }, ['post@benk.example']);
  expect(address.length).toBeLessThan(2_000);
  expect(decodeURIComponent(address)).toContain(words.letter.seeAttached);
});

test('the longest title does not make an e-mail that is cut off', () => {
  const address = mailAddress({ ...letter, title: 'Ø'.repeat(255) }, ['post@benk.example']);
  expect(address.length).toBeLessThan(2_000);
  expect(decodeURIComponent(address)).toContain(`${'Ø'.repeat(59)}…`);
});

test('more receivers than one address holds get several e-mails, each receiver one', () => {
  const emails = Array.from({ length: 150 }, (_each, index) => `post${index}@leverandor${index}.example`);
  const mails = mailsTo(letter, emails, words);
  expect(mails.length).toBeGreaterThan(1);
  expect(mails.every(({ address }) => address.length < 2_000)).toBe(true);
  const asked = mails.map(({ address }) => new URLSearchParams(address.replace('mailto:?', '')).get('bcc')!.split(','));
  expect(asked.flat()).toEqual(emails);
  expect(mails.map(({ receivers }) => receivers)).toEqual(asked.map(({ length }) => length));
});

test.each([
  ['post@firma.no', true],
  [' post@firma.no ', true],
  ['', false],
  ['post@firma', false],
  ['post@firma.no, alle@alver.no', false],
  ['Per <post@firma.no>', false],
  ['post@firma.no\nBcc: x@y.no', false],
])('"%s" as an address: %s', (text, is) => {
  expect(isEmail(text)).toBe(is);
});

test('whatever stands in title and description, the e-mail has three parts and can be decoded', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: 'binary', maxLength: 40 }),
      (title, description) => {
        const address = mailAddress({ ...letter, title, description }, ['a@b.no']);
        expect(address.split('?')).toHaveLength(2);
        expect(address.split('&')).toHaveLength(3);
        expect(() => decodeURIComponent(address)).not.toThrow();
        expect(fileName(title)).not.toMatch(/[\\/:*?"<>|\p{Cc}]/u);
      },
    ),
    { seed: 6 },
  );
});
