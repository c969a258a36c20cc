import type { Server } from '../feature';
import { core } from '../lazy';
import type { OpenPlan } from '../open-plan';
import { type PlanStatus, planStatus } from '../protocol';

/** Notifies a client with status support of the status of its plans. */
export class Statuses {
  private readonly sent = new Map<string, string>();

  constructor(private readonly server: Server) {
    server.documents.onDidClose(({ document }) => this.sent.delete(document.uri));
  }

  /** Sends a plan's status, unless only its version differs from the last one. */
  async send(open: OpenPlan): Promise<void> {
    if (!this.server.client.options.status) return;
    const status = await statusOf(open);
    const content = JSON.stringify({ ...status, version: 0 });
    if (this.sent.get(status.uri) === content) return;
    this.sent.set(status.uri, content);
    await this.server.connection.sendNotification(planStatus, status);
  }
}

async function statusOf({ check, context, document, problems, version }: OpenPlan): Promise<PlanStatus> {
  const { unfinishedRules } = await core();
  const { constitution, template } = context;
  let open = 0;
  let other = 0;
  const { sections, problems: failures } = check();
  for (const findings of sections)
    for (const { rule } of findings) {
      if (unfinishedRules.has(rule)) open++;
      else other++;
    }
  return {
    uri: document.uri,
    version,
    ...(template && {
      template: {
        title: template.title,
        ...(template.source.uri && { uri: template.source.uri }),
        ...(template.source.layer && { layer: template.source.layer }),
        ...(template.source.layers && {
          layers: template.source.layers.map(({ layer, uri, used }) => ({ layer, uri, used })),
        }),
      },
    }),
    ...(constitution && { constitution: constitution.uri }),
    open,
    other,
    problems: [
      ...problems,
      ...failures.map(({ rule }) => `The rule ${rule} failed. What it would report is missing.`),
    ],
  };
}
