import { spawnSync } from 'node:child_process';
import { installDebian } from './install-debian';

/** The programs that open Word documents as people do: LibreOffice and poppler's `pdftotext`, both on the path. */
const programs = ['soffice', 'pdftotext'] as const;

const isThere = (program: string) => spawnSync('which', [program], { stdio: 'ignore' }).status === 0;

/** Finds them, or installs Debian's where this process may do so. Answers what to do when it cannot, otherwise null. */
export function missingOffice(): string | null {
  if (programs.every(isThere)) return null;
  installDebian(['libreoffice-writer', 'poppler-utils'], 'Debian’s LibreOffice, to open the Word documents with');
  if (programs.every(isThere)) return null;
  return 'LibreOffice (soffice) or pdftotext was not found: what opens Word documents will fail. Debian: apt-get install libreoffice-writer poppler-utils.';
}
