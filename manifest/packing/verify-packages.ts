import type { Environment } from '../environment';
import type { Files } from '../zip';
import { sha256 } from './checksums';
import { buildPackages } from './make-packages';
import { PackageError } from './package-error';

/** Builds everything twice and compares. Throws `PackageError` when a package differs. */
export async function verifyPackages(environment: Environment, say: (line: string) => void): Promise<void> {
  const build = async (time: string): Promise<Files> => {
    say(`The ${time} time:`);
    return buildPackages({ environment, say });
  };
  const first = await build('first');
  const second = await build('second');
  const differing = [...first].filter(([name, bytes]) => sha256(bytes) !== sha256(second.get(name) ?? new Uint8Array()));
  for (const [name, bytes] of first) say(`${sha256(bytes)}  ${name}`);
  if (differing.length > 0) {
    throw new PackageError(
      `Built twice, these came out different: ${differing.map(([name]) => name).join(', ')}.`,
      'Unpack both and compare: something in the build draws a number or reads the clock.',
    );
  }
  say('Built twice, every package is the same to the byte.');
}
