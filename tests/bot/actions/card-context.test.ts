import { assert, integer, nat, property, string } from 'fast-check';
import { cardSeal, type CardClaims } from '../../../bot/actions/card-context';
import { calendarDate } from '../../../src/domain/calendar-date';

const claims: CardClaims = {
  cardId: 'reminder-0123456789abcdef',
  about: 'deadline',
  agreementId: 7,
  deadline: {
    kind: 'optionDecision',
    date: calendarDate('2027-01-30'),
    actBy: calendarDate('2027-01-29'),
    optionSequence: 1,
  },
  seen: { agreement: '"a,1"', option: { id: 3, etag: '"b,2"' } },
  issuedAt: '2026-11-23T10:00:00.000Z',
  fromId: 12,
};
const lane = 'person:ingrid.haugland@alver.example';
const seal = cardSeal(['a secret of these tests']);
const sealed = seal.seal(claims, lane);
const context = String(sealed['context']);

test('a card is opened as it was sealed, and is for its recipient alone', () => {
  const opened = seal.open({ ...sealed, answer: 'exercise' });
  expect(opened?.claims).toEqual(claims);
  expect(opened?.isFor(lane)).toBe(true);
  for (const other of ['person:olav.bruvik@alver.example', 'person:', '', `${lane} `, 'place:19:x'])
    expect(opened?.isFor(other)).toBe(false);
});

test('nobody is named in it', () => {
  const clear = Buffer.from(context, 'base64url').toString('utf8');
  expect(clear).toContain('optionDecision');
  expect(clear).not.toMatch(/ingrid|haugland|alver|@|person:/);
});

test('any changed character is refused', () => {
  assert(
    property(nat(context.length - 1), integer({ min: 1, max: 0x2fff }), (at, by) => {
      const changed = context.slice(0, at) + String.fromCharCode(context.charCodeAt(at) ^ by) + context.slice(at + 1);
      expect(seal.open({ context: changed })).toBeNull();
    }),
    { seed: 1, numRuns: 5_000 },
  );
});

test('every bit of every byte counts, also those that base64 does not use', () => {
  for (let at = 0; at < context.length; at += 1)
    for (let bit = 1; bit < 128; bit *= 2) {
      const changed = context.slice(0, at) + String.fromCharCode(context.charCodeAt(at) ^ bit) + context.slice(at + 1);
      expect(seal.open({ context: changed })).toBeNull();
    }
});

test('anything cut off, added or put together from two is refused', () => {
  assert(
    property(nat(context.length - 1), string({ minLength: 1 }), (at, more) => {
      for (const changed of [context.slice(0, at), context + more, more + context, context.slice(at + 1)])
        expect(seal.open({ context: changed })).toBeNull();
    }),
    { seed: 2, numRuns: 500 },
  );
  const other = String(seal.seal({ ...claims, agreementId: 8 }, lane)['context']);
  expect(seal.open({ context: `${context.split('.')[0]}.${other.split('.')[1]}` })).toBeNull();
});

const forged: readonly (readonly [string, Record<string, unknown>])[] = [
  ['cardId', { cardId: 'reminder-ffff' }],
  ['about', { about: 'handOver' }],
  ['agreementId', { agreementId: 8 }],
  ['deadline kind', { deadline: { ...claims.deadline, kind: 'expiry' } }],
  ['deadline date', { deadline: { ...claims.deadline, date: '2027-01-31' } }],
  ['option', { deadline: { ...claims.deadline, optionSequence: 2 } }],
  ['version of the agreement', { seen: { ...claims.seen, agreement: '"a,2"' } }],
  ['version of the option', { seen: { ...claims.seen, option: { id: 3, etag: '"b,3"' } } }],
  ['issuedAt', { issuedAt: '2027-11-23T10:00:00.000Z' }],
  ['fromId', { fromId: 13 }],
];
test.each(forged)('a forged %s is refused', (_field, over) => {
  const [text = '', mark = ''] = context.split('.');
  const inside = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as { claims: object; to: string };
  const again = (value: unknown) => Buffer.from(JSON.stringify(value), 'utf8').toString('base64url');
  expect(again(inside)).toBe(text);
  expect(seal.open({ context: `${again({ ...inside, claims: { ...inside.claims, ...over } })}.${mark}` })).toBeNull();
  expect(seal.open({ context: `${again({ ...inside, to: inside.to.toLowerCase() })}.${mark}` })).toBeNull();
});

test('a card of another secret is refused, until it is believed too', () => {
  const next = 'the secret that came after it';
  expect(cardSeal([next]).open(sealed)).toBeNull();
  const both = cardSeal([next, 'a secret of these tests']);
  expect(both.open(sealed)?.isFor(lane)).toBe(true);
  expect(both.open(sealed)?.isFor('person:olav.bruvik@alver.example')).toBe(false);
  expect(seal.open(both.seal(claims, lane))).toBeNull();
});

test.each([undefined, null, 7, '', '.', 'x', '..', {}, ['x'], 'x'.repeat(5_000)])(
  'what is no context is refused: %p',
  (value) => {
    expect(seal.open({ context: value })).toBeNull();
  },
);
