import { readTypedBirth } from './birth.js';
import { lettersApart, nameTokens, soundKey } from './names.js';

describe('how a name is compared', () => {
  it('leaves out accents, marks and particles', () => {
    expect(nameTokens('María del Rosario')).toEqual(['maria', 'rosario']);
    expect(nameTokens("O'Brien-Łukasz")).toEqual(['obrien', 'lukasz']);
    expect(nameTokens('De La')).toEqual(['de', 'la']);
  });

  it.each([
    ['catherine', 'katherine'],
    ['stephen', 'stefen'],
    ['gonzalez', 'gonsales'],
    ['jeffrey', 'geoffrey'],
    ['hernandez', 'ernandes'],
    ['philip', 'filip'],
  ])('hears %s and %s alike', (one, other) => {
    expect(soundKey(one)).toBe(soundKey(other));
  });

  it.each([
    ['maria', 'mario'],
    ['anderson', 'olson'],
    ['rosa', 'tou'],
  ])('has keys for %s and %s', (one, other) => {
    expect(soundKey(one).length).toBeGreaterThan(0);
    expect(soundKey(one) === soundKey(other)).toBe(one === 'maria');
  });
});

describe('letters apart', () => {
  it.each([
    ['lindqvist', 'lindquist', 1],
    ['maria', 'mraia', 1],
    ['xiong', 'xyooj', 3],
    ['anna', 'anna', 0],
    ['ann', 'alexandra', 4],
  ])('%s and %s are %i apart', (one, other, apart) => {
    expect(lettersApart(one, other)).toBe(apart);
  });
});

describe('reading a typed birth date', () => {
  it.each([
    ['1991', { year: '1991' }],
    ['3/1991', { year: '1991', month: '03' }],
    ['1991-03', { year: '1991', month: '03' }],
    ['3/12/1991', { year: '1991', month: '03', day: '12' }],
    ['25/12/1991', { year: '1991', month: '12', day: '25' }],
    ['1991-03-12', { year: '1991', month: '03', day: '12' }],
  ])('reads %s', (text, parts) => {
    expect(readTypedBirth(text)).toEqual(parts);
  });

  it.each(['', 'about 35', '13/1991', '3/45/1991', '12'])('does not guess at "%s"', (text) => {
    expect(readTypedBirth(text)).toBeUndefined();
  });
});
