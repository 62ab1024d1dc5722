import { onlyKnown } from './only-known';

/** [D] DisplayMode: Read 1, Edit 2, as in @microsoft/sp-core-library. */
export const displayModes = { Read: 1, Edit: 2 } as const;
export type DisplayMode = (typeof displayModes)[keyof typeof displayModes];

/** [D] EnvironmentType of a modern page. */
const environmentTypes = { Test: 0, Local: 1, SharePoint: 2, ClassicSharePoint: 3 } as const;

class Version {
  private constructor(private readonly text: string) {}
  static parse(text: string): Version {
    return new Version(text);
  }
  toString(): string {
    return this.text;
  }
}

/** An id, as text and as the object that the page context has. */
export class Guid {
  private constructor(private readonly text: string) {}
  static parse(text: string): Guid {
    return new Guid(text.toLowerCase());
  }
  static newGuid(): Guid {
    return new Guid(crypto.randomUUID());
  }
  equals(other: Guid): boolean {
    return this.text === other.text;
  }
  toString(): string {
    return this.text;
  }
}

const Text = {
  format: (pattern: string, ...values: unknown[]): string =>
    pattern.replace(/\{(\d+)\}/g, (whole, at: string) => (values[Number(at)] === undefined ? whole : String(values[Number(at)]))),
};

/** The part of @microsoft/sp-core-library that web parts of this kind use. */
export const coreLibrary = onlyKnown('@microsoft/sp-core-library', {
  DisplayMode: displayModes,
  Environment: { type: environmentTypes.SharePoint },
  EnvironmentType: environmentTypes,
  Guid,
  Text,
  Version,
});
