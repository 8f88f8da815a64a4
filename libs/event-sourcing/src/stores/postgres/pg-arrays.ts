const HEADER = 20;
const TEXT = 25;
const BIGINT = 20;
const HIGH = 2 ** 32;

function header(array: Buffer, type: number, length: number, hasNull: boolean): void {
  array.writeInt32BE(1, 0); // dimensions
  array.writeInt32BE(hasNull ? 1 : 0, 4);
  array.writeInt32BE(type, 8);
  array.writeInt32BE(length, 12);
  array.writeInt32BE(1, 16); // lower bound
}

/** A `text[]` in PostgreSQL's binary form, which needs no quoting and no parsing: the driver passes buffers as they are. */
export function textArray(values: readonly (string | null)[]): Buffer {
  const sizes = values.map((value) => (value === null ? -1 : Buffer.byteLength(value)));
  const array = Buffer.allocUnsafe(sizes.reduce((sum, size) => sum + Math.max(size, 0), HEADER + 4 * values.length));
  header(array, TEXT, values.length, sizes.includes(-1));
  let at = HEADER;
  for (const [i, value] of values.entries()) {
    at = array.writeInt32BE(sizes[i]!, at);
    if (value !== null) at += array.write(value, at);
  }
  return array;
}

/** A `bigint[]` in PostgreSQL's binary form; the values are safe integers. */
export function bigintArray(values: readonly number[]): Buffer {
  const array = Buffer.allocUnsafe(HEADER + 12 * values.length);
  header(array, BIGINT, values.length, false);
  let at = HEADER;
  for (const value of values) {
    at = array.writeInt32BE(8, at);
    at = array.writeInt32BE(Math.floor(value / HIGH), at);
    at = array.writeInt32BE(value | 0, at);
  }
  return array;
}
