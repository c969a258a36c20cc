import type { FileKind } from '../../core';
import type { Server } from '../feature';
import { documentKind } from '../protocol';

/** Notifies a client with status support which documents are plans. */
export class DocumentKinds {
  private readonly sent = new Map<string, FileKind | null>();

  constructor(private readonly server: Server) {
    server.documents.onDidClose(({ document }) => this.sent.delete(document.uri));
  }

  /** Sends the kind of an open document if it changed. */
  async send(uri: string, kind: FileKind | null = null): Promise<void> {
    const { client, connection, documents } = this.server;
    if (!client.options.status || this.sent.get(uri) === kind || !documents.get(uri)) return;
    this.sent.set(uri, kind);
    await connection.sendNotification(documentKind, { uri, kind });
  }
}
