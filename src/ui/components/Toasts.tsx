import { lazy, Suspense } from 'react';

const ToastArea = lazy(async () => ({ default: (await import('./ToastArea')).ToastArea }));

/** Where short messages appear: one for the whole app, without an id. Fetched after the first picture, since nothing is said before it. */
export function Toasts() {
  return (
    <Suspense fallback={null}>
      <ToastArea />
    </Suspense>
  );
}
