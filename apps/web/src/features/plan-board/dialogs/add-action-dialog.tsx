import { placeName } from '../../../ui/program-mark.js';
import type { CaseHeader } from '../../../api/casework.js';
import { actionsOf } from '../../../api/plan-items.js';
import type { PlanGoal, Suggestion } from '../../../api/plans.js';
import { FormFrame } from '../../../app/forms/form-frame.js';
import { SharingField } from '../../../app/forms/sharing-field.js';
import { useSession } from '../../../app/session/session.js';
import { useWords } from '../../../app/words/words.js';
import { Dialog } from '../../../ui/dialog.js';
import { CheckField, DateField, SelectField, TextField } from '../../../ui/fields.js';
import { placesOf, readersToChoose } from '../../case/places.js';
import { actionBody, EMPTY_ACTION, missingInAction, ownPlace, type ActionDraft } from '../action-draft.js';
import { AboutField } from '../about.js';
import { usePlan } from '../plan-context.js';
import { actionFrom, sourceOf } from '../structure/from-suggestion.js';
import { SuggestedLead } from '../structure/suggested-lead.js';
import { usePlanForm } from '../use-plan-form.js';
import { LawField } from './law-field.js';
import { readersAs } from './sharing-text.js';

/** A step towards the goal: what, which program or who answers for it, who does it, required or not, by when. */
export function AddActionDialog({ goal, suggestion }: { goal: PlanGoal; suggestion?: Suggestion }) {
  const words = useWords();
  const { t } = words;
  const { file, board, close } = usePlan();
  const { actor } = useSession();
  const form = usePlanForm<ActionDraft>({
    draft: suggestion ? `action.${goal.goalId}.from.${suggestion.id}` : `action.${goal.goalId}`,
    initial: {
      ...EMPTY_ACTION,
      ...readersAs(goal),
      owner: ownPlace(placesOf(file), actor),
      ...(suggestion && actionFrom(suggestion, words, placesOf(file))),
    },
    path: 'actions',
    body: (draft) => ({ ...actionBody(draft, goal.goalId, file), ...(suggestion && sourceOf(suggestion)) }),
  });
  const { value, set } = form;
  const missing = missingInAction(value);
  const open = actionsOf(board).filter((action) => action.state === 'agreed' || action.state === 'started');
  const waits = [
    { value: '', label: t('action.waitsForNothing') },
    ...open.map((action) => ({ value: action.actionId, label: action.title ?? '' })),
  ];
  return (
    <Dialog
      title={t('action.add')}
      lead={suggestion ? <SuggestedLead suggestion={suggestion} goal={goal.title ?? ''} /> : <p className="meta">{goal.title}</p>}
      onClose={close}
    >
      <FormFrame
        form={form}
        save={t('action.save')}
        missing={missing ? t(missing) : undefined}
        text={value.title}
        onCancel={close}
        label={t('action.add')}
      >
        <TextField
          label={t('action.title')}
          hint={t('action.titleHint')}
          value={value.title}
          maxLength={200}
          onChange={(title) => set({ title })}
        />
        <OwnerFields file={file} value={value} set={set} />
        <AboutField value={value.aboutIds ?? []} onChange={(aboutIds) => set({ aboutIds })} />
        <div className="grid-2">
          <DateField label={t('field.dueOn')} optional value={value.dueOn} onChange={(dueOn) => set({ dueOn })} />
          <SelectField label={t('field.waitsFor')} value={value.waitsFor} onChange={(waitsFor) => set({ waitsFor })} options={waits} />
        </div>
        <CheckField label={t('must.required')} checked={value.mandated} onChange={(mandated) => set({ mandated })} />
        {value.mandated ? (
          <LawField county={file.county} owner={value.owner} value={value.legalGround} onChange={(legalGround) => set({ legalGround })} />
        ) : null}
        <SharingField sharing={value.sharing} sharedWith={value.sharedWith} among={readersToChoose(file, goal.sharedWith)} onChange={set} />
      </FormFrame>
    </Dialog>
  );
}

function OwnerFields({ file, value, set }: { file: CaseHeader; value: ActionDraft; set: (change: Partial<ActionDraft>) => void }) {
  const words = useWords();
  const { t } = words;
  const nameOf = (code: string): string => placeName(code, words);
  const owners = [...placesOf(file), 'family'].map((code) => ({ value: code, label: nameOf(code) }));
  const seats = file.team.filter((seat) =>
    value.owner === 'family' ? seat.kind === 'family' : seat.program === value.owner || seat.who.organization === value.owner,
  );
  const people = [{ value: '', label: t('action.anybody') }, ...seats.map((seat) => ({ value: seat.who.id, label: seat.who.name }))];
  return (
    <div className="grid-2">
      <SelectField label={t('field.owner')} value={value.owner} onChange={(owner) => set({ owner, actorId: '' })} options={owners} />
      <SelectField label={t('field.actorId')} value={value.actorId} onChange={(actorId) => set({ actorId })} options={people} />
    </div>
  );
}
