import { lazy, Suspense } from 'react';

const Toaster = lazy(async () => ({ default: (await import('@fluentui/react-components')).Toaster }));

/** Where short messages appear: one for the whole app, without an id. Fetched after the first picture, since nothing is said before it. */
export function Toasts() {
  return (
    <Suspense fallback={null}>
      <Toaster position="bottom-end" limit={3} />
    </Suspense>
  );
}
