import { Button } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import type { Versioned } from '../../../data/ports/versioned';
import type { Procurement } from '../../../domain/procurement';
import { usePlanWords } from './use-plan-words';

const FilesDialog = lazy(() => import('./FilesDialog').then((m) => ({ default: m.FilesDialog })));

/** The year's action plan as a file. */
export function PlanFiles({ procurements }: { procurements: readonly Versioned<Procurement>[] }) {
  const { words } = usePlanWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={<ArrowDownloadRegular />} onClick={() => setOpen(true)}>
        {words.files}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <FilesDialog procurements={procurements.map(({ value }) => value)} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
