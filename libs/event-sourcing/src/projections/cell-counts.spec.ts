import { addedTo, movedCells, type CountedCell } from './cell-counts.js';

const KEYS = ['county', 'month'];
const cell = (county: string, kind: string, size: number, members: number): CountedCell => ({
  county,
  month: '2026-03',
  kind,
  size,
  members,
});
const move = (before: CountedCell[], now: CountedCell[]) => movedCells(KEYS, [['county'], []], before, now);

describe('the cells of a tally', () => {
  it('move by the difference alone, and so does every sum over them', () => {
    const moved = move(
      [cell('a', 'waiting', 0, 2), cell('b', 'waiting', 0, 1)],
      [cell('a', 'waiting', 0, 1), cell('a', 'served', 3, 1), cell('b', 'waiting', 0, 1)],
    );
    const told = moved.map(({ key, counts }) => [key.join(' '), [...counts].map(([kind, sizes]) => [kind, ...sizes])]);
    const difference = [
      ['waiting', [0, -1]],
      ['served', [3, 1]],
    ];
    expect(told).toEqual([
      ['a 2026-03', difference],
      ['* 2026-03', difference],
    ]);
  });

  it('do not move in a sum where one takes what the other gives', () => {
    const moved = move([cell('a', 'served', 3, 1)], [cell('b', 'served', 3, 1)]);
    expect(moved.map(({ key }) => key[0])).toEqual(['a', 'b']);
  });

  it('keep one text for the same counts, however they came about', () => {
    const [late] = move([], [cell('a', 'served', 12, 1), cell('a', 'served', 3, 2), cell('a', 'in triage', 0, 1)]);
    const [first] = move([], [cell('a', 'in triage', 0, 1), cell('a', 'served', 3, 2)]);
    const [then] = move([], [cell('a', 'served', 12, 1)]);
    expect(addedTo(undefined, late!)).toBe('{"in triage":[0,1],"served":[3,2,12,1]}');
    expect(addedTo(addedTo(undefined, first!), then!)).toBe(addedTo(undefined, late!));
  });

  it('name no kind and no size that nobody has, and are gone with the last member', () => {
    const [gone] = move([cell('a', 'served', 3, 2)], []);
    expect(addedTo('{"in triage":[0,1],"served":[3,2]}', gone!)).toBe('{"in triage":[0,1]}');
    expect(addedTo('{"served":[3,2,5,1]}', gone!)).toBe('{"served":[5,1]}');
    expect(addedTo('{"served":[3,2]}', gone!)).toBeUndefined();
  });
});
