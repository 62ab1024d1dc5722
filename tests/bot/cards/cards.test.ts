/** @jest-environment jsdom */
import * as fc from 'fast-check';
import { digestCards } from '../../../bot/cards/digest-cards';
import { sizeOf } from '../../../bot/cards/card';
import { expiringCard } from '../../../bot/cards/expiring-card';
import { answeredCard } from '../../../bot/cards/answered-card';
import { refusalCard } from '../../../bot/cards/refusal-card';
import { readAnswer } from '../../../bot/cards/answer-actions';
import { eitherText, plainText, shownTitle } from '../../../bot/cards/escape-text';
import { reminderCard } from '../../../bot/cards/reminder-card';
import { calendarDate } from '../../../src/domain/calendar-date';
import { decisionKinds } from '../../../src/domain/answers/decision-kind';
import { languages } from '../../../src/ui/text/language';
import { hostileText } from '../../data/hostile-text';
import { cardSchema } from './card-schema';
import { readCard, seen } from './read-card';
import { basisIn, deadlineInput, digestOf, links, sampleCards } from './sample-cards';

const cardLimit = 20 * 1024;
const hostile = fc.oneof(
  hostileText,
  fc.constantFrom(
    '**fet** _kursiv_ `kode` ~~bort~~',
    '[Trykk her](https://evil.example)',
    'Sjå https://evil.example, www.evil.no og post@evil.no',
    '<b>feit</b> <script>alert(1)</script> <https://evil.example>',
    '{{DATE(2017-02-14T06:00:00Z, SHORT)}} {{TIME(2017-02-14T06:00:00Z)}}',
    '1. Vask',
    '- Vask',
    '# Vask',
    '> Vask',
    '| a | b |',
    '![bilete](x)',
    '$t(common.save) {{name}} ${title}',
    'תוכנה ‮bakvend',
    '👩‍👩‍👧‍👦 avtale 🏗️',
    'x'.repeat(4000),
    '😀'.repeat(4000),
    '*'.repeat(4000),
    'null',
    '  ',
    '',
    '&amp; &lt; &#42;',
    '«Ein» "to" \'tre\'',
    'a\\*b\\',
    '---',
    '===',
  ),
);
const seed = { seed: 20251124, numRuns: 12 };

describe.each(languages)('cards in %s', (language) => {
  test('every card is a valid Adaptive Card 1.5 within its limit, whatever people typed', async () => {
    const basis = await basisIn(language);
    fc.assert(
      fc.property(hostile, fc.constantFrom(0, 1, 3, 60), (typed, many) => {
        for (const [name, message] of sampleCards(basis, typed, many)) {
          const parsed = cardSchema.safeParse(message.card);
          expect([name, parsed.error?.issues ?? []]).toEqual([name, []]);
          expect([name, readCard(message.card).faults]).toEqual([name, []]);
          expect(sizeOf(message.card)).toBeLessThanOrEqual(cardLimit);
          expect(sizeOf(message)).toBeLessThanOrEqual(28 * 1024);
        }
      }),
      { ...seed, numRuns: 8 },
    );
  });

  test('nothing that was typed becomes a link, and every link is one of ours', async () => {
    const basis = await basisIn(language);
    fc.assert(
      fc.property(hostile, (typed) => {
        for (const [name, { card }] of sampleCards(basis, typed)) {
          const { element } = readCard(card);
          const opened = [...element.querySelectorAll('a')].map((each) => each.getAttribute('href') ?? '');
          const pressed = [...JSON.stringify(card).matchAll(/"type":"Action\.OpenUrl".*?"url":"(.*?)"/g)].map((each) => each[1]);
          const foreign = [...opened, ...pressed].filter((url) => !url?.startsWith(links.home));
          expect([name, foreign]).toEqual([name, []]);
          expect(element.querySelectorAll('script, b, img, code, table:not(.ac-factset), h1')).toHaveLength(0);
        }
      }),
      seed,
    );
  });
});

test('a title shows as it was typed once the Markdown is read', async () => {
  const basis = await basisIn('nn');
  fc.assert(
    fc.property(hostile, (typed) => {
      const input = deadlineInput(typed);
      const { element } = readCard(reminderCard(basis, input).card);
      const heading = element.querySelector('[role=heading]');
      expect(seen(heading?.textContent ?? '')).toBe(seen(shownTitle(input.agreement)));
    }),
    { ...seed, numRuns: 200 },
  );
});

test('what fits is left as it was typed, and what does not ends in an ellipsis', () => {
  expect(plainText('Ærfugl – «blåbær»')).toBe('Ærfugl – «blåbær»');
  expect(plainText('😀'.repeat(30), 10)).toBe(`${'😀'.repeat(9)}…`);
});

