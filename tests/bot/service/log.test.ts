import { Writable } from 'node:stream';
import { CallerRefusedError } from '../../../bot/channel/verify-caller';
import { createLog } from '../../../bot/service/log';

const secrets = {
  name: 'Kari Nordmann',
  upn: 'kari.nordmann@alver.kommune.no',
  title: 'Rammeavtale straum',
  userId: '29:1C7dbRrC_5yzN1RGtZIrcWT0xz88KPGP9sxdpVpV8sODlgPHeQE9Rq',
  token: 'eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJ4In0.c2lnbmF0dXJl',
  address: 'https://alver.sharepoint.com/sites/innkjop',
};

function written(write: (log: ReturnType<typeof createLog>) => void): string {
  let text = '';
  const destination = new Writable({
    write(part: Buffer, _encoding, done) {
      text += part.toString();
      done();
    },
  });
  write(createLog('debug', destination));
  return text;
}

describe('The log', () => {
  it('writes ids, states and numbers as one line of JSON', () => {
    const line = written((log) =>
      log.info({ correlationId: 'c-1', activityId: 'a-1', outcome: 'sent', count: 3 }, 'message sent'),
    );
    expect(JSON.parse(line)).toMatchObject({
      level: 30,
      correlationId: 'c-1',
      activityId: 'a-1',
      outcome: 'sent',
      count: 3,
      msg: 'message sent',
    });
  });

  it('leaves names, user principal names, titles, ids of people, tokens and addresses out, whatever field they are put in', () => {
    const text = written((log) => {
      log.info(secrets, 'as fields of their own');
      log.info({ person: secrets, list: Object.values(secrets) }, 'in objects and lists');
      for (const { userId, upn, token } of [secrets]) {
        log.warn(
          { reason: `by ${userId}`, problem: `for ${upn}!`, code: `Bearer ${token}`, state: token },
          'in fields that are written',
        );
      }
      log.error({ lane: `person:${secrets.upn}`, text: secrets.title, from: secrets.name, url: secrets.address }, 'in others');
    });
    for (const secret of Object.values(secrets)) expect(text).not.toContain(secret);
    expect(text).not.toContain('kari.nordmann');
    expect(text.trim().split('\n')).toHaveLength(4);
  });

  it('tells an error by class, code and place, never by its message', () => {
    const cause = Object.assign(new TypeError(`no mail for ${secrets.upn}`), { code: 'ECONNRESET' });
    const text = written((log) =>
      log.error({ err: new CallerRefusedError(`${secrets.name} at (${secrets.upn}:1:1)`, { cause }) }, 'failed'),
    );
    expect(JSON.parse(text)).toMatchObject({
      err: { type: 'CallerRefusedError', code: 'bot-caller-refused', cause: { type: 'TypeError', code: 'ECONNRESET' } },
    });
    expect(text).toContain('log.test.ts');
    for (const secret of Object.values(secrets)) expect(text).not.toContain(secret);
  });

  it('writes nothing below its level', () => {
    let text = '';
    const destination = { write: (part: string) => void (text += part) };
    createLog('warn', destination).info({}, 'quiet');
    createLog('warn', destination).warn({}, 'loud');
    expect(text).not.toContain('quiet');
    expect(text).toContain('loud');
  });
});
