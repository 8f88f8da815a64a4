import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useDraft } from '../../app/drafts/index.js';
import { useToday } from '../../app/now.js';
import { usePageTitle } from '../../app/page-title.js';
import { useWords } from '../../app/words/words.js';
import { buttonClass } from '../../ui/button.js';
import { shortMoment } from '../../ui/dates.js';
import { NotUpToDate } from '../../ui/not-up-to-date.js';
import { QueryView } from '../../ui/query-view.js';
import { Skeleton } from '../../ui/states.js';
import { ContactFormPage } from './contact-form-page.js';
import { formOfIntake } from './form-of-intake.js';
import { intakeQuery, type Intake } from './intake-api.js';
import { IntakeFacts } from './intake-facts.js';
import { saidByOf } from './intake-api.js';
import { WithdrawDialog } from './withdraw-dialog.js';
import type { ContactDone } from './use-contact-sending.js';

/** A contact: while it is open it is gone on with; after that it shows what was recorded and where it went. */
export function IntakePage() {
  const { t } = useWords();
  const { intakeId = '' } = useParams({ strict: false });
  const intake = useQuery(intakeQuery(intakeId));
  usePageTitle(t('intake.title'));
  const loading = (
    <div className="page">
      <h1>{t('intake.title')}</h1>
      <Skeleton lines={10} />
    </div>
  );
  return (
    <QueryView query={intake} loading={loading}>
      {(data) =>
        data.state === 'open' && data.allowed.includes('add-own-words') ? <OpenIntake intake={data} /> : <ClosedIntake intake={data} />
      }
    </QueryView>
  );
}

function OpenIntake({ intake }: { intake: Intake }) {
  const { language, t, code } = useWords();
  const today = useToday();
  const navigate = useNavigate();
  const [withdrawing, setWithdrawing] = useState(false);
  const draft = useDraft(`intake-${intake.id}`, formOfIntake(intake));
  const who = intake.callerName ?? saidByOf(intake, code);
  const recorded = intake.ownWords.map(({ words, at }) => ({ words, who, at }));
  const done = async ({ triageId }: ContactDone): Promise<void> => {
    if (triageId) await navigate({ to: '/triages/$triageId', params: { triageId } });
    await draft.clear();
  };
  const later = async (): Promise<void> => {
    await draft.flush();
    await navigate({ to: '/my-day' });
  };
  return (
    <>
      <ContactFormPage
        draft={draft}
        recorded={recorded}
        lead={() => (
          <span className="meta">
            {t('intake.received', { time: shortMoment(intake.receivedAt, language, today), name: intake.receivedBy?.name ?? '' })}
          </span>
        )}
        notes={<NotUpToDate since={intake.notUpToDateSince} />}
        onDone={(answer) => void done(answer)}
        onLater={() => void later()}
        onWithdraw={intake.allowed.includes('withdraw-intake') ? () => setWithdrawing(true) : undefined}
      />
      {withdrawing ? <WithdrawDialog intakeId={intake.id} onClose={() => setWithdrawing(false)} /> : null}
    </>
  );
}

function ClosedIntake({ intake }: { intake: Intake }) {
  const { t, language } = useWords();
  const today = useToday();
  return (
    <div className="page">
      <div className="line">
        <h1>{t('intake.title')}</h1>
        <span className="tagx">{t(`intake.state.${intake.state}`)}</span>
        <span className="meta">
          {t('intake.received', { time: shortMoment(intake.receivedAt, language, today), name: intake.receivedBy?.name ?? '' })}
        </span>
        {intake.triageId ? (
          <span className="push">
            <Link to="/triages/$triageId" params={{ triageId: intake.triageId }} className={buttonClass()}>
              {t('intake.toTriage')}
            </Link>
          </span>
        ) : null}
      </div>
      <NotUpToDate since={intake.notUpToDateSince} />
      <IntakeFacts intake={intake} />
    </div>
  );
}
