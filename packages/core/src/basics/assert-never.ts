/** Closes a switch over a union: a new member stops the compiler here. Throws when reached. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
