import type { Storage } from '../../../bot/storage/storage';
import { claimsContract } from './claims.contract';
import { documentsContract } from './documents.contract';
import { modelContract } from './model.contract';
import { outboxContract } from './outbox.contract';
import { removalContract } from './removal.contract';
import type { StoragePlace, StorageSubject } from './storage-subject';
import { wakeupsContract } from './wakeups.contract';
import { watchesContract } from './watches.contract';

/** Every sentence of the storage port, for whichever implementation. */
export function storageContract(
  makeSubject: () => Promise<StorageSubject>,
  size: Pick<StorageSubject, 'many' | 'sequences'>,
): void {
  let subject: StorageSubject;
  let place: StoragePlace;
  const opened: Storage[] = [];
  const context: ContractContext = {
    ...size,
    async open() {
      const storage = await place.open();
      opened.push(storage);
      return storage;
    },
    newPlace: async () => await subject.place(),
  };

  beforeAll(async () => {
    subject = await makeSubject();
  });
  beforeEach(async () => {
    place = await subject.place();
  });
  afterEach(async () => {
    for (const storage of opened.splice(0)) await storage.close();
    await place.end();
  });
  afterAll(async () => {
    await subject.stop();
  });

  documentsContract(context);
  outboxContract(context);
  claimsContract(context);
  removalContract(context);
  watchesContract(context);
  wakeupsContract(context);
  modelContract(context);
}

export interface ContractContext {
  readonly many: number;
  readonly sequences: number;
  /** An instance on the place of this test, closed after it. */
  open(): Promise<Storage>;
  newPlace(): Promise<StoragePlace>;
}
