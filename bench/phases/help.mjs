import { spotsIn } from '../documents.mjs';
import { spread } from '../statistics.mjs';

const requests = [
  {
    name: 'hover',
    offer: 'hoverProvider',
    method: 'textDocument/hover',
    params: (position) => ({ position }),
  },
  {
    name: 'completion',
    offer: 'completionProvider',
    method: 'textDocument/completion',
    params: (position) => ({ position, context: { triggerKind: 1 } }),
  },
  {
    name: 'codeAction',
    offer: 'codeActionProvider',
    method: 'textDocument/codeAction',
    params: (position, diagnostic) => ({
      range: diagnostic?.range ?? { start: position, end: position },
      context: { diagnostics: diagnostic ? [diagnostic] : [], triggerKind: 2 },
    }),
  },
];

/** Hover, completion and code actions straight after an edit, as they are asked for while somebody writes. */
export async function measureHelp(document, { asks }) {
  const { client, uri } = document;
  const measured = {};
  for (const { name, offer, method, params } of requests) {
    if (!client.offers[offer]) continue;
    const took = [];
    for (const [n, spot] of spotsIn(document.text, asks, 5).entries()) {
      const { diagnostics } = await document.newest();
      const diagnostic = diagnostics[(n * 7919) % diagnostics.length];
      document.change(spot, spot, 'y');
      const { sent, arrived, error } = await client.request(method, {
        textDocument: { uri },
        ...params(spot, diagnostic),
      });
      if (error) throw new Error(`${client.server.name} answered ${method}: ${error.message}`);
      took.push(arrived - sent);
    }
    measured[name] = spread(took);
    await document.newest();
  }
  return measured;
}
