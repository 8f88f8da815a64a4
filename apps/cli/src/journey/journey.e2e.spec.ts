import { startDemoApp } from '../../../../test/support/demo-world.js';
import type { TestApp } from '../../../api/src/testing.js';
import { runJourney } from './journey.js';

describe('the journey', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startDemoApp();
  });
  afterAll(() => test.stop());

  it('goes as told, and again on the same server', async () => {
    const lines: string[] = [];
    const patience = { soon: 20_000, cut: 0.2 };
    await runJourney(test.base, (line) => lines.push(line), patience);
    await runJourney(test.base, () => undefined, patience);
    for (const type of ['ContactReceived', 'TriageCompleted', 'CaseOpened', 'PlanAgreed', 'OutcomeRecorded', 'OutcomeCorrected']) {
      expect(lines.some((line) => new RegExp(`${type} at \\d{20}`).test(line))).toBe(true);
    }
  });

  it('says where nothing answers', async () => {
    await expect(runJourney('http://127.0.0.1:9', () => undefined)).rejects.toThrow('Nothing answers at http://127.0.0.1:9');
  });
});
