import {
  type Connection,
  type ConnectionOptions,
  ErrorCodes,
  type Message,
  RequestType,
  ResponseError,
} from 'vscode-languageserver';

// The library serves requests at any time. The protocol has an order: `initialize` comes first and once, and after
// `shutdown` nothing but `exit` counts.

/** What a request that comes out of turn is handed on as. */
const outOfTurn = new RequestType<{ readonly code: number; readonly message: string }, never, void>(
  'planwright/outOfTurn',
);

/** Options of a connection that keeps the order; `answerOutOfTurn` goes with it. */
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
        // Answers to the server's own requests have no method.
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

/** Answers what comes out of turn with its error. */
export function answerOutOfTurn(connection: Connection): void {
  connection.onRequest(outOfTurn, ({ code, message }) => new ResponseError(code, message));
}

function refusal(code: number, message: string) {
  return { code, message };
}
