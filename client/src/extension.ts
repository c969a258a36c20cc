import * as vscode from 'vscode';
import { provideBuiltInTemplates } from './built-in-templates';
import { registerCommands } from './commands/register-commands';
import { GitFacts } from './git-facts';
import { logActivity } from './log-activity';
import { OpenPlans } from './open-plans';
import { type Connect, PlanServer } from './plan-server';
import { PlanStatuses } from './plan-statuses';
import type { Planwright } from './planwright';
import { provideRulePages } from './rule-pages';
import { showStatus } from './show-status';

/**
 * Sets the extension up. VS Code activates it for any Markdown file, and most are not plans, so the server starts only
 * for the first plan.
 */
export function startExtension(context: vscode.ExtensionContext, connect: Connect): Planwright {
  const log = vscode.window.createOutputChannel('Planwright', { log: true });
  const facts = new GitFacts(log);
  const server = new PlanServer(connect, log, facts);
  const plans = new OpenPlans(server);
  const statuses = new PlanStatuses(server);
  const planwright: Planwright = { context, log, plans, server, statuses, stop: () => server.stop() };
  context.subscriptions.push(
    ...[log, facts, plans, server, statuses],
    provideBuiltInTemplates(server),
    provideRulePages(server),
    showStatus(planwright),
    logActivity(planwright),
    ...registerCommands(planwright),
    plans.onChange(() => {
      server.checkAnswers();
      void follow(planwright);
    }),
  );
  void follow(planwright);
  return planwright;
}

/**
 * Sets the context key of menus and key bindings. Starts the server for the first plan, constitution or template, or
 * for a Markdown file in a project with a configuration.
 */
async function follow({ plans, server }: Planwright): Promise<void> {
  void vscode.commands.executeCommand('setContext', 'planwright.isPlan', plans.active !== undefined);
  if (server.state === 'waiting' && (plans.some || (await plans.inProject()))) void server.start();
}
