import { ProgramMark } from '../../ui/program-mark.js';
import { useWords } from '../words/words.js';
import type { Find, Found } from './use-find.js';

/** The results as a list of options; the count is told politely. */
export function FindResults({ id, find, chosen, onOpen }: { id: string; find: Find; chosen: number; onOpen: (found: Found) => void }) {
  const { t } = useWords();
  const typing = find.typed.trim().length >= 2;
  return (
    <>
      <p className="meta" role="status">
        {!typing
          ? null
          : find.failed
            ? t('find.unavailable')
            : find.items.length > 0
              ? t('find.results', { n: find.items.length })
              : t(find.searching ? 'find.searching' : 'find.none')}
      </p>
      <ul className="list find-list" role="listbox" id={`${id}-list`} aria-label={t('find.title')}>
        {find.items.map((found, index) => (
          <li
            key={`${found.is}-${found.id}`}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === chosen}
            className={index === chosen ? 'is-chosen' : undefined}
            onClick={() => onOpen(found)}
          >
            {found.is === 'case' ? <FoundCase found={found} /> : <FoundPerson found={found} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function FoundCase({ found }: { found: Extract<Found, { is: 'case' }> }) {
  const { t } = useWords();
  return (
    <>
      <b className="found-name">{found.row.name}</b> <span className="meta">{t('find.yourCase', { number: found.row.number })}</span>
      <span className="line">
        {(found.row.programs ?? []).map((program) => (
          <ProgramMark key={program} code={program} />
        ))}
      </span>
    </>
  );
}

function FoundPerson({ found }: { found: Extract<Found, { is: 'person' }> }) {
  const words = useWords();
  const { match } = found;
  return (
    <>
      <b className="found-name">{match.name}</b>{' '}
      {match.county ? <span className="meta">{words.t('find.knownIn', { county: words.code('jurisdiction', match.county) })}</span> : null}
      <span className="meta found-why">{match.reasons.map((reason) => reason.words).join(' · ')}</span>
    </>
  );
}
