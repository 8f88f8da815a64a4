import { useToday } from '../../../app/now.js';
import { FormFrame } from '../../../app/forms/form-frame.js';
import { useWords } from '../../../app/words/words.js';
import { Dialog } from '../../../ui/dialog.js';
import { CheckField, DateField, TextAreaField } from '../../../ui/fields.js';
import { usePlan } from '../plan-context.js';
import { usePlanForm } from '../use-plan-form.js';
import { occurredOn } from './day-typed.js';

interface ReviewDraft {
  readonly day: string;
  readonly tookPart: readonly string[];
  readonly decided: string;
  readonly sooner: boolean;
  readonly nextOn: string;
  readonly soonerBecause: string;
}

const NOTHING: ReviewDraft = { day: '', tookPart: [], decided: '', sooner: false, nextOn: '', soonerBecause: '' };

function bodyOf({ day, tookPart, decided, sooner, nextOn, soonerBecause }: ReviewDraft): object {
  return {
    ...occurredOn(day),
    tookPart,
    ...(decided.trim() && { decided: decided.trim() }),
    ...(sooner && { nextOn, soonerBecause: soonerBecause.trim() }),
  };
}

/** The plan was looked at together: who took part, what was decided, and whether the next time is to be sooner. */
export function ReviewDialog() {
  const { t } = useWords();
  const { close } = usePlan();
  const today = useToday();
  const form = usePlanForm<ReviewDraft>({ draft: 'review', initial: NOTHING, path: 'reviews', body: bodyOf });
  const { value, set } = form;
  const noDay = value.sooner && (!value.nextOn || !value.soonerBecause.trim());
  const missing = value.tookPart.length === 0 ? t('review.missingWho') : noDay ? t('review.missingDay') : undefined;
  return (
    <Dialog title={t('review.held')} lead={<p className="meta">{t('review.lead')}</p>} width={620} onClose={close}>
      <FormFrame
        form={form}
        save={t('review.save')}
        missing={missing}
        text={`${value.decided}\n${value.soonerBecause}`}
        onCancel={close}
        label={t('review.held')}
      >
        <DateField label={t('review.when')} value={value.day || today} max={today} onChange={(day) => set({ day })} />
        <TookPart value={value.tookPart} onChange={(tookPart) => set({ tookPart })} />
        <TextAreaField
          label={t('review.decided')}
          optional
          value={value.decided}
          maxLength={4000}
          onChange={(decided) => set({ decided })}
        />
        <CheckField label={t('review.sooner')} checked={value.sooner} onChange={(sooner) => set({ sooner })} />
        {value.sooner ? (
          <>
            <DateField label={t('review.nextOn')} value={value.nextOn} min={today} onChange={(nextOn) => set({ nextOn })} />
            <TextAreaField
              label={t('review.soonerBecause')}
              value={value.soonerBecause}
              maxLength={1000}
              onChange={(soonerBecause) => set({ soonerBecause })}
            />
          </>
        ) : null}
      </FormFrame>
    </Dialog>
  );
}

/** The family and the team; whoever was there is ticked. */
function TookPart({ value, onChange }: { value: readonly string[]; onChange: (ids: readonly string[]) => void }) {
  const { t } = useWords();
  const { file } = usePlan();
  const people = [
    ...file.people.map(({ id, name }) => ({ id, name: name ?? t('plan.thePerson') })),
    ...file.team
      .filter(({ who }) => who.role !== 'person' && who.role !== 'family-member')
      .map(({ who }) => ({ id: who.id, name: who.name })),
  ];
  return (
    <fieldset className="field">
      <legend className="usa-label">{t('review.whoTookPart')}</legend>
      <div className="radios">
        {people.map(({ id, name }) => (
          <CheckField
            key={id}
            label={name}
            checked={value.includes(id)}
            onChange={(on) => onChange(on ? [...value, id] : value.filter((one) => one !== id))}
          />
        ))}
      </div>
    </fieldset>
  );
}
