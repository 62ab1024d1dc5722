import type { PagePersonKind } from '../page-person';
import type { PageState } from './state';

/** Every text of the page's own chrome; what web parts say is theirs. */
export interface PageTexts {
  readonly marker: string;
  readonly switches: string;
  readonly labels: Readonly<Record<'person' | 'theme' | 'background' | 'language' | 'width', string>>;
  readonly theme: Readonly<Record<PageState['theme'], string>>;
  readonly background: Readonly<Record<PageState['background'], string>>;
  readonly width: Readonly<Record<PageState['width'], string>>;
  readonly kind: Readonly<Record<PagePersonKind, string>>;
  readonly toTeams: string;
  readonly site: string;
  readonly pageTitle: string;
  readonly intro: string;
  readonly signedInAs: string;
  readonly sections: Readonly<Record<'wide' | 'one' | 'two' | 'last', string>>;
  readonly edit: string;
  readonly done: string;
  readonly reset: string;
  readonly editPart: (title: string) => string;
  readonly paneOf: (title: string) => string;
  readonly close: string;
  readonly notDrawn: string;
  readonly loading: string;
  readonly partFailed: string;
  readonly missing: {
    readonly title: string;
    readonly body: string;
    readonly command: string;
    readonly button: string;
    readonly running: string;
    readonly failed: string;
    readonly output: string;
  };
  readonly pageFailed: string;
}
