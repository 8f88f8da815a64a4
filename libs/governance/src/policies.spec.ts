import { LANGUAGES } from '#codes';
import { allPolicies, measurePolicyInForce, policyInForce } from './policies.js';
import { policyVersionOf, versionInForce, type Policy } from './policy.js';
import { noticeIn } from './privacy-notices.js';

const policy = (version: string, effectiveFrom: string, jurisdiction: string): Policy<number> => ({
  id: 'p',
  version,
  effectiveFrom,
  jurisdiction,
  source: 'a test',
  unverified: false,
  values: Number(version),
});

describe('the version of a policy that is in force', () => {
  const versions = [policy('1', '2020-01-01', '27'), policy('2', '2026-07-01', '27'), policy('3', '2026-01-01', 'sda-dodge-steele')];

  it('is the newest that is effective on the day', () => {
    expect(versionInForce(versions, '2026-06-30', '27109').version).toBe('1');
    expect(versionInForce(versions, '2026-07-01', '27109').version).toBe('2');
  });

  it('is the one of the nearest jurisdiction, for the counties of a service delivery authority too', () => {
    expect(versionInForce(versions, '2026-08-01', '27039').version).toBe('3');
    expect(versionInForce(versions, '2025-08-01', '27039').version).toBe('1');
  });

  it('is the first one for a day before all versions', () => {
    expect(versionInForce(versions, '1999-01-01', '27109').version).toBe('1');
  });
});

describe('the policies', () => {
  it('all have a source, a day from which they hold, and a jurisdiction', () => {
    for (const one of allPolicies()) {
      expect(one.source).not.toBe('');
      expect(one.effectiveFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(one.jurisdiction).toMatch(/^27/);
    }
  });

  it('have one version of a kind, jurisdiction and day only', () => {
    const keys = allPolicies().map((one) => [one.id, one.jurisdiction, one.effectiveFrom].join('|'));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('ask for triage within 2 business days and a first service within 14 days', () => {
    const deadlines = policyInForce('response-deadlines', '2026-11-17', '27109');
    expect(policyVersionOf(deadlines)).toBe('response-deadlines/1');
    expect(deadlines.values.triage).toEqual({ days: 2, business: true });
    expect(deadlines.values.firstService).toEqual({ days: 14, business: false });
  });

  it('judge the measures by the same days as the deadlines', () => {
    const { triage, firstService } = policyInForce('response-deadlines', '2026-11-17', '27109').values;
    const days = (id: string): object | undefined => measurePolicyInForce(id, '2026-11-17', '27109')?.values;
    expect(days('triaged-within-2-business-days')).toMatchObject(triage);
    expect(days('first-service-within-14-days')).toMatchObject(firstService);
    expect(days('no-such-measure')).toBeUndefined();
  });
});

describe('the privacy notice', () => {
  it('has the four parts of the law and a question, in English and in Spanish', () => {
    for (const language of ['en', 'es']) {
      const notice = noticeIn(language, '2026-11-17', '27109');
      expect(notice).toMatchObject({ version: '1', language, fallback: false });
      expect(notice.sentences).toHaveLength(5);
      for (const sentence of notice.sentences) expect(sentence.length).toBeGreaterThan(40);
    }
  });

  it('falls back to English and says so where there is no text yet', () => {
    for (const language of LANGUAGES.filter((one) => one !== 'en' && one !== 'es')) {
      expect(noticeIn(language, '2026-11-17', '27109')).toMatchObject({ language: 'en', fallback: true });
    }
  });
});
