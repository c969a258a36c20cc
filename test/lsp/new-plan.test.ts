import { afterEach, describe, expect, test } from 'vitest';
import {
  governingTemplate,
  insertSection,
  listTemplates,
  missingSections,
  proposePlan,
  renderPlan,
  templateText,
} from '../../server/src/lsp/protocol';
import { type Editor, folder, startEditor } from './editor';

let editor: Editor;
afterEach(() => editor.end());

const teamTemplate = `# Implementation Plan: [FEATURE]

**Branch**: \`[###-feature-name]\` | **Date**: [DATE]

## Technical Context

**Storage**: [store]

## Rollout

[who turns it on, and when]

## Constitution Check

[Gates determined based on constitution file]
`;
const constitution = `# Export Constitution

## Core Principles

### I. Small Steps

Every change MUST be small.

### II. Plain Words

Texts MUST be plain.

**Version**: 1.2.0 | **Ratified**: 2026-01-05 | **Last Amended**: 2026-01-05
`;
const files = {
  '.specify/templates/plan-template.md': teamTemplate,
  '.specify/memory/constitution.md': constitution,
  'specs/001-import/plan.md': '# Implementation Plan: Import',
  'specs/002-csv-export/spec.md': '# Feature Specification: CSV export',
};

describe('templates', () => {
  test("are listed with the team's own first, and where it comes from", async () => {
    editor = await startEditor({ files });
    const list = await editor.connection.sendRequest(listTemplates, { folder });
    expect(list[0]).toMatchObject({
      id: 'team',
      uri: `${folder}/.specify/templates/plan-template.md`,
      layer: 'team template',
      file: 'plan.md',
    });
    expect(list.slice(1).map(({ id }) => id)).toContain('spec-kit');
  });

  test('are the built-in ones where the team has none, or no folder is open', async () => {
    editor = await startEditor();
    const here = await editor.connection.sendRequest(listTemplates, { folder });
    expect(here.every(({ uri }) => uri === undefined)).toBe(true);
    expect(here.length).toBeGreaterThan(5);
    expect(await editor.connection.sendRequest(listTemplates, { folder: '' })).toEqual(here);
  });

  test("the team's own is listed although a setting prefers a built-in one", async () => {
    editor = await startEditor({ files, settings: { template: 'spec-kit' } });
    const list = await editor.connection.sendRequest(listTemplates, { folder });
    expect(list[0]?.id).toBe('team');
  });

  test('can be read', async () => {
    editor = await startEditor();
    expect(await editor.connection.sendRequest(templateText, { id: 'spec-kit' })).toMatch(
      /^# Implementation Plan/m,
    );
    expect(await editor.connection.sendRequest(templateText, { id: 'none' })).toBeNull();
  });
});

describe('a place for a plan', () => {
  const propose = (feature: string, template = 'spec-kit') =>
    editor.connection.sendRequest(proposePlan, { folder, template, feature });

  test('is a new folder with the next number', async () => {
    editor = await startEditor({ files });
    expect(await propose('Offline mode')).toEqual({
      uri: `${folder}/specs/003-offline-mode/plan.md`,
      path: 'specs/003-offline-mode/plan.md',
      exists: false,
    });
  });

  test("is the feature's own folder where there is one", async () => {
    editor = await startEditor({ files });
    expect(await propose('CSV export')).toMatchObject({
      path: 'specs/002-csv-export/plan.md',
      exists: false,
    });
    expect(await propose('001-import')).toMatchObject({ path: 'specs/001-import/plan.md', exists: true });
  });

  test('is the folder of the current feature when the names have to do with each other', async () => {
    editor = await startEditor({
      files: { ...files, '.specify/feature.json': '{"feature_directory": "specs/002-csv-export"}' },
    });
    expect(await propose('Export as CSV')).toMatchObject({ path: 'specs/002-csv-export/plan.md' });
    expect(await propose('Login')).toMatchObject({ path: 'specs/003-login/plan.md' });
  });

  test('never lies outside of the project', async () => {
    editor = await startEditor({
      files: { ...files, '.specify/feature.json': '{"feature_directory": "../../csv-export"}' },
    });
    expect(await propose('Export')).toMatchObject({ path: 'specs/003-export/plan.md' });
  });

  test('has the file name of its template, and a folder name for every feature', async () => {
    editor = await startEditor();
    expect(await propose('エクスポート', 'epic-feature')).toMatchObject({
      path: 'specs/001-エクスポート/impl-plan.md',
    });
    expect(await propose('!?', 'epic-feature')).toMatchObject({ path: 'specs/001-feature/impl-plan.md' });
  });

  test('is looked up anew after a plan was made', async () => {
    editor = await startEditor({ files });
    const { path, uri } = await propose('CSV export');
    editor.files[path] = '# Implementation Plan: CSV export';
    expect(await propose('CSV export')).toEqual({ uri, path, exists: true });
  });
});

