type HoldFor = (seconds: number) => void;
const holds = new WeakMap<object, HoldFor>();

/** Remembers how a connection is held back, for those who see a refusal inside an answer (a part of a `$batch`). */
export function holdWith(connection: object, holdFor: HoldFor): void {
  holds.set(connection, holdFor);
}

/** Holds the connection back for as long as SharePoint asked. A connection made elsewhere has no gate: nothing happens. */
export function holdBack(connection: object, seconds: number): void {
  holds.get(connection)?.(seconds);
}
