/** `npm run matrix`: writes the support matrix into the README, and the list of all behaviours beside the suite. With `--check` it only tells. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { areas } from '../areas';
import { behaviourPage, withMatrix } from './matrix';

const readme = join(import.meta.dirname, '..', '..', '..', '..', 'README.md');
const page = join(import.meta.dirname, '..', 'BEHAVIOURS.md');

const written = await readFile(readme, 'utf8');
const wanted = { [readme]: await withMatrix(written, areas), [page]: await behaviourPage(areas) };

for (const [file, text] of Object.entries(wanted)) {
  if (process.argv.includes('--check')) {
    const there = await readFile(file, 'utf8').catch(() => '');
    if (there !== text) {
      console.error(`${file} is not what npm run matrix writes.`);
      process.exitCode = 1;
    }
  } else await writeFile(file, text);
}