describe('the text of a new plan', () => {
  const uri = `${folder}/specs/002-csv-export/plan.md`;
  const options = { author: 'Ada', branches: { [folder]: '002-csv-export' } };
  const render = (template: string) =>
    editor.connection.sendRequest(renderPlan, { folder, template, feature: 'CSV export', uri });

  test('from a built-in template holds what is known', async () => {
    editor = await startEditor({ files, options });
    const { text, snippet } = await render('spec-kit');
    expect(text).toMatch(/^# Implementation Plan: CSV export$/m);
    expect(text).toContain('002-csv-export');
    expect(text).toContain('Small Steps');
    expect(text).toMatch(/\d{4}-\d\d-\d\d/);
    expect(snippet).toMatch(/\$\{1:/);
  });

  test("from the team's own as well", async () => {
    editor = await startEditor({ files, options });
    const { text, snippet } = await render('team');
    expect(text).toMatch(/^# Implementation Plan: CSV export$/m);
    expect(text).toContain('`002-csv-export`');
    expect(text).toContain('## Rollout');
    expect(snippet).toContain('who turns it on');
  });

  test('without a folder is a plan too', async () => {
    editor = await startEditor();
    const { text } = await editor.connection.sendRequest(renderPlan, {
      folder: '',
      template: 'spec-kit',
      feature: 'CSV export',
      uri: 'untitled:plan.md',
    });
    expect(text).toMatch(/^# Implementation Plan: CSV export$/m);
  });

  test('from a template that there is none of is refused in words', async () => {
    editor = await startEditor();
    await expect(render('team')).rejects.toThrow(/no plan template "team"/);
    await expect(render('none')).rejects.toThrow(/no plan template "none"/);
  });
});

describe('missing sections', () => {
  const plan = teamTemplate
    .replace(/## Rollout[\s\S]*?(?=## Constitution)/, '')
    .replace('[FEATURE]', 'CSV export');

  test('are listed and come in at their place', async () => {
    editor = await startEditor({ files });
    const uri = await editor.open('specs/002-csv-export/plan.md', plan);
    const list = await editor.connection.sendRequest(missingSections, { uri });
    expect(list.map(({ depth, title }) => [title, depth])).toEqual([['Rollout', 2]]);
    const insertion = await editor.connection.sendRequest(insertSection, { uri, title: 'Rollout' });
    expect(insertion?.snippet).toContain('## Rollout');
    const before = plan.split('\n').slice(0, insertion!.position.line).join('\n');
    expect(before.trimEnd()).toMatch(/\*\*Storage\*\*: \[store\]$/);
  });

  test('are none when they are there, or the document is no plan', async () => {
    editor = await startEditor({ files });
    const uri = await editor.open('specs/002-csv-export/plan.md', plan);
    expect(
      await editor.connection.sendRequest(insertSection, { uri, title: 'Technical Context' }),
    ).toBeNull();
    const notes = await editor.open('notes.md', '# Notes');
    expect(await editor.connection.sendRequest(missingSections, { uri: notes })).toEqual([]);
    expect(await editor.connection.sendRequest(insertSection, { uri: notes, title: 'Rollout' })).toBeNull();
  });

  test('come from the template that the server names', async () => {
    editor = await startEditor({ files });
    const uri = await editor.open('specs/002-csv-export/plan.md', plan);
    expect(await editor.connection.sendRequest(governingTemplate, { uri })).toMatchObject({
      id: 'team',
      uri: `${folder}/.specify/templates/plan-template.md`,
    });
    const notes = await editor.open('notes.md', '# Notes');
    expect(await editor.connection.sendRequest(governingTemplate, { uri: notes })).toBeNull();
  });
});
