/** What is known of a family, as facts that can speak for a suggestion. */
import type { Recorded } from '#event-sourcing';
import type { ContactReceived, NeedsStated } from '#intake';
import type { QuestionAnswered } from '#triage';
import type { PlanEvent } from '../plan.events.js';
import type { Evidence } from '../plan.suggestions.js';

const place = ({ id, metadata }: Recorded): Pick<Evidence, 'eventId' | 'at' | 'by'> => ({
  eventId: id,
  at: metadata.occurredAt,
  by: metadata.actor.id,
});

/** The needs that were said with yes, as they were said last, and the language of the conversation. */
export function factsOfIntake(events: readonly Recorded[]): { language: string; facts: Evidence[] } {
  const contact = events.find(({ type }) => type === 'ContactReceived') as Recorded<ContactReceived> | undefined;
  const stated = events.findLast(({ type }) => type === 'NeedsStated') as Recorded<NeedsStated> | undefined;
  const said = Object.entries(stated?.data.needs ?? {}).filter(([, answer]) => answer === 'yes');
  const facts = stated ? said.map(([need]): Evidence => ({ ...place(stated), kind: 'need', codes: [need] })) : [];
  return { language: contact?.data.language ?? 'en', facts };
}

/** The answers of a screening; the newest to a question counts. What was not answered says nothing. */
export function factsOfScreening(events: readonly Recorded[], instrument: string, version: string): Evidence[] {
  const newest = new Map<string, Evidence>();
  for (const event of events as readonly Recorded<QuestionAnswered>[]) {
    if (event.type !== 'QuestionAnswered') continue;
    const { question } = event.data;
    newest.set(question, { ...place(event), kind: 'answer', codes: event.personal?.answers ?? [], instrument, version, question });
  }
  return [...newest.values()].filter(({ codes }) => codes.length > 0);
}

/** What helps and what stands in the way, as the plan says now. */
export function factsOfPlan(events: readonly Recorded<PlanEvent>[]): Evidence[] {
  const facts = new Map<string, Evidence>();
  for (const event of events) {
    if (event.type === 'StrengthEnded') facts.delete(event.data.strengthId);
    if (event.type === 'BarrierRemoved') facts.delete(event.data.barrierId);
    if (event.type !== 'StrengthDrawnOn' && event.type !== 'BarrierNamed') continue;
    const { code } = event.data;
    const [kind, id] =
      event.type === 'StrengthDrawnOn' ? (['strength', event.data.strengthId] as const) : (['barrier', event.data.barrierId] as const);
    if (code) facts.set(id, { ...place(event), kind, codes: [code], words: event.personal?.words });
  }
  return [...facts.values()];
}
