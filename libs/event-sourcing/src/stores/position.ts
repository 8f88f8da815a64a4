/** A position as text: 20 digits, so that text order is log order. */
export function toPosition(number: number | bigint | string): string {
  return String(number).padStart(20, '0');
}

/** The number in a position, for the store that made it and for measuring lag. */
export function positionNumber(position: string): bigint {
  return BigInt(position);
}
