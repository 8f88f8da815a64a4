import { uuidV7 } from '#event-sourcing';
import { CaseWorld } from '../../../../test/support/case-world.js';

const AMINA = 'amina-jibril';
const TOMAS = 'tomas-renteria-villalobos';

let world: CaseWorld;
beforeAll(async () => {
  world = await CaseWorld.start();
});
afterAll(() => world.stop());

describe('opening a case over HTTP', () => {
  it('opens one case for one triage, however often and by whomever it is asked', async () => {
    const { triageId } = await world.triaged();
    const body = { triageId, name: 'Twice', programs: [{ program: 'housing' }], seats: [] };
    const key = { 'idempotency-key': uuidV7() };
    const [first, second] = await Promise.all([
      world.send(AMINA, 'POST', '/api/cases', body, key),
      world.send(AMINA, 'POST', '/api/cases', body, key),
    ]);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.id).toBe(first.body.id);
    expect(first.body.events.map((event) => event.id)).toEqual(second.body.events.map((event) => event.id));
    const other = await world.send<{ code: string }>('kathleen-dvorak', 'POST', '/api/cases', body);
    expect([other.status, other.body.code]).toEqual([409, 'case.already-open']);
  });

  it('is opened only from a completed triage of one’s own county', async () => {
    const { triageId } = await world.triaged();
    const body = { triageId, name: 'Elsewhere', programs: [{ program: 'housing' }], seats: [] };
    expect((await world.send(TOMAS, 'POST', '/api/cases', body)).status).toBe(403);
    expect((await world.send(AMINA, 'POST', '/api/cases', { ...body, triageId: uuidV7() })).status).toBe(403);
  });
});
