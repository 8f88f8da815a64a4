import type { QueueItem } from '../../api/my-day.js';
import { groupsOf, lateAndToday, ofProgram, programsIn } from './groups.js';

const item = (id: string, due: QueueItem['due'], program?: string): QueueItem => ({
  kind: 'task',
  id,
  due,
  dueOn: null,
  since: '2026-11-17T16:00:00Z',
  link: '',
  title: id,
  forWhom: '',
  program,
});
const items = [item('a', 'later', 'housing'), item('b', 'overdue', 'food-cash'), item('c', 'today'), item('d', 'overdue', 'housing')];

describe('a queue', () => {
  it('has what is late first, and no empty group', () => {
    expect(groupsOf(items).map(({ due, items: [...group] }) => [due, group.length])).toEqual([
      ['overdue', 2],
      ['today', 1],
      ['later', 1],
    ]);
  });

  it('counts late and today from the same rows it shows', () => {
    expect(lateAndToday(items)).toEqual({ late: 2, today: 1 });
  });

  it('offers the programs that are there, in an order that makes none the main one', () => {
    expect(programsIn(items)).toEqual(['food-cash', 'housing']);
    expect(ofProgram(items, 'housing')).toHaveLength(2);
    expect(ofProgram(items, '')).toHaveLength(4);
  });
});
