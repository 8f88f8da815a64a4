import { useIsForThemselves } from '../session/for-themselves.js';
import { useSession, signOut } from '../session/session.js';
import { LANGUAGE_NAMES, WORD_LANGUAGES } from '../words/catalogue.js';
import { useWords } from '../words/words.js';
import { useWaiting } from '../outbox/outbox-context.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Note } from '../../ui/note.js';
import { useSingleKeys } from './use-shortcut.js';
import { CheckField, ChoiceField } from '../../ui/fields.js';

/** Who you are here, the language of the words, the single-letter keys, and the way out. */
export function AccountDialog({ onClose }: { onClose: () => void }) {
  const { actor } = useSession();
  const words = useWords();
  const { t } = words;
  const [singleKeys, setSingleKeys] = useSingleKeys();
  const waiting = useWaiting().length;
  const forThemselves = useIsForThemselves();
  // Whoever brings their own organizations names them in the sign-in.
  const known = words.code('organization', actor.organization);
  const footer = (
    <Button look="outline" icon="logout" onClick={() => void signOut(actor.id)}>
      {t('frame.signOut')}
    </Button>
  );
  return (
    <Dialog
      title={actor.name}
      width={520}
      onClose={onClose}
      footer={footer}
      lead={<p className="meta">{`${words.code('role', actor.role)}, ${known === actor.organization ? actor.organizationName : known}`}</p>}
    >
      <div className={forThemselves ? 'flow-4 me-form' : 'flow-4'}>
        <ChoiceField
          legend={t('frame.language')}
          value={words.language}
          onChange={(language) => words.setLanguage(language as typeof words.language)}
          options={WORD_LANGUAGES.map((language) => ({ value: language, label: <span lang={language}>{LANGUAGE_NAMES[language]}</span> }))}
        />
        {waiting > 0 ? <Note tone="hold">{t('waiting.leave', { n: waiting })}</Note> : null}
        {forThemselves ? null : (
          <>
            <CheckField label={t('keys.single')} checked={singleKeys} onChange={setSingleKeys} />
            <p className="meta">{t('keys.singleHint')}</p>
          </>
        )}
      </div>
    </Dialog>
  );
}
