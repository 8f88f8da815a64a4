import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { read } from '../../api/client.js';
import type { Schemas } from '../../api/schema.js';
import { usePageTitle } from '../../app/page-title.js';
import { useWords } from '../../app/words/words.js';
import { Note } from '../../ui/note.js';
import { QueryView } from '../../ui/query-view.js';
import { NotFound } from '../../ui/states.js';
import { OpenCaseForm } from './open-case-form.js';

/** What opening a case needs to know of its triage. */
export type TriageForCase = Schemas['TriageView'];

/** Open a case from a completed triage: what it is called, which programs, who is asked onto the team. */
export function OpenCasePage() {
  const { t } = useWords();
  const { triage } = useSearch({ strict: false }) as { triage?: string };
  usePageTitle(t('openCase.title'));
  if (!triage) return <NotFound />;
  return <ForTriage triageId={triage} />;
}

function ForTriage({ triageId }: { triageId: string }) {
  const words = useWords();
  const { t } = words;
  const query = useQuery({
    queryKey: ['triage', triageId],
    queryFn: ({ signal }) => read<TriageForCase>(`/api/triages/${triageId}`, {}, signal),
  });
  const personId = query.data?.person.id;
  const person = useQuery({
    queryKey: ['person', personId],
    queryFn: ({ signal }) => read<Schemas['PersonView']>(`/api/people/${personId}`, {}, signal),
    enabled: Boolean(personId),
  });
  return (
    <div className="page narrow">
      <h1>{t('openCase.title')}</h1>
      <QueryView query={query}>
        {(triage) => (
          <>
            <p className="meta">
              {t('openCase.lead', {
                name: triage.person.name ?? t('plan.thePerson'),
                county: words.code('jurisdiction', triage.county),
                level: words.code('level', triage.assigned?.level ?? ''),
              })}
            </p>
            {triage.state !== 'completed' ? <Note tone="hold">{t('openCase.notYet')}</Note> : null}
            {triage.state === 'completed' && !person.isPending ? <OpenCaseForm triage={triage} household={person.data?.household} /> : null}
          </>
        )}
      </QueryView>
    </div>
  );
}
