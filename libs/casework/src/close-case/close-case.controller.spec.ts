import type { CommandBus } from '@nestjs/cqrs';
import {
  command,
  createExecutor,
  MemoryEventStore,
  MemorySubjectKeys,
  Unsealer,
  Upcasters,
  uuidV7,
  type CommandDefinition,
  type DomainEvent,
  type Executed,
  type StreamDefinition,
} from '#event-sourcing';
import { Commands, LogStreams, WorkerDirectory, type BeforeBirth, type CommandMeta, type Execute } from '#platform';
import { reopenPlan, type PlanDrafted } from '#plans';
import { assignTask } from '../assign-task/assign-task.js';
import { completeTask } from '../complete-task/complete-task.js';
import { amina, openCaseStory, opened, PERSON } from '../fixtures/case-story.js';
import { CloseCaseController } from './close-case.controller.js';

const CASE = uuidV7();
const PLAN = opened.data.planId;
const CLOSING = { reason: 'moved-away' } as const;
const drafted: PlanDrafted = {
  type: 'PlanDrafted',
  data: { caseId: CASE, county: '27109', personIds: [PERSON], intakeId: uuidV7(), contactAt: '2026-01-14T15:00:00.000Z' },
};

/** A case and its plan on a log, and what another does once the plan is closed and the case is not yet. */
class Closing {
  private readonly store = new MemoryEventStore();
  private readonly keys = new MemorySubjectKeys();
  private readonly executor = createExecutor({ store: this.store, keys: this.keys });
  readonly streams = new LogStreams(this.store, new Unsealer(this.keys, new Upcasters()));
  private readonly controller: CloseCaseController;

  private constructor(between: (closing: Closing) => Promise<unknown>) {
    const execute = async ({ request }: Execute): Promise<Executed> => {
      const done = await this.executor.execute(request);
      if (request.command.name === 'close-plan') await between(this);
      return done;
    };
    const commands = new Commands({ execute } as unknown as CommandBus, {} as BeforeBirth);
    this.controller = new CloseCaseController(commands, this.streams, new WorkerDirectory());
  }

  static async begun(between: (closing: Closing) => Promise<unknown> = () => Promise.resolve()): Promise<Closing> {
    const closing = new Closing(between);
    await closing.told('case', CASE, openCaseStory);
    await closing.told('plan', PLAN, [drafted]);
    return closing;
  }

  private told(category: string, streamId: string, events: readonly DomainEvent[]): Promise<unknown> {
    const stream: StreamDefinition<null, DomainEvent> = { category, initialState: null, evolve: () => null };
    return this.does(
      command('tell', stream, () => events),
      streamId,
      {},
    );
  }

  does<State, Input extends object, E extends DomainEvent>(
    decided: CommandDefinition<State, Input, E>,
    streamId: string,
    input: Input,
  ): Promise<Executed<E>> {
    return this.executor.execute({ command: decided, streamId, input, actor: amina, idempotencyKey: uuidV7() });
  }

  /** One press; the same key is the same press, sent again. */
  press(idempotencyKey = uuidV7()): Promise<Executed> {
    const actor = { ...amina, name: '', programs: [], jurisdictions: [] };
    const meta: CommandMeta = { actor, idempotencyKey, correlationId: uuidV7(), audience: { everything: true, keys: [] } };
    return this.controller.closeCase(CASE, CLOSING, meta);
  }

  async last(stream: string): Promise<string | undefined> {
    return (await this.streams.read(stream)).at(-1)?.type;
  }
}

describe('to close a case whose plan is closed before it', () => {
  const aTask = (closing: Closing) => closing.does(assignTask, CASE, { actorId: amina.id, title: 'Say goodbye' });
  const refused = {
    kind: 'rule',
    code: 'case.tasks-open',
    message: expect.stringContaining('The plan of this case is closed already.') as string,
    extra: { planClosed: true, openTasks: [expect.any(String)] },
  };

  it('closes both', async () => {
    const closing = await Closing.begun();
    await closing.press();
    expect([await closing.last(`plan-${PLAN}`), await closing.last(`case-${CASE}`)]).toEqual(['PlanClosed', 'CaseClosed']);
  });

  it('says that the plan is closed where a task came between the two, also when it is sent again, and finishes after the task', async () => {
    const closing = await Closing.begun(aTask);
    const key = uuidV7();
    await expect(closing.press(key)).rejects.toMatchObject(refused);
    await expect(closing.press(key)).rejects.toMatchObject(refused);
    const { taskId } = (await closing.streams.read(`case-${CASE}`)).at(-1)!.data as { taskId: string };
    await closing.does(completeTask, CASE, { taskId });
    const planEvents = (await closing.streams.read(`plan-${PLAN}`)).length;
    await closing.press();
    expect(await closing.last(`case-${CASE}`)).toBe('CaseClosed');
    expect(await closing.streams.read(`plan-${PLAN}`)).toHaveLength(planEvents);
  });

  it('lets the plan go on meanwhile, and then says nothing of a plan that is closed', async () => {
    const closing = await Closing.begun(aTask);
    await expect(closing.press()).rejects.toMatchObject(refused);
    await closing.does(reopenPlan, PLAN, { reason: 'new-need', caseClosed: false });
    expect(await closing.last(`plan-${PLAN}`)).toBe('PlanReopened');
    const extra = expect.not.objectContaining({ planClosed: true }) as object;
    await expect(closing.press()).rejects.toMatchObject({ code: 'case.tasks-open', extra });
  });
});
