import { visibleText } from '../../server/src/core/text/visible-text';

/**
 * A text as VS Code shows it in messages, prompts, lists and the status. There `[label](command:...)` is a live link that
 * runs the command, and `$(name)` is an icon; a text that a workspace has a part in must make neither.
 */
export function plainMessage(text: string): string {
  return visibleText(text).replaceAll('](', '] (').replaceAll('$(', '$ (');
}
