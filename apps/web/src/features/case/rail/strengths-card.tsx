import { useQuery } from '@tanstack/react-query';
import type { CaseHeader } from '../../../api/casework.js';
import { planQuery } from '../../../api/plans.js';
import { useWords } from '../../../app/words/words.js';

/** What the family does well: on every case page. */
export function StrengthsCard({ file, asOf }: { file: CaseHeader; asOf?: string }) {
  const { t } = useWords();
  const { data } = useQuery({ ...planQuery(file.planId, asOf), enabled: Boolean(file.planId) });
  const strengths = data?.strengths ?? [];
  return (
    <section className="card" aria-labelledby="rail-strengths">
      <header>
        <h2 id="rail-strengths">{t('rail.strengths')}</h2>
      </header>
      {strengths.length === 0 ? <p className="pad row-t">{t('rail.noStrengths')}</p> : null}
      {strengths.length > 0 ? (
        <ul className="list pad row-t">
          {strengths.map((strength) => (
            <li key={strength.id}>{strength.words}</li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
