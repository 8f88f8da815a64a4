import { actionsOf } from '../../../api/plan-items.js';
import type { PlanAction } from '../../../api/plans.js';
import { useOpenItem } from '../../../app/live/presence.js';
import { useSession } from '../../../app/session/session.js';
import { useWords } from '../../../app/words/words.js';
import { longDay } from '../../../ui/dates.js';
import { useToday } from '../../../app/now.js';
import { Dialog } from '../../../ui/dialog.js';
import { DateField, SelectField, TextField } from '../../../ui/fields.js';
import { MustMark } from '../../../ui/marks.js';
import { placeName, ProgramMark, useProgram } from '../../../ui/program-mark.js';
import { PastFields, useNamedPast } from '../record/past-fields.js';
import { placesOf } from '../../case/places.js';
import { CameLine } from '../course/came-line.js';
import { ConflictFlag } from '../conflict-flag.js';
import { may, usePlan } from '../plan-context.js';
import { AboutField, useNames } from '../about.js';
import { doerOf } from '../action-draft.js';
import { ActionSteps } from './action-steps.js';
import { EditField } from './edit-field.js';
import { SharingEdit } from './sharing-edit.js';

/** One step of the plan: each of its fields can be changed by itself; then started, done or no longer needed. */
export function ActionDialog({ action }: { action: PlanAction }) {
  const { t } = useWords();
  const { close, readOnly } = usePlan();
  const owner = useProgram(action.owner);
  useOpenItem(action.actionId);
  return (
    <Dialog
      title={action.title ?? t('action.action')}
      width={720}
      onClose={close}
      footer={readOnly ? undefined : <ActionSteps action={action} />}
    >
      <div className="flow">
        {action.mandated ? <MustMark law={action} askWhom={owner.name} /> : null}
        {action.conflict ? <ConflictFlag conflict={action.conflict} /> : null}
        <dl className="edit-fields">
          <TitleField action={action} />
          <OwnerField action={action} />
          <PersonField action={action} />
          <AboutEdit action={action} />
          <DueField action={action} />
          <WaitsField action={action} />
          <SharingEdit {...useCountys(action)} item={action} />
          <ActionPast action={action} />
        </dl>
        <CameLine item={action} itemId={action.actionId} title={action.title ?? ''} />
        {action.note ? <p className="row-t">{action.note}</p> : null}
      </div>
    </Dialog>
  );
}

/** With whom it is shared by name, and how far it is; each with its history. */
function ActionPast({ action }: { action: PlanAction }) {
  const words = useWords();
  const named = useNamedPast(action);
  const fields = [...named, { field: 'state', shown: words.code('itemState', action.state) }];
  return <PastFields itemId={action.actionId} fields={fields} />;
}

function useCommon(action: PlanAction) {
  const { readOnly } = usePlan();
  return { editable: may(action, 'revise-action', readOnly), itemPath: `actions/${action.actionId}`, revision: action.revision };
}

/** Whose it is and who sees it: for the workers of the county to change. */
function useCountys(action: PlanAction) {
  const common = useCommon(action);
  const { actor } = useSession();
  return { ...common, editable: common.editable && actor.role !== 'partner-worker' };
}

function TitleField({ action }: { action: PlanAction }) {
  const { t } = useWords();
  const title = action.title ?? '';
  return (
    <EditField
      {...useCommon(action)}
      label={t('field.title')}
      shown={title}
      text={title}
      body={(text) => ({ title: text.trim() })}
      input={(text, onChange) => <TextField label={t('field.title')} value={text} maxLength={200} autoFocus onChange={onChange} />}
    />
  );
}

function DueField({ action }: { action: PlanAction }) {
  const { t, language } = useWords();
  const today = useToday();
  return (
    <EditField
      {...useCommon(action)}
      label={t('field.dueOn')}
      shown={action.dueOn ? longDay(action.dueOn, language, today) : t('due.none')}
      text={action.dueOn ?? ''}
      body={(text) => ({ dueOn: text })}
      input={(text, onChange) => <DateField label={t('field.dueOn')} value={text} autoFocus onChange={onChange} />}
    />
  );
}

function OwnerField({ action }: { action: PlanAction }) {
  const words = useWords();
  const { file } = usePlan();
  const nameOf = (code: string): string => placeName(code, words);
  const options = [...new Set([action.owner, ...placesOf(file), 'family'])].map((value) => ({ value, label: nameOf(value) }));
  return (
    <EditField
      {...useCountys(action)}
      label={words.t('field.owner')}
      shown={<ProgramMark code={action.owner} />}
      text={action.owner}
      // Who does it goes with who answers for it: nobody by name of the one before.
      body={(owner) => ({ owner, doer: doerOf(owner, file), ...(owner === action.owner ? {} : { actorId: '' }) })}
      input={(text, onChange) => (
        <SelectField label={words.t('field.owner')} value={text} autoFocus onChange={onChange} options={options} />
      )}
    />
  );
}

function AboutEdit({ action }: { action: PlanAction }) {
  const { t } = useWords();
  const { board } = usePlan();
  const names = useNames();
  if (board.personIds.length < 2) return null;
  const ids = (text: string): string[] => text.split(',').filter(Boolean);
  return (
    <EditField
      {...useCommon(action)}
      label={t('field.aboutIds')}
      shown={names(action.aboutIds) || t('action.aboutAll')}
      text={action.aboutIds.join(',')}
      body={(text) => ({ aboutIds: ids(text) })}
      input={(text, onChange) => <AboutField value={ids(text)} onChange={(next) => onChange(next.join(','))} />}
    />
  );
}

function PersonField({ action }: { action: PlanAction }) {
  const { t } = useWords();
  const { file } = usePlan();
  const options = [{ value: '', label: t('action.anybody') }, ...file.team.map((seat) => ({ value: seat.who.id, label: seat.who.name }))];
  return (
    <EditField
      {...useCommon(action)}
      label={t('field.actorId')}
      shown={action.who?.name ?? t('action.anybody')}
      text={action.actorId ?? ''}
      body={(actorId) => ({ actorId })}
      input={(text, onChange) => <SelectField label={t('field.actorId')} value={text} autoFocus onChange={onChange} options={options} />}
    />
  );
}

function WaitsField({ action }: { action: PlanAction }) {
  const { t } = useWords();
  const { board } = usePlan();
  const others = actionsOf(board).filter((other) => other.actionId !== action.actionId && other.state !== 'cancelled');
  return (
    <EditField
      {...useCommon(action)}
      label={t('field.waitsFor')}
      shown={action.waitsFor?.title ?? t('action.waitsForNothing')}
      text={action.waitsFor?.actionId ?? ''}
      body={(waitsFor) => ({ waitsFor })}
      input={(text, onChange) => (
        <SelectField
          label={t('field.waitsFor')}
          value={text}
          autoFocus
          onChange={onChange}
          options={[
            { value: '', label: t('action.waitsForNothing') },
            ...others.map((other) => ({ value: other.actionId, label: other.title ?? '' })),
          ]}
        />
      )}
    />
  );
}
