import { leaveTestSeat, openTestCase, writeTestNote } from '../testing-case.js';
import { Sessions } from '../identity/sessions.js';
import { startTestApp, type TestApp } from '../testing.js';
import { DEMO_PEOPLE } from '#platform';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.stop());

interface Heard {
  readonly event: string;
  readonly id: string;
  readonly data: { readonly position: string; readonly caseId?: string; readonly kind?: string };
}

/** A listener on a real socket that can be cut. */
class Listener {
  readonly heard: Heard[] = [];
  private readonly abort = new AbortController();
  private wake: () => void = () => undefined;
  private done: Promise<void> = Promise.resolve();
  ended = false;

  static async open(person: string, after?: string): Promise<Listener> {
    return Listener.openWith({ authorization: `Bearer ${await test.token(person)}`, ...(after ? { 'last-event-id': after } : {}) });
  }

  static async openWith(headers: Record<string, string>): Promise<Listener> {
    const listener = new Listener();
    const response = await fetch(`${test.base}/api/live`, { headers, signal: listener.abort.signal });
    expect(response.status).toBe(200);
    listener.done = listener.read(response).catch(() => undefined);
    await listener.until(() => listener.heard.length > 0);
    return listener;
  }

  get changes(): Heard[] {
    return this.heard.filter((one) => one.event === 'change');
  }

  /** Positions of the notes heard of: a reaction to the opened case, such as its plan, may be heard at any time between them. */
  get notes(): string[] {
    return this.changes.filter((one) => one.data.kind === 'NoteWritten').map((one) => one.id);
  }

  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((resolve) => (this.wake = resolve));
  }

  async cut(): Promise<void> {
    this.abort.abort();
    await this.done;
  }

  private async read(response: Response): Promise<void> {
    let rest = '';
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream() as never) as unknown as AsyncIterable<string>) {
      const parts = (rest + chunk).split('\n\n');
      rest = parts.pop() ?? '';
      for (const part of parts) this.take(part);
    }
    this.ended = true;
    this.wake();
  }

  private take(part: string): void {
    const fields = Object.fromEntries(part.split('\n').map((line) => line.split(/: (.*)/s)));
    if (fields['event']) this.heard.push({ event: fields['event'], id: fields['id'], data: JSON.parse(fields['data']) as Heard['data'] });
    this.wake();
  }
}

it('tells those on the team of a change, and nobody else', async () => {
  const { caseId } = await openTestCase(test, ['amina-jibril', 'kathleen-dvorak']);
  const [kathleen, ingrid] = [await Listener.open('kathleen-dvorak'), await Listener.open('ingrid-halvorsen')];
  const first = await writeTestNote(test, caseId, 'amina-jibril', { sharing: 'team' });
  await kathleen.until(() => kathleen.changes.some((one) => one.id === first));
  expect(kathleen.changes.at(-1)?.data).toMatchObject({ caseId, kind: 'NoteWritten', position: first });
  const own = await openTestCase(test, ['ingrid-halvorsen']);
  await ingrid.until(() => ingrid.changes.some((one) => one.data.caseId === own.caseId));
  expect(ingrid.changes.filter((one) => one.data.caseId === caseId)).toEqual([]);
  await Promise.all([kathleen.cut(), ingrid.cut()]);
});

it('keeps a note for one program from the others on the team', async () => {
  const { caseId } = await openTestCase(test, ['amina-jibril', 'kathleen-dvorak']);
  const kathleen = await Listener.open('kathleen-dvorak');
  const hidden = await writeTestNote(test, caseId, 'amina-jibril', { sharing: 'named', sharedWith: ['housing'] });
  const shown = await writeTestNote(test, caseId, 'amina-jibril', { sharing: 'named', sharedWith: ['food-cash'] });
  await kathleen.until(() => kathleen.changes.some((one) => one.id === shown));
  expect(kathleen.changes.map((one) => one.id)).not.toContain(hidden);
  await kathleen.cut();
});

