import { DEMO_PEOPLE, sees, type PermissionRule, type SignedIn } from '#platform';
import { AccessRules } from './access-rules.js';
import type { CaseSeat } from './access-link.entity.js';
import { decideOn, denyByRole, permitByRole } from './decide-access.js';
import type { Nearness } from './nearness.js';

const who = (id: string): SignedIn => DEMO_PEOPLE.find((person) => person.id === id)!;
const rule = (scope: PermissionRule['scope'], extra: Partial<PermissionRule> = {}): PermissionRule => ({
  name: 'case.read',
  roles: ['caseworker', 'supervisor', 'partner-worker', 'person', 'administrator'],
  scope,
  personal: true,
  ...extra,
});
const near = (extra: Partial<Nearness> = {}): Nearness => ({
  known: true,
  counties: ['27109'],
  cases: ['c'],
  seats: [],
  own: false,
  ...extra,
});
const seat = (kind: string, organization: string, program: string | null = null): CaseSeat => ({
  ...{ caseId: 'c', seatId: 's', actorId: 'a', seatRole: 'member' },
  ...{ kind, organization, program },
});

describe('what is not known is no', () => {
  it('refuses a permission that nobody declared, a role that it does not name, and a resource never heard of', () => {
    expect(denyByRole(undefined, who('amina-jibril'))).toMatchObject({ allowed: false, reason: 'unknown-permission' });
    expect(denyByRole(rule('none'), who('lena-nilsson'))).toMatchObject({ allowed: false, reason: 'role' });
    expect(decideOn(rule('none'), who('amina-jibril'), near({ known: false }))).toMatchObject({
      allowed: false,
      reason: 'unknown-resource',
    });
  });

  it('ends the start for an unknown role, an unknown scope, or a name declared twice', () => {
    expect(() => new AccessRules([rule('none', { roles: ['king'] })])).toThrow('king');
    expect(() => new AccessRules([rule('none', { alsoByPlace: ['king'] })])).toThrow('king');
    expect(() => new AccessRules([rule('everywhere' as 'none')])).toThrow('everywhere');
    expect(() => new AccessRules([rule('none'), rule('team')])).toThrow('twice');
  });
});

describe('by place', () => {
  it.each([
    ['the county itself', 'amina-jibril', '27109', true],
    ['another county', 'amina-jibril', '27147', false],
    ['a county of the joint authority', 'paw-htoo-wah', '27147', true],
    ['a county, for the state', 'piotr-zielinski', '27039', true],
    ['a Tribal nation, for the county around it', 'amina-jibril', 'tribe-prairie-island', false],
    ['nowhere', 'amina-jibril', 'none', false],
  ])('opens %s or not', (_, id, county, allowed) => {
    expect(decideOn(rule('jurisdiction'), who(id), near({ counties: [county] })).allowed).toBe(allowed);
  });

  it('opens nothing to partners, the person and the council, whatever the scope', () => {
    for (const id of ['bridget-oshaughnessy', 'mai-nhia-yang-lindqvist', 'eleanor-whitcomb']) {
      expect(decideOn(rule('team-or-jurisdiction'), who(id), near()).allowed).toBe(false);
    }
  });

  it('is not enough where the team is asked for, but for those who answer for the work', () => {
    const team = rule('team', { alsoByPlace: ['supervisor'] });
    expect(decideOn(team, who('amina-jibril'), near())).toMatchObject({ allowed: false, reason: 'not-on-team' });
    expect(decideOn(team, who('gordon-achterberg'), near())).toMatchObject({ allowed: true, reason: 'jurisdiction' });
    expect(decideOn(team, who('ruth-abelard'), near()).allowed).toBe(false);
  });
});

describe('by a seat or as one’s own', () => {
  it('opens the case to whoever sits on it, and a person’s own record to the person', () => {
    expect(decideOn(rule('team'), who('amina-jibril'), near({ seats: [seat('worker', 'olmsted-county', 'housing')] }))).toMatchObject({
      reason: 'team-seat',
    });
    expect(decideOn(rule('team'), who('mai-nhia-yang-lindqvist'), near({ own: true }))).toMatchObject({
      allowed: true,
      reason: 'own-record',
    });
  });
});

describe('what is seen of items', () => {
  const items = {
    family: { sharing: 'team-and-family', sharedWith: [] },
    team: { sharing: 'team', sharedWith: [] },
    housing: { sharing: 'named', sharedWith: ['housing'] },
    school: { sharing: 'named', sharedWith: ['bamber-creek-school'] },
    person: { sharing: 'named', sharedWith: ['family'] },
    odd: { sharing: 'sealed', sharedWith: ['housing', 'family', 'team'] },
    named: { sharing: 'named', sharedWith: ['team'] },
  };
  const seen = (id: string, extra: Partial<Nearness>): string[] => {
    const { audience } = decideOn(rule('team', { alsoByPlace: ['supervisor'] }), who(id), near(extra));
    return Object.entries(items).flatMap(([name, { sharing, sharedWith }]) => (sees(audience, sharing, sharedWith) ? [name] : []));
  };

  it.each<[string, string, Partial<Nearness>, string[]]>([
    ['a worker of the program', 'amina-jibril', { seats: [seat('worker', 'olmsted-county', 'housing')] }, ['family', 'team', 'housing']],
    ['a worker of another program', 'kathleen-dvorak', { seats: [seat('worker', 'olmsted-county', 'food-cash')] }, ['family', 'team']],
    ['a partner', 'phoua-lor', { seats: [seat('partner', 'bamber-creek-school')] }, ['family', 'team', 'school']],
    ['the person', 'mai-nhia-yang-lindqvist', { own: true }, ['family', 'person']],
    ['somebody with no right to it', 'ingrid-halvorsen', {}, []],
  ])('%s', (_, id, extra, wanted) => {
    expect(seen(id, extra)).toEqual(wanted);
  });

  it('is everything for the supervisor of the county', () => {
    expect(decideOn(rule('team', { alsoByPlace: ['supervisor'] }), who('gordon-achterberg'), near()).audience.everything).toBe(true);
    expect(permitByRole(who('mai-nhia-yang-lindqvist')).audience.keys).toEqual(['family']);
  });
});
