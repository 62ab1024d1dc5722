import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** A link to a page of the tab, from `paths`. It is a real link: it opens in a new window, and the back button returns. */
export function RouteLink({ to, className, children }: { to: string; className?: string; children: ReactNode }) {
  return (
    <Link href={`#${to}`} {...(className ? { className } : {})}>
      {children}
    </Link>
  );
}
