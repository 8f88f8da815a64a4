import { useNavigate, useSearch } from '@tanstack/react-router';
import { useId } from 'react';
import type { CaseHeader } from '../../../api/casework.js';
import { useWords } from '../../../app/words/words.js';
import { Chips } from '../../../ui/chips.js';
import { CheckField } from '../../../ui/fields.js';

/** Kinds that the timeline can be narrowed to. */
const KINDS = ['contacts', 'notes', 'plan', 'services', 'outcomes', 'tasks', 'team', 'request', 'facts'] as const;

export interface Filter {
  readonly audience: string;
  readonly kind: string;
  readonly onlyNew: boolean;
  /** What the server is asked for. */
  readonly sent: { readonly audience?: string; readonly kind?: string };
  change(change: Record<string, string | undefined>): void;
}

/** The filters as they stand in the URL. */
export function useTimelineFilter(): Filter {
  const { audience = '', kind = '', only } = useSearch({ strict: false }) as Record<string, string | undefined>;
  const navigate = useNavigate();
  const change = (next: Record<string, string | undefined>): void =>
    void navigate({ to: '.', replace: true, search: (was: Record<string, string | undefined>) => ({ ...was, ...next }) });
  return { audience, kind, onlyNew: only === 'new', sent: { audience: audience || undefined, kind: kind || undefined }, change };
}

/** Who did it, what kind, only what is new; as of the past nothing is (`fresh` is left out). */
export function TimelineFilters({ file, filter, fresh }: { file: CaseHeader; filter: Filter; fresh?: number }) {
  const words = useWords();
  const { t } = words;
  const id = useId();
  const audiences = [
    { value: '', label: t('timeline.everyone') },
    ...file.programs.map((program) => ({ value: program, label: words.code('program', program) })),
    { value: 'partners', label: t('timeline.partners') },
    { value: 'family', label: words.code('program', 'family') },
  ];
  return (
    <div className="bar">
      <Chips
        label={t('timeline.show')}
        value={filter.audience}
        onChange={(audience) => filter.change({ audience: audience || undefined })}
        options={audiences}
      />
      <label htmlFor={id}>
        {t('timeline.kind')}
        <select
          id={id}
          className="usa-select"
          value={filter.kind}
          onChange={(event) => filter.change({ kind: event.target.value || undefined })}
        >
          <option value="">{t('timeline.allKinds')}</option>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`timeline.kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      {fresh === undefined ? null : (
        <span className="push">
          <CheckField
            label={t('timeline.onlyNew', { n: fresh })}
            checked={filter.onlyNew}
            onChange={(on) => filter.change({ only: on ? 'new' : undefined })}
          />
        </span>
      )}
    </div>
  );
}
