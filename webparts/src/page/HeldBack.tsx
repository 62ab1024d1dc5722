import { lazy, Suspense, useEffect, useState } from 'react';
import type { ThrottleWatch } from '../../../src/ui/state/throttle-watch';

const ThrottleNotice = lazy(async () => ({ default: (await import('../../../src/ui/state/ThrottleNotice')).ThrottleNotice }));

/** Loads the notice that SharePoint holds us back the first time that it does. */
export function HeldBack({ watch }: { watch: ThrottleWatch }) {
  const [was, setWas] = useState(watch.until() !== null);
  useEffect(() => watch.onChange(() => watch.until() !== null && setWas(true)), [watch]);
  return was ? (
    <Suspense fallback={null}>
      <ThrottleNotice watch={watch} />
    </Suspense>
  ) : null;
}
