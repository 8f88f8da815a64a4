import { ApiProblem, isPassing } from '../../api/problem.js';
import { causeOf, isSignedOut, type OutboxParts } from './outbox-parts.js';
import { takesPlaceOf, type NewWaiting, type Waiting } from './waiting.js';

/** Pauses between tries while nobody answers, in ms. */
const PAUSES = [5_000, 10_000, 20_000, 30_000];

/**
 * The commands of one person that are not acknowledged yet. Each stands in this browser, locked, until the service has given
 * its position. They go out in the order they were written; one that is refused holds up only what concerns the same item.
 */
export class Outbox {
  private items: readonly Waiting[] = [];
  private readonly listeners = new Set<() => void>();
  private pauses = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private stopped = false;
  /** When it is tried again, while nobody answers. */
  nextTryAt: Date | undefined;

  constructor(private readonly parts: OutboxParts) {}

  get owner(): string {
    return this.parts.device.owner;
  }

  /** All that waits, in its order. The same list until something changes. */
  readonly list = (): readonly Waiting[] => this.items;

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Reads what stands in the browser: at the start, and when another tab has changed it. */
  async load(): Promise<void> {
    const { device, table } = this.parts;
    const rows = await table.list(device.owner);
    const texts = await Promise.all(rows.map((row) => device.cipher.open(this.placeOf(row.key), row.locked)));
    const found = texts.filter((text) => text !== undefined).map((text) => JSON.parse(text) as Waiting);
    this.show(found.sort((a, b) => a.order - b.order));
  }

  /** True where something of the same item waits already: what comes later waits behind it. */
  holds(item: string): boolean {
    return this.items.some((one) => one.item === item && one.state !== 'asks');
  }

  /** Keeps a command. @throws where the browser could not keep it: then it is not in the queue */
  async add(command: NewWaiting): Promise<void> {
    await this.load();
    const earlier = this.items.find((one) => takesPlaceOf(command, one));
    const order = earlier?.order ?? Math.max(0, ...this.items.map((one) => one.order)) + 1;
    const ifMatch = earlier ? earlier.ifMatch : command.ifMatch;
    await this.put({
      ...command,
      ...(ifMatch !== undefined && { ifMatch }),
      order,
      writtenAt: this.parts.now().toISOString(),
      state: 'waiting',
    });
    if (earlier) await this.parts.table.remove(this.owner, earlier.id);
    await this.reload();
    if (!this.nextTryAt) void this.tryNow();
  }

  /** By the writer's own choice only. */
  async remove(id: string): Promise<void> {
    await this.parts.table.remove(this.owner, id);
    await this.reload();
  }

  /** A refused one goes out once more, as it was written. */
  async again(id: string): Promise<void> {
    const refused = this.items.find((one) => one.id === id);
    if (refused) await this.put({ ...refused, state: 'waiting' });
    await this.reload();
    await this.tryNow();
  }

  /** Sends what can go out now. One at a time, in order. */
  tryNow(): Promise<void> {
    clearTimeout(this.timer);
    this.nextTryAt = undefined;
    if (this.stopped) return Promise.resolve();
    this.running ??= this.parts
      .alone(() => this.run())
      .then(
        () => true,
        () => false,
      )
      .then((whole) => {
        this.running = undefined;
        // Something was added while the last one was on its way.
        if (whole && !this.nextTryAt && this.next()) return this.tryNow();
      });
    return this.running;
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private async run(): Promise<void> {
    await this.load();
    let renewed = false;
    for (let next = this.next(); next && !this.stopped; next = this.next()) {
      try {
        const { position } = await this.parts.send(next);
        this.parts.acknowledged(position);
        await this.remove(next.id);
        this.pauses = 0;
      } catch (error) {
        if (error instanceof ApiProblem && error.code === 'session.csrf' && !renewed) {
          renewed = true;
          await this.parts.renew();
        } else if (isPassing(error) || isSignedOut(error)) return this.pause(next, error);
        else await this.answerNo(next, error);
      }
    }
  }

  /** The first that waits for nothing but its turn. */
  private next(): Waiting | undefined {
    const held = new Set(this.items.filter(({ state }) => state === 'refused').map(({ item }) => item));
    return this.items.find(({ state, item }) => state === 'waiting' && !held.has(item));
  }

  private async answerNo(command: Waiting, error: unknown): Promise<void> {
    const problem = error instanceof ApiProblem ? error.problem : undefined;
    const { conflictId, position } = (problem ?? {}) as { conflictId?: unknown; position?: unknown };
    const cause = causeOf(error, this.parts.now());
    if (problem?.code === 'plan.item-moved' && typeof conflictId === 'string') {
      if (typeof position === 'string') this.parts.acknowledged(position);
      const planId = command.path.split('/')[3] ?? '';
      await this.note({ ...command, state: 'asks', cause, conflict: { planId, conflictId } });
    } else await this.note({ ...command, state: 'refused', cause });
    await this.reload();
  }

  private async pause(command: Waiting, error: unknown): Promise<void> {
    const mayHaveLeft = command.mayHaveLeft || globalThis.navigator?.onLine !== false;
    await this.note({ ...command, mayHaveLeft, cause: causeOf(error, this.parts.now()) }).catch(() => undefined);
    const asked = error instanceof ApiProblem ? error.retryAfter : undefined;
    const ms = asked ? asked * 1_000 : (PAUSES[Math.min(this.pauses, PAUSES.length - 1)] ?? 30_000);
    this.pauses += 1;
    this.nextTryAt = new Date(this.parts.now().getTime() + ms);
    if (!this.stopped) this.timer = setTimeout(() => void this.tryNow(), ms);
    await this.reload();
  }

  private placeOf(id: string): string {
    return `${this.owner}/outbox/${id}`;
  }

  /** Notes what became of a try, unless the writer has removed it meanwhile. */
  private async note(command: Waiting): Promise<void> {
    if (await this.parts.table.get(this.owner, command.id)) await this.put(command);
  }

  private async put(command: Waiting): Promise<void> {
    const locked = await this.parts.device.cipher.lock(this.placeOf(command.id), JSON.stringify(command));
    await this.parts.table.put({ owner: this.owner, key: command.id, savedAt: command.writtenAt, locked });
  }

  private async reload(): Promise<void> {
    await this.load();
    this.parts.changed();
  }

  private show(items: readonly Waiting[]): void {
    if (JSON.stringify(items) === JSON.stringify(this.items)) return;
    this.items = items;
    for (const tell of this.listeners) tell();
  }
}
