import { act, render, screen } from '@testing-library/react';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createThrottleWatch, type ThrottleWatch } from '../../../src/ui/state/throttle-watch';
import { ThrottleNotice } from '../../../src/ui/state/ThrottleNotice';
import { TextProvider } from '../../../src/ui/text/TextProvider';

const second = 1_000;
const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds).then(() => undefined));

async function show(watch: ThrottleWatch) {
  render(
    <FluentProvider theme={webLightTheme}>
      <TextProvider language="nn">
        <ThrottleNotice watch={watch} />
      </TextProvider>
    </FluentProvider>,
  );
  await pass(0);
}

describe('the notice that SharePoint asks to wait', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('counts down, says that it tries again, and goes away when SharePoint answers', async () => {
    const watch = createThrottleWatch();
    await show(watch);
    expect(screen.queryByText('SharePoint har mykje å gjere')).toBeNull();
    act(() => watch.hold({ until: Date.now() + 30 * second }));
    expect(screen.getByText(/Vi prøver igjen om 30 sekund. Det du har skrive, er trygt./)).toBeTruthy();
    await pass(12 * second);
    expect(screen.getByText(/om 18 sekund/)).toBeTruthy();
    await pass(18 * second);
    expect(screen.getByText(/Vi prøver igjen no/)).toBeTruthy();
    act(() => watch.release());
    expect(screen.queryByText('SharePoint har mykje å gjere')).toBeNull();
  });

  test('is said once to a screen reader, not every second', async () => {
    const watch = createThrottleWatch();
    await show(watch);
    const status = screen.getByRole('status');
    expect(status.textContent).toBe('');
    act(() => watch.hold({ until: Date.now() + 10 * second }));
    const said = status.textContent;
    expect(said).toMatch(/bed oss vente litt/);
    await pass(5 * second);
    expect(status.textContent).toBe(said);
  });

  test('goes away when nobody tries any more: who waited gave up', async () => {
    const watch = createThrottleWatch();
    await show(watch);
    act(() => watch.hold({ until: Date.now() + 10 * second }));
    await pass(12 * second);
    expect(screen.getByText(/Vi prøver igjen no/)).toBeTruthy();
    await pass(20 * second);
    expect(screen.queryByText('SharePoint har mykje å gjere')).toBeNull();
    act(() => watch.hold({ until: Date.now() + 10 * second }));
    expect(screen.getByText(/om 10 sekund/)).toBeTruthy();
  });

  test('is not shown for a wait that is over before it is read', async () => {
    const watch = createThrottleWatch();
    await show(watch);
    act(() => watch.hold({ until: Date.now() + second }));
    expect(screen.queryByText('SharePoint har mykje å gjere')).toBeNull();
  });
});
