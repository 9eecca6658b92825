/** True when bytes begin a JSON object: the input is lines `{id, text}`, not a text. */
export function looksLikeLines(start: Uint8Array): boolean {
  return /^\ufeff?\s*\{\s*"/.test(new TextDecoder().decode(start.subarray(0, 4096)));
}

/** Looks at the first bytes of a stream and gives the whole stream back. */
export async function peek(
  input: AsyncIterable<Uint8Array>,
): Promise<{ readonly start: Uint8Array; readonly whole: AsyncIterable<Uint8Array> }> {
  const rest = input[Symbol.asyncIterator]();
  const first = await rest.next();
  async function* whole(): AsyncGenerator<Uint8Array> {
    if (first.done) return;
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => rest };
  }
  return { start: first.done ? new Uint8Array() : first.value, whole: whole() };
}
