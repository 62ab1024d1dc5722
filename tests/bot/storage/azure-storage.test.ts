import { openAzureStorage } from '../../../bot/storage/azure/open-azure-storage';
import { startAzurite } from './start-azurite';
import { storageContract } from './storage.contract';

const size = { many: 240, sequences: 12 };

describe('the storage in Azure Table and Queue Storage', () => {
  storageContract(async () => {
    const { connectionString, stop } = await startAzurite();
    let places = 0;
    return {
      ...size,
      name: 'Azure',
      async place() {
        places += 1;
        const prefix = `place${places}`;
        return { open: async () => await openAzureStorage({ connectionString, prefix, lookEveryMs: 50 }), async end() {} };
      },
      stop,
    };
  }, size);
});
