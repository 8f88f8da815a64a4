const ZEROS = '0'.repeat(20);

/** A position of this log as text: 20 digits, so that text order is log order. */
export function toPosition(number: number | bigint | string): string {
  const digits = String(number);
  return ZEROS.slice(digits.length) + digits;
}

/** The number in a position, for the store that made it. */
export function positionNumber(position: string): bigint {
  return BigInt(position);
}

const WIDTH = 20;

/** How far one position is behind another, in the log's own measure; 0 when it is not behind. */
export function distance(position: string, head: string): number {
  return Math.max(0, Number(BigInt(head.slice(0, WIDTH)) - BigInt(position.slice(0, WIDTH))));
}

/** What {@link distance} counts: a KurrentDB position begins with an offset in bytes. */
export function measureOf(head: string): 'positions' | 'bytes' {
  return head.length > WIDTH ? 'bytes' : 'positions';
}
