/** The lines of an answer, each as soon as it is there whole. */
export async function* linesOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let begun = '';
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const lines = part.value.split('\n');
      lines[0] = begun + lines[0]!;
      begun = lines.pop()!;
      yield* lines;
    }
    if (begun !== '') yield begun;
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}
