import type { ReactNode } from 'react';

interface TableProps {
  /** What the table is, for screen readers; shown when `captionShown`. */
  readonly caption: string;
  readonly captionShown?: boolean;
  readonly head: readonly {
    readonly key: string;
    readonly label: ReactNode;
    readonly width?: number;
    readonly numeric?: boolean;
    readonly wideOnly?: boolean;
  }[];
  /** `cards`: rows become small cards on a phone. `numbers`: a table of numbers scrolls sideways in a named region. */
  readonly narrow: 'cards' | 'stack' | 'numbers';
  readonly children: ReactNode;
}

/** A dense table with a caption, scopes, and a form for a phone. */
export function Table({ caption, captionShown, head, narrow, children }: TableProps) {
  const table = (
    <table className={`tbl${narrow === 'numbers' ? '' : ' tbl--cards'}${narrow === 'stack' ? ' tbl--stack' : ''}`}>
      <caption className={captionShown ? undefined : 'sr'}>{caption}</caption>
      <thead>
        <tr>
          {head.map((cell) => (
            <th
              key={cell.key}
              scope="col"
              style={{ width: cell.width }}
              className={[cell.numeric ? 'num' : '', cell.wideOnly ? 'hide-s' : ''].filter(Boolean).join(' ') || undefined}
            >
              {cell.label}
            </th>
          ))}
        </tr>
      </thead>
      {children}
    </table>
  );
  if (narrow !== 'numbers') return table;
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={caption}>
      {table}
    </div>
  );
}

/** A row that heads a group of rows. */
export function GroupRow({ span, children, count }: { span: number; children: ReactNode; count?: number }) {
  return (
    <tr className="grp">
      <th colSpan={span} scope="rowgroup">
        {children} {count === undefined ? null : <span className="count">{count}</span>}
      </th>
    </tr>
  );
}
