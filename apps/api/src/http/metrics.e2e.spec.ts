import request from 'supertest';
import { openTestCase } from '../testing-case.js';
import { startTestApp, type TestApp } from '../testing.js';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.stop());

const metrics = async (): Promise<string> => (await request(test.base).get('/metrics').expect(200)).text;

/** The value of the one series that has these labels. */
function valueOf(text: string, name: string, labels: Record<string, string> = {}): number | undefined {
  const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
  const lines = text.split('\n').filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));
  const found = lines.find((line) => wanted.every((one) => line.includes(one)));
  return found === undefined ? undefined : Number(found.slice(found.lastIndexOf(' ')));
}

describe('the numbers of a process', () => {
  it('count what was written, what was answered, and show every read model at the end of the log', async () => {
    const { caseId, position } = await openTestCase(test, ['amina-jibril']);
    const authorization = `Bearer ${await test.token('amina-jibril')}`;
    await request(test.base).get(`/api/cases/${caseId}`).set({ authorization }).expect(200);
    await test.kernel.projector.waitFor('all', position, 20_000);
    const text = await metrics();
    expect(valueOf(text, 'throughline_log_events_total')).toBeGreaterThan(0);
    expect(valueOf(text, 'throughline_log_appends_total', { result: 'ok' })).toBeGreaterThan(0);
    expect(valueOf(text, 'throughline_commands_total', { command: 'open-case', outcome: 'done' })).toBe(1);
    expect(valueOf(text, 'throughline_http_requests_total', { route: '/api/cases/:id', status: '2xx' })).toBe(1);
    expect(valueOf(text, 'throughline_log_settled_position')).toBeGreaterThanOrEqual(Number(position));
    expect(valueOf(text, 'throughline_projection_lag_events', { projection: 'case_header' })).toBe(0);
    expect(valueOf(text, 'throughline_projection_lag_seconds', { projection: 'case_header' })).toBe(0);
    expect(text).not.toContain(caseId);
  });

  it('are nothing that a proxy hands on', async () => {
    for (const header of ['x-forwarded-for', 'forwarded', 'via']) {
      await request(test.base).get('/metrics').set(header, '203.0.113.9').expect(404);
    }
  });
});
