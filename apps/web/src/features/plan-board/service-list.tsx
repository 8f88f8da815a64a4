import { useQueryClient } from '@tanstack/react-query';
import { command } from '../../api/client.js';
import type { PlanGoal, PlanService } from '../../api/plans.js';
import { useSender } from '../../api/use-sender.js';
import { NotSent } from '../../app/outbox/not-sent.js';
import { useToday } from '../../app/now.js';
import { useWords } from '../../app/words/words.js';
import { Button } from '../../ui/button.js';
import { dayOf, monthDay } from '../../ui/dates.js';
import { SendError } from '../../ui/error-state.js';
import { ProgramMark } from '../../ui/program-mark.js';
import { About } from './about.js';
import { CameLine, HandedOn } from './course/came-line.js';
import { may, usePlan } from './plan-context.js';

/** Services that serve the goal: what, by whom, how far. */
export function ServiceList({ goal }: { goal: PlanGoal }) {
  const { t } = useWords();
  if (goal.services.length === 0) return null;
  return (
    <div className="services">
      <h4>{t('service.title')}</h4>
      <ul className="list row-t">
        {goal.services.map((service) => (
          <ServiceLine key={service.serviceId} service={service} />
        ))}
      </ul>
    </div>
  );
}

const STEPS = [
  { command: 'start-service', path: 'started', key: 'service.start' },
  { command: 'deliver-service', path: 'delivered', key: 'service.deliver' },
] as const;

function ServiceLine({ service }: { service: PlanService }) {
  const words = useWords();
  const { t, language } = words;
  const today = useToday();
  const { board, readOnly } = usePlan();
  const queries = useQueryClient();
  const name = words.code('service', service.service);
  const sender = useSender(
    (path: string) => {
      const step = STEPS.find((one) => one.path === path);
      const mayWait = { item: service.serviceId, words: step ? t(step.key) : path, title: name };
      return command(`/api/plans/${board.id}/services/${service.serviceId}/${path}`, {}, { mayWait });
    },
    () => void queries.invalidateQueries(),
  );
  return (
    <li>
      <div className="line">
        <b>{name}</b>
        <ProgramMark code={service.provider} />
        <About ids={service.aboutIds} />
        <span className="meta">{t(`service.state.${service.state}`, { day: monthDay(dayOf(service.since), language, today) })}</span>
        <span className="line push no-print">
          {STEPS.filter((step) => may(service, step.command, readOnly)).map((step) => (
            <Button
              key={step.command}
              look="outline"
              size="small"
              disabled={sender.busy}
              onClick={() => void sender.send(step.path)}
              aria-label={`${t(step.key)}: ${name}`}
            >
              {t(step.key)}
            </Button>
          ))}
        </span>
      </div>
      <NotSent item={service.serviceId} />
      <CameLine item={service} itemId={service.serviceId} title={name} />
      {service.handedOnTo ? <HandedOn place={service.handedOnTo} /> : null}
      <SendError sending={sender.sending} onTryNow={sender.tryNow} />
    </li>
  );
}
