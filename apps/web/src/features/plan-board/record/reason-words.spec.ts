import { isWordKey, patternOf } from '../../../app/words/catalogue.js';
import { reasonWords } from './reason-words.js';

const es = {
  code: (list: string, name: string): string => {
    const key = `${list}.${name}`;
    return isWordKey(key) ? patternOf(key, 'es').pattern : name;
  },
};

describe('why something was changed', () => {
  it('says a reason that was chosen in words, whatever ended or goes on', () => {
    expect(['asked-again', 'another-goal', 'not-available'].map((reason) => reasonWords(reason, es))).toEqual([
      'Lo pidieron otra vez',
      'Otra meta toma su lugar',
      'Ya no estaba disponible',
    ]);
  });

  it('leaves what somebody typed as they typed it', () => {
    expect(reasonWords('She does not want the bus to stop at the shelter.', es)).toBe('She does not want the bus to stop at the shelter.');
  });
});
