import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { HiddenWords } from './NumberLink';

// What is pressed to be seen does not come with the first picture.
const NumberPopover = lazy(async () => ({ default: (await import('./NumberPopover')).NumberPopover }));

/** A number that opens what it counts where it stands. */
export function NumberButton({
  words,
  label,
  className,
  face,
  children,
}: {
  /** What the number says, for screen readers. */
  words: string;
  /** Of what is opened. */
  label: string;
  className: string;
  face: ReactNode;
  children: ReactNode;
}) {
  const [opened, setOpened] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        appearance="transparent"
        size="small"
        className={className}
        aria-haspopup="dialog"
        aria-expanded={opened !== null}
        onClick={({ currentTarget }) => setOpened(opened ? null : currentTarget)}
      >
        {face}
        <HiddenWords>{words}</HiddenWords>
      </Button>
      {opened && (
        <Suspense fallback={null}>
          <NumberPopover target={opened} label={label} onClose={() => setOpened(null)}>
            {children}
          </NumberPopover>
        </Suspense>
      )}
    </>
  );
}
