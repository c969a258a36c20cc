import type * as vscode from 'vscode';
import type { OpenPlans } from './open-plans';
import type { PlanServer } from './plan-server';
import type { PlanStatuses } from './plan-statuses';

/** The services that commands and views use. */
export interface Planwright {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly plans: OpenPlans;
  readonly server: PlanServer;
  readonly statuses: PlanStatuses;
  stop(): Promise<void>;
}
