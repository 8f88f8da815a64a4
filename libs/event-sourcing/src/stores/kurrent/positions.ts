import type { Position, ReadPosition } from '@eventstore/db-client';
import { START } from '../../store.js';

const WIDTH = 20;

/** A place in $all as the port has it: commit, then prepare, 20 digits each. */
export function positionText({ commit, prepare }: Position): string {
  return String(commit).padStart(WIDTH, '0') + String(prepare).padStart(WIDTH, '0');
}

/** The place that a position stands for; that before the first event is the start, and `end` is after the last. */
export function placeOf(position: string): ReadPosition {
  if (position === START) return 'start';
  if (position === 'end') return 'end';
  return { commit: BigInt(position.slice(0, WIDTH)), prepare: BigInt(position.slice(WIDTH)) };
}

/** The later of two positions. */
export function later(one: string, other: string): string {
  return one > other ? one : other;
}
