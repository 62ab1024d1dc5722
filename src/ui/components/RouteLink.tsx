import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useHostActions } from '../host-actions';

/** A link to a page of the tab, from `paths`. It is a real link: it opens in a new window, and the back button returns. */
export function RouteLink({
  to,
  className,
  title,
  isCurrent = false,
  children,
}: {
  to: string;
  className?: string;
  title?: string;
  /** It leads to where the person is. */
  isCurrent?: boolean;
  children: ReactNode;
}) {
  const { href } = useHostActions();
  const address = href(to);
  // Outside the tab the page that holds the part must stay.
  const isElsewhere = !address.startsWith('#');
  return (
    <Link
      href={address}
      {...(isElsewhere && { target: '_blank', rel: 'noopener noreferrer' })}
      {...(className ? { className } : {})}
      {...(title ? { title } : {})}
      {...(isCurrent && { 'aria-current': 'page' as const })}
    >
      {children}
    </Link>
  );
}
