import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useToday } from '../../../app/now.js';
import { useWords } from '../../../app/words/words.js';
import { Button } from '../../../ui/button.js';
import { addDays, clock, dayOf, longDay, monthDay } from '../../../ui/dates.js';
import { barsOf, lineOf, momentOfStep, stepOfMoment, STEPS_A_MONTH, type DayCount, type TimeLine } from './line.js';
import { MomentDialog } from './moment-dialog.js';

const BARS = 44;

/** The throughline lying down: when things happened, and the way to see the case as it was. Moves by day. */
export function AsOfSlider({ openedAt, asOf, happened }: { openedAt: string; asOf?: string; happened: readonly DayCount[] }) {
  const { t, language } = useWords();
  const today = useToday();
  const [picking, setPicking] = useState(false);
  const line = lineOf(openedAt, today);
  const goTo = useGoTo();
  const [step, setStep] = useSettledStep(line, asOf, goTo);
  const shown = step >= line.days ? undefined : addDays(line.first, step);
  const onKey = (event: KeyboardEvent): void => {
    const by = event.key === 'PageUp' ? STEPS_A_MONTH : event.key === 'PageDown' ? -STEPS_A_MONTH : 0;
    if (by === 0) return;
    event.preventDefault();
    setStep(Math.min(line.days, Math.max(0, step + by)));
  };
  return (
    <section className="asof no-print" aria-label={t('asOf.show')}>
      <output>
        {shown ? longDay(shown, language, today) : t('asOf.now')}
        <span>
          {shown ? (asOf && dayOf(asOf) === shown ? clock(asOf, language) : t('asOf.endOfDay')) : longDay(today, language, today)}
        </span>
      </output>
      <div>
        <LinePicture line={line} step={step} happened={happened} past={shown !== undefined} />
        <input
          type="range"
          min={0}
          max={line.days}
          value={step}
          aria-label={t('asOf.slider')}
          aria-valuetext={shown ? longDay(shown, language, today) : t('asOf.now')}
          onChange={(event) => setStep(Number(event.target.value))}
          onKeyDown={onKey}
        />
        <div className="ends" aria-hidden="true">
          <span>{t('asOf.first', { day: monthDay(line.first, language, today) })}</span>
          <span>{t('asOf.now')}</span>
        </div>
      </div>
      <Button look="outline" size="small" icon="calendar_today" onClick={() => setPicking(true)}>
        {t('asOf.pick')}
      </Button>
      {picking ? <MomentDialog line={line} asOf={asOf} onPick={goTo} onClose={() => setPicking(false)} /> : null}
    </section>
  );
}

/** The place of the slider; the page follows a third of a second after it has come to rest. */
function useSettledStep(
  line: TimeLine,
  asOf: string | undefined,
  goTo: (moment: string | undefined) => void,
): [number, (step: number) => void] {
  const place = stepOfMoment(line, asOf);
  const [step, setStep] = useState(place);
  const latest = useRef({ line, goTo });
  useEffect(() => {
    latest.current = { line, goTo };
  });
  useEffect(() => setStep(place), [place]);
  useEffect(() => {
    if (step === place) return;
    const timer = setTimeout(() => latest.current.goTo(momentOfStep(latest.current.line, step)), 350);
    return () => clearTimeout(timer);
  }, [step, place]);
  return [step, setStep];
}

function useGoTo(): (moment: string | undefined) => void {
  const navigate = useNavigate();
  return (moment) => void navigate({ to: '.', search: (was: Record<string, string | undefined>) => ({ ...was, asOf: moment }) });
}

function LinePicture({ line, step, happened, past }: { line: TimeLine; step: number; happened: readonly DayCount[]; past: boolean }) {
  const bars = barsOf(line, happened, BARS);
  const most = Math.max(1, ...bars);
  const place = (step / line.days) * 1000;
  return (
    <svg viewBox="0 0 1000 28" preserveAspectRatio="none" aria-hidden="true">
      {bars.map((count, index) => {
        const height = count === 0 ? 0 : 3 + (count / most) * 10;
        const x = (index / BARS) * 1000 + 5;
        return count === 0 ? null : (
          <rect key={index} x={x} y={13 - height} width="6" height={height} fill={x <= place ? '#7fa9ae' : '#c6cace'} />
        );
      })}
      <path d="M0 15H1000" stroke="#c6cace" strokeWidth="3" />
      <path d={`M0 15H${place}`} stroke={past ? '#6b4f00' : '#0e616b'} strokeWidth="3" />
    </svg>
  );
}
