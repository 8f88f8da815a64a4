import { Link } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { useWords } from '../app/words/words.js';
import { buttonClass } from './button.js';
import { Icon } from './icon.js';

/** Nothing here, said as what it means, with ways on. The line is the person's line, going on. */
export function Empty({ title, children, actions }: { title: ReactNode; children?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="empty">
      <svg width="220" height="36" viewBox="0 0 220 36" aria-hidden="true">
        <path d="M4 18H216" stroke="#0e616b" strokeWidth="3" />
        <circle cx="216" cy="18" r="4" fill="#0e616b" />
        <path d="M40 10v16M92 6v24M150 12v12" stroke="#9fb8bb" strokeWidth="2" />
      </svg>
      <h2>{title}</h2>
      {children ? <p>{children}</p> : null}
      {actions ? <div className="line empty-actions">{actions}</div> : null}
    </div>
  );
}

/** Grey lines in the true layout; nothing below 300 ms, so that a quick answer does not flicker. */
export function Skeleton({ lines = 6, label }: { lines?: number; label?: string }) {
  const { t } = useWords();
  const late = useLate(300);
  if (!late) return <div className="sk-wait" />;
  return (
    <div>
      <p className="row-t" role="status">
        {label ?? t('state.loading')}
      </p>
      <div className="card pad-all sk--pulse" aria-hidden="true">
        {Array.from({ length: lines }, (_, index) => (
          <span className="sk" key={index} style={{ width: `${90 - ((index * 17) % 45)}%` }} />
        ))}
      </div>
    </div>
  );
}

/** A page that is not there. */
export function NotFound() {
  const { t } = useWords();
  return (
    <div className="page">
      <h1>{t('error.notFound')}</h1>
      <p>{t('error.notFoundText')}</p>
      <p>
        <Link to="/" className={buttonClass('outline')}>
          {t('error.toMyDay')}
        </Link>
      </p>
    </div>
  );
}

/** What you may see, why not more, and ways on. No hint of content, no count. */
export function NoAccess({ reason, reference }: { reason?: ReactNode; reference?: string }) {
  const { t } = useWords();
  return (
    <div className="page">
      <h1>{t('noAccess.title')}</h1>
      <div className="cols cols--rail-s">
        <section className="card pad-all flow">
          <h2>{t('noAccess.see')}</h2>
          <p>{t('noAccess.seeText')}</p>
          <h2>{t('noAccess.do')}</h2>
          <ul className="list row-t">
            <li>
              <b>{t('noAccess.askTeam')}</b> {t('noAccess.askTeamText')}
            </li>
            <li>
              <b>{t('noAccess.askPerson')}</b> {t('noAccess.askPersonText')}
            </li>
            <li>
              <b>{t('noAccess.danger')}</b> {t('noAccess.dangerText')}
            </li>
          </ul>
        </section>
        <aside className="card">
          <header>
            <h2>{t('noAccess.why')}</h2>
          </header>
          <p className="pad row-t">
            {reason} {t('noAccess.logged')}
          </p>
          {reference ? <footer>{t('error.reference', { reference })}</footer> : null}
        </aside>
      </div>
    </div>
  );
}

/** A saved line: `Saved 4 seconds ago`. */
export function SavedLine({ children }: { children: ReactNode }) {
  return (
    <span className="save">
      <Icon name="check_circle" />
      {children}
    </span>
  );
}

function useLate(milliseconds: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return late;
}
