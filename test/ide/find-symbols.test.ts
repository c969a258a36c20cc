import { describe, expect, test } from 'vitest';
import { findSymbols } from '../../server/src/core';
import { Project, settings, shown } from './navigation-project';

async function symbols(query: string, project = new Project()) {
  return findSymbols(project.search(), query, async () => settings);
}
const names = async (query: string, project?: Project) =>
  (await symbols(query, project)).map(({ kind, name }) => `${kind}: ${name}`);

describe('symbols of the workspace', () => {
  test('are the features, the principles and the requirements', async () => {
    expect(await names('')).toEqual([
      'feature: Shared baskets (001-baskets)',
      'feature: Hours (002-hours)',
      'feature: Door (003-door)',
      'principle: I. Small Steps',
      'principle: II. Plain Words',
      'principle: III. Simplicity',
      'requirement: US1: Share a basket (Priority: P1)',
      'requirement: FR-001: Both MUST see one basket.',
      'requirement: FR-002: A basket MUST survive a restart, unlike FR-001.',
      'requirement: FR-001: The door MUST tell the hours.',
    ]);
  });

  test('lead to where they are', async () => {
    const places = (await symbols('')).map(({ container, place }) => `${shown(place)} < ${container}`);
    expect(places).toEqual([
      'specs/001-baskets/plan.md:1 < Plan',
      'specs/002-hours/plan.md:1 < Plan',
      'specs/003-door/plan.md:1 < Plan',
      '.specify/memory/constitution.md:5 I. Small Steps < Bean Constitution',
      '.specify/memory/constitution.md:9 II. Plain Words (NON-NEGOTIABLE) < Bean Constitution',
      '.specify/memory/constitution.md:13 III. Simplicity < Bean Constitution',
      'specs/001-baskets/spec.md:3 User Story 1 < 001-baskets',
      'specs/001-baskets/spec.md:7 FR-001 < 001-baskets',
      'specs/001-baskets/spec.md:8 FR-002 < 001-baskets',
      'specs/002-hours/spec.md:3 FR-001 < 002-hours',
    ]);
  });

  test.each([
    [
      'smst',
      ['principle: I. Small Steps', 'requirement: FR-002: A basket MUST survive a restart, unlike FR-001.'],
    ],
    ['sm steps', ['principle: I. Small Steps']],
    ['003-door FR', []],
    ['FR001 hours', ['requirement: FR-001: The door MUST tell the hours.']],
    ['003', ['feature: Door (003-door)']],
    ['no such thing', []],
  ])('have the characters of %j in their order', async (query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  test('of a project without constitution and specs are its features', async () => {
    const project = new Project({
      '.specify/memory/constitution.md': undefined,
      'specs/001-baskets/spec.md': undefined,
      'specs/002-hours/spec.md': undefined,
    });
    expect(await names('', project)).toEqual([
      'feature: Baskets (001-baskets)',
      'feature: Hours (002-hours)',
      'feature: Door (003-door)',
    ]);
  });
});
