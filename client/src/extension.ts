import * as vscode from 'vscode';
import { provideBuiltInTemplates } from './built-in-templates';
import { registerCommands } from './commands/register-commands';
import { GitFacts } from './git-facts';
import { OpenPlans } from './open-plans';
import { type Connect, PlanServer } from './plan-server';
import { PlanStatuses } from './plan-statuses';
import type { Planwright } from './planwright';
import { showStatus } from './show-status';

/**
 * Sets the extension up. Nothing runs until there is a plan: VS Code wakes us for any Markdown file, and most of them
 * are none of our business.
 */
export function startExtension(context: vscode.ExtensionContext, connect: Connect): Planwright {
  const log = vscode.window.createOutputChannel('Planwright', { log: true });
  const facts = new GitFacts(log);
  const plans = new OpenPlans();
  const server = new PlanServer(connect, log, facts);
  const statuses = new PlanStatuses(server);
  const planwright: Planwright = { context, log, plans, server, statuses, stop: () => server.stop() };
  context.subscriptions.push(
    ...[log, facts, plans, server, statuses],
    provideBuiltInTemplates(server),
    showStatus(planwright),
    ...registerCommands(planwright),
    plans.onChange(() => follow(planwright)),
  );
  follow(planwright);
  return planwright;
}

/** Starts the server for the first plan, constitution or plan template, and tells menus and keys whether a plan is in front. */
function follow({ plans, server }: Planwright): void {
  void vscode.commands.executeCommand('setContext', 'planwright.isPlan', plans.active !== undefined);
  if (server.state === 'waiting' && plans.some) void server.start();
}
