import { jest } from '@jest/globals';
import { isTouched, type LiveMessage } from './change.js';
import { LiveConnection } from './connection.js';

/** Stands in for the browser's EventSource: what the server sends is sent by the test. */
class Line {
  readonly listeners = new Map<string, ((event: { data?: string; lastEventId?: string }) => void)[]>();
  closed = false;

  constructor(readonly url: string) {}

  addEventListener(type: string, listener: (event: object) => void): void {
    this.listeners.set(type, [...(this.listeners.get(type) ?? []), listener]);
  }

  close(): void {
    this.closed = true;
  }

  send(type: string, event: { data?: string; lastEventId?: string } = {}): void {
    for (const listener of this.listeners.get(type) ?? []) listener(event);
  }

  change(position: string): void {
    this.send('change', {
      data: JSON.stringify({ position, kind: 'ContactLogged', topic: 'contacts', caseId: 'c1' }),
      lastEventId: position,
    });
  }
}

function connected(last?: string): { lines: Line[]; told: LiveMessage[]; connection: LiveConnection } {
  const lines: Line[] = [];
  const told: LiveMessage[] = [];
  const open = (url: string): EventSource => {
    const line = new Line(url);
    lines.push(line);
    return line as unknown as EventSource;
  };
  const connection = new LiveConnection((message) => told.push(message), last, {
    open,
    isOnline: () => false,
    now: () => new Date('2026-11-17T16:31:00Z'),
  });
  connection.start();
  return { lines, told, connection };
}

const positions = (told: readonly LiveMessage[]): string[] =>
  told.flatMap((message) => (message.say === 'change' ? [message.change.position] : []));

describe('the live connection', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('resumes after the last position it has heard of', () => {
    const { lines, connection } = connected('05');
    expect(lines[0]?.url).toBe('/api/live?after=05');
    lines[0]?.change('06');
    lines[0]?.send('error');
    jest.advanceTimersByTime(600);
    expect(lines[1]?.url).toBe('/api/live?after=06');
    connection.stop();
  });

  it('tells each change once, in order, though the server may send one again', () => {
    const { lines, told, connection } = connected();
    lines[0]?.send('open');
    lines[0]?.change('01');
    lines[0]?.send('error');
    jest.advanceTimersByTime(600);
    lines[1]?.send('open');
    lines[1]?.change('01');
    lines[1]?.change('02');
    expect(positions(told)).toEqual(['01', '02']);
    connection.stop();
  });

  it('says since when it is offline, and keeps that moment over further tries', () => {
    const { lines, told, connection } = connected();
    lines[0]?.send('error');
    jest.advanceTimersByTime(600);
    lines[1]?.send('error');
    const states = told.flatMap((message) => (message.say === 'state' ? [message.state] : []));
    expect(states.at(-1)).toEqual({ is: 'offline', since: '2026-11-17T16:31:00.000Z', down: false });
    connection.stop();
  });

  it('takes silence for a cut', () => {
    const { lines, connection } = connected();
    lines[0]?.send('open');
    jest.advanceTimersByTime(26_000);
    expect(lines[0]?.closed).toBe(true);
    connection.stop();
  });

  it('stays closed once it is stopped', () => {
    const { lines, connection } = connected();
    lines[0]?.send('error');
    connection.stop();
    jest.advanceTimersByTime(20_000);
    expect(lines).toHaveLength(1);
  });
});

describe('what a change touches', () => {
  const change = { position: '1', kind: 'ActionRevised', topic: 'plan', caseId: 'c1', planId: 'p1' };

  it('is the case, its timeline and its plan, and every queue', () => {
    for (const key of [['case', 'c1'], ['timeline', 'c1', {}], ['plan', 'p1'], ['my-day', 'to-do'], ['feed']])
      expect(isTouched(key, change)).toBe(true);
  });

  it('is neither another case, nor a view as of the past, nor the session', () => {
    for (const key of [['case', 'c2'], ['plan', 'p2'], ['case-as-of', 'c1'], ['session'], ['find', 'x']])
      expect(isTouched(key, change)).toBe(false);
  });
});
