import type { Log } from './log';

/**
 * An exception nobody caught is logged and the process goes on: what is stored is whole at every step, and an instance that is gone reminds nobody.
 * Answers how to undo it.
 */
export function keepRunning(log: Log, target: NodeJS.EventEmitter = process): () => void {
  const report =
    (event: 'uncaughtException' | 'unhandledRejection') =>
    (reason: unknown): void =>
      log.error({ event, err: reason instanceof Error ? reason : null }, 'nobody caught this');
  const exception = report('uncaughtException');
  const rejection = report('unhandledRejection');
  target.on('uncaughtException', exception);
  target.on('unhandledRejection', rejection);
  return () => {
    target.off('uncaughtException', exception);
    target.off('unhandledRejection', rejection);
  };
}
