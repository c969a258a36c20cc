/** Project files with mistakes, and what is said of each: the marked text, and the message. */
export const marked = [
  {
    title: 'an unknown setting',
    text: '{\n  "planFile": ["a.md"],\n  "fillNewPlans": false\n}',
    expected: ['"planFile" <- There is no setting planFile here. Write planFiles, or remove it.'],
  },
  {
    title: 'an unknown rule',
    text: '{ "rules": { "no-such-rule-at-all": "off", "missing-sections": "off" } }',
    expected: [
      '"no-such-rule-at-all" <- Planwright has no rule named no-such-rule-at-all. Correct or remove it.',
      '"missing-sections" <- Planwright has no rule named missing-sections. Write missing-section, or remove it.',
    ],
  },
  {
    title: 'an unknown option, and one of the wrong type',
    text: '{ "rules": { "unfilled-placeholder": { "ignores": [], "ignore": "x" } } }',
    expected: [
      '"ignores" <- unfilled-placeholder has no option named ignores. Write ignore, or remove it.',
      '"x" <- rules.unfilled-placeholder.ignore must be a list of texts. The default is used.',
    ],
  },
  {
    title: 'an unknown severity',
    text: '{ "rules": { "empty-field": "loud", "missing-section": { "severity": 2 } } }',
    expected: [
      '"loud" <- rules.empty-field must be one of default, off, error, warning, information, hint. The default is used.',
      '2 <- rules.missing-section.severity must be one of default, off, error, warning, information, hint. The default is used.',
    ],
  },
  {
    title: 'values of other types',
    text: '{ "planFiles": "a.md", "severityByState": 1, "fillNewPlans": false, "rules": [] }',
    expected: [
      '"a.md" <- planFiles must be a list of globs, each in quotes. It is ignored.',
      '1 <- severityByState must be true or false. It is ignored.',
      '[] <- rules must be an object with rule ids as keys. It is ignored.',
    ],
  },
  {
    title: 'paths of files that are not there, or not in the project',
    text: '{ "template": "docs/ours.md", "constitution": "/etc/rules.md", "fillNewPlans": false }',
    expected: [
      '"docs/ours.md" <- There is no plan template docs/ours.md. Give the id of a built-in one, or a path from the folder of this file.',
      '"/etc/rules.md" <- /etc/rules.md leads out of the project. Give a path from the folder of this file to a file of the project.',
    ],
  },
  {
    title: 'globs that fit nothing',
    text: '{ "overrides": [{ "files": ["", "!a", "../b/**", "{a,b", "a}"] }], "fillNewPlans": false }',
    expected: [
      '"" <- The glob "" is empty. Write one, such as "specs/**", or remove it.',
      '"!a" <- The glob "!a" begins with "!", which has no meaning here. Name the files that are meant.',
      '"../b/**" <- The glob "../b/**" leaves the folder of this file. Write it without "..".',
      '"{a,b" <- The glob "{a,b" has a brace without its partner. Close it, or remove it.',
      '"a}" <- The glob "a}" has a brace without its partner. Close it, or remove it.',
    ],
  },
  {
    title: 'overrides of another form',
    text: '{ "overrides": [7, { "rules": {} }, { "files": [], "planFiles": [] }], "fillNewPlans": false }',
    expected: [
      '7 <- An override must be an object: { "files": ["specs/old/**"], "rules": { } }.',
      '{ "rules": {} } <- An override needs files, a list of globs, each in quotes. Say which plans it is for.',
      '[] <- An override needs files, a list of globs, each in quotes. Say which plans it is for.',
      '"planFiles" <- There is no setting planFiles here. Correct or remove it.',
    ],
  },
  {
    title: 'a missing comma',
    text: '{ "fillNewPlans": false\n  "rules": {} }',
    expected: [
      '"rules" <- .planwright.json is not valid JSON: comma expected. Correct it here; of the rest, what can be read holds.',
    ],
  },
];
