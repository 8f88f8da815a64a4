import { Refusal } from '#event-sourcing';
import { askBeforeBirth } from './before-birth.js';

const at = (occurredAt: string): { occurredAt: string } => ({ occurredAt });

describe('what is told to have happened before a birth', () => {
  it.each([
    ['on the day of birth', at('2020-05-05T00:00:00.000Z'), ['2020-05-05']],
    ['after it', at('2021-01-01T12:00:00.000Z'), ['2020-05-05', '1990-01-01']],
    ['while no birth date is known', at('1901-01-01T12:00:00.000Z'), []],
    ['now, with no moment told', {}, ['2020-05-05']],
  ])('is taken as it is told %s', (_, told, bornOn) => {
    expect(askBeforeBirth(told, bornOn, false)).toEqual({});
    expect(askBeforeBirth(told, bornOn, true)).toEqual({});
  });

  it('is asked about when one of the people was not born yet, and the answer is kept', () => {
    const ask = (confirmed: boolean): object => askBeforeBirth(at('2020-05-04T23:59:59.999Z'), ['1990-01-01', '2020-05-05'], confirmed);
    expect(() => ask(false)).toThrow(expect.objectContaining({ code: 'before-birth', extra: { allowedNow: ['confirm-before-birth'] } }));
    expect(ask(true)).toEqual({ beforeBirthConfirmed: true });
  });

  it('is refused without telling who was born when', () => {
    expect.hasAssertions();
    try {
      askBeforeBirth(at('2010-01-01T00:00:00.000Z'), ['2020-05-05'], false);
    } catch (error) {
      expect(JSON.stringify({ message: (error as Refusal).message, extra: (error as Refusal).extra })).not.toMatch(/\d/);
    }
  });
});
