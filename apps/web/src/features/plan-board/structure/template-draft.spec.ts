import type { PlanTemplate } from '../../../api/plans.js';
import type { Words } from '../../../app/words/words.js';
import { firstFor, stepsOf, templateBody, templatesFor } from './template-draft.js';

const words = { code: (prefix: string, code: string) => `${prefix}.${code}` } as Words;
const home: PlanTemplate = {
  id: 'home',
  version: '1',
  needs: ['housing'],
  outcome: 'children-stable',
  source: 'a test',
  verified: false,
  stages: [
    { id: 'now', milestones: [], actions: [{ id: 'sleep', owner: 'housing', doer: 'worker', dueInDays: 1 }] },
    { id: 'then', milestones: [], actions: [{ id: 'visit', owner: 'child-protection', doer: 'worker' }] },
  ],
};
const frame = { words, places: ['housing', 'zumbro-bridge'], today: '2026-12-31', file: { programs: ['housing'] } };
const everybody = { sharing: 'team-and-family', sharedWith: [] };

describe('a template that is made the family’s own', () => {
  it('proposes its steps for who is on the team, due from today on', () => {
    expect(stepsOf(home, { template: 'home', steps: {} }, frame).map(({ step }) => step)).toEqual([
      { kept: true, title: 'templateAction.sleep', owner: 'housing', dueOn: '2027-01-01' },
      { kept: true, title: 'templateAction.visit', owner: 'housing', dueOn: '' },
    ]);
  });

  it('sends what is kept, in the words that were typed', () => {
    const steps = {
      sleep: { kept: true, title: ' Ask her sister first ', owner: 'family', dueOn: '' },
      visit: { kept: false, title: 'x', owner: 'housing', dueOn: '' },
    };
    expect(templateBody(home, { template: 'home', steps }, { ...frame, readers: everybody })).toEqual({
      template: 'home',
      version: '1',
      steps: [{ step: 'sleep', title: 'Ask her sister first', owner: 'family', doer: 'family', ...everybody }],
    });
  });

  it('tells nobody of its steps who does not see their goal', () => {
    const readers = { sharing: 'named', sharedWith: ['housing', 'zumbro-bridge'] };
    expect(templateBody(home, { template: 'home', steps: {} }, { ...frame, readers })).toMatchObject({ steps: [readers, readers] });
  });

  it('is chosen beforehand only where it is made for the need', () => {
    expect([firstFor([home], 'housing'), firstFor([home], 'stable-income')]).toEqual(['home', '']);
  });

  it('is offered first where it is made for the need', () => {
    const safe = { ...home, id: 'safe', needs: ['safety'] };
    expect(templatesFor([home, safe], 'safety').map(({ id }) => id)).toEqual(['safe', 'home']);
  });
});
