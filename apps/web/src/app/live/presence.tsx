import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { change, leaveWith } from '../../api/client.js';
import { uuidV7 } from '../../api/uuid.js';
import { Icon } from '../../ui/icon.js';
import { usePermission } from '../session/session.js';
import { useWords } from '../words/words.js';
import { PresenceBeat, type Present } from './presence-beat.js';

interface Here {
  readonly others: readonly Present[];
  readonly beat?: PresenceBeat;
}

const NOBODY: Here = { others: [] };
const HereContext = createContext<Here>(NOBODY);

/** Tells the others that this case is open here, and the pages inside who else has it open. Never locks anything. */
export function PresenceProvider({ caseId, off, children }: { caseId: string; off?: boolean; children: ReactNode }) {
  const allowed = usePermission('presence.show') && !off;
  const [others, setOthers] = useState<readonly Present[]>([]);
  const [beat, setBeat] = useState<PresenceBeat | undefined>();
  useEffect(() => {
    if (!allowed) return;
    const path = `/api/presence/${uuidV7()}`;
    const own = new PresenceBeat(caseId, {
      show: (place) => change('PUT', path, place),
      leave: () => leaveWith('DELETE', path),
      told: (here) => setOthers((was) => (JSON.stringify(was) === JSON.stringify(here) ? was : here)),
    });
    own.start();
    setBeat(own);
    const stop = (): void => own.stop();
    addEventListener('pagehide', stop);
    return () => {
      removeEventListener('pagehide', stop);
      stop();
      setBeat(undefined);
      setOthers([]);
    };
  }, [caseId, allowed]);
  const value = useMemo(() => ({ others, beat }), [others, beat]);
  return <HereContext.Provider value={value}>{children}</HereContext.Provider>;
}

/** While the component is there, the others see that this item, or a field of it, is open here. */
export function useOpenItem(itemId: string, field?: string): void {
  const { beat } = useContext(HereContext);
  useEffect(() => beat?.open(itemId, field), [beat, itemId, field]);
}

/** The others who have an item open now. */
export function useEditors(itemId: string): readonly Present[] {
  const { others } = useContext(HereContext);
  return useMemo(() => others.filter((one) => one.itemId === itemId), [others, itemId]);
}

/** `Tomás and Phoua are here now`; nothing where nobody else is. */
export function HereNow() {
  const { t, language } = useWords();
  const { others } = useContext(HereContext);
  const names = [...new Map(others.map(({ who }) => [who.id, who.name])).values()];
  return (
    <span className="presence" role="status">
      {names.length > 0 ? (
        <>
          <Icon name="visibility" />
          {t('presence.here', { names: new Intl.ListFormat(language).format(names), n: names.length })}
        </>
      ) : null}
    </span>
  );
}

/** `Tomás Rentería is editing the due date`, on the row of an item. */
export function EditedNow({ itemId }: { itemId: string }) {
  const words = useWords();
  const editors = useEditors(itemId);
  return editors.map(({ who, field }) => (
    <span key={`${who.id}.${field ?? ''}`} className="presence presence--item">
      <Icon name="edit" />
      {field
        ? words.t('presence.editing', { name: who.name, field: words.code('presence.field', field) })
        : words.t('presence.open', { name: who.name })}
    </span>
  ));
}