it('gives all that was missed during a cut, once and in order', async () => {
  const { caseId } = await openTestCase(test, ['amina-jibril', 'kathleen-dvorak']);
  const before = await Listener.open('kathleen-dvorak');
  const first = await writeTestNote(test, caseId, 'amina-jibril', { sharing: 'team' });
  await before.until(() => before.changes.some((one) => one.id === first));
  const writing = (async () => {
    const positions = [];
    for (let i = 0; i < 40; i += 1) positions.push(await writeTestNote(test, caseId, 'amina-jibril', { sharing: 'team' }));
    return positions;
  })();
  await before.cut();
  const seenBefore = before.notes.filter((id) => id > first);
  const again = await Listener.open('kathleen-dvorak', before.changes.at(-1)?.id);
  const positions = await writing;
  await again.until(() => again.changes.some((one) => one.id === positions.at(-1)));
  const seen = [...seenBefore, ...again.notes];
  expect(seen).toEqual(positions);
  await again.cut();
});

it('ends with the session, and no sooner', async () => {
  const sessions = test.app.get(Sessions);
  const actor = DEMO_PEOPLE.find((person) => person.id === 'amina-jibril')!;
  const [one, two] = [await sessions.start(actor), await sessions.start(actor)];
  const [ended, other] = [
    await Listener.openWith({ cookie: `tl_session=${one}` }),
    await Listener.openWith({ cookie: `tl_session=${two}` }),
  ];
  await sessions.end(one);
  await ended.until(() => ended.ended);
  expect(other.ended).toBe(false);
  await other.cut();
});

it('stops telling whoever has left the team', async () => {
  const { caseId } = await openTestCase(test, ['amina-jibril', 'kathleen-dvorak']);
  const kathleen = await Listener.open('kathleen-dvorak');
  await writeTestNote(test, caseId, 'amina-jibril', { sharing: 'team' });
  await kathleen.until(() => kathleen.changes.some((one) => one.data.caseId === caseId));
  const left = await leaveTestSeat(test, caseId, 'kathleen-dvorak');
  const after = await writeTestNote(test, caseId, 'amina-jibril', { sharing: 'team' });
  const own = await openTestCase(test, ['kathleen-dvorak']);
  await kathleen.until(() => kathleen.changes.some((one) => one.data.caseId === own.caseId));
  expect(kathleen.changes.filter((one) => one.data.caseId === caseId && one.id > left)).toEqual([]);
  expect(after > left).toBe(true);
  await kathleen.cut();
});

it.each([
  ['is no position', 'yesterday'],
  ['lies beyond the end of the log', '9'.repeat(20)],
  ['is of another log', '1'.repeat(40)],
])('says reset to a listener whose last position %s, and goes on from the end', async (_, last) => {
  const { caseId } = await openTestCase(test, ['amina-jibril']);
  const amina = await Listener.open('amina-jibril', last);
  expect(amina.heard[0]?.event).toBe('reset');
  expect(amina.heard[0]!.id <= (await test.kernel.store.head())).toBe(true);
  const next = await writeTestNote(test, caseId, 'amina-jibril', { sharing: 'team' });
  await amina.until(() => amina.notes.includes(next));
  await amina.cut();
});

it('takes the beginning of the log as a place to go on from', async () => {
  const { caseId, position } = await openTestCase(test, ['amina-jibril']);
  const amina = await Listener.open('amina-jibril', '0'.repeat(20));
  await amina.until(() => amina.changes.some((one) => one.data.caseId === caseId && one.id <= position));
  expect(amina.heard.map((one) => one.event)).not.toContain('reset');
  await amina.cut();
});

it('says reset to a listener who was away for too many changes', async () => {
  const { kernel } = test;
  const listener = await Listener.open('lena-nilsson', '0'.repeat(20));
  const few = listener.heard[0]?.event;
  await listener.cut();
  expect(few).not.toBe('reset');
  await kernel.pool.query(
    `INSERT INTO timeline_entry SELECT (jsonb_populate_record(NULL::timeline_entry, to_jsonb(e) || jsonb_build_object('eventId', gen_random_uuid(), 'position', e.position || '.' || n))).* FROM (SELECT * FROM timeline_entry LIMIT 1) e, generate_series(1, 10001) n`,
  );
  const late = await Listener.open('lena-nilsson', '0'.repeat(20));
  expect(late.heard[0]).toMatchObject({ event: 'reset', id: await kernel.projector.reached() });
  await late.cut();
});
