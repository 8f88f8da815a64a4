import type { Policy } from './policy.js';

/** Which owners of questionnaire texts have allowed their words to be shown here. */
export interface InstrumentLicences {
  readonly permitted: Readonly<Record<string, boolean>>;
}

export const instrumentLicences: readonly Policy<InstrumentLicences>[] = [
  {
    id: 'instrument-licences',
    version: '1',
    effectiveFrom: '2023-01-01',
    jurisdiction: '27',
    source: 'The AHC tool of CMS reprints the items; ask the owner of HITS before real use and set `hits` to what they answer',
    unverified: true,
    values: { permitted: { 'cms-ahc': true, 'hunger-vital-sign': true, hits: true } },
  },
];
