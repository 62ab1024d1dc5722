/** Whose copy of which site it is. */
export interface KeepOwner {
  readonly tenantId: string;
  /** The person's object id in Entra. */
  readonly personId: string;
  readonly siteUrl: string;
}

export const storeName = 'records';
const prefix = 'innkjop-register';
/** IndexedDB may wait for ever, for another tab or a broken profile. Milliseconds. */
const patience = 3_000;

const parts = ({ tenantId, personId, siteUrl }: KeepOwner) =>
  [prefix, tenantId, personId, siteUrl].map((part) => part.toLowerCase());
const nameOf = (owner: KeepOwner) => parts(owner).join('|');

/** What a request answers. */
export const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new DOMException('No reason given.', 'UnknownError')));
  });

export async function openDatabase(factory: IDBFactory, owner: KeepOwner, onClosed: () => void): Promise<IDBDatabase> {
  const request = factory.open(nameOf(owner), 1);
  request.addEventListener('upgradeneeded', () => void request.result.createObjectStore(storeName));
  const opened = done(request);
  const database = await withinPatience(opened).catch((cause: unknown) => {
    // One that opens after all would keep other tabs from taking the copy away.
    opened.then(
      (late) => late.close(),
      () => undefined,
    );
    throw cause;
  });
  // Another tab takes the copy away: it must not have to wait for this one.
  database.addEventListener('versionchange', () => {
    database.close();
    onClosed();
  });
  database.addEventListener('close', onClosed);
  return database;
}

export const deleted = async (factory: IDBFactory, owner: KeepOwner): Promise<void> =>
  void (await withinPatience(done(factory.deleteDatabase(nameOf(owner)))));

/** Takes away what was kept for anybody else on this machine, for everybody without an `owner`. Where a browser cannot say what it keeps, this fails and nothing is kept. */
export async function forgetOthers(factory: IDBFactory, owner: KeepOwner | null): Promise<void> {
  const [, tenant, person] = owner ? parts(owner) : [];
  for (const { name = '' } of await withinPatience(factory.databases())) {
    const [kind, itsTenant, itsPerson] = name.split('|');
    if (kind !== prefix || (itsTenant === tenant && itsPerson === person)) continue;
    await withinPatience(done(factory.deleteDatabase(name)));
  }
}

function withinPatience<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new DOMException('IndexedDB does not answer.', 'TimeoutError')), patience);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
