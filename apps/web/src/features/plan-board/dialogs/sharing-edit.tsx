import { namesNobody, SharingField } from '../../../app/forms/sharing-field.js';
import { useSession } from '../../../app/session/session.js';
import { useWords } from '../../../app/words/words.js';
import { Note } from '../../../ui/note.js';
import { useSeeWords } from '../../../ui/see-mark.js';
import { readersToChoose } from '../../case/places.js';
import { usePlan } from '../plan-context.js';
import { EditField } from './edit-field.js';
import { leavesOut, readersOf, textOfReaders, type Readers } from './sharing-text.js';

interface SharingEditProps {
  readonly editable: boolean;
  readonly itemPath: string;
  readonly revision: number;
}

/** Who can see an item, chosen anew; with a word of warning to whoever leaves themselves out. */
export function SharingEdit({ item, ...common }: SharingEditProps & { item: Readers }) {
  const { t, code } = useWords();
  const shown = useSeeWords(item);
  return (
    <EditField
      {...common}
      label={t('field.sharing')}
      shown={shown}
      text={textOfReaders(item)}
      body={(text) => ({ ...readersOf(text) })}
      say={(text) => code('sharing', readersOf(text).sharing)}
      incomplete={(text) => namesNobody(readersOf(text))}
      input={(text, onChange) => <ReadersInput before={item} chosen={readersOf(text)} onChange={(next) => onChange(textOfReaders(next))} />}
    />
  );
}

function ReadersInput({ before, chosen, onChange }: { before: Readers; chosen: Readers; onChange: (next: Readers) => void }) {
  const { t } = useWords();
  const { file } = usePlan();
  const { actor } = useSession();
  return (
    <>
      <SharingField {...chosen} among={readersToChoose(file, before.sharedWith)} onChange={onChange} />
      {!namesNobody(chosen) && leavesOut(chosen, actor) ? <Note tone="hold">{t('sharing.leavesYouOut')}</Note> : null}
    </>
  );
}
