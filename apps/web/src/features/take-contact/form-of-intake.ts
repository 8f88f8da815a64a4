import { emptyContact, type ContactForm, type NoticeWay, NOTICE_WAYS } from './contact-form.js';
import { NEEDS } from './heard-needs.js';
import type { Intake } from './intake-api.js';
import type { SentStep } from './send-steps.js';

const done = (id: string, body: unknown = {}): SentStep => ({ key: '', path: '', body, answer: { id, position: '' } });

/** An open contact as a form to go on with: what was recorded counts as sent, what is still missing is typed. */
export function formOfIntake(intake: Intake): ContactForm {
  const how = NOTICE_WAYS.find((way) => way === intake.notice?.how) as NoticeWay | undefined;
  const notice =
    intake.notice && how
      ? { how, at: intake.notice.at ?? intake.receivedAt, version: intake.notice.version, language: intake.notice.language }
      : undefined;
  const needs = Object.fromEntries(
    NEEDS.flatMap((need) => (['yes', 'no'].includes(intake.needs?.[need] ?? '') ? [[need, intake.needs?.[need]]] : [])),
  );
  const { version, language, at } = notice ?? {};
  return {
    ...emptyContact(new Date(intake.receivedAt), intake.county),
    channel: intake.channel,
    caller: intake.caller,
    callerName: intake.callerName ?? '',
    forWhom: intake.forWhom,
    language: intake.language,
    notice,
    chosen: intake.person && { personId: intake.person.id, name: intake.person.name, reasons: [], at: intake.receivedAt },
    needs,
    sent: {
      received: done(intake.id, { ownWords: '' }),
      ...(notice ? { notice: done(intake.id, { version, language, how, occurredAt: at }) } : {}),
      ...(intake.person ? { identified: done(intake.id, { personId: intake.person.id, reasons: [] }) } : {}),
    },
  };
}
