import { useState } from 'react';
import type { PlanAction, PlanGoal } from '../../api/plans.js';
import { useToday } from '../../app/now.js';
import { usePageTitle } from '../../app/page-title.js';
import { useSession } from '../../app/session/session.js';
import { useWords } from '../../app/words/words.js';
import { longDay } from '../../ui/dates.js';
import { AskDialog } from './ask-dialog.js';
import { DoneDialog } from './done-dialog.js';
import { MyPage, type MyPlan } from './my-page.js';
import { NextStepCard } from './next-step-card.js';
import { ReadersDialog } from './readers-dialog.js';
import { SayWhatIWantDialog } from './say-what-i-want-dialog.js';
import { OtherWordsDialog } from './other-words-dialog.js';
import { WhatHelps } from './what-helps.js';
import { WhatIWant } from './what-i-want.js';
import { WhoLooked } from './who-looked.js';
import { WhoSees } from './who-sees.js';

/** What a dialog of this page is about. */
export type MyDialog =
  | { readonly is: 'want' }
  | { readonly is: 'words' | 'readers'; readonly goal: PlanGoal }
  | { readonly is: 'done' | 'ask'; readonly action: PlanAction };

/** The person's own page: what is next, what they want, who sees it, who looked. */
export function MePage() {
  const { t } = useWords();
  usePageTitle(t('me.title'));
  return <MyPage head={<h1 className="sr">{t('me.title')}</h1>}>{(mine) => <Me mine={mine} />}</MyPage>;
}

function Me({ mine }: { mine: MyPlan }) {
  const { t, language } = useWords();
  const { actor } = useSession();
  const today = useToday();
  const [open, setOpen] = useState<MyDialog | undefined>();
  const close = (): void => setOpen(undefined);
  return (
    <>
      <p className="me-hello">
        <b>{t('me.hello', { name: actor.name })}</b> <span className="meta">{longDay(today, language, today)}</span>
      </p>
      <NextStepCard mine={mine} open={setOpen} />
      <WhatIWant mine={mine} open={setOpen} />
      <WhatHelps mine={mine} />
      <WhoSees mine={mine} />
      <WhoLooked />
      {open?.is === 'want' ? <SayWhatIWantDialog mine={mine} onClose={close} /> : null}
      {open?.is === 'words' ? <OtherWordsDialog mine={mine} goal={open.goal} onClose={close} /> : null}
      {open?.is === 'readers' ? <ReadersDialog mine={mine} goal={open.goal} onClose={close} /> : null}
      {open?.is === 'ask' ? <AskDialog mine={mine} action={open.action} onClose={close} /> : null}
      {open?.is === 'done' ? <DoneDialog mine={mine} action={open.action} onClose={close} /> : null}
    </>
  );
}
