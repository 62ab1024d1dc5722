import type { Agreement } from '../../domain/agreement';
import type { Organisation } from './organisation-store';
import type { Session } from './session-store';
import type { OnProgress } from './versioned';

/** What every screen works on, read together when the app opens. */
export interface RegisterContent {
  readonly session: Session;
  readonly organisation: Organisation;
  readonly agreements: readonly Agreement[];
}

/** The same as it was kept on this machine from last time. `asOf` is when SharePoint had it so, as an ISO instant. */
export interface KeptContent extends RegisterContent {
  readonly asOf: string;
}

export interface OpenOptions {
  /** Told of what was kept from last time, if anything was, before SharePoint has answered: it may be out of date. */
  readonly onKept?: (kept: KeptContent) => void;
  readonly onProgress?: OnProgress;
}

/** The register with what is needed to show it. Where it is kept on the machine, opening it again costs only what changed. */
export interface RegisterStore {
  /** As SharePoint has it now. An agreement that did not change is the same object as the last time it was given. */
  open(options?: OpenOptions): Promise<RegisterContent>;
  /** Takes what is kept off the machine. */
  forget(): Promise<void>;
}
