import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChatFileError } from '../../../../src/local/teams/connector/chat-file-error';
import { ChatState } from '../../../../src/local/teams/connector/chat-state';
import { cardOf, channelId, messageWith, startChat, type RunningChat } from './support/running-chat';

let folder: string;
let dataFile: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'local-chat-'));
  dataFile = join(folder, 'teams-chat.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const pictureOf = async (running: RunningChat): Promise<unknown[]> => {
  const pages = ['ingrid', 'olav', 'siri'].flatMap((key) => [
    `/chat?person=${key}`,
    `/chat/messages?person=${key}&conversation=${encodeURIComponent(channelId)}`,
  ]);
  const answers = await Promise.all([...pages, '/channel'].map((path) => running.page('GET', path)));
  return answers.map(({ json }) => json);
};

describe('what is kept from one start to the next', () => {
  it('is all of it: messages, changes, who has read what, own views, installations and members', async () => {
    const first = await startChat({ dataFile });
    first.chat.installAtFirst({ people: ['ingrid'], channel: true });
    const where = `/conversations/${encodeURIComponent(channelId)}/activities`;
    const { json: root } = await first.call('POST', where, messageWith(cardOf('éin')));
    const { json: gone } = await first.call('POST', where, { type: 'message', text: 'to' });
    await first.call('DELETE', `${where}/${gone.id}`);
    await first.page('POST', '/chat/messages', { person: 'olav', conversation: channelId, text: 'svar', threadId: root.id });
    first.bot.answer = () => ({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: cardOf('Ingrid') },
    });
    await first.page('POST', '/chat/action', {
      person: 'ingrid',
      conversation: channelId,
      message: root.id,
      action: { verb: 'v' },
    });
    await first.page('POST', '/chat/read', { person: 'ingrid', conversation: channelId });
    await first.page('POST', '/channel', { shared: false, member: { person: 'olav', present: false } });
    await first.page('POST', '/app', { person: 'ingrid', installed: false });
    await first.chat.settled();
    const before = await pictureOf(first);
    // As a kill does: nothing is closed before the next one reads.
    const second = await startChat({ dataFile });
    expect(await pictureOf(second)).toEqual(before);
    // What was said once is not said again, and nothing is installed over somebody's no.
    second.chat.installAtFirst({ people: ['ingrid'], channel: true });
    await second.chat.settled();
    expect(second.bot.received).toEqual([]);
    // A new message has a new id, though the clock stands still.
    const { json: next } = await second.call('POST', where, { type: 'message', text: 'tre' });
    expect(Number(next.id)).toBeGreaterThan(Number(gone.id));
    await Promise.all([first.close(), second.close()]);
  });

  it('is kept without the last line when that was cut short', () => {
    const state = new ChatState(dataFile, { members: [] });
    state.record({ kind: 'installed', person: 'ingrid', installed: true });
    state.close();
    appendFileSync(dataFile, '{"kind":"installed","pers');
    const next = new ChatState(dataFile, { members: [] });
    expect(next.installed('ingrid')).toBe(true);
    next.record({ kind: 'installed', person: 'olav', installed: true });
    next.close();
    expect(new ChatState(dataFile, { members: [] }).installed('olav')).toBe(true);
  });

  it('says which line is damaged, and leaves the file as it is', () => {
    writeFileSync(dataFile, '{"kind":"channelApp","installed":true}\nnonsense\n{"kind":"shared","shared":true}\n');
    expect(() => new ChatState(dataFile, { members: [] })).toThrow(ChatFileError);
    expect(() => new ChatState(dataFile, { members: [] })).toThrow('Line 2');
    expect(readFileSync(dataFile, 'utf8')).toContain('nonsense');
  });
});
