import type { CaseWorld } from './case-world.js';

const CONTACT = { channel: 'phone', caller: 'self', forWhom: 'self-and-children', language: 'en', county: '27109' };
const NEEDS = ['food', 'health-care', 'stable-income', 'child-care', 'child-support', 'crisis', 'home-based-care', 'safety', 'opportunity'];

/** A contact by phone with the privacy notice given; its id. */
export async function takeContact(world: CaseWorld, ownWords: string): Promise<string> {
  const { id } = await world.done('julian-arce', 'POST', '/api/intakes', { ...CONTACT, ownWords });
  const { version } = await world.sees<{ version: string }>('julian-arce', '/api/privacy-notices/current?language=en');
  await world.done('julian-arce', 'POST', `/api/intakes/${id}/privacy-notice`, { version, language: 'en', how: 'read-aloud' });
  return id;
}

/** A contact of somebody new, handed over: the person and the triage. */
export async function inTriage(world: CaseWorld): Promise<{ personId: string; triageId: string }> {
  const intakeId = await takeContact(world, 'The kids are hungry.');
  const name = { given: 'María del Rosario', family: 'Quintanilla Arévalo', birthDate: '1991-03-14', county: '27109', language: 'es' };
  const phones = [{ kind: 'phone', value: '507-555-0142', safeFor: ['text'] }];
  const { id: personId } = await world.done('julian-arce', 'POST', '/api/people', {
    ...name,
    phones,
    source: { said: 'person', intakeId },
  });
  const intake = `/api/intakes/${intakeId}`;
  await world.done('julian-arce', 'POST', `${intake}/person`, { personId, reasons: ['new-person'] });
  const needs = { housing: 'yes', ...Object.fromEntries(NEEDS.map((need) => [need, 'not-said'])) };
  await world.done('julian-arce', 'POST', `${intake}/needs`, { needs });
  await world.done('julian-arce', 'POST', `${intake}/hand-over`, {});
  const { triageId } = await world.sees<{ triageId?: string }>('julian-arce', intake);
  if (!triageId) throw new Error('The contact was handed over and has no triage.');
  return { personId, triageId };
}
