import { PartFrame } from '../../../src/ui/components/part/PartFrame';
import { PartGate } from '../../../src/ui/components/part/PartGate';
import { RouteLink } from '../../../src/ui/components/RouteLink';
import { paths } from '../../../src/ui/navigation';
import type { PartSettings } from '../../../src/ui/parts/part-settings';
import { useAppData } from '../../../src/ui/state/app-data';

export function Placeholder({ settings }: { settings: PartSettings }) {
  return (
    <PartGate title={settings.title} skeleton={null}>
      <Rows settings={settings} />
    </PartGate>
  );
}

function Rows({ settings }: { settings: PartSettings }) {
  const { rows } = useAppData();
  return (
    <PartFrame title={settings.title}>
      <ul>
        {rows.slice(0, settings.rows).map((row) => (
          <li key={row.agreement.id}>
            <RouteLink to={paths.agreement(row.agreement.id)}>{row.agreement.title}</RouteLink>
          </li>
        ))}
      </ul>
    </PartFrame>
  );
}
