import type { Environment } from '../environment';
import type { ReadPackage } from './teams-package';

/** What a package was made for, and is held against. */
export interface Expected {
  readonly environment: Environment;
  /** Of package.json. */
  readonly version: string;
}

/** Answers what is wrong, a sentence each. */
export type Check = (of: ReadPackage, expected: Expected) => readonly string[];
