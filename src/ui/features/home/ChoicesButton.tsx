import { Button, useRestoreFocusTarget } from '@fluentui/react-components';
import { AlertRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import { useFocusReturn } from '../../components/use-focus-return';
import { useText } from '../../text/TextProvider';

const ChoicesDialog = lazy(async () => ({ default: (await import('./ChoicesDialog')).ChoicesDialog }));

/** Opens a person's own choices of how they are reminded. */
export function ChoicesButton() {
  const { t } = useText();
  const restoreFocus = useRestoreFocusTarget();
  const [isOpen, setIsOpen] = useState(false);
  const openedFrom = useFocusReturn(isOpen);
  return (
    <>
      <Button
        appearance="subtle"
        icon={<AlertRegular />}
        aria-haspopup="dialog"
        {...restoreFocus}
        onClick={({ currentTarget }) => {
          openedFrom(currentTarget);
          setIsOpen(true);
        }}
      >
        {t('home.choices')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <ChoicesDialog onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
