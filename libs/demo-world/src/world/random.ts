import { createHash } from 'node:crypto';

/** Chance that can be told again: the same seed gives the same world. Each story has one of its own, so that none disturbs another. */
export class Random {
  private state: number;

  constructor(readonly seed: string) {
    this.state = createHash('sha256').update(seed).digest().readUInt32LE(0);
  }

  /** From 0 up to, but without, 1 (splitmix32). */
  next(): number {
    this.state = (this.state + 0x9e3779b9) | 0;
    let mixed = this.state ^ (this.state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296;
  }

  /** A whole number, both ends included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.next() * items.length)]!;
  }

  /** One of the codes, each as often as its weight says. */
  weighted<Code extends string>(weights: Readonly<Record<Code, number>>): Code {
    const entries = Object.entries(weights) as [Code, number][];
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [code, weight] of entries) {
      left -= weight;
      if (left < 0) return code;
    }
    return entries.at(-1)![0];
  }

  /** `count` different items, in their order. */
  some<Item>(items: readonly Item[], count: number): Item[] {
    const left = items.map((item, index) => ({ index, item, draw: this.next() }));
    return left
      .sort((a, b) => a.draw - b.draw)
      .slice(0, count)
      .sort((a, b) => a.index - b.index)
      .map(({ item }) => item);
  }
}
