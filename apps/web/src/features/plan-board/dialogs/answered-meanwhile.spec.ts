import type { ActionRequest } from '../../../api/plans.js';
import { answeredMeanwhile } from './answered-meanwhile.js';

const words = { language: 'en', t: (key: string, values?: object) => `${key} ${JSON.stringify(values ?? {})}` } as unknown as Parameters<
  typeof answeredMeanwhile
>[2];
const answer = (of: { words: string | null; dueOn?: string }): Pick<ActionRequest, 'answer'> =>
  ({ answer: { ...of, who: { name: 'Kathleen Dvorak' } } }) as Pick<ActionRequest, 'answer'>;
const said = (state: 'agreed' | 'started' | 'completed' | 'cancelled', request: Pick<ActionRequest, 'answer'>): string | undefined =>
  answeredMeanwhile({ state }, request, words, '2026-11-23');

describe('an answer that is being written', () => {
  it('is wanted while nobody answered and the step goes on', () => {
    expect(said('agreed', {})).toBeUndefined();
    expect(said('started', {})).toBeUndefined();
  });

  it('is told who was faster, and with what', () => {
    expect(said('agreed', answer({ words: 'Come on Friday.' }))).toBe(
      'request.answered.words {"name":"Kathleen Dvorak","words":"Come on Friday."}',
    );
    expect(said('agreed', answer({ words: null, dueOn: '2026-12-01' }))).toMatch(/^request\.answered\.day .*Kathleen Dvorak.*1/);
    expect(said('agreed', answer({ words: null }))).toBe('request.answered {"name":"Kathleen Dvorak"}');
  });

  it('is told that the step ended, but first that somebody answered', () => {
    expect(said('completed', {})).toBe('request.ended {}');
    expect(said('cancelled', {})).toBe('request.ended {}');
    expect(said('completed', answer({ words: 'Done.' }))).toContain('request.answered.words');
  });
});
