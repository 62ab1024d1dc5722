/** One step of the schema. Steps are never changed once released: the number of steps taken is the file's `user_version`. */
export interface Migration {
  readonly name: string;
  up(database: { exec(sql: string): void; rows(sql: string): readonly (readonly unknown[])[] }): void;
}
