import type { PlanAction } from '../../api/plans.js';
import { useToday } from '../../app/now.js';
import { useSession } from '../../app/session/session.js';
import { useWords } from '../../app/words/words.js';
import { monthDay } from '../../ui/dates.js';
import { Icon } from '../../ui/icon.js';
import { placeName } from '../../ui/program-mark.js';
import type { MyDialog } from './me-page.js';
import type { MyPlan } from './my-page.js';
import { aboutOf, isAhead, isMine } from './my-plan.js';
import { WhatIAsked } from './what-i-asked.js';
import { useSaidOf, WhatWaits } from './what-waits.js';

/** Who does a step, as the person would say it: you, a worker by name, or a program. */
export function useWhoDoes({ file }: MyPlan): (action: PlanAction) => string {
  const words = useWords();
  const { actor } = useSession();
  return (action) => {
    if (isMine(action, actor.id)) return words.t('me.you');
    if (action.who) return action.who.name;
    if (action.doer === 'family') return words.t('me.yourFamily');
    const seat = file.team.find(({ program, organization }) => program === action.owner || organization === action.owner);
    const place = placeName(action.owner, words);
    return seat && seat.kind === 'partner' ? `${seat.who.name}, ${place}` : place;
  };
}

/** Whom of the family a step is about, in words; nothing where it is about all of them. */
export function useAbout({ file }: MyPlan): (action: PlanAction) => string | undefined {
  const { t, language } = useWords();
  const { actor } = useSession();
  const said = { personId: actor.personId, you: t('me.about.you'), somebody: t('me.about.somebody') };
  return (action) => {
    const names = aboutOf(action, file.people, said);
    return names.length > 0 ? t('mark.about', { names: new Intl.ListFormat(language).format(names) }) : undefined;
  };
}

/** One step that is left, or done: what, who, by when, what it waits for; of one's own a button that says that it is done. */
export function StepLine({ action, mine, open }: { action: PlanAction; mine: MyPlan; open: (dialog: MyDialog) => void }) {
  const { t, language } = useWords();
  const { actor } = useSession();
  const today = useToday();
  const who = useWhoDoes(mine);
  const about = useAbout(mine)(action);
  const said = useSaidOf(action.actionId);
  const done = action.state === 'completed';
  const waits = action.waitsFor && !action.waitsFor.done ? action.waitsFor : undefined;
  const due = action.dueOn && isAhead(action) ? monthDay(action.dueOn, language, today) : undefined;
  const marks = done && isMine(action, actor.id) ? t('me.step.you') : who(action);
  return (
    <li className="me-plain">
      <Icon name={done ? 'check_circle' : waits ? 'hourglass_empty' : 'radio_button_unchecked'} />
      <div>
        <b>{action.title}</b>
        <div className="meta">{due ? t('me.step.by', { who: marks, day: due }) : marks}</div>
        {about ? <div className="meta">{about}</div> : null}
        {waits ? <div className="meta">{waits.title ? t('me.step.waits', { title: waits.title }) : t('me.step.waitsElse')}</div> : null}
        {action.mandated ? <div className="meta">{t('me.step.law')}</div> : null}
        <WhatIAsked action={action} />
        <WhatWaits item={action.actionId} />
        <div className="me-acts">
          {!waits && !said.done && action.allowed.includes('complete-action') && isMine(action, actor.id) ? (
            <button type="button" className="as-link me-tap" onClick={() => open({ is: 'done', action })}>
              {t('me.done.mine')}
              <span className="sr">: {action.title}</span>
            </button>
          ) : null}
          {!said.asked && action.allowed.includes('ask-about-action') && (action.dueOn || isMine(action, actor.id)) ? (
            <button type="button" className="as-link me-tap" onClick={() => open({ is: 'ask', action })}>
              {t('me.ask')}
              <span className="sr">: {action.title}</span>
            </button>
          ) : null}
        </div>
      </div>
    </li>
  );
}
