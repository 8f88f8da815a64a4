import { useState } from 'react';
import { useWords } from '../../../app/words/words.js';
import { Button } from '../../../ui/button.js';
import { dayOf, momentAt, timeInput } from '../../../ui/dates.js';
import { Dialog } from '../../../ui/dialog.js';
import { DateField } from '../../../ui/fields.js';
import type { TimeLine } from './line.js';

/** An exact day and time to see the case as of. */
export function MomentDialog({
  line,
  asOf,
  onPick,
  onClose,
}: {
  line: TimeLine;
  asOf?: string;
  onPick: (moment: string | undefined) => void;
  onClose: () => void;
}) {
  const { t } = useWords();
  const [day, setDay] = useState(asOf ? dayOf(asOf) : line.last);
  const [time, setTime] = useState(asOf ? timeInput(asOf) : timeInput(new Date()));
  const complete = /^\d{4}-\d\d-\d\d$/.test(day) && /^\d\d:\d\d$/.test(time);
  const pick = (moment: string | undefined): void => {
    onClose();
    onPick(moment);
  };
  const footer = (
    <>
      <Button disabled={!complete} onClick={() => pick(momentAt(day, time))}>
        {t('asOf.showThen')}
      </Button>
      <Button look="quiet" onClick={() => pick(undefined)}>
        {t('asOf.back')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('asOf.pick')} width={480} onClose={onClose} footer={footer}>
      <div className="grid-2">
        <DateField label={t('asOf.day')} value={day} min={line.first} max={line.last} onChange={setDay} />
        <DateField label={t('asOf.time')} type="time" value={time} onChange={setTime} />
      </div>
    </Dialog>
  );
}
