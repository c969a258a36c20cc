import { visibleText } from '../../server/src/core/text/visible-text';

/**
 * Escapes text for messages, prompts, lists and the status in VS Code. There `[label](command:...)` runs a command and
 * `$(name)` is an icon, and workspace text must create neither.
 */
export function plainMessage(text: string): string {
  return visibleText(text).replaceAll('](', '] (').replaceAll('$(', '$ (');
}
