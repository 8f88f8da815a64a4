import { useId, type ReactNode } from 'react';
import { useCodes } from '../../api/codes.js';
import { useNow, useToday } from '../../app/now.js';
import { useWords } from '../../app/words/words.js';
import { addDays, dayOf, monthDay, momentAt, timeInput } from '../../ui/dates.js';
import type { MeasureFilters } from './measures-api.js';
import { periodKeys, periodWords } from './period-options.js';

const PLACES = ['27', '27039', '27109', '27147', 'sda-dodge-steele', 'tribe-prairie-island', 'missing'];
const BREAKDOWNS = ['county', 'program', 'month', 'language'] as const;

interface FilterProps {
  readonly filters: MeasureFilters;
  onChange(change: Partial<MeasureFilters>): void;
}

/** What is counted, by what, and as known when. All of it stands in the address. */
export function MeasureFiltersBar({ filters, onChange }: FilterProps) {
  const words = useWords();
  const { t, code } = words;
  const today = useToday();
  const { programs } = useCodes();
  const period = filters.period ?? 'last-12-months';
  return (
    <div className="card bar measure-bar" role="group" aria-label={t('measure.filters')}>
      <BarSelect
        label={t('measure.period')}
        value={period}
        onChange={(key) => onChange({ period: key === 'last-12-months' ? undefined : key })}
      >
        {periodKeys(today, period).map((key) => (
          <option key={key} value={key}>
            {periodWords(key, words)}
          </option>
        ))}
      </BarSelect>
      <BarSelect
        label={t('measure.place')}
        value={filters.place ?? '27'}
        onChange={(place) => onChange({ place: place === '27' ? undefined : place })}
      >
        {PLACES.map((place) => (
          <option key={place} value={place}>
            {place === 'missing' ? t('place.missing') : code('jurisdiction', place)}
          </option>
        ))}
      </BarSelect>
      <BarSelect
        label={t('measure.program')}
        value={filters.program ?? ''}
        onChange={(program) => onChange({ program: program || undefined })}
      >
        {['', ...programs, 'none'].map((program) => (
          <option key={program} value={program}>
            {program ? code('program', program) : t('measure.allPrograms')}
          </option>
        ))}
      </BarSelect>
      <BarSelect
        label={t('measure.by')}
        value={filters.by ?? 'county'}
        onChange={(by) => onChange({ by: by === 'county' ? undefined : by })}
      >
        {BREAKDOWNS.map((by) => (
          <option key={by} value={by}>
            {t(`measure.by.${by}`)}
          </option>
        ))}
      </BarSelect>
      <AsKnown asKnownAt={filters.asKnownAt} onChange={(asKnownAt) => onChange({ asKnownAt })} />
    </div>
  );
}

function BarSelect({
  label,
  value,
  onChange,
  children,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <span className="measure-filter">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="usa-select" value={value} onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
    </span>
  );
}

/** Now, or what was known at another day and time. */
function AsKnown({ asKnownAt, onChange }: { asKnownAt: string | undefined; onChange: (asKnownAt: string | undefined) => void }) {
  const { t, language } = useWords();
  const now = useNow();
  const today = useToday();
  const name = useId();
  const then = (): void => onChange(momentAt(addDays(today, -1), timeInput(now)));
  return (
    <>
      <fieldset className="line line--tight push">
        <legend className="sr">{t('measure.asKnown')}</legend>
        <span className="meta" aria-hidden="true">
          {t('measure.asKnown')}
        </span>
        <span className="seg">
          <label>
            <input type="radio" name={name} checked={!asKnownAt} onChange={() => onChange(undefined)} />
            {t('measure.asKnownNow', { date: monthDay(today, language, today) })}
          </label>
          <label>
            <input type="radio" name={name} checked={Boolean(asKnownAt)} onChange={then} />
            {t('measure.asKnownThen')}
          </label>
        </span>
      </fieldset>
      {asKnownAt ? <KnownMoment asKnownAt={asKnownAt} today={today} onChange={onChange} /> : null}
    </>
  );
}

function KnownMoment({ asKnownAt, today, onChange }: { asKnownAt: string; today: string; onChange: (asKnownAt: string) => void }) {
  const { t } = useWords();
  const seconds = new Date(asKnownAt).toISOString().slice(17, 19);
  const time = `${timeInput(asKnownAt)}:${seconds}`;
  const move = (day: string, clock: string): void => {
    const [, minute = '', second = '00'] = /^(\d\d:\d\d)(?::(\d\d))?/.exec(clock) ?? [];
    if (!/^[12]\d{3}-\d\d-\d\d$/.test(day) || !minute) return;
    onChange(new Date(Date.parse(momentAt(day, minute)) + Number(second) * 1000).toISOString());
  };
  return (
    <span className="line line--tight">
      <label>
        {t('measure.asKnownDay')}
        <input
          className="usa-input"
          type="date"
          max={today}
          value={dayOf(asKnownAt)}
          onChange={(event) => move(event.target.value, time)}
        />
      </label>
      <label>
        {t('measure.asKnownTime')}
        <input className="usa-input" type="time" step={1} value={time} onChange={(event) => move(dayOf(asKnownAt), event.target.value)} />
      </label>
    </span>
  );
}
