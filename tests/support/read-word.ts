import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * What a person sees who opens a Word document, page by page in one text: LibreOffice lays it out and the text of the pages is read. LibreOffice and
 * poppler-utils are Debian's (`libreoffice-writer`, `poppler-utils`). `keepPdf` leaves the laid out pages there, to be looked at.
 */
export function readWord(file: Uint8Array, keepPdf?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'alver-word-'));
  try {
    writeFileSync(join(folder, 'document.docx'), file);
    // A profile of its own: two at once on one profile wait for each other.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'document.docx')], {
      stdio: 'pipe',
      timeout: 120_000,
    });
    if (keepPdf) writeFileSync(keepPdf, readFileSync(join(folder, 'document.pdf')));
    return execFileSync('pdftotext', ['-layout', join(folder, 'document.pdf'), '-'], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
