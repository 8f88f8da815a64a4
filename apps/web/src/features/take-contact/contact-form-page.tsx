import { useState, type ReactNode } from 'react';
import { DraftSaved, type Draft } from '../../app/drafts/index.js';
import { useWords } from '../../app/words/words.js';
import { Skeleton } from '../../ui/states.js';
import { Candidates } from './candidates.js';
import { isUntouched, type ContactForm } from './contact-form.js';
import { ContactProvider, goTo, useContact, type ContactTools } from './contact-tools.js';
import { KnownFacts } from './known-facts.js';
import { NextStep } from './next-step.js';
import { SectionNeeds } from './section-needs.js';
import { SectionNotice } from './section-notice.js';
import { SectionWho } from './section-who.js';
import { SectionWords } from './section-words.js';
import { useContactSending, type ContactDone } from './use-contact-sending.js';
import './take-contact.css';

interface ContactFormPageProps {
  readonly draft: Draft<ContactForm>;
  readonly recorded: ContactTools['recorded'];
  /** Between the heading and the steps: when it was, and who takes it. */
  readonly lead: (tools: ContactTools) => ReactNode;
  readonly notes?: ReactNode;
  onDone(done: ContactDone): void;
  onLater(): void;
  onWithdraw?: () => void;
  /** Only while nothing of it is recorded. */
  onDiscard?: () => void;
}

/** One page with five sections, not a wizard: everything typed is kept, everything sent is sent once. */
export function ContactFormPage({ draft, recorded, lead, notes, onDone, onLater, onWithdraw, onDiscard }: ContactFormPageProps) {
  const { t } = useWords();
  const sending = useContactSending(draft, recorded.length > 0, onDone);
  const set = (change: Partial<ContactForm>): void => {
    if (sending.sending.is !== 'idle') sending.reset();
    draft.setValue((was) => ({ ...was, ...change }));
  };
  const form = draft.value;
  const begun = form.sent.received?.answer !== undefined;
  const tools: ContactTools = { form, set, recorded, begun, busy: sending.busy, missing: sending.missing };
  return (
    <ContactProvider value={tools}>
      <div className="page">
        <div className="line">
          <h1>{t('take.title')}</h1>
          {lead(tools)}
          <span className="push">
            <DraftSaved savedAt={draft.savedAt} place={draft.place} />
          </span>
        </div>
        {notes}
        {draft.ready ? (
          <Sections
            sending={
              <NextStep
                sending={sending}
                onLater={onLater}
                onWithdraw={onWithdraw}
                onDiscard={isUntouched(form) || Object.keys(form.sent).length > 0 ? undefined : onDiscard}
              />
            }
            intakeId={form.sent.received?.answer?.id}
          />
        ) : (
          <Skeleton lines={12} />
        )}
      </div>
    </ContactProvider>
  );
}

function Sections({ sending, intakeId }: { sending: ReactNode; intakeId: string | undefined }) {
  const { t } = useWords();
  const [at, setAt] = useState('s1');
  const follow = (target: EventTarget): void => {
    const section = target instanceof Element ? target.closest('section[id^="s"]') : null;
    if (section) setAt(section.id);
  };
  return (
    <>
      <StepLinks at={at} />
      <div className="contact-columns" onFocus={(event) => follow(event.target)}>
        <div className="card form contact-top">
          <SectionWords />
          <SectionNotice />
          <SectionWho />
        </div>
        <aside className="stack contact-rail" aria-label={t('match.title')}>
          <Candidates intakeId={intakeId} />
          <KnownOfChosen />
        </aside>
        <div className="card form contact-rest">
          <SectionNeeds />
          {sending}
        </div>
      </div>
    </>
  );
}

const STEPS = [
  ['s1', 'take.step.words'],
  ['s2', 'take.step.notice'],
  ['s3', 'take.step.who'],
  ['s4', 'take.step.needs'],
  ['s5', 'take.step.next'],
] as const;

function StepLinks({ at }: { at: string }) {
  const { t } = useWords();
  return (
    <nav aria-label={t('take.steps')}>
      <ol className="tabs contact-steps">
        {STEPS.map(([id, key], index) => (
          <li key={id}>
            <a
              href={`#${id}`}
              aria-current={id === at ? 'step' : undefined}
              onClick={(event) => {
                event.preventDefault();
                goTo(id);
              }}
            >
              {index + 1}. {t(key)}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function KnownOfChosen() {
  const { form } = useContact();
  return form.chosen ? <KnownFacts chosen={form.chosen} /> : null;
}
