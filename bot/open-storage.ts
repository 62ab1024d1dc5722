import type { BotConfiguration } from './configuration';
import type { Identity } from './identity/create-identity';
import type { Storage } from './storage/storage';
import { StorageError } from './storage/storage-error';

/** Names of the table and the queue begin with it. */
const prefix = 'innkjop';

/** The storage that is configured; only its packages are loaded. Throws `StorageError`. */
export async function openStorage({ storage, mode }: BotConfiguration, identity: Identity): Promise<Storage> {
  if (storage.kind === 'sqlite') {
    const { openSqliteStorage } = await import('./storage/sqlite/open-sqlite-storage');
    // Trying it out needs no guard against a loss of power, and a year of reminders would wait for the disk some 20,000 times.
    return openSqliteStorage({ file: storage.path, survives: mode === 'local' ? 'process' : 'power' });
  }
  if (!identity.azure) throw new StorageError('unreachable', 'Azure Storage needs an identity in Entra.');
  const { openAzureStorage } = await import('./storage/azure/open-azure-storage');
  // https://learn.microsoft.com/azure/storage/common/storage-account-overview#standard-endpoints
  return openAzureStorage({
    prefix,
    tablesUrl: `https://${storage.account}.table.core.windows.net`,
    queuesUrl: `https://${storage.account}.queue.core.windows.net`,
    credential: identity.azure,
  });
}
