import { EventEmitter } from 'node:events';
import type { Log } from '../../../bot/service/log';
import { keepRunning } from '../../../bot/service/keep-running';
import { silentLog } from '../../../bot/service/log';

describe('An exception that nobody caught', () => {
  it('is logged and ends nothing, until the bot lets go', () => {
    const lines: object[] = [];
    const log: Log = { ...silentLog, error: (fields) => void lines.push(fields) };
    const target = new EventEmitter();
    const letGo = keepRunning(log, target);
    const error = new TypeError('x');
    target.emit('unhandledRejection', error);
    target.emit('unhandledRejection', 'only a text');
    target.emit('uncaughtException', error);
    expect(lines).toEqual([
      { event: 'unhandledRejection', err: error },
      { event: 'unhandledRejection', err: null },
      { event: 'uncaughtException', err: error },
    ]);
    letGo();
    expect(target.eventNames()).toEqual([]);
  });
});
