import { Link } from '@tanstack/react-router';
import type { QueueItem } from '../../api/my-day.js';
import { usePermission } from '../../app/session/session.js';
import { Told } from '../../ui/written.js';
import { OPEN_IN_PLAN } from '../case/ending/open-in-plan.js';

/** Where an item is worked on: the plan for actions and conflicts, else the case, the triage or the intake. */
export function ItemLink({ item }: { item: QueueItem }) {
  const title = <Told text={item.title} />;
  const mayOpenPerson = usePermission('people.read');
  const look = { className: 'act', 'data-row': true } as const;
  if (item.triageId && item.kind !== 'task')
    return (
      <Link to="/triages/$triageId" params={{ triageId: item.triageId }} {...look}>
        {title}
      </Link>
    );
  if (item.intakeId && !item.caseId)
    return (
      <Link to="/intakes/$intakeId" params={{ intakeId: item.intakeId }} {...look}>
        {title}
      </Link>
    );
  if (item.personId && mayOpenPerson)
    return (
      <Link to="/people/$personId" params={{ personId: item.personId }} {...look}>
        {title}
      </Link>
    );
  if (!item.caseId) return <span className="act">{title}</span>;
  const params = { caseId: item.caseId };
  if (item.title === OPEN_IN_PLAN)
    return (
      <Link to="/cases/$caseId/plan" params={params} {...look}>
        {title}
      </Link>
    );
  if (item.kind.includes('action') || item.kind.includes('conflict'))
    return (
      <Link to="/cases/$caseId/plan" params={params} hash={`item-${item.id}`} {...look}>
        {title}
      </Link>
    );
  return (
    <Link to="/cases/$caseId" params={params} {...look}>
      {title}
    </Link>
  );
}
