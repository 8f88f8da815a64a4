import { BadRequestException, NotFoundException } from '@nestjs/common';
import { Refusal, refuse } from '#event-sourcing';
import { NotSignedIn, problemFrom } from './problem.filter.js';

const thrown = (work: () => never): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};
const coded = (code: string, extra: object = {}): Error =>
  Object.assign(new Error('Key (name)=(Mai Nhia) at db.internal:5432'), { code, ...extra });

it.each<[string, unknown, number, string]>([
  ['a broken rule', thrown(() => refuse('plan.goal-closed', 'This goal is closed.', ['reopen'])), 409, 'plan.goal-closed'],
  ['a moved item', new Refusal('moved', 'plan.item-moved', 'Somebody else changed this.'), 412, 'plan.item-moved'],
  ['nobody signed in', new NotSignedIn(), 401, 'session.none'],
  ['no route', new NotFoundException('Cannot GET /api/people/Mai'), 404, 'not-found'],
  ['what the framework cannot read', new BadRequestException('name: Mai Nhia'), 400, 'request.not-readable'],
  ['too much', Object.assign(new Error('Body is too large'), { statusCode: 413 }), 413, 'request.too-large'],
  ['an address that is too long', Object.assign(new Error('/api/people/Mai'), { statusCode: 414 }), 414, 'request.address-too-long'],
  ['a database that is away', coded('ECONNREFUSED'), 503, 'unavailable'],
  ['a database that goes away', coded('57P01'), 503, 'unavailable'],
  ['a database that is away, through TypeORM', Object.assign(new Error('x'), { driverError: coded('ECONNRESET') }), 503, 'unavailable'],
  ['a row that the database refuses', coded('23505', { detail: 'Key (name)=(Mai Nhia)' }), 500, 'unexpected'],
  ['a value that the database cannot read', Object.assign(new Error('x'), { driverError: coded('22007') }), 400, 'request.value'],
  ['a column of a newer release', Object.assign(new Error('x'), { driverError: coded('42703') }), 503, 'read-model.being-made'],
  ['a table of a newer release', coded('42P01'), 503, 'read-model.being-made'],
  ['anything else', new TypeError('Cannot read Mai Nhia'), 500, 'unexpected'],
  ['no error at all', 'Mai Nhia', 500, 'unexpected'],
])('makes a problem document of %s', (_, error, status, code) => {
  const problem = problemFrom(error, 'ref');
  expect(problem).toMatchObject({
    status,
    code,
    type: `urn:throughline:${code}`,
    reference: 'ref',
    title: expect.any(String),
    detail: expect.any(String),
  });
  expect(JSON.stringify(problem)).not.toMatch(/Mai|5432|Key/);
});

it('keeps what a refusal says beside', () => {
  expect(
    problemFrom(
      thrown(() => refuse('a.b', 'No.', ['start'])),
      'ref',
    ),
  ).toMatchObject({ allowedNow: ['start'] });
});
