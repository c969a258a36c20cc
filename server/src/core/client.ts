// The door for the client, which decides what a file is before there is a server. Nothing here loads a parser or a rule.

export { type FileKind, governingKind, isPlan, kindByName, type Recognition } from './project/file-kind';
export { mayBeProject, projectFiles } from './project/project-files';
export { unfinishedRules } from './rules/unfinished-rules';
