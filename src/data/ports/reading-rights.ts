/** What a person may read of the register, asked of SharePoint each time and never remembered. */
export interface ReadingRights {
  /** Which of these agreements the person may read; `null` for somebody who may not read the list at all. One request. */
  readable(upn: string, agreementIds: readonly number[]): Promise<ReadonlySet<number> | null>;
  /** Which of these agreements have the rights of the list, so that everybody who reads the list reads them too. One request. */
  openToAll(agreementIds: readonly number[]): Promise<ReadonlySet<number>>;
}
