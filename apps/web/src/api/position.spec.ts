import { forgetKnownPosition, knownPosition, noteKnownPosition } from './position.js';

describe('the position that reads must reflect', () => {
  beforeEach(() => forgetKnownPosition());

  it('is nothing before anything is known', () => {
    expect(knownPosition()).toBeUndefined();
  });

  it('moves up and never down', () => {
    noteKnownPosition('00000000000000000042');
    noteKnownPosition('00000000000000000007');
    noteKnownPosition(undefined);
    expect(knownPosition()).toBe('00000000000000000042');
  });
});
