import { useQuery } from '@tanstack/react-query';
import { planTemplatesQuery, type PlanGoal, type PlanTemplate } from '../../../api/plans.js';
import { FormFrame } from '../../../app/forms/form-frame.js';
import { useToday } from '../../../app/now.js';
import { useWords } from '../../../app/words/words.js';
import { Dialog } from '../../../ui/dialog.js';
import { ReadError } from '../../../ui/error-state.js';
import { SelectField } from '../../../ui/fields.js';
import { Skeleton } from '../../../ui/states.js';
import { placesOf } from '../../case/places.js';
import { usePlan } from '../plan-context.js';
import { readersAs } from '../dialogs/sharing-text.js';
import { usePlanForm } from '../use-plan-form.js';
import { StepFields } from './step-fields.js';
import { firstFor, stepsOf, templateBody, templatesFor, type StepDraft, type TemplateDraft } from './template-draft.js';

/** A goal begins with a template: each step is kept or left out, and put in the family's own words, before anything is agreed. */
export function UseTemplateDialog({ goal }: { goal: PlanGoal }) {
  const { t } = useWords();
  const { file, close } = usePlan();
  const query = useQuery(planTemplatesQuery(file.county));
  const templates = templatesFor(query.data ?? [], goal.need);
  return (
    <Dialog title={t('template.use')} lead={<p className="meta">{goal.title}</p>} width={860} onClose={close}>
      {query.isError ? <ReadError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <Skeleton lines={6} /> : null}
      {query.data && templates.length === 0 ? <p className="row-t">{t('template.none')}</p> : null}
      {templates.length > 0 ? <TemplateForm goal={goal} templates={templates} /> : null}
    </Dialog>
  );
}

function TemplateForm({ goal, templates }: { goal: PlanGoal; templates: readonly PlanTemplate[] }) {
  const words = useWords();
  const { t } = words;
  const { file, close } = usePlan();
  const frame = { words, file, places: placesOf(file), today: useToday(), readers: readersAs(goal) };
  const chosen = (draft: TemplateDraft): PlanTemplate | undefined => templates.find(({ id }) => id === draft.template);
  const first = firstFor(templates, goal.need);
  const form = usePlanForm<TemplateDraft>({
    draft: `template.${goal.goalId}`,
    initial: { template: first, steps: {} },
    path: `goals/${goal.goalId}/template`,
    // Nothing is sent before a template is chosen.
    body: (draft) => templateBody(chosen(draft) ?? templates[0]!, draft, frame),
  });
  const { value, set } = form;
  const template = chosen(value);
  const steps = new Map((template ? stepsOf(template, value, frame) : []).map(({ id, step }) => [id, step]));
  const change = (id: string, to: Partial<StepDraft>): void => set({ steps: { ...value.steps, [id]: { ...steps.get(id)!, ...to } } });
  const kept = [...steps.values()].filter((step) => step.kept);
  const missing = !template
    ? t('template.choose')
    : kept.length === 0
      ? t('template.missing')
      : kept.some(({ title }) => !title.trim())
        ? t('template.missingTitle')
        : undefined;
  return (
    <FormFrame
      form={form}
      save={template ? t('template.save', { n: kept.length }) : t('template.use')}
      missing={missing}
      onCancel={close}
      label={t('template.use')}
    >
      <WhichTemplate
        templates={templates}
        template={template}
        mayBeNone={first === ''}
        onChoose={(id) => set({ template: id, steps: {} })}
      />
      {template?.stages.map((stage) => (
        <fieldset key={stage.id} className="stage-steps">
          <legend>{words.code('templateStage', stage.id)}</legend>
          {stage.actions.map(({ id }) => (
            <StepFields key={id} id={id} step={steps.get(id)!} places={frame.places} onChange={(to) => change(id, to)} />
          ))}
          {stage.milestones.length > 0 ? (
            <p className="meta">
              {t('template.milestones', {
                names: new Intl.ListFormat(words.language).format(stage.milestones.map((id) => words.code('milestone', id))),
              })}
            </p>
          ) : null}
        </fieldset>
      ))}
    </FormFrame>
  );
}

interface WhichProps {
  readonly templates: readonly PlanTemplate[];
  readonly template: PlanTemplate | undefined;
  /** None is made for the need of the goal. */
  readonly mayBeNone: boolean;
  readonly onChoose: (id: string) => void;
}

function WhichTemplate({ templates, template, mayBeNone, onChoose }: WhichProps) {
  const { t, code } = useWords();
  const options = templates.map(({ id, version }) => ({ value: id, label: t('template.by', { title: code('template', id), version }) }));
  const hint = !template ? t('template.otherNeed') : template.verified ? undefined : t('template.notVerified');
  return (
    <SelectField
      label={t('template.which')}
      hint={hint}
      value={template?.id ?? ''}
      onChange={onChoose}
      options={mayBeNone ? [{ value: '', label: t('course.choose') }, ...options] : options}
    />
  );
}
