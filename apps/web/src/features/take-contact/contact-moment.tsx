import { useState } from 'react';
import { useToday } from '../../app/now.js';
import { useWords } from '../../app/words/words.js';
import { Button } from '../../ui/button.js';
import { dayOf, momentAt, timeInput } from '../../ui/dates.js';
import { DateField } from '../../ui/fields.js';

/** For a contact that is written down later than it happened: deadlines count from when help was asked for. */
export function ContactMoment({ startedAt, onChange }: { startedAt: string; onChange: (startedAt: string) => void }) {
  const { t } = useWords();
  const today = useToday();
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <Button look="quiet" size="small" onClick={() => setOpen(true)}>
        {t('take.earlier')}
      </Button>
    );
  }
  const move = (day: string, time: string): void => {
    if (!/^\d{4}-\d\d-\d\d$/.test(day) || !/^\d\d:\d\d$/.test(time)) return;
    const moment = momentAt(day, time);
    onChange(moment > new Date().toISOString() ? new Date().toISOString() : moment);
  };
  return (
    <fieldset className="line contact-moment">
      <legend className="sr">{t('take.when')}</legend>
      <DateField label={t('take.day')} max={today} value={dayOf(startedAt)} onChange={(day) => move(day, timeInput(startedAt))} />
      <DateField label={t('take.time')} type="time" value={timeInput(startedAt)} onChange={(time) => move(dayOf(startedAt), time)} />
      <span className="meta">{t('take.whenHint')}</span>
    </fieldset>
  );
}
