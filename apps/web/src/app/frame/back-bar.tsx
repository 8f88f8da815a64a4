import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CaseHeader } from '../../api/casework.js';
import { Icon } from '../../ui/icon.js';
import type { LiveChange } from '../live/change.js';
import { useLive } from '../live/live.js';
import { useIsForThemselves } from '../session/for-themselves.js';
import { useWords } from '../words/words.js';

/** Links that are shown at most; the rest is on My day. */
const MOST = 6;

interface Place {
  readonly to: string;
  readonly name: string;
  readonly count: number;
}

/** `Back. 5 changes came while you were away`, with a link to each place where something changed; stays until it is put away. */
export function BackBar() {
  const { t } = useWords();
  const { cameBack, dismissBack } = useLive();
  const places = usePlaces(cameBack);
  if (cameBack.length === 0) return null;
  return (
    <section className="offbar offbar--back" aria-label={t('back.label')}>
      <div>
        <Icon name="check_circle" />
        <span role="status">
          <b>{t('back.lead')}</b> {t('back.text', { n: cameBack.length })}
        </span>
        {places.slice(0, MOST).map(({ to, name, count }) => (
          <Link key={to} to={to}>
            {t('back.place', { name, n: count })}
          </Link>
        ))}
        {places.length > MOST ? <Link to="/my-day">{t('back.more', { n: places.length - MOST })}</Link> : null}
        <button type="button" className="as-link push" onClick={dismissBack}>
          {t('back.seen')}
        </button>
      </div>
    </section>
  );
}

/** Where something changed, each place once, in the order of its first change. */
function usePlaces(changes: readonly LiveChange[]): Place[] {
  const { t } = useWords();
  const queries = useQueryClient();
  const forThemselves = useIsForThemselves();
  // Whoever is here for themselves has one page.
  if (forThemselves) return changes.length === 0 ? [] : [{ to: '/me', name: t('me.title'), count: changes.length }];
  const places = new Map<string, Place>();
  for (const { caseId, planId, topic, triageId, intakeId, personId } of changes) {
    const ofPlan = planId && (topic === 'plan' || topic === 'services' || topic === 'outcomes');
    const name = (caseId && queries.getQueryData<CaseHeader>(['case', caseId])?.name) ?? undefined;
    const place = caseId
      ? { to: `/cases/${caseId}${ofPlan ? '/plan' : ''}`, name: name ?? t('back.case') }
      : triageId
        ? { to: `/triages/${triageId}`, name: t('back.triage') }
        : intakeId
          ? { to: `/intakes/${intakeId}`, name: t('back.intake') }
          : personId
            ? { to: `/people/${personId}`, name: t('back.person') }
            : undefined;
    if (!place) continue;
    const label = ofPlan ? t('back.plan', { name: place.name }) : place.name;
    places.set(place.to, { to: place.to, name: label, count: (places.get(place.to)?.count ?? 0) + 1 });
  }
  return [...places.values()];
}
