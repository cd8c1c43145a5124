/**
 * The simulated module's own ear: a small state machine over single bytes, with nothing in common
 * with the driver's framer, so that a mistake in one is not forgiven by the other.
 */
export function requestScanner(onRequest: (command: string) => void): (bytes: Uint8Array) => void {
  let matched = 0;
  let body: number[] = [];

  const restart = (byte: number): void => {
    matched = byte === 0xaa ? 1 : 0;
    body = [];
  };
  const takePreamble = (byte: number): void => {
    if (matched < 3 && byte === 0xaa) matched += 1;
    else if (matched === 3 && byte === 0x96) matched = 4;
    else if (matched === 4 && byte === 0x69) matched = 5;
    // Any number of leading AA is still a beginning.
    else if (matched !== 3 || byte !== 0xaa) restart(byte);
  };
  const takeBody = (byte: number): void => {
    body.push(byte);
    const [high, low] = body;
    if (high === undefined || low === undefined) return;
    const length = (high << 8) | low;
    if (length < 3 || length > 64) {
      restart(byte);
      return;
    }
    if (body.length < length + 2) return;
    const check = body.reduce((sum, value) => sum ^ value, 0);
    const command = body.slice(2, 4).map((value) => value.toString(16).padStart(2, '0'));
    restart(0);
    if (check === 0) onRequest(command.join(''));
  };
  return (bytes) => {
    for (const byte of bytes) {
      if (matched < 5) takePreamble(byte);
      else takeBody(byte);
    }
  };
}
