import { useContext, useId, useState } from 'react';
import { useCodes } from '../api/codes.js';
import { useWords, type Words } from '../app/words/words.js';
import { Dialog } from './dialog.js';
import { Icon } from './icon.js';
import { placeName } from './program-mark.js';
import { readersAmong, ReadersContext } from './readers.js';

export interface Shared {
  /** `team-and-family`, `team` or `named`. */
  readonly sharing: string;
  readonly sharedWith: readonly string[];
}

/** Who can see an item, as a button that says who exactly and why. A lock where it is fewer than the team. */
export function SeeMark({ sharing, sharedWith }: Shared) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const words = useSeeWords({ sharing, sharedWith });
  const few = sharing === 'named';
  return (
    <>
      <button type="button" className={few ? 'see see--few' : 'see'} onClick={() => setOpen(true)}>
        <Icon name={few ? 'lock_outline' : 'groups'} />
        <span>
          <span className="sr">{t('see.label')} </span>
          {words}
        </span>
      </button>
      {open ? <SeeDialog shared={{ sharing, sharedWith }} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** `Whole team and family`, or `Housing stability and Child support only`. */
export function useSeeWords({ sharing, sharedWith }: Shared): string {
  const words = useWords();
  const { programs } = useCodes();
  if (sharing !== 'named') return words.code('see', sharing);
  // With every program means: with the workers of the county, the Tribe and the state, and nobody else.
  if (programs.length > 0 && programs.every((code) => sharedWith.includes(code))) return words.t('see.agencies');
  return words.t('see.only', { names: listOf(sharedWith, words) });
}

function listOf(codes: readonly string[], words: Words): string {
  return new Intl.ListFormat(words.language).format(codes.map((code) => placeName(code, words)));
}

function SeeDialog({ shared, onClose }: { shared: Shared; onClose: () => void }) {
  const words = useWords();
  const id = useId();
  const title = useSeeWords(shared);
  const readers = readersAmong(useContext(ReadersContext), shared);
  return (
    <Dialog title={words.t('see.title')} width={560} onClose={onClose} describedBy={id}>
      <div className="flow" id={id}>
        <p>
          <b>{title}</b>
        </p>
        <p>{words.code('see.why', shared.sharing)}</p>
        {readers.length > 0 ? (
          <>
            <p>{words.t('see.onTeam')}</p>
            <ul className="list row-t">
              {readers.map((reader) => (
                <li key={reader.id}>{reader.name}</li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </Dialog>
  );
}
