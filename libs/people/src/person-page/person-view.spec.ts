import type { PersonPage, Provenance } from './person-page.entity.js';
import { personView } from './person-view.js';

const NOW = '2026-11-17T15:00:00Z';
const told = (occurredAt: string, verified?: Provenance['verified']): Provenance => ({
  eventId: 'e1',
  actorId: 'julian-arce',
  occurredAt,
  recordedAt: occurredAt,
  ...(verified && { verified }),
});
const checked = { program: 'housing', how: 'document-seen', at: NOW, actorId: 'amina-jibril' };

/** Whether the birth date of somebody is asked about again. */
function askedAgain(provenance: Provenance): boolean | undefined {
  const page = { personId: 'p1', status: 'registered', birth: { birthDate: '1990', estimated: false, provenance }, revision: 3 };
  const rows = { page: page as PersonPage, relationships: [], cases: [] };
  return personView(rows, (id) => ({ id, name: id, initials: '', role: '', organization: '' }), NOW).birthDate?.askAgain;
}

describe('a known fact', () => {
  it('is asked about again when it was told more than half a year ago and nobody checked it', () => {
    expect(askedAgain(told('2026-05-20T15:00:00Z'))).toBe(true);
    expect(askedAgain(told('2026-05-21T15:00:00Z'))).toBeUndefined();
  });

  it('is not asked about again when somebody checked it', () => {
    expect(askedAgain(told('2020-01-01T15:00:00Z', checked))).toBeUndefined();
  });
});
