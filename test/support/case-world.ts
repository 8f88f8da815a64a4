import { creatingCommand, uuidV7, type DomainEvent } from '#event-sourcing';
import type { MemberJoined, HouseholdFormed, NameRecorded, PersonRegistered } from '#people';
import type { ResponseLevelAssigned, TriageCompleted, TriageStarted } from '#triage';
import { startTestApp, type TestApp } from '../../apps/api/src/testing.js';

/** What an accepted command answers with. */
export interface Done {
  readonly id: string;
  readonly revision: number;
  readonly position: string;
  readonly events: readonly { readonly id: string; readonly type: string }[];
  readonly replayed: boolean;
}

export interface Answer<Body = Done> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

const AMINA = { id: 'amina-jibril', role: 'caseworker', organization: 'olmsted-county' } as const;
const anything = (category: string) => ({ category, initialState: 0, evolve: (count: number) => count + 1 });

/** An answer that refuses, to match with. */
export const refused = (status: number, code: string): object => ({ status, body: { code } });

/** The whole app, with triages to open cases from. Every request is a demo person's. */
export class CaseWorld {
  private constructor(readonly app: TestApp) {}

  static async start(options: Parameters<typeof startTestApp>[0] = {}): Promise<CaseWorld> {
    return new CaseWorld(await startTestApp(options));
  }

  stop(): Promise<void> {
    return this.app.stop();
  }

  /** Sends a command; each call has a key of its own unless one is given. */
  send<Body = Done>(
    person: string,
    method: 'POST' | 'PATCH',
    path: string,
    body: object,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    const json = { 'content-type': 'application/json', 'idempotency-key': uuidV7() };
    return this.request(person, method, path, { ...json, ...headers }, JSON.stringify(body));
  }

  /** Sends a command that must be accepted. */
  async done(person: string, method: 'POST' | 'PATCH', path: string, body: object, headers: Record<string, string> = {}): Promise<Done> {
    const answer = await this.send(person, method, path, body, headers);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  get<Body>(person: string, path: string): Promise<Answer<Body>> {
    return this.request(person, 'GET', path, {});
  }

  /** What a person sees once everything that was written is shown. */
  async sees<Body>(person: string, path: string): Promise<Body> {
    const head = await this.app.kernel.store.head();
    for (const deadline = Date.now() + 30_000; ;) {
      const { status, body } = await this.get<Body>(person, `${path}${path.includes('?') ? '&' : '?'}after=${head}`);
      if (status === 200) return body;
      // On a busy machine what was written may not be shown in time (503, which says to try again).
      if (status !== 503 || Date.now() > deadline) throw new Error(`GET ${path}: ${status} ${JSON.stringify(body)}`);
    }
  }

  /** A person with a completed triage of Olmsted County, who lives with a child. */
  async triaged(): Promise<{ triageId: string; personId: string; childId: string; householdId: string; intakeId: string }> {
    const intakeId = uuidV7();
    const personId = await this.person('Mai Nhia', 'Yang');
    const childId = await this.person('Leo', 'Yang');
    const contactAt = new Date(Date.now() - 3_600_000).toISOString();
    const triageId = await this.write<TriageStarted | ResponseLevelAssigned | TriageCompleted>('triage', [
      {
        type: 'TriageStarted',
        data: { intakeId, personId, county: '27109', contactAt, forWhom: 'self-and-children', needs: { housing: 'yes' } },
        facts: { county: '27109', needs: ['housing'], ageBand: '25-44', groups: ['asian'], language: 'en' },
      } as TriageStarted,
      {
        type: 'ResponseLevelAssigned',
        data: { level: 'coordinated', recommended: 'coordinated', overridden: false },
      } as ResponseLevelAssigned,
      { type: 'TriageCompleted', data: { intakeId, personId, level: 'coordinated' } } as TriageCompleted,
    ]);
    const householdId = await this.write<HouseholdFormed | MemberJoined>('household', [
      { type: 'HouseholdFormed', data: { county: '27109' }, personal: { name: 'Yang' }, subjects: [personId] },
      { type: 'MemberJoined', data: { personId, role: 'head' } },
      { type: 'MemberJoined', data: { personId: childId, role: 'child' } },
    ]);
    return { triageId, personId, childId, householdId, intakeId };
  }

  /** A case of three workers and a partner; Amina leads. */
  async openCase(): Promise<{ caseId: string; planId: string; personId: string; childId: string }> {
    const { triageId, personId, childId, householdId } = await this.triaged();
    const { id: caseId } = await this.done('amina-jibril', 'POST', '/api/cases', {
      triageId,
      householdId,
      name: 'Yang household',
      programs: [{ program: 'housing' }, { program: 'child-support' }],
      seats: [
        { actorId: 'amina-jibril', seatRole: 'lead' },
        { actorId: 'tomas-renteria-villalobos' },
        { actorId: 'kathleen-dvorak' },
        { actorId: 'bridget-oshaughnessy' },
      ],
    });
    const { planId } = await this.sees<{ planId: string }>('amina-jibril', `/api/cases/${caseId}`);
    return { caseId, planId, personId, childId };
  }

  /** Writes events that another part of the product would have decided. */
  async write<E extends DomainEvent>(category: string, events: readonly E[]): Promise<string> {
    const command = creatingCommand<number, object, E>(`test-${category}`, anything(category), () => events);
    const done = await this.app.kernel.executor.execute({
      command,
      input: {},
      actor: AMINA,
      idempotencyKey: uuidV7(),
      jurisdiction: '27109',
    });
    return done.streamId;
  }

  private person(given: string, family: string): Promise<string> {
    const command = creatingCommand<number, object, PersonRegistered | NameRecorded>(
      'test-person',
      anything('person'),
      (_input, _state, context) => [
        { type: 'PersonRegistered', data: { source: {} } } as PersonRegistered,
        {
          type: 'NameRecorded',
          data: { nameId: context.newId('name'), use: 'usual', source: {} },
          personal: { given, family },
          subjects: [context.streamId],
        } as NameRecorded,
      ],
    );
    const request = { command, input: {}, actor: AMINA, idempotencyKey: uuidV7(), jurisdiction: '27109' };
    return this.app.kernel.executor.execute(request).then((done) => done.streamId);
  }

  private async request<Body>(
    person: string,
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: string,
  ): Promise<Answer<Body>> {
    const authorization = `Bearer ${await this.app.token(person)}`;
    const response = await fetch(`${this.app.base}${path}`, {
      method,
      headers: { ...headers, authorization },
      ...(body !== undefined && { body }),
    });
    return { status: response.status, headers: response.headers, body: (await response.json()) as Body };
  }
}
