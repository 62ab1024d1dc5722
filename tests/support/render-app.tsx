import { FluentProvider, Toaster, webLightTheme } from '@fluentui/react-components';
import { render, type RenderResult } from '@testing-library/react';
import type { ReactElement } from 'react';
import type { CalendarDate } from '../../src/domain/calendar-date';
import { HostActionsProvider, type HostActions } from '../../src/ui/host-actions';
import { PortsProvider } from '../../src/ui/ports-context';
import { AppDataGate } from '../../src/ui/state/AppDataGate';
import { createBadRows, type BadRows } from '../../src/ui/state/bad-rows';
import { AppDataProvider } from '../../src/ui/state/AppDataProvider';
import type { Language } from '../../src/ui/text/language';
import { TextProvider } from '../../src/ui/text/TextProvider';
import { testToday } from './builders';
import { fakePorts, type FakePorts } from './fake-ports';

export interface RenderAppOptions {
  readonly ports?: FakePorts;
  readonly today?: CalendarDate;
  readonly language?: Language;
  readonly host?: HostActions;
  readonly badRows?: BadRows;
}

/** Renders a screen or a part of one with everything the app puts around it. Wait with `findBy…`: texts and data arrive later. */
export function renderApp(
  screen: ReactElement,
  { ports = fakePorts(), today = testToday, language = 'nn', host, badRows = createBadRows() }: RenderAppOptions = {},
): RenderResult & { ports: FakePorts } {
  const app = (
    <FluentProvider theme={webLightTheme}>
      <TextProvider language={language}>
        <PortsProvider value={ports}>
          <AppDataProvider today={today} badRows={badRows}>
            <AppDataGate skeleton={null}>{screen}</AppDataGate>
            <Toaster />
          </AppDataProvider>
        </PortsProvider>
      </TextProvider>
    </FluentProvider>
  );
  return { ...render(host ? <HostActionsProvider value={host}>{app}</HostActionsProvider> : app), ports };
}
