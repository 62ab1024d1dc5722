import type { Environment } from '../environment';
import type { AzureValues } from './azure-values';

export const stepIds = ['entra', 'site-grant', 'site', 'azure', 'settings', 'bot', 'tab', 'catalogues', 'check'] as const;
export type StepId = (typeof stepIds)[number];

/** Somebody else's program, which is never a dependency: it is used when it is installed. */
export type Tool = 'az' | 'm365' | 'swa' | 'openssl';

/** What is asked of a step. */
export interface Installation {
  /** The environment as it was named on the command line. */
  readonly named: string;
  readonly environment: Environment;
  /** `null` for the local product. */
  readonly azure: AzureValues | null;
  /** A site owner's access token for SharePoint; the local one needs none. */
  readonly token: string | null;
  /** Where what is made goes, relative to the repository. */
  readonly folder: string;
  /** Nobody is there to ask. */
  readonly isUnattended: boolean;
  readonly say: (line: string) => void;
}

/** A line for a POSIX shell, printed and run exactly so. Repeating it does no harm. */
export interface ShellCommand {
  readonly why: string;
  readonly line: string;
}

export interface Step {
  readonly id: StepId;
  readonly title: string;
  /** Who must press. */
  readonly who: string;
  readonly needs: readonly string[];
  readonly does: readonly string[];
  readonly undo: readonly string[];
  /** Why there is nothing to do for the local product. */
  readonly notLocally?: string;
  /** What our own program finds out without changing anything. */
  readonly look?: (installation: Installation) => Promise<Found>;
  /** What our own program does, before the commands. Answers whether anything had to be done. */
  readonly work?: (installation: Installation) => Promise<'done' | 'nothing'>;
  /** A look that is of use only when everything is there: not in a plan, and not asked about. Rejects when something is wrong. */
  readonly check?: (installation: Installation) => Promise<readonly string[]>;
  readonly tools: readonly Tool[];
  readonly commands: (installation: Installation) => readonly ShellCommand[];
}

export interface Found {
  readonly lines: readonly string[];
  readonly isNothingToDo: boolean;
}

/**
 * `byHand`: it is not done, and what to type is printed. `nothing`: all was as it should be. `notHere`: the local product has no such thing. `stopped`: the
 * person said no.
 */
export type Outcome = 'done' | 'nothing' | 'byHand' | 'failed' | 'notHere' | 'stopped' | 'notReached';

export const never: readonly ShellCommand[] = [];

/** A word for a POSIX shell. */
export const quoted = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
