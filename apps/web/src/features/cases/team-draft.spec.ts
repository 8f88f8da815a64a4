import type { Worker } from '../../api/session.js';
import { openCaseBody, teamGroups } from './team-draft.js';

const worker = (id: string, role: string, programs: string[], jurisdictions: string[] = ['27109']): Worker => ({
  id,
  name: id,
  initials: 'XX',
  role,
  organization: 'o',
  programs,
  jurisdictions,
});
const workers = [
  worker('far', 'caseworker', ['housing'], ['27147']),
  worker('near', 'caseworker', ['housing']),
  worker('cash', 'caseworker', ['food-cash']),
  worker('lead', 'mdt-lead', ['housing', 'food-cash']),
  worker('partner', 'partner-worker', []),
  worker('mother', 'person', []),
  worker('analyst', 'analyst', []),
];

describe('whom to ask onto a team', () => {
  it('is the workers of the chosen programs, those of the county first, then partners and the family', () => {
    const groups = teamGroups(workers, ['housing'], '27109');
    expect(groups.map(({ key, people }) => [key, people.map(({ id }) => id)])).toEqual([
      ['housing', ['near', 'far']],
      ['lead', ['lead']],
      ['partner', ['partner']],
      ['family', ['mother']],
    ]);
  });

  it('gives each a seat: workers for their program, the lead named', () => {
    const draft = { name: ' The Yangs ', programs: ['housing'], seats: ['near', 'partner', 'mother'], lead: 'near' };
    expect(openCaseBody(draft, workers, 't1', 'h1')).toEqual({
      triageId: 't1',
      householdId: 'h1',
      name: 'The Yangs',
      programs: [{ program: 'housing' }],
      seats: [
        { actorId: 'near', seatRole: 'lead', program: 'housing' },
        { actorId: 'partner', seatRole: 'member' },
        { actorId: 'mother', seatRole: 'member' },
      ],
    });
  });
});
