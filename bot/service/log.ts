import { pino, type DestinationStream, type Logger } from 'pino';
import { withoutSecrets } from './log-fields';

export const logLevels = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof logLevels)[number];

/** One line of JSON each, on standard output. What may stand in it is decided in one place: see `log-fields.ts`. */
export type Log = Readonly<Record<LogLevel, (fields: object, message: string) => void>> & {
  /** The same with fields that stand in every line. */
  readonly with: (fields: object) => Log;
};

export function createLog(level: LogLevel, destination?: DestinationStream): Log {
  // Neither the machine's name nor the number of the process says anything in a container.
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  const logger = destination ? pino(options, destination) : pino(options);
  return logTo(logger, {});
}

function logTo(logger: Logger, always: object): Log {
  const write =
    (name: LogLevel) =>
    (fields: object, message: string): void =>
      logger[name](withoutSecrets({ ...always, ...fields }), message);
  return {
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    with: (fields) => logTo(logger, { ...always, ...fields }),
  };
}

const nothing = (): void => undefined;

/** Says nothing, for tests. */
export const silentLog: Log = { debug: nothing, info: nothing, warn: nothing, error: nothing, with: () => silentLog };
