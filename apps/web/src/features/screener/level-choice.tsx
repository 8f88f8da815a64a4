import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { command } from '../../api/client.js';
import { useDraftedForm } from '../../app/forms/drafted-form.js';
import { useWords } from '../../app/words/words.js';
import { Button } from '../../ui/button.js';
import { SendError } from '../../ui/error-state.js';
import { ChoiceField, TextAreaField } from '../../ui/fields.js';
import type { Triage } from './triage-api.js';

const LEVELS = ['self-service', 'assisted', 'case-managed', 'coordinated'] as const;

/** Accept what is recommended with one press, or choose another response and say why. */
export function LevelChoice({ triage, recommended, onDone }: { triage: Triage; recommended: string; onDone: () => void }) {
  const { t, code } = useWords();
  const queries = useQueryClient();
  const [other, setOther] = useState(false);
  const form = useDraftedForm({
    key: `level-${triage.id}`,
    initial: { level: '', reason: '' },
    send: ({ level, reason }) =>
      command(`/api/triages/${triage.id}/response-level`, level === recommended ? { level } : { level, reason: reason.trim() }),
    onDone: () => {
      void queries.invalidateQueries({ queryKey: ['triage', triage.id] });
      onDone();
    },
  });
  const open = other || form.value.reason !== '';
  return (
    <div className="flow">
      <SendError sending={form.sending} onTryNow={form.tryNow} text={form.value.reason} />
      {open ? (
        <AnotherLevel form={form} recommended={recommended} />
      ) : (
        <div className="line">
          <Button
            disabled={form.busy}
            onClick={() => {
              form.set({ level: recommended, reason: '' });
              form.submit();
            }}
          >
            {t('level.accept', { level: code('level', recommended) })}
          </Button>
          <Button look="outline" disabled={form.busy} onClick={() => setOther(true)}>
            {t('level.override')}
          </Button>
        </div>
      )}
    </div>
  );
}

interface AnotherLevelProps {
  readonly form: ReturnType<typeof useDraftedForm<{ level: string; reason: string }, unknown>>;
  readonly recommended: string;
}

function AnotherLevel({ form, recommended }: AnotherLevelProps) {
  const { t, code } = useWords();
  const [tried, setTried] = useState(false);
  const { value, set } = form;
  const differs = value.level !== '' && value.level !== recommended;
  const ready = value.level === recommended || (differs && value.reason.trim() !== '');
  const options = LEVELS.map((level) => ({
    value: level,
    label: (
      <span>
        {level === recommended ? t('level.isRecommended', { level: code('level', level) }) : code('level', level)}{' '}
        <span className="meta">{t(`level.does.${level}`)}</span>
      </span>
    ),
  }));
  const decide = (): void => {
    setTried(true);
    if (ready) form.submit();
  };
  return (
    <div className="flow level-choice">
      <ChoiceField legend={t('level.choose')} value={value.level} onChange={(level) => set({ level })} options={options} />
      {value.level === recommended ? null : (
        <TextAreaField
          label={t('level.reason')}
          hint={t('level.reasonHint')}
          error={tried && !ready ? t('level.reasonMissing') : undefined}
          rows={2}
          maxLength={1000}
          value={value.reason}
          onChange={(reason) => set({ reason })}
        />
      )}
      <p>
        <Button disabled={form.busy} onClick={decide}>
          {t('level.decide', { level: code('level', value.level || recommended) })}
        </Button>
      </p>
    </div>
  );
}
