import { AbstractMessageWriter, type Message, type MessageWriter } from 'vscode-languageserver/node';
import { encodeMessage } from './encode-message';

/**
 * Writes messages to a stream as the protocol says: a header with the length, and JSON. Each goes out at once and in one
 * piece, where the protocol's own writer waits a turn of the event loop, and writes the header by itself.
 */
export class StreamWriter extends AbstractMessageWriter implements MessageWriter {
  private failures = 0;

  constructor(private readonly stream: NodeJS.WritableStream) {
    super();
    stream.on('error', (error) => this.fireError(error));
    stream.on('close', () => this.fireClose());
  }

  /** Resolves once the message is on its way; rejects where it cannot be put in JSON or written. */
  async write(message: Message): Promise<void> {
    const parts = encodeMessage(message);
    let length = 0;
    for (const part of parts) length += part.length;
    const header = Buffer.from(`Content-Length: ${length}\r\n\r\n`);
    await new Promise<void>((resolve, reject) => {
      this.stream.write(Buffer.concat([header, ...parts], header.length + length), (error) => {
        if (!error) return resolve();
        this.fireError(error, message, ++this.failures);
        reject(error);
      });
    });
  }

  end(): void {
    this.stream.end();
  }
}
