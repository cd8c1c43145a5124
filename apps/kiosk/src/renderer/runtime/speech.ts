/**
 * A voice, as the kiosk needs it. What it is given is text of the page, never anything about a
 * person: a loudspeaker is heard by the whole queue (B-17).
 */
export interface Speech {
  say(text: string): void;
  stop(): void;
}
