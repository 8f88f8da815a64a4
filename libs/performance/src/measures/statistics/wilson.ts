/** The 97.5 % point of the normal distribution, to the digits that published tables use. */
const Z = 1.959964;

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * The 95 % Wilson score interval of a share, as Public Health England computes it.
 *
 * @param numerator how many count, 0 ≤ numerator ≤ denominator
 * @param denominator of how many
 * @returns bounds between 0 and 1, or undefined where there is nothing to divide by
 * @throws RangeError when the part is greater than the whole, or either is not a whole number
 */
export function wilson(numerator: number, denominator: number): Interval | undefined {
  if (!Number.isInteger(numerator) || !Number.isInteger(denominator)) throw new RangeError('A share needs whole numbers.');
  if (numerator < 0 || numerator > denominator) throw new RangeError('A part cannot be greater than its whole.');
  if (denominator === 0) return undefined;
  const square = Z * Z;
  const middle = 2 * numerator + square;
  const width = Z * Math.sqrt(square + 4 * numerator * (1 - numerator / denominator));
  const scale = 2 * (denominator + square);
  return {
    lower: numerator === 0 ? 0 : (middle - width) / scale,
    upper: numerator === denominator ? 1 : (middle + width) / scale,
  };
}
