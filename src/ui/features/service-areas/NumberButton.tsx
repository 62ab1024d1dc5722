import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
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
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button
        ref={button}
        appearance="transparent"
        size="small"
        className={className}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        {face}
        <HiddenWords>{words}</HiddenWords>
      </Button>
      {isOpen && button.current && (
        <Suspense fallback={null}>
          <NumberPopover target={button.current} label={label} onClose={() => setIsOpen(false)}>
            {children}
          </NumberPopover>
        </Suspense>
      )}
    </>
  );
}
