import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const file = 'bot-secret';

/** Secrets of the local bot, each from one that is made at the first start and stays, so that cards of yesterday can still be answered. */
export function keptSecret(dataFolder: string): (purpose: string) => string {
  const path = join(dataFolder, file);
  if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString('hex'), { mode: 0o600 });
  const root = readFileSync(path, 'utf8');
  return (purpose) => createHmac('sha256', root).update(purpose).digest('hex');
}
