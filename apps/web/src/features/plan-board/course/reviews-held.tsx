import { useToday } from '../../../app/now.js';
import { useWords } from '../../../app/words/words.js';
import { dayOf, longDay } from '../../../ui/dates.js';
import { usePlan, type PlanPage } from '../plan-context.js';

type Review = PlanPage['board']['reviews'][number];

/** Every time when the plan was looked at together, newest first; closed until asked for. */
export function ReviewsHeld() {
  const { t } = useWords();
  const { reviews } = usePlan().board;
  if (reviews.length === 0) return null;
  return (
    <details className="row-t">
      <summary>{t('review.past', { n: reviews.length })}</summary>
      <ul className="list">
        {reviews.map((review) => (
          <Held key={review.eventId} review={review} />
        ))}
      </ul>
    </details>
  );
}

function Held({ review }: { review: Review }) {
  const { t, language } = useWords();
  const today = useToday();
  const { file } = usePlan();
  const nameOf = (id: string): string | undefined =>
    file.people.find((person) => person.id === id)?.name ?? file.team.find((seat) => seat.who.id === id)?.who.name;
  const names = review.tookPart.flatMap((id) => nameOf(id) ?? []);
  const day = longDay(dayOf(review.at), language, today);
  const next = longDay(review.nextOn, language, today);
  const { soonerBecause } = review;
  return (
    <li>
      <b>
        {names.length > 0
          ? t('review.line', { day, who: new Intl.ListFormat(language).format(names) })
          : t('review.lineAlone', { day, name: review.who.name })}
      </b>
      {review.decided ? <p>{review.decided}</p> : null}
      <p className="meta">
        {soonerBecause ? t('review.nextSooner', { day: next, reason: soonerBecause }) : t('review.nextWas', { day: next })}
      </p>
    </li>
  );
}
