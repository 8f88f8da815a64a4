import { contradictions, type Operation } from './history.js';

const ok = (expected: number, ...ids: string[]): Operation['told'] => ({ kind: 'ok', expected, ids });
const duplicate = (expected: number, ...ids: string[]): Operation['told'] => ({ kind: 'duplicate', expected, ids });
const read = (...ids: string[]): Operation['told'] => ({ kind: 'read', ids });
const conflict = (actual: number): Operation['told'] => ({ kind: 'conflict', actual });
const at = (invoked: number, answered: number, told: Operation['told']): Operation => ({ invoked, answered, told });

describe('a history of one stream', () => {
  it.each<[string, readonly Operation[], readonly string[]]>([
    ['one after the other', [at(1, 2, ok(-1, 'a')), at(3, 4, read('a')), at(5, 6, ok(0, 'b')), at(7, 8, conflict(1))], ['a', 'b']],
    ['a read beside a write, before or after it', [at(1, 4, ok(-1, 'a')), at(2, 3, read()), at(2, 5, read('a'))], ['a']],
    ['a conflict with one that was not answered yet', [at(1, 9, ok(-1, 'a')), at(2, 3, conflict(0))], ['a']],
    ['a retry while more is written', [at(1, 2, ok(-1, 'a')), at(3, 4, ok(0, 'b')), at(5, 6, duplicate(-1, 'a'))], ['a', 'b']],
    ['what was stored and whose answer was lost', [at(3, 4, read('a'))], ['a']],
  ])('can be: %s', (_, history, stored) => {
    expect(contradictions(history, stored)).toEqual([]);
  });

  it.each<[string, readonly Operation[], readonly string[]]>([
    ['a read that is behind', [at(1, 2, ok(-1, 'a')), at(3, 4, read())], ['a']],
    ['a read that goes back', [at(1, 9, ok(-1, 'a')), at(2, 3, read('a')), at(4, 5, read())], ['a']],
    ['a conflict that is behind', [at(1, 2, ok(-1, 'a', 'b')), at(3, 4, conflict(0))], ['a', 'b']],
    ['an acknowledged write that is lost', [at(1, 2, ok(-1, 'a'))], []],
    ['two winners of one place', [at(1, 4, ok(-1, 'a')), at(2, 3, ok(-1, 'b'))], ['a']],
    ['a write that was read before it was asked', [at(1, 2, read('a')), at(3, 4, ok(-1, 'a'))], ['a']],
    ['an event that stands twice', [at(1, 2, ok(-1, 'a'))], ['a', 'a']],
    ['two who wrote the same', [at(1, 4, ok(-1, 'a')), at(2, 3, ok(-1, 'a'))], ['a']],
    ['a duplicate of what is not there', [at(1, 2, duplicate(-1, 'a'))], ['b']],
    ['an order turned round', [at(1, 2, ok(-1, 'a')), at(3, 4, ok(0, 'b'))], ['b', 'a']],
  ])('cannot be: %s', (_, history, stored) => {
    expect(contradictions(history, stored)).not.toEqual([]);
  });
});
