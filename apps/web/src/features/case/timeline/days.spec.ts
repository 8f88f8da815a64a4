import type { TimelineEntry } from '../../../api/casework.js';
import { daysOf, heldBack, isNewTo, newestPosition } from './days.js';

const entry = (id: string, position: string, who: string, occurredAt = '2026-11-17T16:00:00Z', role = 'caseworker'): TimelineEntry => ({
  id,
  position,
  type: 'NoteWritten',
  kind: 'notes',
  values: {},
  title: 'timeline.NoteWritten',
  who: { id: who, name: who, initials: '', organization: 'olmsted-county', role },
  occurredAt,
  recordedAt: occurredAt,
  sharing: 'team',
  sharedWith: [],
});

describe('the timeline', () => {
  it('groups entries by the day they happened where the work is done', () => {
    const days = daysOf([
      entry('a', '3', 'x', '2026-11-17T16:00:00Z'),
      entry('b', '2', 'x', '2026-11-17T05:00:00Z'),
      entry('c', '1', 'x', '2026-11-16T20:00:00Z'),
    ]);
    expect(days.map(({ day, entries }) => [day, entries.length])).toEqual([
      ['2026-11-17', 1],
      ['2026-11-16', 2],
    ]);
  });

  it('holds back what others did while somebody reads, and shows their own at once', () => {
    const entries = [entry('mine', '5', 'me'), entry('theirs', '4', 'other'), entry('old', '3', 'other')];
    const { shown, held } = heldBack(entries, '3', 'me');
    expect(shown.map(({ id }) => id)).toEqual(['mine', 'old']);
    expect(held.map(({ id }) => id)).toEqual(['theirs']);
  });

  it('shows everything before anything was shown', () => {
    expect(heldBack([entry('a', '1', 'other')], undefined, 'me').held).toEqual([]);
  });

  it('marks as new what others did after the last look, never what the system or oneself did', () => {
    expect(isNewTo(entry('a', '5', 'other'), 'me', '4')).toBe(true);
    expect(isNewTo(entry('a', '4', 'other'), 'me', '4')).toBe(false);
    expect(isNewTo(entry('a', '5', 'me'), 'me', '4')).toBe(false);
    expect(isNewTo(entry('a', '5', 'system', undefined, 'system'), 'me', '4')).toBe(false);
    expect(isNewTo(entry('a', '5', 'other'), 'me', undefined)).toBe(false);
  });

  it('knows the newest position, whatever the order', () => {
    expect(newestPosition([entry('a', '2', 'x'), entry('b', '9', 'x'), entry('c', '4', 'x')])).toBe('9');
  });
});
