import { Decoder, Encoder } from 'socket.io-parser';

/**
 * A hello is answered with one binary attachment per topic. Socket.IO takes 10 unless told otherwise,
 * and a manager's desk follows more; what comes is from the hall's own hub, and still bounded.
 */
const attachmentsMax = 32;

class HubDecoder extends Decoder {
  constructor() {
    super({ maxAttachments: attachmentsMax });
  }
}

/** How messages of the hub are read; as `parser` of a Socket.IO client. */
export const hubParser = { Encoder, Decoder: HubDecoder };
