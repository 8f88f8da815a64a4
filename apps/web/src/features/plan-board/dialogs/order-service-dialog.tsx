import { placeName } from '../../../ui/program-mark.js';
import { useCodes } from '../../../api/codes.js';
import type { PlanGoal } from '../../../api/plans.js';
import { FormFrame } from '../../../app/forms/form-frame.js';
import { useWords } from '../../../app/words/words.js';
import { Dialog } from '../../../ui/dialog.js';
import { SelectField } from '../../../ui/fields.js';
import { placesOf } from '../../case/places.js';
import { AboutField } from '../about.js';
import { usePlan } from '../plan-context.js';
import { usePlanForm } from '../use-plan-form.js';

/** Order a service for the goal: which, and who gives it. */
export function OrderServiceDialog({ goal }: { goal: PlanGoal }) {
  const words = useWords();
  const { t } = words;
  const { file, close } = usePlan();
  const places = placesOf(file);
  const { services } = useCodes();
  const form = usePlanForm({
    draft: `service.${goal.goalId}`,
    initial: { service: 'rent-help', provider: places[0] ?? '', aboutIds: [] as readonly string[] },
    path: 'services',
    body: ({ service, provider, aboutIds }) => ({
      goalId: goal.goalId,
      service,
      provider,
      ...(file.programs.includes(provider) ? { program: provider } : {}),
      ...(aboutIds?.length ? { aboutIds } : {}),
    }),
  });
  const nameOf = (code: string): string => placeName(code, words);
  return (
    <Dialog title={t('service.order')} lead={<p className="meta">{goal.title}</p>} width={620} onClose={close}>
      <FormFrame form={form} save={t('service.save')} onCancel={close} label={t('service.order')}>
        <SelectField
          label={t('service.which')}
          value={form.value.service}
          onChange={(service) => form.set({ service })}
          options={services.map((value) => ({ value, label: words.code('service', value) }))}
        />
        <SelectField
          label={t('service.provider')}
          value={form.value.provider}
          onChange={(provider) => form.set({ provider })}
          options={places.map((value) => ({ value, label: nameOf(value) }))}
        />
        <AboutField value={form.value.aboutIds ?? []} onChange={(aboutIds) => form.set({ aboutIds })} />
      </FormFrame>
    </Dialog>
  );
}
