import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { workersQuery } from '../../api/session.js';
import { useToday } from '../../app/now.js';
import { useWords } from '../../app/words/words.js';
import { monthDay, shortMoment } from '../../ui/dates.js';
import { Icon } from '../../ui/icon.js';
import { daysWords, KINDS, memberName, reasonWords } from './measure-words.js';
import type { Member, MemberEvent, MemberKind } from './measures-api.js';

/** One member: who (where the reader may see it), whether it counts and why, and the events that say so. */
export function MemberItem({ member, kind }: { member: Member; kind: MemberKind }) {
  const words = useWords();
  const { t, code, language } = words;
  const today = useToday();
  const name = memberName(member, kind, words);
  const day = monthDay(member.day, language, today);
  const place = member.county === 'missing' ? t('place.missing') : code('jurisdiction', member.county);
  return (
    <li>
      <div className="line line--tight">
        {member.personId ? (
          <Link to="/people/$personId" params={{ personId: member.personId }} className="strong">
            {name}
          </Link>
        ) : (
          <span className="strong">{name}</span>
        )}
        <span className="meta">{place}</span>
        <span className="push row-t nowrap">
          <Icon name={member.counts === 'yes' ? 'check' : member.counts === 'no' ? 'close' : 'remove'} />{' '}
          {t(`measure.members.${member.counts}`)}
        </span>
      </div>
      <p className="meta">
        {[t(KINDS[kind].on, { date: day }), daysWords(member, kind, words)].filter(Boolean).join(', ')}.{' '}
        {reasonWords({ code: member.reason, words: member.words }, words)}
      </p>
      {member.events.length > 0 ? (
        <details>
          <summary>
            <span aria-hidden="true">{t('measure.members.events', { n: member.events.length })}</span>
            <span className="sr">{t('measure.members.eventsOf', { n: member.events.length, name })}</span>
          </summary>
          <ol className="member-events">
            {member.events.map((event) => (
              <EventLine key={event.id} event={event} />
            ))}
          </ol>
        </details>
      ) : null}
    </li>
  );
}

function EventLine({ event }: { event: MemberEvent }) {
  const { t, code, language } = useWords();
  const today = useToday();
  const workers = useQuery(workersQuery);
  const by = workers.data?.items.find(({ id }) => id === event.by)?.name;
  const fact = code('fact', event.type);
  const same = event.occurredAt.slice(0, 16) === event.recordedAt.slice(0, 16);
  const parts = [
    t('measure.event.happened', { time: shortMoment(event.occurredAt, language, today) }),
    same ? undefined : t('measure.event.recorded', { time: shortMoment(event.recordedAt, language, today) }),
    by ? t('measure.event.by', { name: by }) : undefined,
    t('measure.event.position', { position: event.position.replace(/^0+(?=.)/, '') }),
  ];
  return (
    <li className="meta">
      <b>{fact}</b>: {parts.filter(Boolean).join(', ')}
    </li>
  );
}
