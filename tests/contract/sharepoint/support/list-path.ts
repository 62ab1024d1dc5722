/** `/_api/web/lists/getByTitle('it''s')`, encoded. */
export const listPath = (title: string): string =>
  `/_api/web/lists/getByTitle('${encodeURIComponent(title.replaceAll("'", "''"))}')`;
