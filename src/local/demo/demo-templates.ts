import type { ProcedurePart } from '../../domain/agreement';
import type { GuidanceKind } from '../../domain/guidance-document';
import type { WordBlock, WordContent } from '../../ui/documents/word-file';

/** A template of the demo, before it is a file. */
export interface DemoTemplate {
  /** With its ending, as it stands in the library. */
  readonly fileName: string;
  readonly title: string;
  readonly kind: GuidanceKind;
  /** The procedures it is for; none: all of them. */
  readonly parts: readonly ProcedurePart[];
  readonly content: WordContent;
}

const blank = '…………………………';
const heading = (text: string): WordBlock => ({ kind: 'heading', level: 1, text });
const paragraph = (text: string): WordBlock => ({ kind: 'paragraph', text });
const muted = (text: string): WordBlock => ({ kind: 'paragraph', text, muted: true });
const facts = (...labels: readonly string[]): WordBlock => ({ kind: 'facts', rows: labels.map((label) => [label, blank]) });
const list = (...items: readonly string[]): WordBlock => ({ kind: 'list', items });
const emptyRows = (cells: number, rows: number) => Array.from({ length: rows }, () => Array.from({ length: cells }, () => ''));

const tenders: WordBlock = {
  kind: 'table',
  header: ['Leverandør', 'Motteke', 'Pris', 'Merknad'],
  rows: emptyRows(4, 4),
  widths: [34, 18, 18, 30],
};

const assessment: readonly WordBlock[] = [
  heading('Reservert eller inkluderande kontrakt'),
  paragraph('Lokal strategi, delmål 5: skal vurderast ved kvart planlagt kjøp, og konklusjonen skal grunngjevast.'),
  facts('Reservert kontrakt?', 'Grunngjeving', 'Inkluderande kontrakt?', 'Grunngjeving'),
];

/** The Word templates that the demo has in its library. The paragraphs are those of the rule values the demo starts with. */
export function demoTemplates(): readonly DemoTemplate[] {
  return [
    protocol('partI', 'I', 'FOA § 7-1', []),
    protocol('partII', 'II', 'FOA § 10-5', [
      heading('Kunngjering og karensperiode'),
      facts('Kunngjort i Doffin (FOA § 5-1)', 'Meldt til tilbydarane', 'Karensperiode til og med (FOA § 10-2)'),
    ]),
    protocol('partIII', 'III', 'FOA § 25-5', [
      heading('Kunngjering og karensperiode'),
      facts('Kunngjort i Doffin og TED', 'Meldt til tilbydarane', 'Karensperiode til og med (FOA § 25-2)'),
      heading('Avvisingar og avlysing'),
      facts('Avviste tilbod med grunngjeving', 'Delar som blir overlatne til underleverandørar'),
    ]),
    template('Prisførespurnad til lokale leverandørar', 'template', ['belowAct'], 'Lokal strategi, delmål 3', [
      paragraph('Alver kommune ber om pris på det som står under. Førespurnaden går til minst tre lokale leverandørar.'),
      facts('Kva vi treng', 'Mengd', 'Leveringsstad', 'Leveringstid', 'Svarfrist', 'Kontaktperson'),
      heading('Svaret ditt'),
      facts('Pris utan meirverdiavgift', 'Leveringstid', 'Vilkår', 'Namn og organisasjonsnummer'),
      muted('Svaret blir lagra saman med dei andre svara, slik at valet kan etterprøvast.'),
    ]),
    template('Notat om reservert og inkluderande kontrakt', 'template', [], 'Lokal strategi, delmål 5', [
      facts('Kjøpet', 'Tenesteområde', 'Anslått verdi', 'Vurdert av'),
      ...assessment,
      heading('Godkjenning'),
      facts('Lese av ressursperson', 'Dato'),
    ]),
    template('Konkurransebrev', 'template', ['partI', 'partII'], 'LOA og FOA del I og II', [
      heading('Om kjøpet'),
      facts('Kva som skal kjøpast', 'Varigheit og opsjonar', 'Anslått verdi', 'Saksnummer'),
      heading('Tildelingskriterium'),
      {
        kind: 'table',
        header: ['Kriterium', 'Vekt', 'Slik blir det dokumentert'],
        rows: [
          ['Pris', '', ''],
          ['Kvalitet', '', ''],
          ['Klima og miljø', 'minst 30 %', ''],
        ],
        widths: [34, 18, 48],
      },
      heading('Tilbodet'),
      facts('Tilbodsfrist', 'Vedståingsfrist', 'Spørsmål innan', 'Levering i konkurransegjennomføringsverktøyet'),
      heading('Kontraktsvilkår'),
      list(
        'Kontraktsmal og særlege vilkår',
        'Løns- og arbeidsvilkår der forskrifta gjeld (FOR-2008-02-08-112)',
        'Bruk av lærlingar der forskrifta gjeld (FOR-2016-12-17-1708)',
      ),
    ]),
    template('Rutine for kjøp under terskelen i lova', 'routine', ['belowAct'], 'Lokal strategi, delmål 3 og 5', [
      list(
        'Sjå først om kommunen har ein avtale.',
        'Spør minst tre lokale leverandørar ved kjøp under 100 000 kroner, der det er mogeleg og føremålstenleg.',
        'Vurder reservert og inkluderande kontrakt, og skriv grunngjevinga i eit notat.',
        'Lagre kven som blei spurde, kva dei svara, og kven som blei vald.',
      ),
    ]),
  ];
}

function protocol(part: ProcedurePart, roman: string, paragraphOf: string, more: readonly WordBlock[]): DemoTemplate {
  return template(`Anskaffingsprotokoll del ${roman}`, 'template', [part], paragraphOf, [
    facts('Kva som blir kjøpt', 'Tenesteområde', 'Saksnummer', 'Anslått verdi utan meirverdiavgift', 'Starta'),
    heading('Konkurransen'),
    facts('Prosedyre', 'Leverandørar som er spurde', 'Grunngjeving dersom det ikkje var konkurranse (LOA § 4)'),
    tenders,
    ...more,
    heading('Klima og miljø'),
    facts('Vekt i prosent', 'Grunngjeving dersom krav tek plassen til vekta (LOA § 5b)'),
    ...assessment,
    heading('Valet'),
    facts('Vald leverandør', 'Kontraktsverdi', 'Grunngjeving', 'Dato og underskrift'),
  ]);
}

function template(
  title: string,
  kind: GuidanceKind,
  parts: readonly ProcedurePart[],
  subtitle: string,
  blocks: readonly WordBlock[],
): DemoTemplate {
  return {
    fileName: `${title}.docx`,
    title,
    kind,
    parts,
    content: { title, subtitle, blocks, footer: 'Alver kommune · Innkjøp', language: 'nn-NO' },
  };
}
