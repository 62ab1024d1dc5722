/** What goes wrong, as the part of requests it happens to. */
export interface ConnectorFaults {
  /** The connection ends before the message is taken. */
  readonly deadBefore: number;
  /** It is taken, and the connection ends without an answer. */
  readonly deadAfter: number;
  /** It is taken, and the answer ends in its middle. */
  readonly deadMidAnswer: number;
  readonly tooManySeconds: number;
  readonly tooManyDate: number;
  readonly tooManyBare: number;
  readonly precondition: number;
  readonly notInstalled: number;
  /** 502 and 504, of which half are taken. */
  readonly badGateway: number;
  /** Taken, and answered after whoever asked has given up. */
  readonly tooSlow: number;
}
export type Fault = keyof ConnectorFaults;

export const noFaults: ConnectorFaults = {
  deadBefore: 0,
  deadAfter: 0,
  deadMidAnswer: 0,
  tooManySeconds: 0,
  tooManyDate: 0,
  tooManyBare: 0,
  precondition: 0,
  notInstalled: 0,
  badGateway: 0,
  tooSlow: 0,
};

export const allFaults: ConnectorFaults = {
  deadBefore: 0.01,
  deadAfter: 0.01,
  deadMidAnswer: 0.01,
  tooManySeconds: 0.001,
  tooManyDate: 0.001,
  tooManyBare: 0.001,
  precondition: 0.01,
  notInstalled: 0.01,
  badGateway: 0.01,
  tooSlow: 0.004,
};

export function drawFault(faults: ConnectorFaults, random: () => number): Fault | null {
  let left = random();
  for (const [fault, part] of Object.entries(faults) as [Fault, number][]) {
    left -= part;
    if (left < 0) return fault;
  }
  return null;
}
