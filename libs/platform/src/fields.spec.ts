import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { Nested, NestedList, Text } from './fields.js';

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
