import { WorkerDirectory } from './worker-directory.js';

const one = (id: string, role: string, jurisdictions: readonly string[]) => ({
  ...{ id, name: id, role, jurisdictions },
  ...{ organization: 'olmsted-county', programs: [] },
});
const keeper = one('keeper', 'administrator', ['27']);
const lead = one('lead', 'mdt-lead', ['27109']);
const [chief, second] = [one('chief', 'supervisor', ['27109']), one('second', 'supervisor', ['27109'])];

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
