import type { OutgoingMessage } from '../channel/channel';
import type { CalendarDate } from '../../src/domain/calendar-date';
import type { Deadline } from '../../src/domain/deadline';
import { agreementRow, ownerDetail } from './agreement-row';
import { heading, openAction, subheading, textBlock } from './blocks';
import { messageWith, sizeOf, type Block, type CardBasis } from './card';
import { deadlineLine } from './deadline-words';
import { bold, capital, escapeText, joined, plainText } from './escape-text';

export interface DigestAgreement {
  readonly id: number;
  readonly title: string;
  /** '' when there is none. */
  readonly ownerName: string;
}

export interface DigestNeed {
  readonly title: string;
  readonly areaNames: readonly string[];
  readonly neededBy: CalendarDate | null;
  /** By an employee, and not taken into the plan yet. */
  readonly isReported: boolean;
}

export interface DigestEdit {
  /** '' when the site does not know the person any more. */
  readonly name: string;
  readonly day: CalendarDate;
}

/** What stands in the weekly digest. An agreement may be in several lists and have several deadlines: it is told of once, where it is most urgent. */
export interface DigestInput {
  readonly undecided: readonly { readonly agreement: DigestAgreement; readonly deadline: Deadline }[];
  readonly upcoming: readonly { readonly agreement: DigestAgreement; readonly deadline: Deadline }[];
  readonly withoutOwner: readonly DigestAgreement[];
  /** Of which nobody knows whether the notification came. */
  readonly uncertain: readonly DigestAgreement[];
  readonly newAgreements: readonly DigestAgreement[];
  /** Changed by others than the owner, and than who has a part in their unit or area: who and when, oldest first. */
  readonly across: readonly { readonly agreement: DigestAgreement; readonly by: readonly DigestEdit[] }[];
  /** SharePoint does not tell who has changed what. */
  readonly isAcrossUnknown: boolean;
  readonly needs: readonly DigestNeed[];
  /** For a channel it is the digest of the week; a person who asks is told what waits for them. */
  readonly reader?: 'channel' | 'person';
}

const partBytes = 18_500;

/** The weekly digest in parts of at most 20 KB, each agreement exactly once in all of them together. */
export function digestCards(basis: CardBasis, input: DigestInput): readonly OutgoingMessage[] {
  const { words, links, today } = basis;
  const { bot, format } = words;
  const isForPerson = input.reader === 'person';
  const title = bot(isForPerson ? headingForPerson(input) : 'digest.heading', { date: format.date(today) });
  const parts = inParts(digestSections(basis, input));
  return parts.map((blocks, index) => {
    const name = parts.length === 1 ? title : bot('digest.part', { heading: title, part: index + 1, parts: parts.length });
    const body = blocks.length > 0 ? blocks : [textBlock(escapeText(bot(isForPerson ? 'digest.waitingQuiet' : 'digest.quiet')))];
    return messageWith(name, basis, {
      body: [...heading(escapeText(name)), ...body],
      actions: [openAction(bot('openApp'), links.home)],
    });
  });
}

/** News wait for nobody's answer. */
function headingForPerson({ newAgreements, needs }: DigestInput) {
  return newAgreements.length + needs.length > 0 ? 'digest.waitingAndNewHeading' : 'digest.waitingHeading';
}

interface Section {
  readonly title: Block;
  readonly rows: readonly Block[];
}

