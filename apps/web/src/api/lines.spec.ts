import { linesOf } from './lines.js';

const bytes = (text: string) => new TextEncoder().encode(text);

/** An answer that comes in these pieces, and then ends or breaks off. */
const coming = (pieces: readonly Uint8Array<ArrayBuffer>[], broken?: Error) => {
  const left = [...pieces];
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: (stream) => {
      const piece = left.shift();
      if (piece) stream.enqueue(piece);
      else if (broken) stream.error(broken);
      else stream.close();
    },
  });
};

async function read(body: ReadableStream<Uint8Array<ArrayBuffer>>, lines: string[] = []): Promise<string[]> {
  for await (const line of linesOf(body)) lines.push(line);
  return lines;
}

it('a line comes whole, wherever the pieces are cut, within a letter too', async () => {
  const all = bytes('{"a":"él"}\n{"b":2}\n');
  for (let cut = 1; cut < all.length; cut += 1) {
    expect(await read(coming([all.slice(0, cut), all.slice(cut)]))).toEqual(['{"a":"él"}', '{"b":2}']);
  }
});

it('what came before an answer broke off is there, and that it broke off is told', async () => {
  const lines: string[] = [];
  await expect(read(coming([bytes('first\nsec')], new Error('away')), lines)).rejects.toThrow('away');
  expect(lines).toEqual(['first']);
});

it('a last line without an end is a line', async () => {
  expect(await read(coming([bytes('one\ntwo')]))).toEqual(['one', 'two']);
});
