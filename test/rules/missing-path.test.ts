import { describe, it } from 'vitest';
import { check, checkFix } from '../support/check';

const rules = 'missing-path';
const neighbours = {
  '../../src/export/csv.ts': '',
  '../../src/export/index.ts': '',
  '../../app/[slug]/page.tsx': '',
  '../../package.json': '',
};

describe('a directory tree', () => {
  it('is read with its branches, remarks and other roots', () =>
    check(
      `# Plan

\`\`\`text
project/
├── src/                       # existing
│   ├── export/                # (existing)
│   │   ├── csv.ts             # EXISTING - unchanged
│   │   ├── json.ts            # EXISTING - extend
            ^^^^^^^ missing-path: The plan calls project/src/export/json.ts existing, but it is not in the repository. Correct the path, or say that it is new.
│   │   └── xml.ts             # NEW: like the existing csv.ts
│   └── import/                # MODIFIED
        ^^^^^^^ missing-path
│       └── parser/reader.ts   # [MODIFY] read ahead
            ^^^^^^^^^^^^^^^^ missing-path
├── app/[slug]/page.tsx        ← existing
├── app/[slug]/layout.tsx      ← 既存
    ^^^^^^^^^^^^^^^^^^^^^ missing-path
└── lib/
    └── util.ts                # existing
\`\`\`

\`\`\`
src/
  export/
    other.ts   # existing, but this is no tree with branches
\`\`\`
`,
      { rules, neighbours },
    ));

  it.each([
    'gone.ts     # existing feature set, new file',
    'gone.ts     # Update script for the database',
    'gone.ts     # read/write/update operations',
    'gone.ts     # extends the base class',
    'gone.ts     # NEW',
    'gone.ts     existing',
    'gone.ts     # see the existing ones',
    '*.ts        # existing',
    '...         # existing files',
    '[other existing files]   # existing',
    '{a,b}.ts    # existing',
  ])('says nothing of %s', (line) =>
    check(`# Plan\n\n\`\`\`text\nsrc/\n└── ${line}\n\`\`\`\n`, { rules, neighbours }),
  );
});

describe('lists and tables', () => {
  it('call a path existing by the word beside it', () =>
    check(
      `# Plan

- \`src/export/json.ts\` (existing): write a header
   ^^^^^^^^^^^^^^^^^^ missing-path
- **\`src/export/xml.ts\`** — MODIFY
     ^^^^^^^^^^^^^^^^^ missing-path
- Extend the existing \`src/export/pdf.ts\` by a page
                       ^^^^^^^^^^^^^^^^^ missing-path
- \`src/export/csv.ts\` (existing)
- \`src/export/new.ts\` (new, beside the existing ones)
- Modify \`src/export/new.ts\` to create files
- Update \`src/export/gone.ts\`
- \`GET /api/export\` (existing), \`and/or\` (existing), \`https://e.org/a.ts\` (existing)

| File | Action |
|------|--------|
| \`src/export/json.ts\` | Modify |
   ^^^^^^^^^^^^^^^^^^ missing-path
| \`src/export/csv.ts\` | Modify |
| \`src/export/zip.ts\` | Create |
| \`src/export/zip.ts\` | Updates the index |
`,
      { rules, neighbours },
    ));

  it('may count from any folder above the plan', () =>
    check('# Plan\n\n- `export/csv.ts` (existing)\n- `src/export/csv.ts` (existing)\n', {
      rules,
      neighbours: { '../export/csv.ts': '', ...neighbours },
    }));
});

describe('what is not known', () => {
  it('is left alone', async () => {
    const text = '# Plan\n\n- `backend/src/main.ts` (existing)\n- `src/export/json.ts` (existing)\n';
    await check(text, { rules });
    await check(text, { rules, neighbours: { '../../backend.md': '' } });
  });
});

it('offers the name that is there', async () => {
  await checkFix(
    '# Plan\n\n```text\nsrc/\n└── export/\n    └── CSV.ts   # existing\n```\n',
    'Change the path to src/export/csv.ts',
    '# Plan\n\n```text\nsrc/\n└── export/\n    └── csv.ts   # existing\n```\n',
    { rules, neighbours },
  );
  await checkFix(
    '# Plan\n\n- `./src/export/indx.ts` (existing)\n',
    'Change the path to src/export/index.ts',
    '# Plan\n\n- `./src/export/index.ts` (existing)\n',
    { rules, neighbours },
  );
});

describe('names of routes in a tree', () => {
  const routes = { '../../src/routes/+page.svelte': '', '../../src/routes/[id]/+page.svelte': '' };

  it('begin with a plus or stand in brackets', () =>
    check(
      `# Plan

\`\`\`text
src/routes/
├── +page.svelte        # existing
├── +gone.svelte        # existing
    ^^^^^^^^^^^^ missing-path: The plan calls src/routes/+gone.svelte existing, but it is not in the repository. Correct the path, or say that it is new.
└── [id]/
    ├── +page.svelte    # existing
    └── +error.svelte   # existing
        ^^^^^^^^^^^^^ missing-path: The plan calls src/routes/[id]/+error.svelte existing, but it is not in the repository. Correct the path, or say that it is new.
\`\`\`
`,
      { rules, neighbours: routes },
    ));

  it('but a plus before a dash or a space is a branch of the tree', () =>
    check(
      `# Plan

\`\`\`text
src
+-- routes
|   +-- +page.svelte    # existing
|   +-- page.svelte     # existing
        ^^^^^^^^^^^ missing-path
+ routes/+page.svelte   # existing
\`\`\`
`,
      { rules, neighbours: routes },
    ));
});

describe('a file that moved', () => {
  const neighbours = { '../../lib/queue.ts': '', '../../src/lend.ts': '' };

  it('is named, and the fix writes where it is', () =>
    checkFix(
      '# Plan\n\n- Modify existing `src/queue.ts`\n',
      'Change the path to lib/queue.ts',
      '# Plan\n\n- Modify existing `lib/queue.ts`\n',
      { neighbours, rules: 'missing-path' },
    ));

  it('is not looked for where several have its name', () =>
    check(
      `# Plan

- Modify existing \`src/queue.ts\`
                   ^^^^^^^^^^^^ missing-path: The plan calls src/queue.ts existing, but it is not in the repository. Correct the path, or say that it is new.
`,
      { neighbours: { ...neighbours, '../../app/queue.ts': '' }, rules: 'missing-path' },
    ));
});
