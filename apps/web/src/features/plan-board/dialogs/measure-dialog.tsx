import { useState } from 'react';
import { useCodes } from '../../../api/codes.js';
import type { PlanGoal } from '../../../api/plans.js';
import { useWords } from '../../../app/words/words.js';
import { Dialog } from '../../../ui/dialog.js';
import { SelectField } from '../../../ui/fields.js';
import { usePlan } from '../plan-context.js';
import { ProgressLine } from '../progress-line.js';
import { OwnMeasureForm } from './own-measure-form.js';
import { ScaleForm } from './scale-form.js';

/** Measure progress: by the goal's own measure, or by a scale about a need. */
export function MeasureDialog({ goal }: { goal: PlanGoal }) {
  const words = useWords();
  const { t } = words;
  const { close } = usePlan();
  const { scales } = useCodes();
  const [scale, setScale] = useState('');
  const options = [
    { value: '', label: `${t('scale.own')}: ${words.code('measureOf', goal.measure)}` },
    ...scales.map(({ id }) => ({ value: id, label: words.code('scale', id) })),
  ];
  return (
    <Dialog title={t('goal.measure')} lead={<p className="meta">{goal.title}</p>} width={620} onClose={close}>
      <div className="flow-4">
        <ProgressLine goal={goal} />
        <SelectField label={t('scale.choose')} value={scale} onChange={setScale} options={options} />
        {scale ? <ScaleForm key={scale} goal={goal} scale={scale} /> : <OwnMeasureForm goal={goal} />}
      </div>
    </Dialog>
  );
}
