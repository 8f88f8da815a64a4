import { cursorOf, keyOf, pageOf } from './paging.js';

it('gives a key back as it was put into a cursor', () => {
  expect(keyOf(cursorOf(['2026-06-01', null, 7]), 3)).toEqual(['2026-06-01', null, 7]);
  expect(keyOf(undefined, 3)).toBeUndefined();
});

it.each(['', 'x', cursorOf(['one']), Buffer.from('{"a":1}').toString('base64url'), Buffer.from('[{},1]').toString('base64url')])(
  'refuses %p, which is no cursor of this list',
  (cursor) => {
    expect(() => keyOf(cursor, 2)).toThrow('not one of this list');
  },
);

it('says where to go on only when there is more', () => {
  const page = (rows: number[]): object =>
    pageOf(
      rows,
      2,
      (row) => [row],
      (row) => ({ row }),
    );
  expect(page([1, 2])).toEqual({ items: [{ row: 1 }, { row: 2 }] });
  expect(page([1, 2, 3])).toEqual({ items: [{ row: 1 }, { row: 2 }], next: cursorOf([2]) });
});
