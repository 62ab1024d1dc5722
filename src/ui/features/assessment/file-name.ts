/**
 * A name that Windows and SharePoint take: without the signs they refuse, and not too long.
 * @example fileNameOf('Vurdering', 'Vask: tøy/klede') // 'Vurdering Vask tøy klede.docx'
 */
export function fileNameOf(kind: string, title: string): string {
  const plain = `${kind} ${title}`
    // oxlint-disable-next-line no-control-regex
    .replaceAll(/["*:<>?/\\|#%\u0000-\u001f]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 100)
    .replace(/[. ]+$/, '');
  return `${plain}.docx`;
}
