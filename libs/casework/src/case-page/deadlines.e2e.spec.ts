import { eventually } from '../../../../test/event-sourcing/eventually.js';
import { CaseWorld } from '../../../../test/support/case-world.js';
import { inTriage } from '../../../../test/support/intake-story.js';
import { takeSeat, type Timeline } from '../../../../test/support/case-pages.js';

interface Page {
  readonly nextDates: readonly { readonly kind: string; readonly code?: string }[];
}

let world: CaseWorld;
let caseId: string;
beforeAll(async () => {
  world = await CaseWorld.start();
  const { triageId } = await inTriage(world);
  const triage = `/api/triages/${triageId}`;
  await world.done('julian-arce', 'POST', `${triage}/recommendation`, {});
  const { recommendation } = await world.sees<{ recommendation: { level: string } }>('julian-arce', triage);
  await world.done('julian-arce', 'POST', `${triage}/response-level`, { level: recommendation.level });
  await world.done('julian-arce', 'POST', `${triage}/completion`, {});
  const seats = [{ actorId: 'amina-jibril', seatRole: 'lead' }, { actorId: 'bridget-oshaughnessy' }];
  ({ id: caseId } = await world.done('amina-jibril', 'POST', '/api/cases', {
    ...{ triageId, name: 'Quintanilla household', programs: [{ program: 'housing' }], seats },
  }));
});
afterAll(() => world.stop());

const deadlines = async (person: string): Promise<(string | undefined)[]> =>
  (await world.sees<Page>(person, `/api/cases/${caseId}`)).nextDates.filter(({ kind }) => kind === 'deadline').map(({ code }) => code);
const told = async (type: string): Promise<unknown[]> =>
  (await world.sees<Timeline>('amina-jibril', `/api/cases/${caseId}/timeline`)).items
    .filter((entry) => entry.type === type)
    .map(({ values }) => values['deadline']);

describe('the deadlines of a case', () => {
  it('stand among its next dates as long as they are open, and only where the county’s work is seen', async () => {
    expect(await deadlines('amina-jibril')).toContain('first-contact');
    expect(await deadlines('amina-jibril')).not.toContain('triage');
    await takeSeat(world, caseId, 'bridget-oshaughnessy');
    expect(await deadlines('bridget-oshaughnessy')).toEqual([]);
  });

  it('are told by what was done in time', async () => {
    expect(await told('DeadlineMet')).toEqual(['triage']);
    const contact = { channel: 'phone', direction: 'out', withWhom: 'person', reached: true, summary: 'She was reached.', sharing: 'team' };
    await world.done('amina-jibril', 'POST', `/api/cases/${caseId}/contacts`, contact);
    await eventually(async () => (await told('DeadlineMet')).includes('first-contact'));
    expect(await deadlines('amina-jibril')).not.toContain('first-contact');
  });
});
