import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';

export interface Terminal {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable;
}

/** Asks yes or no; anything but a yes is a no, also Ctrl-C, Ctrl-D and that nobody is there. */
export async function askPerson(
  question: string,
  { input, output }: Terminal = { input: process.stdin, output: process.stdout },
): Promise<boolean> {
  if (input.isTTY !== true) {
    output.write(`  ${question} Nobody is there to ask: give --yes.\n`);
    return false;
  }
  const terminal = createInterface({ input, output, terminal: true });
  try {
    const answer = await terminal.question(`  ${question} [y/N] `);
    return /^(y|yes|j|ja)$/i.test(answer.trim());
  } catch (error) {
    if ((error as { code?: unknown } | null)?.code !== 'ABORT_ERR') throw error;
    // What Ctrl-C and Ctrl-D end the question with.
    output.write('\n');
    return false;
  } finally {
    terminal.close();
  }
}
