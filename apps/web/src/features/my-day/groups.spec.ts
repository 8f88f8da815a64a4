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

  it('has whoever waits for an answer before everything with a day, the longest wait first', () => {
    const asked = (id: string, kind: QueueItem['kind'], since: string): QueueItem => ({ ...item(id, 'none'), kind, since });
    const look = asked('look', 'look-question', '2026-11-16T23:00:00-06:00');
    const request = asked('request', 'action-request', '2026-11-17T04:00:00Z');
    const [first, ...others] = groupsOf([...items, look, request, item('dateless', 'none')]);
    expect([first?.due, first?.items.map(({ id }) => id)]).toEqual(['asked', ['request', 'look']]);
    expect(others.map(({ due }) => due)).toEqual(['overdue', 'today', 'later', 'none']);
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