test.each([0, 1, 40, 700, 5000])(
  'the digest of %i agreements has each exactly once, in parts within the limit',
  async (count) => {
    const basis = await basisIn('nn');
    const names = fc.sample(hostile, { seed: 7, numRuns: 50 });
    const parts = digestCards(
      basis,
      digestOf(count, (id) => names[id % names.length] ?? ''),
    );
    const told = parts.flatMap(({ card }) =>
      [...JSON.stringify(card).matchAll(/avtalar%2F(\d+)%22/g)].map((each) => Number(each[1])),
    );
    expect(told.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
    expect(Math.max(...parts.map(({ card }) => sizeOf(card)))).toBeLessThanOrEqual(cardLimit);
    expect(parts.filter(({ card }) => !cardSchema.safeParse(card).success)).toEqual([]);
    expect(parts[1]?.summary ?? 'del 2 av 1').toContain(`del 2 av ${parts.length}`);
  },
);

test.each([
  ['expiring', 'Gjeld til 28. februar 2026 (om 3 månader) · eigar kari'],
  ['digest', 'Eigar kari'],
])('the line below a name in the %s list begins as a sentence, and a name as it is typed', async (list, line) => {
  const basis = await basisIn('nn');
  const item = { id: 1, title: 'ørret', ownerName: 'kari' };
  const { card } =
    list === 'expiring'
      ? expiringCard(basis, { areaName: 'Kultur', months: 6, items: [{ ...item, end: calendarDate('2026-02-28') }] })
      : digestCards(basis, { ...digestOf(0, String), newAgreements: [item] })[0]!;
  const lines = [...readCard(card).element.querySelectorAll('p')].map((each) => seen(each.textContent ?? ''));
  expect(lines).toEqual(expect.arrayContaining(['ørret', line]));
});

test('what may be drawn as Markdown or as it stands is the same to the eye either way', () => {
  const typed = '1. *Tolk* [her](https://evil.example) _og_ <b>IKT & drift</b> kultur.no a@b.no';
  expect(eitherText(typed).replaceAll('\u200b', '')).toBe(
    '1. Tolk her (https://evil.example) og b IKT & drift /b kultur.no a@b.no',
  );
  expect(eitherText('# - Helse, omsorg og meistring')).toBe('Helse, omsorg og meistring');
});

test.each(['uncertain', 'replayed'] as const)(
  'of an answer that is %s it is not said that nothing was changed',
  async (refusal) => {
    const basis = await basisIn('nn');
    const { summary, card } = refusalCard(basis, { refusal });
    expect(`${summary} ${JSON.stringify(card)}`).not.toContain(basis.words.bot('refusal.heading'));
  },
);

test('passed deadlines without an answer come first in the digest', async () => {
  const [first] = digestCards(
    await basisIn('nn'),
    digestOf(10, (id) => `Avtale ${id}`),
  );
  const { element } = readCard(first?.card);
  const headings = [...element.querySelectorAll('[role=heading]')].map((each) => seen(each.textContent ?? ''));
  expect(headings[1]).toBe('Passerte fristar utan svar (2)');
});

test('a reminder shows three buttons and has the rest behind one', async () => {
  const { card } = reminderCard(await basisIn('nn'), deadlineInput());
  const actions = card.actions as readonly { title: string; mode?: string }[];
  expect(actions.map(({ title }) => title)).toEqual([
    'Utløys opsjonen',
    'Ikkje forleng',
    'Eg har dette',
    'Start ny anskaffing',
    'Gje vidare til …',
    'Minn meg på …',
  ]);
  expect(actions.filter(({ mode }) => mode !== 'secondary')).toHaveLength(3);
});

test('an answer carries the context as it was given and comes back as what was filled in', async () => {
  const { card } = reminderCard(await basisIn('nn'), deadlineInput());
  const [exercise] = card.actions as readonly { card: { actions: readonly { data: Record<string, unknown>; verb: string }[] } }[];
  const send = exercise?.card.actions[0];
  expect(send).toMatchObject({ verb: 'answer', data: { v: 1, card: 'c-1', answer: 'exercise' } });
  expect(readAnswer({ ...send?.data, exercise_reason: ' God avtale ', decline_reason: 'Nei' })).toEqual({
    kind: 'exercise',
    input: { reason: 'God avtale', need: '', neededBy: null, remindOn: null, newOwner: null },
  });
  expect(readAnswer({ answer: 'delete' })).toBeNull();
  expect(readAnswer({ answer: 'remindMe', remindMe_remindOn: '2025-13-99' })?.input.remindOn).toBeNull();
});

test.each(['😀', '*', '\\', 'æ'])('a reminder with everything at its longest, all of %s, is within the limit', async (sign) => {
  const basis = await basisIn('nn');
  const { card } = reminderCard(basis, {
    ...deadlineInput(sign.repeat(4000)),
    context: { signed: 'x'.repeat(500) },
    candidates: Array.from({ length: 300 }, (_, index) => ({
      upn: `${'u'.repeat(60)}${index}@alver.example`,
      name: sign.repeat(100),
    })),
    refresh: {
      context: { signed: 'x'.repeat(500) },
      userIds: Array.from({ length: 200 }, (_, index) => `29:${'x'.repeat(70)}${index}`),
    },
  });
  expect(cardSchema.safeParse(card).error?.issues ?? []).toEqual([]);
  expect(sizeOf(card)).toBeLessThanOrEqual(cardLimit);
});

test('whom to tell of a mistake is said of what can be put right, which a note that somebody has this is not', async () => {
  const basis = await basisIn('nn');
  const { agreement, deadline } = deadlineInput('Vask');
  const offered = decisionKinds.filter((answer) =>
    JSON.stringify(
      answeredCard(basis, { agreement, deadline, answer, byName: 'Ingrid', at: '2025-11-24T09:12:00Z', comment: '' }),
    ).includes('Sei frå til innkjøpsleiinga'),
  );
  expect(offered).toEqual(['exercise', 'letContinue', 'decline', 'newProcurement', 'reportNeed', 'handOver', 'remindMe']);
});
