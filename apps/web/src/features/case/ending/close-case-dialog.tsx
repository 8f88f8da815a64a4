import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CaseHeader } from '../../../api/casework.js';
import { planQuery, type PlanBoard } from '../../../api/plans.js';
import { FormFrame } from '../../../app/forms/form-frame.js';
import { useToday } from '../../../app/now.js';
import { useWords } from '../../../app/words/words.js';
import { dayOf, longDay } from '../../../ui/dates.js';
import { Dialog } from '../../../ui/dialog.js';
import { TextAreaField } from '../../../ui/fields.js';
import { WhyItEnds } from '../../plan-board/course/choose-field.js';
import {
  closingBody,
  isComplete,
  NOTHING_SAID,
  openOf,
  withReason,
  type Closing,
  type OpenInPlan,
} from '../../plan-board/course/closing.js';
import { OpenEnds } from '../../plan-board/course/open-ends.js';
import { WholePlanView } from '../../plan-board/whole-plan-view.js';
import { placesOf } from '../places.js';
import { AskAboutHidden } from './ask-about-hidden.js';
import { useCaseForm } from './case-form.js';
import { GoalEnds } from './goal-ends.js';
import { TasksInTheWay } from './tasks-in-the-way.js';

interface DialogProps {
  readonly file: CaseHeader;
  readonly onClose: () => void;
}

/** Close the case: what stands in the way, why it ends, and what becomes of everything that is open in its plan. */
export function CloseCaseDialog({ file, onClose }: DialogProps) {
  const { t } = useWords();
  const plan = useQuery(planQuery(file.planId));
  return (
    <Dialog title={t('caseEnd.close')} lead={<p className="meta">{t('caseEnd.closeLead')}</p>} width={680} onClose={onClose}>
      <div className="flow-4">
        <TasksInTheWay file={file} onLeave={onClose} />
        <WholePlanView query={plan}>{(board) => <ClosingForm file={file} board={board} onClose={onClose} />}</WholePlanView>
      </div>
    </Dialog>
  );
}

function ClosingForm({ file, board, onClose }: DialogProps & { board: PlanBoard }) {
  const words = useWords();
  const { t } = words;
  const open = openOf(board, words);
  const body = (value: Closing): object => closingBody(value, open);
  const form = useCaseForm<Closing>({ caseId: file.id, path: 'closure', initial: NOTHING_SAID, body, onClose });
  const { value, set } = form;
  const missing = file.tasks.length > 0 ? 'caseEnd.missingTasks' : isComplete(value, open) ? undefined : 'caseEnd.missing';
  return (
    <FormFrame
      form={form}
      save={t('caseEnd.save')}
      missing={missing && t(missing)}
      text={value.words}
      onCancel={onClose}
      label={t('caseEnd.close')}
    >
      <WhyItEnds label={t('caseEnd.why')} value={value.reason} onChange={(reason) => set(withReason(value, reason, open))} />
      <section className="flow-2" aria-labelledby="plan-ends">
        <h3 id="plan-ends">{t('caseEnd.plan')}</h3>
        <PlanEnds file={file} board={board} open={open} onLeave={onClose} />
        <OpenEnds open={open} places={placesOf(file)} value={value} onChange={set} />
      </section>
      <TextAreaField
        label={t('caseEnd.words')}
        hint={t('caseEnd.wordsHint')}
        optional
        value={value.words}
        maxLength={2000}
        onChange={(typed) => set({ words: typed })}
      />
      <AskAboutHidden file={file} sending={form.sending} />
    </FormFrame>
  );
}

/** How the plan stands: closed already, with nothing open, or with parts of which somebody has to say something. */
function PlanEnds({ file, board, open, onLeave }: { file: CaseHeader; board: PlanBoard; open: OpenInPlan; onLeave: () => void }) {
  const { t, language } = useWords();
  const today = useToday();
  const nothing = open.goals.length + open.items.length === 0;
  return (
    <>
      <p className="row-t">
        {board.closed
          ? t('caseEnd.planClosed', { day: longDay(dayOf(board.closed.at), language, today) })
          : t(nothing ? 'caseEnd.planEndsNothing' : 'caseEnd.planEnds')}
      </p>
      <GoalEnds board={board} />
      {open.goals.length > 0 ? (
        <p className="row-t">
          <Link to="/cases/$caseId/plan" params={{ caseId: file.id }} onClick={onLeave}>
            {t('caseEnd.recordFirst')}
          </Link>
        </p>
      ) : null}
    </>
  );
}
