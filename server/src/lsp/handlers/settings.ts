import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Feature } from '../feature';

/** Recomputes all open plans after a change of the user's settings. */
export const followSettings: Feature = ({ client, connection, onStart, refresh, settings }) => {
  connection.onDidChangeConfiguration((params) => {
    const told: unknown = params.settings;
    settings.change(
      typeof told === 'object' && told !== null && 'planwright' in told ? told.planwright : undefined,
    );
    refresh();
  });
  if (client.registersConfiguration)
    onStart(() =>
      connection.client
        .register(DidChangeConfigurationNotification.type, { section: 'planwright' })
        .catch(() => connection.console.warn('Changed settings are taken over when the server starts anew.')),
    );
  return {};
};
