import type { IndicatorCode } from '../../../domain/indicators/indicator';

/** What is said of one indicator. */
interface IndicatorText {
  readonly name: string;
  /** The written definition: what is counted, of what, and what is not. */
  readonly definition: string;
  /** The rows that count, and for a share those that do not. */
  readonly counted: string;
  readonly rest: string;
  /** For a count: of how many it is. */
  readonly whole?: (count: string) => string;
}

/** What the web part with the indicators says, in one language. Numbers come as they are to be written. */
export interface IndicatorsText {
  /** `months` is how far ahead the part looks. */
  readonly of: (months: number) => Readonly<Record<IndicatorCode, IndicatorText>>;
  /** Said after the definition where the areas do not add up. */
  readonly overlap: string;
  readonly wholeMunicipality: string;
  readonly list: string;
  readonly percent: (number: string) => string;
  readonly part: (count: string, whole: string) => string;
  readonly nothingToMeasure: string;
  readonly notRead: string;
  readonly target: {
    readonly met: (target: string) => string;
    readonly below: (target: string) => string;
    readonly above: (target: string) => string;
    readonly summary: (met: number, all: number) => string;
  };
  readonly trend: {
    readonly before: (value: string, period: string) => string;
    readonly up: (difference: string) => string;
    readonly down: (difference: string) => string;
    readonly same: string;
    /** A difference between two shares. */
    readonly points: (number: string) => string;
    readonly earlier: string;
  };
  /** On the number and the arrow that open what is behind; for those who do not see the row. */
  readonly open: (name: string, figure: string) => string;
  readonly details: (name: string) => string;
  readonly register: string;
  readonly option: (title: string, sequence: number) => string;
  readonly none: string;
  readonly leftOut: (names: string) => string;
  readonly failed: string;
  readonly empty: string;
  readonly emptyHelp: string;
}
