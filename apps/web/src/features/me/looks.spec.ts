import { groupsOfLooks, lookedAt } from './looks.js';
import { ME } from './testing-plan.js';

describe('who looked', () => {
  const look = (id: string, permission: string, at: string, allowed = true) =>
    ({ at, permission, allowed, reason: 'team-seat', who: { id, role: 'caseworker' } }) as never;
  const day = (at: string): string => at.slice(0, 10);

  it('tells each person, thing and day once, and leaves out oneself', () => {
    const items = [
      look('amina', 'plan.read', '2026-11-02T10'),
      look('amina', 'plan.read', '2026-11-02T09'),
      look(ME, 'plan.read', '2026-11-02T08'),
      look('amina', 'plan.edit', '2026-11-01T09'),
    ];
    expect(groupsOfLooks(items, ME, day).map(({ who, at, what, allowed }) => [who.id, at, what, allowed])).toEqual([
      ['amina', '2026-11-02T10', 'plan', true],
      ['amina', '2026-11-01T09', 'plan-work', true],
    ]);
  });

  it('tells once a day of each who was not let in, how often and when last', () => {
    const items = [
      look('dale', 'plan.read', '2026-11-05T08', false),
      look('lena', 'plan.read', '2026-11-04T08', false),
      look('dale', 'case.read', '2026-11-01T08', false),
      look('dale', 'case.read', '2026-11-01T07', false),
    ];
    expect(groupsOfLooks(items, ME, day).map(({ who, at, allowed, n }) => [who.id, at, allowed, n])).toEqual([
      ['dale', '2026-11-05T08', false, 1],
      ['lena', '2026-11-04T08', false, 1],
      ['dale', '2026-11-01T08', false, 2],
    ]);
  });

  it('has words for whatever was asked for', () => {
    expect(['plan.act', 'case.work', 'people.record', 'people.answer-look', 'triage.screen', 'whatever.new'].map(lookedAt)).toEqual([
      'plan-work',
      'page-work',
      'facts-work',
      'answer',
      'request',
      'other',
    ]);
  });
});
