import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';

export interface TabItem {
  readonly key: string;
  readonly label: ReactNode;
  readonly count?: ReactNode;
  readonly current: boolean;
  readonly link: Pick<LinkProps, 'to' | 'params' | 'search'>;
}

/** Links with `aria-current`, not ARIA tabs: each has its own URL. */
export function Tabs({ label, items }: { label: string; items: readonly TabItem[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {items.map(({ key, label: name, count, current, link }) => (
        <Link key={key} {...link} activeProps={{}} activeOptions={{ exact: true }} aria-current={current ? 'page' : undefined}>
          {name} {count === undefined ? null : <span className="count">{count}</span>}
        </Link>
      ))}
    </nav>
  );
}
