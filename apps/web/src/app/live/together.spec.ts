import { jest } from '@jest/globals';
import type { LiveChange } from './change.js';
import { Together } from './together.js';

const change = (position: string): LiveChange => ({ position, kind: 'NoteWritten', topic: 'case' }) as LiveChange;

describe('changes that come together', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('are told once, all of them, in order, and those that come later for themselves', () => {
    const told: string[][] = [];
    const together = new Together((changes) => told.push(changes.map(({ position }) => position)));
    together.add(change('1'));
    together.add(change('2'));
    jest.runAllTimers();
    together.add(change('3'));
    jest.runAllTimers();
    expect(told).toEqual([['1', '2'], ['3']]);
  });
});
