import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { Code, Day, Id, Moment, Nested, NestedList, Text } from './fields.js';

class Inner {
  @Text(10, { optional: true })
  word?: string;
}

class Body {
  @Text(10, { optional: true })
  word?: string;

  @Nested(() => Inner, { optional: true })
  one?: Inner;

  @NestedList(() => Inner, 2, { optional: true })
  many?: Inner[];
}

const wrongIn = (body: object): string[] => validateSync(plainToInstance(Body, body)).map(({ property }) => property);

it.each([{}, { word: 'a' }, { one: {} }, { one: { word: 'a' }, many: [{}, { word: 'a' }] }])('takes %j', (body) => {
  expect(wrongIn(body)).toEqual([]);
});

it.each([
  ['null for what may be left out', { word: null, one: null, many: null }, ['word', 'one', 'many']],
  ['a list where one is wanted', { one: [{}] }, ['one']],
  ['an empty list where one is wanted', { one: [] }, ['one']],
  ['one where a list is wanted', { many: {} }, ['many']],
  ['null in a list', { many: [null] }, ['many']],
  ['null within', { one: { word: null } }, ['one']],
])('refuses %s', (_, body, wrong) => {
  expect(wrongIn(body)).toEqual(wrong);
});

class Dated {
  @Day({ optional: true })
  on?: string;

  @Day({ optional: true, emptied: true })
  due?: string;

  @Id({ optional: true, emptied: true })
  waitsFor?: string;

  @Code({ optional: true, emptied: true })
  who?: string;

  @Moment({ optional: true })
  at?: string;
}

const wrongInDated = (body: object): string[] => validateSync(plainToInstance(Dated, body)).map(({ property }) => property);

it.each([
  {},
  { on: '2024-02-29', at: '2026-11-17T10:41:00-06:00' },
  { at: '2026-11-17T10:41Z' },
  { at: '2026-11-17T10:41:00.123456Z' },
  { due: '', waitsFor: '', who: '' },
])('takes the days and moments in %j', (body) => {
  expect(wrongInDated(body)).toEqual([]);
  if ('at' in body) expect(Date.parse(body.at!)).not.toBeNaN();
});

it.each(['', '0000-01-01', '0026-11-20', '2026-02-30', '2026-123', '+2026-01-01', '9999-12-31'])('refuses as a day %j', (on) => {
  expect(wrongInDated({ on })).toEqual(['on']);
});

// Each of these is ISO 8601, and none of them is a moment to whoever reads it with Date.
it.each([
  '2026-123T10:00:00Z',
  '2026-W10-1T10:00:00Z',
  '2026-01-01T10Z',
  '2026-01-01T10:00:00,5Z',
  '2026-01-01T24:00:30Z',
  '+2026-01-01T10:00:00Z',
  '2026-02-30T10:00:00Z',
  '2026-01-01T10:00:00',
])('refuses as a moment %j', (at) => {
  expect(wrongInDated({ at })).toEqual(['at']);
});
