import {
  type Connection,
  type ConnectionOptions,
  ErrorCodes,
  type Message,
  RequestType,
  ResponseError,
} from 'vscode-languageserver';

// The library serves requests at any time, but the protocol requires an order: `initialize` first and only once, and
// after `shutdown` only `exit`.

/** A replacement for a request that arrives out of order. */
const outOfTurn = new RequestType<{ readonly code: number; readonly message: string }, never, void>(
  'planwright/outOfTurn',
);

/** Returns connection options that enforce the order. Use them together with `answerOutOfTurn`. */
export function keepingOrder(): ConnectionOptions {
  let state: 'new' | 'serving' | 'shut down' = 'new';
  const refusalOf = (method: string) => {
    if (state === 'shut down') return refusal(ErrorCodes.InvalidRequest, 'The server was shut down.');
    if (method === 'initialize') {
      if (state === 'serving')
        return refusal(ErrorCodes.InvalidRequest, 'The server is initialized already.');
      state = 'serving';
    } else if (state === 'new')
      return refusal(ErrorCodes.ServerNotInitialized, 'The server is not initialized yet.');
    if (method === 'shutdown') state = 'shut down';
    return undefined;
  };
  return {
    messageStrategy: {
      handleMessage(message, next) {
        const { id, method } = message as Message & { readonly id?: unknown; readonly method?: unknown };
        // Responses to the server's requests have no method.
        if (typeof method !== 'string' || method === 'exit') return next(message);
        if (id === undefined) {
          if (state === 'serving' || method.startsWith('$/')) next(message);
          return;
        }
        const params = refusalOf(method);
        next(params ? ({ ...message, method: outOfTurn.method, params } as Message) : message);
      },
    },
  };
}

/** Answers requests that arrive out of order with their error. */
export function answerOutOfTurn(connection: Connection): void {
  connection.onRequest(outOfTurn, ({ code, message }) => new ResponseError(code, message));
}

function refusal(code: number, message: string) {
  return { code, message };
}
