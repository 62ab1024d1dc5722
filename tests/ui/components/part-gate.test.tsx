import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ForbiddenError } from '../../../src/data/data-errors';
import { PartGate } from '../../../src/ui/components/part/PartGate';
import { LinesSkeleton } from '../../../src/ui/components/part/LinesSkeleton';
import { AppDataContext, type AppDataState } from '../../../src/ui/state/app-data';
import { TextProvider } from '../../../src/ui/text/TextProvider';

const show = (state: AppDataState) =>
  render(
    <FluentProvider theme={webLightTheme}>
      <TextProvider language="nn">
        <AppDataContext.Provider value={state}>
          <PartGate title="Finn avtale" skeleton={<LinesSkeleton lines={3} field />}>
            <p>innhald</p>
          </PartGate>
        </AppDataContext.Provider>
      </TextProvider>
    </FluentProvider>,
  );

test('while the register is on its way a part has its heading and the shape of what comes', async () => {
  show({ status: 'loading', progress: null });
  expect(await screen.findByRole('heading', { level: 2, name: 'Finn avtale' })).toBeTruthy();
  expect(screen.getByLabelText('Hentar …').getAttribute('aria-busy')).toBe('true');
  expect(screen.queryByText('innhald')).toBeNull();
});

test('when it does not come, a part says why and tries again', async () => {
  const retry = jest.fn();
  show({ status: 'failed', error: new ForbiddenError('Refused.'), retry });
  expect((await screen.findByRole('alert')).textContent).toContain('Du har ikkje rett til dette.');
  expect(screen.getByRole('heading', { level: 2, name: 'Finn avtale' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Prøv igjen' }));
  expect(retry).toHaveBeenCalledTimes(1);
});
