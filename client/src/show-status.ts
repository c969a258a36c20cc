import * as vscode from 'vscode';
import type { PlanStatus } from '../../server/src/lsp/protocol';
import { plainMessage } from './plain-message';
import type { Planwright } from './planwright';

const { l10n, LanguageStatusSeverity } = vscode;

/** Shows the number of unfinished places and the template of the active plan in the language status. */
export function showStatus({ plans, server, statuses }: Planwright): vscode.Disposable {
  let items: vscode.LanguageStatusItem[] = [];
  let candidate: vscode.LanguageStatusItem | undefined;
  const clear = () => {
    for (const item of items) item.dispose();
    items = [];
  };
  const update = () => {
    const plan = plans.active?.document;
    if (plans.candidate) candidate ??= createCandidateItem();
    else {
      candidate?.dispose();
      candidate = undefined;
    }
    if (!plan) return clear();
    const [open, template] = items.length > 0 ? items : createItems();
    if (!open || !template) return;
    items = [open, template];
    const status = statuses.of(plan.uri);
    open.busy = template.busy = server.state !== 'broken' && server.answers && !status;
    if (server.state === 'broken') showBroken(open, template, l10n.t('The language server does not run'));
    else if (!server.answers) showBroken(open, template, l10n.t('The language server does not answer'));
    else if (status) {
      showOpen(open, status);
      showTemplate(template, status);
    }
  };
  update();
  return vscode.Disposable.from(
    { dispose: clear },
    { dispose: () => candidate?.dispose() },
    plans.onChange(update),
    statuses.onChange(update),
    server.onState(update),
    server.onAnswers(update),
  );
}

/** Creates the status item of a file that may be a plan but is not checked, with a button to check it. */
function createCandidateItem(): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem('planwright.candidate', { language: 'markdown' });
  item.name = l10n.t('Planwright: is this a plan?');
  item.text = l10n.t('Not taken for a plan');
  item.command = {
    command: 'planwright.checkAsPlan',
    title: l10n.t('Check It'),
    tooltip: l10n.t('Check this file as a plan from now on'),
  };
  return item;
}

function createItems(): vscode.LanguageStatusItem[] {
  const names = { open: l10n.t('Planwright: open places'), template: l10n.t('Planwright: template') };
  return Object.entries(names).map(([id, name]) => {
    const item = vscode.languages.createLanguageStatusItem(`planwright.${id}`, { language: 'markdown' });
    item.name = name;
    item.text = l10n.t('Reading the plan');
    return item;
  });
}

function showBroken(
  open: vscode.LanguageStatusItem,
  template: vscode.LanguageStatusItem,
  reason: string,
): void {
  open.text = l10n.t('Plans are not checked');
  open.detail = plainMessage(reason);
  open.severity = LanguageStatusSeverity.Error;
  open.command = { command: 'planwright.restartServer', title: l10n.t('Restart') };
  template.text = l10n.t('No template');
  template.detail = undefined;
  template.severity = LanguageStatusSeverity.Information;
  template.command = { command: 'planwright.showLog', title: l10n.t('Show Log') };
}

function showOpen(item: vscode.LanguageStatusItem, { open, other }: PlanStatus): void {
  item.text = open === 0 ? l10n.t('Nothing open') : l10n.t('{0} open', open);
  item.detail = other === 0 ? undefined : l10n.t('{0} more to look at', other);
  item.severity = LanguageStatusSeverity.Information;
  item.command =
    open === 0
      ? undefined
      : {
          command: 'planwright.nextUnfinishedPlace',
          title: l10n.t('Next'),
          tooltip: l10n.t('Go to the next'),
        };
}

function showTemplate(item: vscode.LanguageStatusItem, { template, problems }: PlanStatus): void {
  item.text = plainMessage(template?.title ?? l10n.t('No template'));
  const detail =
    problems.length > 0
      ? problems.join(' ')
      : template
        ? layersOf(template)
        : l10n.t('No template fits this plan');
  item.detail = plainMessage(detail);
  item.severity = problems.length > 0 ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
  item.command = template && { command: 'planwright.showTemplate', title: l10n.t('Show') };
}

/** Lists the layers of the template, and the layers that they replace. */
function layersOf({ layer, layers = [] }: NonNullable<PlanStatus['template']>): string {
  const replaced = layers.filter(({ used }) => !used).map((each) => each.layer);
  if (!layer) return l10n.t('built-in template');
  return replaced.length === 0 ? layer : l10n.t('{0}, which replaces: {1}', layer, replaced.join(', '));
}
