import { TableClient } from '@azure/data-tables';
import type { TokenCredential } from '@azure/identity';
import { QueueClient } from '@azure/storage-queue';
import type { Storage } from '../storage';
import { StorageError } from '../storage-error';
import { azureDocuments } from './azure-documents';
import { toStorageError } from './azure-error';
import { azureOutbox } from './azure-outbox';
import { AzurePartition } from './azure-table';
import { AzureWakeups } from './azure-wakeups';
import { azureWatches } from './azure-watches';

export type AzureOptions = {
  /** Letters and digits; what the table and the queue are called begins with it, so that several bots may share an account. */
  readonly prefix: string;
  /** How often this instance asks the queue while it waits; 250 ms unless told. */
  readonly lookEveryMs?: number;
} & (
  | { readonly tablesUrl: string; readonly queuesUrl: string; readonly credential: TokenCredential }
  /** For Azurite. */
  | { readonly connectionString: string }
);

/**
 * The bot's storage in a table and a queue of an Azure Storage account, for instances on several machines. Both are made when they are not there.
 * @throws StorageError when the account cannot be reached or refuses.
 */
export async function openAzureStorage(options: AzureOptions): Promise<Storage> {
  const { prefix, lookEveryMs = 250 } = options;
  if (!/^[a-z][a-z0-9]{0,30}$/i.test(prefix)) {
    throw new StorageError('unstorable', 'The prefix of the names in Azure Storage must be letters and digits, a letter first.');
  }
  const { table, queue } = connect(options, `${prefix}Bot`, `${prefix.toLowerCase()}-wakeups`);
  let closed = false;
  const isClosed = () => closed;
  const reach = async <T>(work: () => Promise<T>): Promise<T> => {
    if (closed) throw new StorageError('closed', 'The connection to Azure Storage has been closed.');
    try {
      return await work();
    } catch (cause) {
      throw toStorageError(cause);
    }
  };
  await reach(async () => await Promise.all([table.createTable(), queue.createIfNotExists()]));

  const partitionOf = (key: string) => new AzurePartition(table, isClosed, key);
  const wakeups = new AzureWakeups(queue, lookEveryMs, isClosed);
  return {
    documents: azureDocuments(partitionOf),
    outbox: azureOutbox(partitionOf('outbox'), wakeups),
    watches: azureWatches(partitionOf('watches')),
    wait: async (timeoutMs, signal) => await wakeups.wait(timeoutMs, signal),
    async check() {
      await reach(async () => {
        await Promise.all([partitionOf('outbox').starting('n.', { limit: 1 }), queue.getProperties()]);
      });
    },
    async close() {
      closed = true;
      wakeups.wakeOwn();
      await Promise.resolve();
    },
  };
}

/** Both clients repeat by themselves what was refused for a while (429, 503) or not answered; every write here can be repeated (see `isConflict`). */
function connect(options: AzureOptions, tableName: string, queueName: string): { table: TableClient; queue: QueueClient } {
  if ('connectionString' in options) {
    const { connectionString } = options;
    return {
      table: TableClient.fromConnectionString(connectionString, tableName, { allowInsecureConnection: true }),
      queue: new QueueClient(connectionString, queueName),
    };
  }
  return {
    table: new TableClient(options.tablesUrl, tableName, options.credential),
    queue: new QueueClient(`${options.queuesUrl.replace(/\/$/, '')}/${queueName}`, options.credential),
  };
}
