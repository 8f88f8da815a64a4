import { WorkerDirectory } from './worker-directory.js';

const one = (id: string, role: string, jurisdictions: readonly string[]) => ({
  ...{ id, name: id, role, jurisdictions },
  ...{ organization: 'olmsted-county', programs: [] },
});
const keeper = one('keeper', 'administrator', ['27']);
const lead = one('lead', 'mdt-lead', ['27109']);
const [chief, second] = [one('chief', 'supervisor', ['27109']), one('second', 'supervisor', ['27109'])];

it('knows the supervisors of each county, also those of a whole state, and nobody else', () => {
  const byPlace = new WorkerDirectory([chief, second, lead, keeper, one('state', 'supervisor', ['27'])]).supervisorsByPlace();
  expect([byPlace['27109'], byPlace['27147'], byPlace['1']]).toEqual([['chief', 'second', 'state'], ['state'], undefined]);
});

describe('who answers a person about a look', () => {
  it.each([
    ['every supervisor of the county', [chief, second, lead, keeper], 'dale', ['chief', 'second']],
    ['another supervisor where one of them looked', [chief, second, lead, keeper], 'chief', ['second']],
    ['who leads teams there where the only supervisor looked', [chief, lead, keeper], 'chief', ['lead']],
    ['who keeps the service where the county has nobody else', [chief, keeper], 'chief', ['keeper']],
    ['nobody of another county', [one('far', 'supervisor', ['27147']), keeper], 'dale', ['keeper']],
    ['never who looked themselves', [keeper], 'keeper', []],
  ])('is %s', (_who, people, lookerId, answerers) => {
    expect(new WorkerDirectory(people).lookAnswerersOf('27109', lookerId)).toEqual(answerers);
  });
});
