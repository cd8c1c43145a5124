/** An input that is wrong in one place, and what is wrong about it. */
export interface Mutation {
  readonly what: string;
  readonly input: unknown;
}

type Path = readonly (string | number)[];

/** Every way to leave out, forge, mistype or blow up one thing of a good input. */
export function mutations(input: unknown): Mutation[] {
  return [...walk(input, [])].map(({ path, what, value }) => ({
    what: `${what} at ${path.join('.') || 'the top'}`,
    input: value === gone ? without(input, path) : replaced(input, path, value),
  }));
}

const gone = Symbol('gone');
const hugeText = 'x'.repeat(6_000);
const longListChars = 40_000;

function* walk(
  node: unknown,
  path: Path,
): Generator<{ readonly path: Path; readonly what: string; readonly value: unknown }> {
  if (Array.isArray(node)) {
    yield { path, what: 'a text for a list', value: 'x' };
    const [item = 'x'] = node as unknown[];
    // Longer than any list may be, and still a message that the hub reads to its end.
    const length = Math.min(400, Math.floor(longListChars / JSON.stringify(item).length));
    yield { path, what: 'too long a list', value: Array.from({ length }, () => item) };
    for (const [index, item] of node.entries()) yield* walk(item, [...path, index]);
    return;
  }
  if (typeof node === 'object' && node !== null) {
    yield { path: [...path, 'forged'], what: 'a forged field', value: true };
    yield { path, what: 'a list for an object', value: [] };
    yield { path, what: 'a number for an object', value: 7 };
    for (const [name, value] of Object.entries(node)) {
      yield { path: [...path, name], what: 'a missing field', value: gone };
      yield* walk(value, [...path, name]);
    }
    return;
  }
  yield { path, what: 'an object for a value', value: { nested: true } };
  if (typeof node === 'string') {
    yield { path, what: 'a number for a text', value: 7 };
    yield { path, what: 'an oversized text', value: hugeText };
  }
  if (typeof node === 'number') {
    yield { path, what: 'a text for a number', value: '7' };
    yield { path, what: 'an oversized number', value: 1e300 };
    // Below nothing is where some numbers are at home: a correction takes people away, too.
    if (node >= 0) yield { path, what: 'a negative number', value: -1 };
  }
  if (typeof node === 'boolean') {
    yield { path, what: 'a number for yes or no', value: 1 };
  }
}

function replaced(root: unknown, path: Path, value: unknown): unknown {
  const [head, ...rest] = path;
  if (head === undefined) return value;
  if (Array.isArray(root)) {
    return root.map((item: unknown, index) =>
      index === head ? replaced(item, rest, value) : item,
    );
  }
  const object = root as Record<string, unknown>;
  return { ...object, [head]: replaced(object[head], rest, value) };
}

function without(root: unknown, path: Path): unknown {
  const [head, ...rest] = path;
  if (Array.isArray(root)) {
    return root.map((item: unknown, index) => (index === head ? without(item, rest) : item));
  }
  const { [String(head)]: dropped, ...others } = root as Record<string, unknown>;
  return rest.length === 0 ? others : { ...others, [String(head)]: without(dropped, rest) };
}
