import type { Mirror } from './mirror';

/** Where a copy of the register is kept between openings. It never fails: what cannot be kept is read anew next time. */
export interface RegisterKeep {
  /** `null` when nothing is kept that can be used. */
  load(): Promise<Mirror | null>;
  save(mirror: Mirror): Promise<void>;
  forget(): Promise<void>;
}
