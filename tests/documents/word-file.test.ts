import { wordFile } from '../../src/ui/documents/word-file';
import { readWord } from '../support/read-word';

test('LibreOffice opens a document and shows all that was put into it', async () => {
  const file = await wordFile({
    title: 'Vurdering: «vask» & <leige>',
    subtitle: 'Helse, omsorg og meistring · 23. november 2026',
    footer: 'Alver kommune',
    language: 'nn-NO',
    blocks: [
      { kind: 'heading', level: 1, text: 'Reservert kontrakt' },
      { kind: 'paragraph', text: `Første linje.\nAndre linje æøå ${String.fromCodePoint(0)}${String.fromCodePoint(11)}.` },
      { kind: 'list', items: ['Eitt punkt', 'Eit punkt til'] },
      {
        kind: 'facts',
        rows: [
          ['Saksnummer', '26/1180'],
          ['Ansvarleg', ''],
        ],
      },
      { kind: 'table', header: ['Spørsmål', 'Svar'], widths: [60, 40], rows: [['Eignar han seg?', 'Nei']] },
    ],
  });
  const seen = readWord(new Uint8Array(await file.arrayBuffer()));
  for (const part of [
    'Vurdering: «vask» & <leige>',
    'Helse, omsorg og meistring',
    'Reservert kontrakt',
    'Første linje.',
    'Andre linje æøå',
    'Eitt punkt',
    '26/1180',
    '–',
    'Eignar han seg?',
    'Alver kommune · 1',
  ])
    expect(seen).toContain(part);
}, 120_000);
