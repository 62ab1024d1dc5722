import { findPerson } from '../identity/directory';
import type { FaultEffect, FaultRule, FaultState } from './fault-rule';

/** A request as a fault sees it. */
export interface FaultSubject {
  readonly method: string;
  /** What follows `_api/`, decoded. */
  readonly path: string;
  readonly oid: string;
  readonly inBatch: boolean;
}

interface Kept {
  readonly id: number;
  readonly rule: FaultRule;
  readonly matches: (subject: FaultSubject) => boolean;
  readonly random: () => number;
  readonly until: number;
  hits: number;
}

/** The faults that one local site has been told to have. Without any, a request costs one comparison more. */
export class Faults {
  private kept: Kept[] = [];
  private lastId = 0;

  constructor(private readonly clock: () => number) {}

  /** The rule must make sense: what comes over HTTP is read by read-fault-rule.ts first. */
  add(rule: FaultRule): FaultState {
    this.lastId += 1;
    const kept: Kept = {
      id: this.lastId,
      rule,
      matches: matcherOf(rule),
      random: seededRandom(rule.seed ?? this.lastId),
      until: rule.forSeconds === undefined ? Number.POSITIVE_INFINITY : this.clock() + rule.forSeconds * 1000,
      hits: 0,
    };
    this.kept.push(kept);
    return this.stateOf(kept);
  }

  /** Also those that are over, so that their hits can be read until they are cleared. */
  list(): FaultState[] {
    return this.kept.map((kept) => this.stateOf(kept));
  }

  /** Takes one away, or all of them; tells how many there were. */
  clear(id?: number): number {
    const before = this.kept.length;
    this.kept = id === undefined ? [] : this.kept.filter((kept) => kept.id !== id);
    return before - this.kept.length;
  }

  /** What happens to this request, in the order in which the rules were set; each rule that matches counts it. */
  meet(subject: FaultSubject): readonly FaultEffect[] {
    if (this.kept.length === 0) return none;
    const now = this.clock();
    return this.kept.filter((kept) => meets(kept, subject, now)).map(({ rule }) => rule);
  }

  private stateOf({ id, rule, hits, until }: Kept): FaultState {
    const left = until === Number.POSITIVE_INFINITY ? null : Math.max(0, Math.ceil((until - this.clock()) / 1000));
    return { id, rule, hits, secondsLeft: left };
  }
}

const none: readonly FaultEffect[] = [];

function meets(kept: Kept, subject: FaultSubject, now: number): boolean {
  const { rule } = kept;
  if (now >= kept.until || kept.hits >= (rule.count ?? Number.POSITIVE_INFINITY) || !kept.matches(subject)) return false;
  if (rule.probability !== undefined && kept.random() >= rule.probability) return false;
  kept.hits += 1;
  return true;
}

function matcherOf({ method, path, person, inBatch = false, fault }: FaultRule): (subject: FaultSubject) => boolean {
  const oid = person === undefined ? undefined : findPerson(person)?.oid;
  const pattern = path === undefined ? undefined : wildcard(path);
  // A digest is asked of writes only, and never of the call that issues one.
  const onlyWrites = fault === 'digestExpired' || fault === 'saveConflict';
  return (subject) =>
    subject.inBatch === inBatch &&
    (method === undefined || subject.method.toUpperCase() === method.toUpperCase()) &&
    (pattern === undefined || pattern.test(subject.path)) &&
    (person === undefined || subject.oid === oid) &&
    (!onlyWrites || (subject.method !== 'GET' && !/(?:^|\/)contextinfo\/?$/i.test(subject.path)));
}

function wildcard(path: string): RegExp {
  const parts = path
    .replace(/^\/?(?:_api\/)?/i, '')
    .split('*')
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'is');
}

/** mulberry32: the same seed meets the same requests again. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
