import type * as vscode from 'vscode';
import type { OpenPlans } from './open-plans';
import type { PlanServer } from './plan-server';
import type { PlanStatuses } from './plan-statuses';

/** What the commands and views work with. */
export interface Planwright {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly plans: OpenPlans;
  readonly server: PlanServer;
  readonly statuses: PlanStatuses;
  stop(): Promise<void>;
}