function digestSections(basis: CardBasis, input: DigestInput): readonly Section[] {
  const { bot, format } = basis.words;
  const told = new Set<number>();
  const uncertain = new Set(input.uncertain.map(({ id }) => id));
  const changed = new Map(input.across.map(({ agreement, by }) => [agreement.id, changedWords(basis, by)]));
  const rowOf = (agreement: DigestAgreement, deadlines: readonly Deadline[]): Block => {
    const [first, ...others] = deadlines;
    const changedBy = changed.get(agreement.id);
    const [lead = '', ...rest] = [
      ...(first ? [deadlineLine(first, basis)] : []),
      ...(others.length > 0 ? [bot('digest.otherDeadlines', { count: others.length })] : []),
      ...(changedBy === undefined ? [] : [changedBy]),
      ownerDetail(basis, agreement.ownerName),
      ...(uncertain.has(agreement.id) ? [bot('digest.uncertainNote')] : []),
    ];
    return agreementRow(basis, agreement, [capital(lead), ...rest]);
  };
  const section = (
    key: 'undecided' | 'upcoming' | 'withoutOwner' | 'uncertain' | 'across' | 'newAgreements',
    items: readonly Item[],
  ): Section => {
    const rows = [...byAgreement(items)]
      .filter(([id]) => !told.has(id))
      .map(([id, { agreement, deadlines }]) => {
        told.add(id);
        return rowOf(agreement, deadlines);
      });
    return { title: subheading(escapeText(bot(`digest.${key}`, { number: rows.length }))), rows };
  };
  const plain = (agreements: readonly DigestAgreement[]) => agreements.map((agreement) => ({ agreement }));
  const needs = input.needs.map(({ title, areaNames, neededBy, isReported }) => {
    const details = [
      isReported ? bot('digest.reported') : '',
      plainText(areaNames.join(', '), 120),
      neededBy === null ? '' : bot('digest.neededBy', { date: format.date(neededBy) }),
    ];
    return textBlock(
      joined([bold(escapeText(title, 120) || escapeText('–')), ...details.map((each) => escapeText(each))], ' · '),
      {
        spacing: 'Small',
      },
    );
  });
  return [
    section('undecided', input.undecided),
    section('upcoming', input.upcoming),
    section('withoutOwner', plain(input.withoutOwner)),
    section('uncertain', plain(input.uncertain)),
    section('across', input.across),
    ...(input.isAcrossUnknown
      ? [
          {
            title: subheading(escapeText(bot('digest.acrossUnknownTitle'))),
            rows: [textBlock(escapeText(bot('digest.acrossUnknown')))],
          },
        ]
      : []),
    section('newAgreements', plain(input.newAgreements)),
    { title: subheading(escapeText(bot('digest.needs', { number: needs.length }))), rows: needs },
  ].filter(({ rows }) => rows.length > 0);
}

/** So many are named; all of them stand in the agreement's history. */
const mostNamed = 3;

function changedWords({ words: { bot, t, format }, today }: CardBasis, by: readonly DigestEdit[]): string {
  const named = by.map(({ name, day }) =>
    bot('digest.byOn', {
      name: plainText(name, 40) || t('agreement.history.someone').toLowerCase(),
      date: format.shortDate(day, today),
    }),
  );
  const more = named.length - mostNamed;
  const names = more > 0 ? [...named.slice(-mostNamed), bot('digest.byMore', { count: more })] : named;
  return bot('digest.changedBy', { names: names.join(', ') });
}

interface Item {
  readonly agreement: DigestAgreement;
  readonly deadline?: Deadline;
}

/** In the order they are given, which is that of urgency. */
function byAgreement(items: readonly Item[]) {
  const found = new Map<number, { readonly agreement: DigestAgreement; readonly deadlines: Deadline[] }>();
  for (const { agreement, deadline } of items) {
    const one = found.get(agreement.id) ?? { agreement, deadlines: [] };
    if (deadline) one.deadlines.push(deadline);
    found.set(agreement.id, one);
  }
  return found;
}

/** A section that goes on in the next part has its title there too. */
function inParts(sections: readonly Section[]): readonly (readonly Block[])[] {
  const parts: Block[][] = [[]];
  let bytes = 0;
  for (const { title, rows } of sections) {
    let titled = false;
    for (const row of rows) {
      const size = sizeOf(row) + (titled ? 2 : sizeOf(title) + 4);
      if (bytes > 0 && bytes + size > partBytes) {
        parts.push([]);
        bytes = 0;
        titled = false;
      }
      if (!titled) {
        parts.at(-1)?.push(title);
        bytes += sizeOf(title) + 2;
      }
      titled = true;
      parts.at(-1)?.push(row);
      bytes += sizeOf(row) + 2;
    }
  }
  return parts;
}
