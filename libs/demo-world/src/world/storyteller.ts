import type { AnyStep, Done, Story } from './story.js';

/** A story that begins at a moment. */
export interface Arrival {
  readonly at: number;
  begin(): Story;
}

interface Running {
  readonly story: Story;
  step: AnyStep;
  /** Order of arrival: settles which of two steps of one moment comes first. */
  readonly order: number;
}

/**
 * Tells many stories as one, step by step in the order of time, and none beyond `end`: what would come later has not happened
 * yet, and stays open in somebody's queue. Holds only the stories that are going on.
 *
 * @param arrivals in the order of their moments
 */
export async function tellAll(arrivals: Iterable<Arrival>, end: number, tell: (step: AnyStep) => Promise<Done>): Promise<void> {
  const running = new Heap();
  const incoming = arrivals[Symbol.iterator]();
  let next = incoming.next();
  for (let order = 0; ;) {
    const due = running.peek();
    if (!next.done && (!due || next.value.at <= due.step.at)) {
      admit(running, { story: next.value.begin(), order: order++, from: next.value.at }, end);
      next = incoming.next();
    } else if (due) {
      running.pop();
      const done = await tell(due.step);
      admit(running, { story: due.story, order: due.order, from: due.step.at, done }, end);
    } else return;
  }
}

/** Goes on with a story up to its next step, if that is not in the future. A step is never before the one that led to it. */
function admit(running: Heap, told: Pick<Running, 'story' | 'order'> & { from: number; done?: Done }, end: number): void {
  const { story, order, from, done } = told;
  const { value, done: over } = done === undefined ? story.next() : story.next(done);
  if (over) return;
  const step = value.at < from ? { ...value, at: from } : value;
  if (step.at <= end) running.push({ story, step, order });
}

/** A binary heap: the earliest step on top. */
class Heap {
  private readonly items: Running[] = [];

  peek(): Running | undefined {
    return this.items[0];
  }

  push(item: Running): void {
    const { items } = this;
    let place = items.push(item) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!before(item, items[parent]!)) break;
      items[place] = items[parent]!;
      place = parent;
    }
    items[place] = item;
  }

  pop(): void {
    const { items } = this;
    const last = items.pop()!;
    if (items.length === 0) return;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && before(items[child + 1]!, items[child]!)) child += 1;
      if (!before(items[child]!, last)) break;
      items[place] = items[child]!;
      place = child;
    }
    items[place] = last;
  }
}

function before(a: Running, b: Running): boolean {
  return a.step.at < b.step.at || (a.step.at === b.step.at && a.order < b.order);
}
