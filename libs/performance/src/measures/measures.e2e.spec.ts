import type { TestApp } from '../../../../apps/api/src/testing.js';
import { startDemoApp } from '../../../../test/support/demo-world.js';

describe('the measures over HTTP', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startDemoApp();
  });
  afterAll(() => test.stop());

  async function get(person: string, path: string): Promise<{ status: number; body: Record<string, never> }> {
    const headers = { authorization: `Bearer ${await test.token(person)}` };
    const response = await fetch(`${test.base}/api/measures${path}`, { headers });
    return { status: response.status, body: (await response.json()) as Record<string, never> };
  }

  interface Listed {
    readonly items: readonly { memberId: string; name?: string; personId?: string; events: readonly unknown[] }[];
    readonly total: number;
    readonly reasons: readonly { code: string; counts: string; count: number }[];
  }

  const members = async (person: string, query: string): Promise<Listed> =>
    (await get(person, `/first-service-within-14-days/members?limit=100&${query}`)).body as unknown as Listed;

  it('are four, each with its value', async () => {
    const { status, body } = await get('lena-nilsson', '');
    expect(status).toBe(200);
    expect((body as unknown as { items: { id: string }[] }).items.map(({ id }) => id)).toEqual([
      'triaged-within-2-business-days',
      'first-service-within-14-days',
      'outcomes-achieved',
      'reviews-held-by-their-day',
    ]);
  });

  it('say from what they were made', async () => {
    const { body } = await get('lena-nilsson', '/outcomes-achieved?by=program');
    expect(body).toMatchObject({
      definition: { unverified: true, days: null },
      stamp: {
        definition: 'outcomes-achieved/1',
        policy: 'outcomes-achieved/1',
        position: expect.stringMatching(/^\d{20}$/),
        asKnownAt: null,
      },
    });
  });

  it('have a list that is as long as their tile says', async () => {
    const { body } = await get('lena-nilsson', '/first-service-within-14-days');
    const { value } = body as unknown as { value: { numerator: number; denominator: number } };
    expect((await members('lena-nilsson', 'counts=yes')).total).toBe(value.numerator);
    const no = await members('lena-nilsson', 'counts=no');
    expect(no.total).toBe(value.denominator - value.numerator);
    expect(no.items).toHaveLength(no.total);
    expect(no.items.every(({ events }) => events.length > 0)).toBe(true);
  });

  it('go down to the events of every review that was missed', async () => {
    const { body } = await get('lena-nilsson', '/reviews-held-by-their-day?by=program');
    const { value, definition, rows } = body as unknown as {
      value: { numerator: number; denominator: number; lower: number; upper: number };
      definition: object;
      rows: { denominator: number }[];
    };
    expect(definition).toMatchObject({ unverified: true, days: 0, dayKind: null });
    expect(rows.reduce((sum, { denominator }) => sum + denominator, 0)).toBe(value.denominator);
    const { items, total } = (await get('lena-nilsson', '/reviews-held-by-their-day/members?limit=100&counts=no'))
      .body as unknown as Listed;
    expect([items.length, total]).toEqual([total, value.denominator - value.numerator]);
    expect(total).toBeGreaterThan(0);
    expect(items.every(({ events }) => events.length > 0)).toBe(true);
  });

  it('show an analyst numbers and no names', async () => {
    const listed = await members('lena-nilsson', 'place=27109');
    expect(listed.items.length).toBeGreaterThan(0);
    expect(listed.items.filter(({ name, personId }) => name !== undefined || personId !== undefined)).toEqual([]);
  });

  it('show a caseworker the names of those whom the caseworker may see, and of nobody else', async () => {
    const { items } = await members('amina-jibril', '');
    const named = items.flatMap(({ name }) => name ?? []);
    expect(named).toContain('Hodan Abdirahman Warsame');
    expect(named).not.toContain('Delphine Campbell');
  });

  it.each([
    ['a partner', 'bridget-oshaughnessy', '/outcomes-achieved', 403],
    ['the person', 'mai-nhia-yang-lindqvist', '/outcomes-achieved', 403],
    ['a council member who asks for members', 'eleanor-whitcomb', '/outcomes-achieved/members', 403],
    ['a measure that is not', 'lena-nilsson', '/nothing', 404],
    ['a period that is none', 'lena-nilsson', '/outcomes-achieved?period=2026-13', 400],
    ['a place that is none', 'lena-nilsson', '/outcomes-achieved?place=1', 400],
    ['an unknown filter', 'lena-nilsson', '/outcomes-achieved?color=red', 400],
    ['a cursor that is none', 'lena-nilsson', '/outcomes-achieved/members?cursor=abc', 400],
    [
      'a cursor of another list',
      'lena-nilsson',
      `/outcomes-achieved/members?cursor=${Buffer.from('["a","b"]').toString('base64url')}`,
      400,
    ],
  ])('refuse %s', async (_, person, path, status) => {
    expect((await get(person, path)).status).toBe(status);
  });
});
