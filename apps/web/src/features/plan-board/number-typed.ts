/** A number as typed, with a point or a comma; undefined where it is none. */
export function numberTyped(text: string): number | undefined {
  const plain = text
    .trim()
    .replace(/[\s$%]/g, '')
    .replace(/,(?=\d{3}\b)/g, '')
    .replace(',', '.');
  return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : undefined;
}
