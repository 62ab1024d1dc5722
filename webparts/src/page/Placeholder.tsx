import { useAppData } from '../../../src/ui/state/app-data';
import { RouteLink } from '../../../src/ui/components/RouteLink';
import { paths } from '../../../src/ui/navigation';
import type { PartSettings } from '../../../src/ui/parts/part-settings';

export function Placeholder({ settings }: { settings: PartSettings }) {
  const { rows } = useAppData();
  return (
    <ul>
      {rows.slice(0, settings.rows).map((row) => (
        <li key={row.agreement.id}>
          <RouteLink to={paths.agreement(row.agreement.id)}>{row.agreement.title}</RouteLink>
        </li>
      ))}
    </ul>
  );
}
