import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { uuidV7 } from '../../api/uuid.js';
import { useDraft, useKeptDrafts } from '../../app/drafts/index.js';
import { useToday } from '../../app/now.js';
import { usePageTitle } from '../../app/page-title.js';
import { useSession } from '../../app/session/session.js';
import { useWords } from '../../app/words/words.js';
import { shortMoment } from '../../ui/dates.js';
import { Note } from '../../ui/note.js';
import { emptyContact, PLACES } from './contact-form.js';
import { ContactFormPage } from './contact-form-page.js';
import type { ContactTools } from './contact-tools.js';
import { DiscardDialog } from './discard-dialog.js';
import { ContactMoment } from './contact-moment.js';
import type { ContactDone } from './use-contact-sending.js';

const DRAFT = 'contact-';
const DRAFT_ID = /^[0-9a-f-]{36}$/;

/** Takes a contact. The draft's id stands in the address, so that a reload and "Back" find the same text; it names nobody. */
export function TakeContactPage() {
  const { t } = useWords();
  const { draft } = useSearch({ strict: false });
  const navigate = useNavigate();
  usePageTitle(t('take.title'));
  const known = draft !== undefined && DRAFT_ID.test(draft);
  useEffect(() => {
    if (!known) void navigate({ to: '/contacts/new', search: { draft: uuidV7() }, replace: true });
  }, [known, navigate]);
  return known ? <ContactPage key={draft} draftId={draft} /> : null;
}

function ContactPage({ draftId }: { draftId: string }) {
  const { actor } = useSession();
  const navigate = useNavigate();
  const county = actor.jurisdictions.find((place) => (PLACES as readonly string[]).includes(place)) ?? PLACES[1];
  const [discarding, setDiscarding] = useState(false);
  const first = useRef(emptyContact(new Date(), county));
  const draft = useDraft(`${DRAFT}${draftId}`, first.current);
  const done = async ({ end, intakeId, triageId }: ContactDone): Promise<void> => {
    if (end === 'screener' && triageId) await navigate({ to: '/triages/$triageId', params: { triageId } });
    else await navigate({ to: '/intakes/$intakeId', params: { intakeId } });
    await draft.clear();
  };
  const later = async (): Promise<void> => {
    await draft.flush();
    await navigate({ to: '/my-day' });
  };
  const discard = async (): Promise<void> => {
    await draft.clear();
    await navigate({ to: '/my-day' });
  };
  return (
    <>
      <ContactFormPage
        draft={draft}
        recorded={[]}
        lead={(tools) => <Started tools={tools} />}
        notes={<KeptContacts current={`${DRAFT}${draftId}`} />}
        onDone={(answer) => void done(answer)}
        onLater={() => void later()}
        onDiscard={() => setDiscarding(true)}
      />
      {discarding ? <DiscardDialog onDiscard={() => void discard()} onClose={() => setDiscarding(false)} /> : null}
    </>
  );
}

function Started({ tools }: { tools: ContactTools }) {
  const { t, language, code } = useWords();
  const { actor } = useSession();
  const today = useToday();
  const place = code('jurisdiction', tools.form.county);
  return (
    <>
      <span className="meta">
        {t('take.started', { time: shortMoment(tools.form.startedAt, language, today), name: actor.name, place })}
      </span>
      {tools.begun ? null : <ContactMoment startedAt={tools.form.startedAt} onChange={(startedAt) => tools.set({ startedAt })} />}
    </>
  );
}

/** Contacts that were begun and are not sent yet: nothing that somebody said is forgotten. */
function KeptContacts({ current }: { current: string }) {
  const { t, language } = useWords();
  const today = useToday();
  const kept = useKeptDrafts(DRAFT).filter(({ key }) => key !== current);
  if (kept.length === 0) return null;
  return (
    <Note tone="hold" icon="save_alt">
      <p>{t('take.kept.lead', { n: kept.length })}</p>
      <ul className="line">
        {kept.slice(0, 5).map(({ key, savedAt }) => (
          <li key={key}>
            <Link to="/contacts/new" search={{ draft: key.slice(DRAFT.length) }} className="tap">
              {t('take.kept.go', { time: shortMoment(savedAt, language, today) })}
            </Link>
          </li>
        ))}
      </ul>
    </Note>
  );
}
