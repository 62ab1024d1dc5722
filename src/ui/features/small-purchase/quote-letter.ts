import type { CalendarDate } from '../../../domain/calendar-date';
import type { WordContent } from '../../documents/word-file';
import type { Format } from '../../text/format';
import type { SmallPurchasesText } from '../../text/small-purchases/small-purchases-text';

/** What a supplier is told. */
export interface QuoteLetter {
  readonly title: string;
  readonly description: string;
  readonly cpvCodes: readonly string[];
  readonly deadline: CalendarDate;
  readonly contact: string;
}

interface Words {
  readonly letter: SmallPurchasesText['letter'];
  readonly format: Pick<Format, 'date'>;
}

/** The request as a Word document. Neither the estimated value nor who else is asked stands in it: both would steer the offers. */
export function letterDocument(
  letter: QuoteLetter,
  { letter: words, format }: Words,
  { today, language }: { readonly today: CalendarDate; readonly language: WordContent['language'] },
): WordContent {
  const rows: (readonly [string, string])[] = [
    [words.what, letter.title],
    ...(letter.cpvCodes.length > 0 ? [[words.category, letter.cpvCodes.join(', ')] as const] : []),
    [words.deadline, format.date(letter.deadline)],
    [words.contact, letter.contact],
  ];
  return {
    title: words.heading,
    subtitle: `${words.municipality} · ${format.date(today)}`,
    footer: words.municipality,
    language,
    blocks: [
      { kind: 'paragraph', text: words.greeting },
      { kind: 'paragraph', text: words.intro(words.municipality) },
      { kind: 'facts', rows },
      ...(letter.description.trim() === '' ? [] : [{ kind: 'paragraph' as const, text: letter.description.trim() }]),
      { kind: 'heading', level: 1, text: words.answerHeading },
      { kind: 'list', items: words.answerList },
      { kind: 'paragraph', text: words.declining },
      { kind: 'paragraph', text: `${words.thanks}\n${letter.contact}\n${words.municipality}` },
    ],
  };
}

/** Longer addresses are cut off or refused by mail programs and Windows. */
const longestAddress = 1_900;
const email = /^[^\s@<>"(),:;[\]\\]+@[^\s@<>"(),:;[\]\\]+\.[^\s@<>"(),:;[\]\\]+$/;

/** Whether something is an address that mail can be sent to, one and no more. @example isEmail('post@firma.no, alle@alver.no') // false */
export const isEmail = (text: string): boolean => email.test(text.trim());

/** An e-mail that is ready to be opened, and how many it goes to. */
export interface Mail {
  readonly address: string;
  readonly receivers: number;
}

/**
 * The e-mail with everybody as blind copy, so that no supplier sees who else is asked (RFC 6068: every part is percent-encoded). When it would be too
 * long, what is asked for is left to the document, and the e-mail says so; with more receivers than one address holds there are several.
 * @example mailsTo(letter, ['post@firma.no'], words) // [{ address: 'mailto:?bcc=post%40firma.no&subject=…&body=…', receivers: 1 }]
 */
export function mailsTo(letter: QuoteLetter, emails: readonly string[], words: Words): readonly Mail[] {
  const receivers = emails.map((each) => encodeURIComponent(each.trim())).join(',');
  const written = textsOf(letter, words).map(
    ({ subject, lines }) => `mailto:?bcc=${receivers}&subject=${encoded(subject)}&body=${encoded(lines.join('\r\n'))}`,
  );
  const fitting = written.find(({ length }) => length <= longestAddress) ?? (emails.length <= 1 ? written.at(-1) : undefined);
  if (fitting !== undefined) return [{ address: fitting, receivers: emails.length }];
  const half = Math.ceil(emails.length / 2);
  return [...mailsTo(letter, emails.slice(0, half), words), ...mailsTo(letter, emails.slice(half), words)];
}

/** The same e-mail, shorter and shorter: all of it, without what is described, and only what tells whom it is from and what it is about. */
function textsOf(letter: QuoteLetter, { letter: words, format }: Words) {
  const subject = words.subject(letter.title);
  const description = letter.description.trim().replaceAll(/\r?\n/g, '\r\n');
  const head = [words.greeting, '', words.intro(words.municipality), ''];
  const foot = ['', words.thanks, letter.contact, words.municipality];
  const whole = (middle: string) => [
    ...head,
    `${words.what}: ${letter.title}`,
    ...(middle === '' ? [] : ['', middle, '']),
    `${words.deadline}: ${format.date(letter.deadline)}`,
    `${words.contact}: ${letter.contact}`,
    '',
    `${words.answerHeading}:`,
    ...words.answerList.map((each) => `- ${each}`),
    '',
    words.declining,
    ...foot,
  ];
  const shortTitle = cut(letter.title, 60);
  return [
    { subject, lines: whole(description) },
    ...(description === '' ? [] : [{ subject, lines: whole(words.seeAttached) }]),
    { subject: words.subject(shortTitle), lines: [...head, shortTitle, '', words.seeAttached, ...foot] },
  ];
}

const cut = (text: string, most: number) => {
  const letters = Array.from(text);
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
};

/** Half a surrogate pair cannot be encoded. */
const encoded = (text: string) =>
  encodeURIComponent(
    Array.from(text)
      .filter((letter) => !/[\ud800-\udfff]/.test(letter) || letter.length === 2)
      .join(''),
  );

/** A name that every file system takes. @example fileName('Førespurnad: a/b') // 'Førespurnad a b' */
export function fileName(text: string): string {
  return text
    .replaceAll(/[\\/:*?"<>|\p{C}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 100)
    .trim();
}
