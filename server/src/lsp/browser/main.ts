import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { keepingOrder } from '../protocol-order';
import { startServer } from '../server';

// The language server as a web worker. It reads files only through its client.

const worker = self as DedicatedWorkerGlobalScope;
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(worker),
  new BrowserMessageWriter(worker),
  keepingOrder(),
);
worker.addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  connection.console.error(String(event.reason?.stack ?? event.reason));
});

startServer(connection, { environment: {} });
