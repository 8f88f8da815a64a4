import { VerifiedTokens } from './verified-tokens.js';

const AMINA = { id: 'amina', name: 'Amina', role: 'caseworker', organization: 'olmsted-county', programs: [], jurisdictions: [] };

describe('tokens that were verified a moment ago', () => {
  let now: number;
  let tokens: VerifiedTokens;
  beforeEach(() => {
    now = 1_000_000;
    tokens = new VerifiedTokens(() => now);
  });

  it('speak for the same person for a minute, then are verified again', () => {
    tokens.keep('a.b.c', AMINA, 9_999);
    now += 59_999;
    expect(tokens.find('a.b.c')).toBe(AMINA);
    now += 1;
    expect(tokens.find('a.b.c')).toBeUndefined();
  });

  it('are not taken beyond their own end', () => {
    tokens.keep('a.b.c', AMINA, now / 1_000 + 5);
    now += 5_000;
    expect(tokens.find('a.b.c')).toBeUndefined();
  });

  it('say nothing of another token, and the oldest make room', () => {
    tokens.keep('first', AMINA, 9_999);
    for (let i = 0; i < 5_000; i += 1) tokens.keep(`token ${i}`, AMINA, 9_999);
    expect(tokens.find('a.b.d')).toBeUndefined();
    expect(tokens.find('first')).toBeUndefined();
    expect(tokens.find('token 0')).toBe(AMINA);
  });
});
