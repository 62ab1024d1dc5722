import { PassThrough } from 'node:stream';
import { askPerson } from '../../../manifest/deploy/ask-person';

/** A person at a terminal who types that, and what they saw. */
async function asked(typed: string, isTTY = true): Promise<{ readonly answer: boolean; readonly seen: string }> {
  const input = Object.assign(new PassThrough(), { isTTY, setRawMode: () => input });
  const output = new PassThrough();
  const waiting = askPerson('Do it?', { input, output });
  input.write(typed);
  const answer = await waiting;
  return { answer, seen: String(output.read() ?? '') };
}

describe('Asking before a step', () => {
  it.each(['y\r', 'yes\r', 'J\r', ' ja \r'])('takes %j as a yes', async (typed) => {
    expect((await asked(typed)).answer).toBe(true);
  });

  it.each([
    ['nothing', '\r'],
    ['n', 'n\r'],
    ['a word that begins like yes', 'yesterday\r'],
    ['Ctrl-C', '\x03'],
    ['Ctrl-D', '\x04'],
  ])('takes %s as a no, without an error', async (_, typed) => {
    const { answer, seen } = await asked(typed);
    expect(answer).toBe(false);
    expect(seen).toContain('Do it? [y/N]');
  });

  it('says how to go on where nobody is', async () => {
    const { answer, seen } = await asked('y\r', false);
    expect(answer).toBe(false);
    expect(seen).toContain('--yes');
  });
});
