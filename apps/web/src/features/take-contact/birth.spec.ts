import { readBirth } from './birth.js';

const TODAY = '2026-11-17';

describe('a birth date as people say it', () => {
  it.each([
    ['3/1991', '1991-03', false],
    ['3/14/1991', '1991-03-14', false],
    ['1991-03-14', '1991-03-14', false],
    ['March 1991', '1991-03', false],
    ['March 14, 1991', '1991-03-14', false],
    ['14 de marzo de 1991', '1991-03-14', false],
    ['1991', '1991', false],
    ['about 1991', '1991', true],
    ['35', '1991', true],
    ['about 35 years old', '1991', true],
    ['unos 35 años', '1991', true],
    ['25/3/1991', '1991-03-25', false],
    ['3-14-1991', '1991-03-14', false],
    ['2/29/2024', '2024-02-29', false],
  ])('%s is %s, estimated %s', (typed, birthDate, estimated) => {
    expect(readBirth(typed, TODAY)).toEqual({ birthDate, estimated });
  });

  it.each(['', 'soon', '13/1991', '2/30/1991', '3/14/91', '999', '12/2026', 'Smarch 1991'])('cannot be read from "%s"', (typed) => {
    expect(readBirth(typed, TODAY)).toBeUndefined();
  });
});
