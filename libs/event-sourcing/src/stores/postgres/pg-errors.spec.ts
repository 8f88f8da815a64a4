import { asUnavailable, isUnavailable, LogUnavailable } from './pg-errors.js';

const error = (message: string, more: object = {}): Error => Object.assign(new Error(message), more);

describe('an error of the database', () => {
  it.each([
    ['the server shuts down', error('terminating connection', { code: '57P01', severity: 'FATAL' })],
    ['the disk is full', error('could not extend file', { code: '53100', severity: 'ERROR' })],
    ['a file may not grow', error('could not extend file "base/5/16390": File too large', { code: 'XX000', severity: 'ERROR' })],
    ['the server panics', error('could not write to log file "000000010000000000000001"', { code: 'XX000', severity: 'PANIC' })],
    ['no connection is left', error('sorry, too many clients already', { code: '53300', severity: 'FATAL' })],
    ['an answer does not come', error('Query read timeout')],
    ['the network is gone', error('connect ECONNREFUSED', { code: 'ECONNREFUSED' })],
  ])('means that the log cannot be reached when %s', (_, one) => {
    expect(isUnavailable(one)).toBe(true);
    expect(asUnavailable(one)).toBeInstanceOf(LogUnavailable);
  });

  it.each([
    ['a value', error('value too long', { code: '22001', severity: 'ERROR' })],
    ['a double', error('duplicate key', { code: '23505', severity: 'ERROR' })],
    ['a fault of the server', error('cache lookup failed', { code: 'XX000', severity: 'ERROR' })],
    ['the program', new TypeError('undefined is not a function')],
  ])('is itself when it is of %s', (_, one) => {
    expect(isUnavailable(one)).toBe(false);
    expect(asUnavailable(one)).toBe(one);
  });
});
